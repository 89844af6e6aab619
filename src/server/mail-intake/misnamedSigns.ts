import type { Email } from 'postal-mime'

const utf8 = new TextDecoder('utf-8', { fatal: true })
const western = new TextDecoder('windows-1252')

/**
 * A message whose headers every reader can read: lines that nobody encoded, and that are no UTF-8, are taken for the western
 * signs that old programmes send. What stands behind the headers is not touched.
 */
export function withReadableHead(message: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const end = endOfHead(message)
  const head = message.subarray(0, end)
  if (head.every((byte) => byte < 0x80) || isUtf8(head)) return message
  const lines: Uint8Array[] = []
  for (let at = 0; at < end;) {
    const next = head.indexOf(0x0a, at) + 1 || end
    const line = head.subarray(at, next)
    lines.push(isUtf8(line) ? line : new TextEncoder().encode(western.decode(line)))
    at = next
  }
  return new Uint8Array(Buffer.concat([...lines, message.subarray(end)]))
}

function endOfHead(message: Uint8Array): number {
  for (let at = message.indexOf(0x0a); at !== -1; at = message.indexOf(0x0a, at + 1))
    if (message[at + 1] === 0x0a || (message[at + 1] === 0x0d && message[at + 2] === 0x0a)) return at + 1
  return message.length
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    utf8.decode(bytes)
    return true
  } catch {
    return false
  }
}

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
