import { storable } from '../../domain/mail/plainText.ts'
import type { MailAttachment, ReadMail } from '../../domain/mail/readMail.ts'
import { cmsEnvelope } from './cmsEnvelope.ts'
import { tnefEnvelope } from './tnefEnvelope.ts'

/** Signed again and again: more often than programmes do. */
const deepest = 5

/** What may still come out of the wrappings of one message, in bytes: small files can hold very much, and many of them more. */
export type Room = { left: number }
/** More than any message that we fetch. */
export const roomOfMessage = 100_000_000

/** What came out of one file; null when it stays what it is. */
type Opened = Pick<ReadMail, 'text' | 'attachments' | 'unpacked'> | null

/**
 * A message without the wrappings that only some programmes know: winmail.dat of Outlook, and the signed files of S/MIME.
 * Their words count where the message has none of its own; their files come with it. What is encrypted stays, and is said
 * to be that, whatever it was called.
 * @param read reads the message that was signed
 * @param room is taken up by what comes out; what does not fit stays what it is
 */
export async function withoutEnvelopes(
  mail: ReadMail,
  read: (message: Uint8Array<ArrayBuffer>) => Promise<ReadMail>,
  { depth, room }: { readonly depth: number; readonly room: Room },
): Promise<ReadMail> {
  const attachments: MailAttachment[] = []
  const unpacked: string[] = [...mail.unpacked]
  const words: string[] = []
  for (const file of mail.attachments) {
    const opened = await open(file, room, depth < deepest ? read : null)
    if (opened === 'sealed') attachments.push({ ...file, saidToBe: 'application/pkcs7-mime' })
    else if (opened === null) attachments.push(file)
    else {
      attachments.push(...opened.attachments)
      unpacked.push(file.name ?? nameless(file), ...opened.unpacked)
      words.push(storable(opened.text).trim())
    }
  }
  if (unpacked.length === 0) return { ...mail, attachments }
  // Outlook packs the words that stand in the message too; a signed part beside others has its own.
  const own = mail.text.trim()
  const told = [own, ...words.filter((one) => one !== '' && !isSaidIn(own, one))].filter((one) => one !== '')
  return { ...mail, text: own === '' || told.length > 1 ? told.join('\n\n') : mail.text, attachments, unpacked }
}

async function open(
  file: MailAttachment,
  room: Room,
  read: ((message: Uint8Array<ArrayBuffer>) => Promise<ReadMail>) | null,
): Promise<Opened | 'sealed'> {
  const packed = tnefEnvelope(file.content)
  if (packed) return { text: packed.text, attachments: packed.files, unpacked: [] }
  if (!mayBeSmime(file)) return null
  const signed = cmsEnvelope(file.content, room.left)
  if (!signed) return null
  if ('isSealed' in signed) return 'sealed'
  room.left -= signed.holds.length
  return read && (await read(signed.holds).catch(() => null))
}

/** Many mail servers call it a file of bytes, and only its name says more. */
const mayBeSmime = ({ saidToBe, name }: MailAttachment): boolean =>
  /^application\/(?:x-)?pkcs7-mime$/.test(saidToBe) ||
  (/^application\/(?:octet-stream|x-.*)$/.test(saidToBe) && /\.p7[mz]$/i.test(name ?? ''))

const nameless = ({ saidToBe }: MailAttachment): string => (saidToBe.includes('pkcs7') ? 'smime.p7m' : 'winmail.dat')

/** Whether words stand in others already, however they are spaced. */
function isSaidIn(whole: string, part: string): boolean {
  const bare = (text: string) => text.replaceAll(/\s+/g, '')
  return bare(whole).includes(bare(part).slice(0, 500))
}
