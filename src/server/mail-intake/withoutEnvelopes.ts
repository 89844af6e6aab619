import { addressParser } from 'postal-mime'
import { asMeant, oneLine, storable } from '../../domain/mail/plainText.ts'
import { type MailAttachment, type ReadMail, valuesOf } from '../../domain/mail/readMail.ts'
import { cmsEnvelope } from './cmsEnvelope.ts'
import { addressInHead, headOfMessage } from './headOfMessage.ts'
import { outlookItem } from './outlookItem.ts'
import { tnefEnvelope } from './tnefEnvelope.ts'

/** Passed on and signed again and again: more often than people and programmes do. */
const deepest = 10

/** What may still come out of the wrappings of one message, in bytes: small files can hold very much, and many of them more. */
export type Room = { left: number }
/** More than any message that we fetch. */
export const roomOfMessage = 100_000_000
/** What opening one costs at least: messages of a few bytes take time as well, and a hostile one holds very many. */
const leastRoom = 200_000

/** What came out of one file; null when it stays what it is. */
type Opened = (Pick<ReadMail, 'text' | 'attachments' | 'unpacked'> & { readonly stays: boolean }) | null
type Read = (message: Uint8Array<ArrayBuffer>) => Promise<ReadMail>
type Opening = {
  readonly room: Room
  /** Null at a depth where nothing is read any more. */
  readonly read: Read | null
  /** Messages that the sender shows within this one; null where none is read, in a report about them. */
  readonly told: ReadonlySet<MailAttachment> | null
}

/**
 * A message with what lies in others: messages that were passed on, those that Outlook saved, winmail.dat, and the signed
 * files of S/MIME. Their words stand behind its own; their files come with it. What is encrypted stays, and is said to be
 * that, whatever it was called.
 * @param read reads a message within this one
 * @param room is taken up by what comes out; what does not fit stays what it is
 */
export async function withoutEnvelopes(
  mail: ReadMail,
  read: Read,
  { depth, room, told }: { readonly depth: number } & Omit<Opening, 'read'>,
): Promise<ReadMail> {
  const attachments: MailAttachment[] = []
  const unpacked: string[] = [...mail.unpacked]
  const words: string[] = []
  const own = mail.text.trim()
  for (const file of mail.attachments) {
    const opened = room.left > 0 ? await open(file, { room, told, read: depth < deepest ? read : null }) : null
    if (opened === 'sealed') attachments.push({ ...file, saidToBe: 'application/pkcs7-mime' })
    else if (opened === null) attachments.push(file)
    else {
      if (opened.stays) attachments.push(file)
      attachments.push(...opened.attachments)
      unpacked.push(...opened.unpacked)
      words.push(storable(opened.text).trim())
      // Its words are looked for among all of our own.
      room.left -= leastRoom + own.length
    }
  }
  // Outlook packs the words that stand in the message too; a signed part beside others has its own.
  const bareOwn = words.length > 0 ? bare(own) : ''
  const more = words.filter((one) => one !== '' && !bareOwn.includes(bare(one).slice(0, 500)))
  if (more.length === 0) return { ...mail, attachments, unpacked }
  return { ...mail, text: [own, ...more].filter((one) => one !== '').join('\n\n'), attachments, unpacked }
}

async function open(file: MailAttachment, { room, read, told }: Opening): Promise<Opened | 'sealed'> {
  const packed = tnefEnvelope(file.content)
  if (packed)
    return { text: packed.text, attachments: packed.files, unpacked: [file.name ?? nameless(file)], stays: false }
  const item = outlookItem(file.content, room)
  if (item) return { text: item.text, attachments: item.files, unpacked: [], stays: true }
  if (file.saidToBe === 'message/rfc822') return told && read && passedOn(file, room, read, told)
  if (!mayBeSmime(file)) return null
  const signed = cmsEnvelope(file.content, room.left)
  if (!signed) return null
  if ('isSealed' in signed) return 'sealed'
  room.left -= signed.holds.length
  const mail = read && (await read(signed.holds).catch(() => null))
  return mail && { ...mail, unpacked: [file.name ?? nameless(file), ...mail.unpacked], stays: false }
}

/** A message that was passed on: as part of this one, or as a file that stays one. */
async function passedOn(
  file: MailAttachment,
  room: Room,
  read: Read,
  told: ReadonlySet<MailAttachment>,
): Promise<Opened> {
  if (file.content.length > room.left) return null
  room.left -= file.content.length
  const mail = await read(new Uint8Array(file.content)).catch(() => null)
  if (!mail) return null
  const people = (header: string) =>
    addressParser(valuesOf(mail, header).join(', '), { flatten: true })
      .map(({ name, address }) => addressInHead(oneLine(asMeant(name)), address ?? ''))
      .join(', ')
  const head = headOfMessage({
    from: people('from'),
    subject: mail.subject ?? '',
    // As it was written: with its zone, and the month by its name.
    sent: valuesOf(mail, 'date')[0] ?? '',
    to: people('to'),
    cc: people('cc'),
  })
  const text = `${head}\n\n${mail.text.trim()}`
  // A file of its own keeps its files: every mail programme opens it.
  if (!told.has(file)) return { text, attachments: [], unpacked: [], stays: true }
  const attachments = mail.attachments.map((one) => ({ ...one, within: true }) as const)
  return { ...mail, text, attachments, stays: false }
}

/** Many mail servers call it a file of bytes, and only its name says more. */
const mayBeSmime = ({ saidToBe, name }: MailAttachment): boolean =>
  /^application\/(?:x-)?pkcs7-mime$/.test(saidToBe) ||
  (/^application\/(?:octet-stream|x-.*)$/.test(saidToBe) && /\.p7[mz]$/i.test(name ?? ''))

const nameless = ({ saidToBe }: MailAttachment): string => (saidToBe.includes('pkcs7') ? 'smime.p7m' : 'winmail.dat')

/** Words however they are spaced. */
const bare = (text: string): string => text.replaceAll(/\s+/g, '')
