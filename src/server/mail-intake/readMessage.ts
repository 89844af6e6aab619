import type { Address, Email } from 'postal-mime'
import { decodeText } from '../../domain/import/decodeText.ts'
import { asMeant, isBlank, oneLine, storable } from '../../domain/mail/plainText.ts'
import type { MailAddress, MailAttachment, ReadMail } from '../../domain/mail/readMail.ts'
import { textOfPage } from '../../domain/mail/textOfPage.ts'
import { type Instant, toInstant } from '../../domain/time.ts'
import { parseMessage } from './parseMessage.ts'
import { type Room, roomOfMessage, withoutEnvelopes } from './withoutEnvelopes.ts'

/**
 * Reads a message: its words, its files and who it says it is from; also those that Outlook packed or somebody signed.
 * Nothing outside the message is looked at.
 * @param within in how many messages this one lies, and how much may still come out of wrappings
 * @throws when it is nested deeper, or has more headers, than any message that people send
 */
export async function readMessage(
  message: Uint8Array<ArrayBuffer>,
  { depth, room }: { readonly depth: number; readonly room: Room } = { depth: 0, room: { left: roomOfMessage } },
): Promise<ReadMail> {
  const email = await parseMessage(message)
  const words = wordsOf(email)
  const attachments = email.attachments.map(attachmentOf)
  const read = {
    headers: email.headers.map(({ key, value }) => ({ name: key, value: oneLine(value, 2000) })),
    from: senderOf(email),
    repliesTo: (email.replyTo ?? []).flatMap(addressesIn)[0] ?? null,
    to: [...(email.to ?? []), ...(email.cc ?? [])].flatMap(addressesIn).map(({ address }) => address),
    subject: email.subject === undefined ? null : oneLine(asMeant(email.subject)),
    sentAt: momentOf(email.headers.find(({ key }) => key === 'date')?.value ?? ''),
    messageId: namesIn(email.messageId)[0] ?? null,
    answers: [...namesIn(email.inReplyTo), ...namesIn(email.references).toReversed()],
    text: isBlank(words) ? email.attachments.filter(isUnnamedText).map(textOfPart).join('\n') : words,
    attachments,
    unpacked: [],
  }
  // In a report about a message that message is evidence, not what somebody tells.
  const isReport = attachments.some(({ saidToBe }) => /^message\/(?:delivery-status|feedback-report)$/.test(saidToBe))
  const shown = attachments.filter((_, at) => email.attachments[at]?.disposition !== 'attachment')
  return withoutEnvelopes(read, (inner) => readMessage(inner, { depth: depth + 1, room }), {
    depth,
    room,
    told: isReport ? null : new Set(shown),
  })
}

const addressesIn = (address: Address): readonly MailAddress[] =>
  (address.group ?? [address]).flatMap(({ name, address: written }) =>
    written.trim() === ''
      ? []
      : [{ name: name.trim() === '' ? null : oneLine(asMeant(name)), address: written.trim() }],
  )

/** Whoever wrote it; else whoever sent it, for a broken message may still say that. */
function senderOf({ from, sender, replyTo = [], returnPath }: Email): MailAddress | null {
  const told = [from, sender, ...replyTo].flatMap((address) => (address ? addressesIn(address) : []))
  if (told[0]) return told[0]
  const name = oneLine(asMeant(from?.name ?? ''))
  const path = returnPath?.trim().replaceAll(/[<>]/g, '') ?? ''
  return name === '' && !path.includes('@') ? null : { name: name === '' ? null : name, address: path }
}

/** The words as text; those of a page only where there are no others, or none but that there is a page. */
function wordsOf({ text = '', html = '' }: Pick<Email, 'text' | 'html'>): string {
  const onlyNamesPage = text.length < 300 && /\bhtml\b|opmaak|web ?browser|webversie|mailprogramma/i.test(text)
  const page = html !== '' && (isBlank(text) || onlyNamesPage) ? textOfPage(html) : ''
  const words = isBlank(page) ? text : page
  return storable(asMeant(words))
}

/** Texts of kinds that no reader of mail takes for words, and of a kind that is written wrongly. */
const isUnnamedText = ({ filename, disposition, mimeType }: Email['attachments'][number]): boolean =>
  filename === null &&
  disposition !== 'attachment' &&
  /^text(?:$|\/(?:plain|html|markdown|x-markdown|enriched|richtext)\b)/i.test(mimeType)

function textOfPart({ content, mimeType }: Email['attachments'][number]): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
  const text = decodeText(bytes)
  const isPage = /^text\/(?:html|enriched|richtext)/i.test(mimeType)
  return storable(asMeant(isPage ? textOfPage(text) : text))
}

/** Names of messages, as `<name>`, in the order in which they are written; one that stands alone may lack its brackets. */
const namesIn = (header: string | undefined): readonly string[] => {
  const found = [...(header ?? '').matchAll(/<[^<>\s]{1,990}>/g)].map(([name]) => name)
  const [bare] = /^[^<>\s@]{1,800}@[^<>\s@]{1,180}$/.exec(header?.trim() ?? '') ?? []
  return found.length === 0 && bare !== undefined ? [`<${bare}>`] : found
}

/** Zones by names that JavaScript does not know (RFC 5322, 4.3, and what Dutch servers write). */
const zones: Readonly<Record<string, string>> = {
  CET: '+0100',
  MET: '+0100',
  CEST: '+0200',
  MEST: '+0200',
  UT: '+0000',
}

/** @param date as it is written; without a zone, also one between brackets, it counts as universal time, wherever we are (RFC 5322, 4.3) */
function momentOf(date: string): Instant | null {
  const remark = /\(([^()]*)\)\s*$/.exec(date.slice(0, 200))?.[1] ?? ''
  const written = date
    .slice(0, 200)
    .replace(/\s*\([^()]*\)\s*$/, '')
    .replace(/ (?:CET|MET|CEST|MEST|UT)$/, (zone) => ` ${zones[zone.trim()] ?? ''}`)
  // Days and months by numbers alone would be read in the American order.
  if (/^\s*\d{1,2}[-/.]\d/.test(written)) return null
  const isClockAlone = /:\d\d$/.test(written) && !/[+-]\d\d:\d\d$/.test(written)
  const at = Date.parse(isClockAlone ? `${written} ${zones[remark.trim()] ?? '+0000'}` : written)
  // Before there was mail, or far ahead: a clock that was never set.
  return at > 0 && at < Date.UTC(2200, 0, 1) ? toInstant(new Date(at).toISOString()) : null
}

/** What a file is called whose sender gave it no name. */
const nameless: ReadonlyMap<string, string> = new Map([
  ['message/rfc822', 'bericht.eml'],
  ['message/delivery-status', 'bezorging.txt'],
  ['text/rfc822-headers', 'kopregels.txt'],
  ['text/calendar', 'afspraak.ics'],
  ['application/pgp-signature', 'handtekening.asc'],
])

function attachmentOf({ filename, mimeType, content }: Email['attachments'][number]): MailAttachment {
  const saidToBe = mimeType.toLowerCase()
  const name = filename === null ? (nameless.get(saidToBe) ?? null) : asMeant(filename)
  if (typeof content === 'string') return { name, saidToBe, content: new TextEncoder().encode(content) }
  return { name, saidToBe, content: content instanceof Uint8Array ? content : new Uint8Array(content) }
}
