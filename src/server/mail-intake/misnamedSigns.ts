import type { Email } from 'postal-mime'

const western = new TextDecoder('windows-1252')

/** Stands where a sign could not be read. */
const unread = '\ufffd'
/** What that sign itself becomes when its UTF-8 is taken for western signs: then it was lost before it reached us. */
const lostBefore = 'ï¿½'
/** A name of the western signs that is as long as that of UTF-8, so that nothing moves. */
const westernName = new TextEncoder().encode('cp819')

type Words = Pick<Email, 'text' | 'html'>

/**
 * The words of a message that calls its western signs UTF-8, as its sender saw them; as they are where that is not so.
 * @param parse reads a message
 */
export async function wordsAsSent(
  words: Words,
  message: Uint8Array<ArrayBuffer>,
  parse: (message: Uint8Array<ArrayBuffer>) => Promise<Words>,
): Promise<Words> {
  const shown = ({ text = '', html = '' }: Words) => `${text}${html}`
  if (!shown(words).includes(unread)) return words
  const named = [...western.decode(message).matchAll(/charset\s*=\s*"?\s*utf-8/gi)]
  if (named.length === 0) return words
  const renamed = new Uint8Array(message)
  for (const { index, 0: found } of named) renamed.set(westernName, index + found.length - westernName.length)
  const again = await parse(renamed)
  return shown(again).includes(unread) || shown(again).includes(lostBefore) ? words : again
}
