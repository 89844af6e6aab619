/** What a scanner tells of an XML text while it passes; names without their prefix. */
export type XmlListener = {
  readonly open: (name: string, attributes: (name: string) => string | undefined) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

export type XmlFault = 'doctype' | 'entity' | 'malformed'

export class XmlError extends Error {
  readonly fault: XmlFault
  constructor(fault: XmlFault) {
    super(`XML: ${fault}`)
    this.fault = fault
  }
}

/** A tag, a comment or an entity that is longer than this is an attack, in UTF-16 units. */
const longestMarkup = 1_000_000

/**
 * Reads XML as it comes, piece by piece. It knows no entities beside the five of XML itself and takes no DOCTYPE, so that
 * nothing in a file can point outside it or grow beyond it.
 * @throws XmlError while reading, when the text is no XML or more than we take
 */
export function xmlScanner(listener: XmlListener): {
  readonly write: (piece: string) => void
  readonly end: () => void
} {
  let rest = ''

  const scan = (isLast: boolean): void => {
    let at = 0
    for (;;) {
      const tag = rest.indexOf('<', at)
      if (tag === -1) {
        // An entity may go on in the next piece.
        const cut = isLast ? rest.length : Math.max(at, endOfText(rest, at))
        if (cut > at) listener.text(unescaped(rest.slice(at, cut)))
        rest = rest.slice(cut)
        return
      }
      if (tag > at) listener.text(unescaped(rest.slice(at, tag)))
      const end = markupEnd(rest, tag)
      if (end === -1) {
        if (isLast || rest.length - tag > longestMarkup) throw new XmlError('malformed')
        rest = rest.slice(tag)
        return
      }
      tell(rest.slice(tag, end), listener)
      at = end
    }
  }

  return {
    write: (piece) => {
      rest += piece
      scan(false)
    },
    end: () => scan(true),
  }
}

const endOfText = (text: string, from: number): number => {
  const ampersand = text.lastIndexOf('&')
  return ampersand >= from && !text.includes(';', ampersand) ? ampersand : text.length
}

/** Where the markup that begins at `start` ends; -1 while it has not come whole. */
function markupEnd(text: string, start: number): number {
  const after = (sign: string, from: number) => {
    const end = text.indexOf(sign, from)
    return end === -1 ? -1 : end + sign.length
  }
  if (text.startsWith('<!--', start)) return after('-->', start + 4)
  if (text.startsWith('<![CDATA[', start)) return after(']]>', start + 9)
  if (text.startsWith('<?', start)) return after('?>', start + 2)
  // Too short to know yet which of these it is.
  if (text.length - start < 9 && '<![CDATA['.startsWith(text.slice(start))) return -1
  if (text.startsWith('<!', start)) throw new XmlError('doctype')
  let quote = ''
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return at + 1
  }
  return -1
}

function tell(markup: string, { open, close, text }: XmlListener): void {
  if (markup.startsWith('<![CDATA[')) return text(markup.slice(9, -3))
  if (markup.startsWith('<!') || markup.startsWith('<?')) return
  if (markup.startsWith('</')) return close(localName(markup.slice(2, -1).trim()))
  const name = /^<([^\s/>]+)/.exec(markup)?.[1]
  if (name === undefined) throw new XmlError('malformed')
  open(localName(name), (wanted) => attributeIn(markup, wanted))
  if (markup.endsWith('/>')) close(localName(name))
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

const attribute = /\s(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

function attributeIn(markup: string, wanted: string): string | undefined {
  for (const [, name, double, single] of markup.matchAll(attribute))
    if (name === wanted) return unescaped(double ?? single ?? '')
  return undefined
}

const known: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** @throws XmlError for an entity that XML itself does not know */
const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(/&([^;&]{0,40});?/g, (_, name: string) => {
        const code = /^#(?:x([\da-fA-F]{1,6})|(\d{1,7}))$/.exec(name)
        const sign = code ? Number(code[1] === undefined ? code[2] : `0x${code[1]}`) : -1
        const found = sign >= 0 && sign <= 0x10_ff_ff ? String.fromCodePoint(sign) : known[name]
        if (found === undefined) throw new XmlError('entity')
        return found
      })
    : text
