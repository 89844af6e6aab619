import { storable } from '../../domain/mail/plainText.ts'
import type { ReadMail } from '../../domain/mail/readMail.ts'

/** The longest text that is kept, in UTF-16 code units; the rest is in the original. */
const longestText = 100_000

/** What a message tells: its words, or its subject where it has no words. */
export function textOfMail({ text, subject }: Pick<ReadMail, 'text' | 'subject'>): string {
  const words = storable(text).trim()
  const told = words === '' ? storable(subject ?? '').trim() : words
  return told.length <= longestText ? told : `${told.slice(0, longestText - 2).toWellFormed()}\n…`
}
