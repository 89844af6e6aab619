import { textOfPage } from '../../domain/mail/textOfPage.ts'

/** With what the dictionary of compressed RTF begins (MS-OXRTFCP, 2.1.2.1). */
const dictionaryBegins =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx'
const dictionaryLength = 4096
const compressed = 0x75465a4c
const uncompressed = 0x414c454d
/** Longer than any letter that somebody wrote. */
const longestText = 20_000_000

/** The RTF of Outlook as it was before it was packed (MS-OXRTFCP), each byte as a sign; null when it is no such thing. */
export function unpackedRichText(packed: Uint8Array): string | null {
  if (packed.length < 16) return null
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  const length = Math.min(view.getUint32(4, true), longestText)
  const kind = view.getUint32(8, true)
  const content = packed.subarray(16)
  if (kind === uncompressed) return latin(content.subarray(0, length))
  if (kind !== compressed) return null
  const dictionary = new Uint8Array(dictionaryLength)
  dictionary.set(new TextEncoder().encode(dictionaryBegins))
  let write = dictionaryBegins.length
  const out = new Uint8Array(length)
  let filled = 0
  const put = (byte: number) => {
    dictionary[write] = byte
    write = (write + 1) % dictionaryLength
    if (filled < length) out[filled] = byte
    filled += 1
  }
  const isFull = () => filled >= length
  for (let at = 0; at < content.length && !isFull();) {
    const control = content[at] ?? 0
    at += 1
    for (let bit = 0; bit < 8 && !isFull(); bit += 1) {
      if ((control & (1 << bit)) === 0) {
        const byte = content[at]
        if (byte === undefined) return latin(out.subarray(0, filled))
        put(byte)
        at += 1
        continue
      }
      const reference = ((content[at] ?? 0) << 8) | (content[at + 1] ?? 0)
      at += 2
      const offset = reference >> 4
      // It points at its own end: there is no more.
      if (offset === write) return latin(out.subarray(0, filled))
      for (let step = 0; step < (reference & 0xf) + 2; step += 1)
        put(dictionary[(offset + step) % dictionaryLength] ?? 0)
    }
  }
  return latin(out.subarray(0, Math.min(filled, length)))
}

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

/** Groups whose words are not those of the letter. */
const silentGroups = new Set(
  'fonttbl colortbl stylesheet info pict object themedata colorschememapping latentstyles datastore listtable listoverridetable rsidtbl generator xmlnstbl header footer'.split(
    ' ',
  ),
)
const signs: ReadonlyMap<string, string> = new Map([
  ['par', '\n'],
  ['line', '\n'],
  ['row', '\n'],
  ['cell', ' '],
  ['tab', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
])

/** What holds within a group, and ends with it. */
type Group = { readonly silent: boolean; readonly page: boolean; readonly hidden: boolean; readonly skips: number }

/**
 * The words of RTF as plain text. A page that was wrapped in RTF (MS-OXRTFEX) is taken out of it and read as a page.
 * @param decode what bytes mean in the code page of the letter, by its number
 */
export function textOfRichText(rtf: string, decode: (bytes: Uint8Array, codePage: number) => string): string {
  const isPage = /^\{\\rtf1[^{}]{0,200}\\fromhtml1/.test(rtf)
  const words = /\\([a-z]+)(-?\d+)? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)|[\r\n]+/gi
  const out: string[] = []
  const outer: Group[] = []
  let group: Group = { silent: false, page: false, hidden: false, skips: 1 }
  let codePage = 1252
  let toSkip = 0
  let bytes: number[] = []
  const speaks = () => !group.silent && !(isPage && group.hidden && !group.page)
  const flush = () => {
    if (bytes.length === 0) return
    out.push(decode(new Uint8Array(bytes), codePage))
    bytes = []
  }
  const say = (text: string) => {
    flush()
    if (speaks()) out.push(text)
  }
  for (const [, word, number, hex, sign, brace, plain] of rtf.matchAll(words)) {
    if (brace === '{') outer.push(group)
    else if (brace === '}') {
      flush()
      group = outer.pop() ?? group
      toSkip = 0
    } else if (hex !== undefined) {
      if (toSkip > 0) toSkip -= 1
      else if (speaks()) bytes.push(Number.parseInt(hex, 16))
    } else if (plain !== undefined) {
      const left = plain.slice(toSkip)
      toSkip = Math.max(0, toSkip - plain.length)
      if (left !== '') say(left)
    } else if (sign !== undefined) {
      // Marks a group that a reader may leave alone; one of a page says so with its next word.
      if (sign === '*') group = { ...group, silent: true }
      else if ('\\{}'.includes(sign)) say(sign)
      else if (sign === '~') say(' ')
    } else if (word !== undefined) {
      flush()
      const value = number === undefined ? null : Number(number)
      if (word === 'ansicpg' && value !== null) codePage = value
      else if (word === 'htmltag') group = { ...group, silent: false, page: true }
      else if (word === 'htmlrtf') group = { ...group, hidden: value !== 0 }
      else if (word === 'uc' && value !== null) group = { ...group, skips: value }
      else if (word === 'u' && value !== null) {
        say(String.fromCharCode(value < 0 ? value + 0x10000 : value))
        toSkip = group.skips
      } else if (silentGroups.has(word)) group = { ...group, silent: true }
      else if (signs.has(word)) say(signs.get(word) ?? '')
    }
  }
  flush()
  const said = out.join('').toWellFormed()
  return isPage ? textOfPage(said) : said.trim()
}
