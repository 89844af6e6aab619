import { blocksOf } from './letterText.ts'

/** Short forms whose full stop ends no sentence. */
const shortForms = new Set(
  'art bijv bv ca dhr dr e.d e.g etc evt i.e i.v.m m.b.t mevr mr mrs ms mw nl nr o.a prof resp tel t.a.v z.s.m'.split(
    ' ',
  ),
)

/**
 * The sentences of running text with its lists, in their order; an item of a list is a sentence of its own. A full stop
 * inside a short form, a number or an address on the internet ends none.
 */
export const sentencesIn = (text: string): readonly string[] =>
  blocksOf(text).flatMap((block) => (block.kind === 'list' ? block.items : [block.text]).flatMap(sentencesOfLine))

function sentencesOfLine(line: string): readonly string[] {
  const sentences: string[] = []
  let from = 0
  for (const end of line.matchAll(/[.!?…]+["'”’)]*(?=\s|$)/gu)) {
    const upTo = end.index + end[0].length
    const last = /(\S+?)\.$/u.exec(line.slice(from, upTo))?.[1]?.toLowerCase()
    if (last !== undefined && upTo < line.length && (shortForms.has(last) || /^\p{L}$/u.test(last))) continue
    sentences.push(line.slice(from, upTo).trim())
    from = upTo
  }
  const rest = line.slice(from).trim()
  return [...sentences, rest].filter((sentence) => wordsIn(sentence).length > 0)
}

/** The words of a text; a number, an address and a reference count as one word each. */
export const wordsIn = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}.@/'’-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? []
