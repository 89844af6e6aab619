import type { Email } from 'postal-mime'
import { fromUtf7 } from './utf7.ts'

/** Stands where a sign could not be read. */
const unread = '\ufffd'
/** What that sign itself becomes when its UTF-8 is taken for western signs: then it was lost before it reached us. */
const lostBefore = 'ï¿½'

/** Where a message says that its words are UTF-8, or does not say what they are. */
const named = /(charset\s{0,9}=\s{0,9}"?\s{0,9})utf-8/gi
const unnamed = /^(content-type:[ \t]*text\/(?:plain|html))[ \t]*(?=\r?$)/gim

type Words = Pick<Email, 'text' | 'html'>

/**
 * The words of a message as its sender saw them, where it calls its western signs UTF-8 or does not name them, and where it
 * uses UTF-7, which no reader knows any more; as they are where that is not so.
 * @param parse reads a message
 */
export async function wordsAsSent(
  words: Words,
  message: Uint8Array<ArrayBuffer>,
  parse: (message: Uint8Array<ArrayBuffer>) => Promise<Words>,
): Promise<Words> {
  const shown = ({ text = '', html = '' }: Words) => `${text}${html}`
  const isUnread = shown(words).includes(unread)
  if (!isUnread && !shown(words).includes('+')) return words
  // Each byte as the sign of its number, so that nothing but the names changes.
  const signs = Buffer.from(message).toString('latin1')
  if (!isUnread) return isAllUtf7(signs) ? read7(words) : words
  const renamed = signs.replaceAll(named, '$1windows-1252').replaceAll(unnamed, '$1; charset=windows-1252')
  const [head = ''] = renamed.split(/\r?\n\r?\n/, 1)
  const western = /^content-type[ \t]*:/im.test(head)
    ? renamed
    : `Content-Type: text/plain; charset=windows-1252\r\n${renamed}`
  const again = await parse(new Uint8Array(Buffer.from(western, 'latin1')))
  return shown(again).includes(unread) || shown(again).includes(lostBefore) ? words : again
}

/**
 * Whether a message names UTF-7, and nothing beside it that has signs of its own: in those a `+` is a plus, as before a
 * telephone number.
 */
function isAllUtf7(signs: string): boolean {
  const charsets = [...signs.matchAll(/\bcharset\s{0,9}=\s{0,9}["']?([\w-]+)/gi)].map(([, name = '']) => name)
  const is7 = (name: string) => /^(?:x-)?(?:unicode-1-1-)?utf-?7$/i.test(name)
  return charsets.some(is7) && charsets.every((name) => is7(name) || /^us-ascii$/i.test(name))
}

const read7 = ({ text, html }: Words): Words => ({
  ...(text !== undefined && { text: fromUtf7(text) }),
  ...(html !== undefined && { html: fromUtf7(html) }),
})
