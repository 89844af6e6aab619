const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements whose content is no text for a reader. */
const silent = words('head script style title template noscript svg math')
/** Elements before and after which a new line begins, and those with an empty line between. */
const blocks = words(
  'address article aside center dd div dl dt figure footer form header hr li main nav pre section tr',
)
const paragraphs = words('p h1 h2 h3 h4 h5 h6 blockquote table ul ol')

/** The names of signs that stand in letters most; any other stays as it is written. */
const named: ReadonlyMap<string, string> = new Map(
  (
    'amp & lt < gt > quot " apos \' euro € eacute é egrave è euml ë iuml ï ouml ö uuml ü auml ä agrave à ccedil ç ' +
    'copy © reg ® trade ™ ndash – mdash — hellip … lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ laquo « raquo » ' +
    'bull • middot · deg ° szlig ß Eacute É Euml Ë Ouml Ö Uuml Ü Auml Ä Ccedil Ç iuml ï Iuml Ï aacute á iacute í ' +
    'oacute ó uacute ú acirc â ecirc ê icirc î ocirc ô ucirc û ntilde ñ oslash ø aring å aelig æ para ¶ sect § ' +
    'pound £ yen ¥ cent ¢ plusmn ± times × divide ÷ frac12 ½ frac14 ¼ frac34 ¾ larr ← uarr ↑ rarr → darr ↓ ' +
    'check ✓ ne ≠ le ≤ ge ≥ permil ‰ fnof ƒ'
  )
    .match(/\S+ \S+/g)
    ?.map((pair): [string, string] => [pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? '']),
)

const decoded = (text: string): string =>
  text.replaceAll(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,6}\d{0,2}|[a-z]{7,8}));?/gi,
    (whole: string, hex, decimal, name) => {
      if (name === 'nbsp') return ' '
      if (name === 'zwnj' || name === 'zwj' || name === 'shy') return ''
      if (typeof name === 'string') return named.get(name) ?? whole
      const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )

/** A piece of a page: words, or the tag of an element. */
type Piece = { readonly said: string } | { readonly tag: string; readonly name: string; readonly closes: boolean }

/** A page in pieces, in time that grows with its length; comments and declarations are left out. */
function* piecesOf(page: string): Generator<Piece> {
  let at = 0
  while (at < page.length) {
    const open = page.indexOf('<', at)
    if (open !== at) yield { said: page.slice(at, open === -1 ? page.length : open) }
    if (open === -1) return
    const isComment = page.startsWith('<!--', open)
    const name = /^<\/?([a-z][a-z0-9]*)/i.exec(page.slice(open, open + 40))?.[1]?.toLowerCase()
    if (name === undefined && !/^<[/!?]/.test(page.slice(open, open + 2))) {
      yield { said: '<' }
      at = open + 1
      continue
    }
    const end = page.indexOf(isComment ? '-->' : '>', open)
    at = end === -1 ? page.length : end + (isComment ? 3 : 1)
    const tag = page.slice(open, at)
    if (name !== undefined) yield { tag, name, closes: tag.startsWith('</') }
  }
}

/** Elements that mail programmes do not show; newsletters put words for the list of messages in them. */
const hides =
  /\shidden(?=[\s=>/])|\sstyle\s*=\s*(?:"[^"]*|'[^']*)(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt|em)?\s*[;"'!])/i
/** Elements that hold nothing and are never closed. */
const empty = words('area base br col embed hr img input link meta source track wbr')

/** The pieces at which each hidden element begins and ends; one that nobody closed hides nothing, for it would hide the rest. */
function hiddenPieces(page: string): ReadonlyMap<number, number> {
  const open = new Map<string, { readonly at: number; readonly isHidden: boolean }[]>()
  const found = new Map<number, number>()
  let at = -1
  for (const piece of piecesOf(page)) {
    at += 1
    if ('said' in piece || empty.has(piece.name) || piece.tag.endsWith('/>')) continue
    const begun = open.get(piece.name) ?? []
    open.set(piece.name, begun)
    if (!piece.closes) begun.push({ at, isHidden: hides.test(piece.tag.slice(0, 1000)) })
    else {
      const from = begun.pop()
      if (from?.isHidden) found.set(from.at, at)
    }
  }
  return found
}

/**
 * The words of a web page as plain text, without those that it hides: nothing is fetched, followed or run. Behind the
 * words of a link stands where it leads, for that is often what a report is about.
 */
export function textOfPage(page: string): string {
  const parts: string[] = []
  // What stands at the end so far: asking the whole text again at every piece would take the square of its length.
  let tail = ''
  let hiddenBy: string | null = null
  let link: { readonly address: string; readonly from: number } | null = null
  const add = (more: string) => {
    if (more === '') return
    parts.push(more)
    tail = (tail + more).slice(-2)
  }
  const newLine = (lines: number) => {
    if (parts.length > 0) add('\n'.repeat(Math.max(0, lines - (/\n*$/.exec(tail)?.[0].length ?? 0))))
  }
  const hidden = hiddenPieces(page)
  let at = -1
  let hiddenUntil = -1
  for (const piece of piecesOf(page)) {
    at += 1
    if (at <= hiddenUntil) continue
    const until = hidden.get(at)
    if (until !== undefined && hiddenBy === null) hiddenUntil = until
    else if (hiddenBy !== null) {
      if ('tag' in piece && piece.closes && piece.name === hiddenBy) hiddenBy = null
    } else if ('said' in piece) {
      const said = decoded(piece.said.replaceAll(/[ \t\r\n\f]+/g, ' '))
      add(/(?:^|\s)$/.test(tail) ? said.trimStart() : said)
    } else if (silent.has(piece.name)) {
      if (!piece.closes && !piece.tag.endsWith('/>')) hiddenBy = piece.name
    } else {
      const { name, closes, tag } = piece
      if (name === 'br') add('\n')
      else if (paragraphs.has(name)) newLine(2)
      else if (blocks.has(name)) newLine(1)
      else if ((name === 'td' || name === 'th') && /\S$/.test(tail)) add(' ')
      if (name === 'li' && !closes) add('- ')
      if (name === 'a' && !closes) link = { address: addressIn(tag), from: parts.length }
      if (name === 'a' && closes && link) {
        if (link.address !== '' && !parts.slice(link.from).join('').includes(link.address)) add(` <${link.address}>`)
        link = null
      }
    }
  }
  const lines = parts.join('').split('\n')
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

/** Where a link leads; only addresses that say something to a reader. */
function addressIn(tag: string): string {
  const [, double, single, bare] = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(tag.slice(0, 4000)) ?? []
  const address = decoded((double ?? single ?? bare ?? '').trim()).slice(0, 500)
  return /^(?:https?|ftp):/i.test(address) ? address : ''
}
