import { type MailAttachment, type ReadMail, valuesOf } from './readMail.ts'
import { whyReturned, type WhyReturned } from './whyReturned.ts'

/** That a message of ours did not arrive, and will not be tried again. */
export type DeliveryReport = {
  /** The message that did not arrive, as `<id>`. */
  readonly messageId: string
  readonly because: WhyReturned
}

/**
 * What a mail server tells of one message that it could not deliver (RFC 3464), read from the parts of its report; of
 * servers that send only words, from what they write. Of a message to several receivers the first that failed counts:
 * ours go to one.
 * @returns null where it does not name the message, or where the message is only late, passed on or delivered
 */
export function deliveryReport(
  mail: Pick<ReadMail, 'headers' | 'attachments' | 'answers' | 'subject' | 'text'>,
): DeliveryReport | null {
  const messageId = returnedName(mail)
  if (messageId === null) return null
  const receivers = mail.attachments.filter(isStatus).flatMap(receiversIn)
  if (receivers.length > 0) {
    const failed = receivers.find((fields) => (fields.get('action') ?? '').toLowerCase() === 'failed')
    if (!failed) return null
    return { messageId, because: whyReturned(failed.get('status') ?? '', failed.get('diagnostic-code') ?? '') }
  }
  const isOnlyLate = /delay|vertraagd|vertraging|warning|verzögert|(?:still|not yet|nog niet) /i.test(
    mail.subject ?? '',
  )
  return isOnlyLate ? null : { messageId, because: whyReturned('', mail.text.slice(0, 20_000)) }
}

/**
 * Whether a report says that the message went to this address: its number is guessed by everybody who got the same letter.
 * Looked for where servers name receivers (RFC 3464, 2.3), in the head of what came back, and in the words of servers that
 * send only those.
 */
export function namesReceiver(mail: Pick<ReadMail, 'headers' | 'attachments' | 'text'>, address: string): boolean {
  const statuses = mail.attachments.filter(isStatus)
  const told = [
    ...statuses.flatMap(receiversIn).flatMap((fields) => receiverFields.map((name) => fields.get(name) ?? '')),
    ...mail.attachments.filter(isReturned).map((part) => headIn(part).get('to') ?? ''),
    ...valuesOf(mail, 'x-failed-recipients'),
    ...(statuses.length === 0 ? [mail.text.slice(0, mostRead)] : []),
  ]
  const looked = address.trim().toLowerCase()
  return (
    looked !== '' &&
    told.some((words) =>
      words
        .toLowerCase()
        .split(/[\s<>;,:"()]+/)
        .includes(looked),
    )
  )
}

const receiverFields = ['final-recipient', 'original-recipient']

const isStatus = ({ saidToBe }: MailAttachment): boolean =>
  saidToBe === 'message/delivery-status' || saidToBe === 'message/global-delivery-status'

/** So much of a part is read: fields and headers stand at its beginning. */
const mostRead = 100_000
const wordsOf = ({ content }: MailAttachment): string =>
  new TextDecoder().decode(content.subarray(0, mostRead)).replaceAll('\r\n', '\n')

type Fields = ReadonlyMap<string, string>

/** The fields of each receiver, behind those of the message (RFC 3464, 2.1). */
const receiversIn = (part: MailAttachment): readonly Fields[] =>
  wordsOf(part)
    .split(/\n[ \t]*\n/)
    .map(fieldsIn)
    .filter((fields) => fields.has('action') || fields.has('final-recipient'))

/** Fields by their names in small letters; of a repeated one the first. Lines that go on are joined. */
function fieldsIn(block: string): Fields {
  const fields = new Map<string, string>()
  for (const line of block.replaceAll(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name, value = ''] = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line) ?? []
    if (name !== undefined && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.trim())
  }
  return fields
}

const returnedParts = new Set(['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers'])

const isReturned = ({ saidToBe }: MailAttachment): boolean => returnedParts.has(saidToBe)

const headIn = (part: MailAttachment): Fields => fieldsIn(wordsOf(part).split(/\n[ \t]*\n/, 1)[0] ?? '')

/** The name of the message that came back: as it lies with the report, as the report answers it, or as it is quoted. */
function returnedName(mail: Pick<ReadMail, 'headers' | 'attachments' | 'answers' | 'text'>): string | null {
  for (const part of mail.attachments.filter(isReturned)) {
    const named = nameIn(headIn(part).get('message-id') ?? '')
    if (named !== null) return named
  }
  const said = mail.answers[0] ?? nameIn(valuesOf(mail, 'x-original-message-id')[0] ?? '')
  return said ?? nameIn(/^[> \t]*Message-ID:[ \t]*(<[^<>\s]{1,990}>)/im.exec(mail.text)?.[1] ?? '')
}

const nameIn = (value: string): string | null => /<[^<>\s]{1,990}>/.exec(value)?.[0] ?? null
