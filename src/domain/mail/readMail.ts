import type { Instant } from '../time.ts'

/** A mail address as it stands in a header; the name only where the sender wrote one. */
export type MailAddress = { readonly name: string | null; readonly address: string }

/** A header of a message: its name in small letters, its value on one line. */
export type MailHeader = { readonly name: string; readonly value: string }

/** Something that came with a message. */
export type MailAttachment = {
  /** As the sender wrote it, which may be anything; null when it has none. */
  readonly name: string | null
  /** What the sender says it is, in small letters: it decides nothing about how it is kept. */
  readonly saidToBe: string
  readonly content: Uint8Array
  /** It lay in a message that was passed on with this one. */
  readonly within?: true
}

/** A message after it was read: what it says, in words and bytes, and nothing that could act. */
export type ReadMail = {
  /** In the order of the message, repeated ones included. */
  readonly headers: readonly MailHeader[]
  readonly from: MailAddress | null
  /** Whom an answer should reach, where the sender says so. */
  readonly repliesTo?: MailAddress | null
  readonly to: readonly string[]
  readonly subject: string | null
  /** When the sender says it was sent; null when it says nothing that is a moment. */
  readonly sentAt: Instant | null
  readonly messageId: string | null
  /** The messages that it answers, nearest first, each as `<id>`. */
  readonly answers: readonly string[]
  /** The words of the message as plain text; those of a web page without its markup. */
  readonly text: string
  readonly attachments: readonly MailAttachment[]
  /** Files that were only a wrapping, such as winmail.dat: what they held stands among the words and the attachments. */
  readonly unpacked: readonly string[]
}

/** The values of a header, each occurrence apart. */
export const valuesOf = ({ headers }: Pick<ReadMail, 'headers'>, name: string): readonly string[] =>
  headers.filter((header) => header.name === name).map(({ value }) => value.trim())
