import { judgeMail } from '../../domain/mail/judgeMail.ts'
import { readMessage } from './readMessage.ts'

export const from = 'From: Bewoner <bewoner@voorbeeld.example>'
export const bytes = (message: string): Uint8Array<ArrayBuffer> =>
  // A sign is a byte: what is written here may be in any character set.
  Uint8Array.from(Array.from(message.replaceAll('\n', '\r\n'), (sign) => sign.charCodeAt(0)))
export const utf8 = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text))

/** What a message says, and why somebody has to look at it first; null for a report. */
export async function taken(...lines: readonly string[]) {
  return takenBytes(bytes(`${lines.join('\n')}\n`))
}

/** The same of a message to the byte. */
export async function takenBytes(message: Uint8Array<ArrayBuffer>) {
  const mail = await readMessage(message)
  const { subject, text, attachments, unpacked, sentAt } = mail
  return {
    doubt: judgeMail(mail, { ownAddresses: ['datalek@waterveen.example'] }),
    from: mail.from,
    subject,
    text: text.trim(),
    files: attachments.map(({ name }) => name),
    unpacked,
    sentAt,
  }
}
export const multipart = (...parts: readonly string[]): string =>
  ['Content-Type: multipart/mixed; boundary=x', '', ...parts.flatMap((part) => ['--x', part]), '--x--'].join('\n')
export const file = (type: string, name: string, content: Uint8Array): string =>
  [
    `Content-Type: ${type}; name=${name}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename=${name}`,
    '',
    content.toBase64(),
  ].join('\n')
