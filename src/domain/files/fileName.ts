const longestName = 200
const nameless = 'bestand'

/**
 * The name that a file is kept under: its last part, on one line, in the order in which it is written. Marks that turn
 * text round would let `exe.gpj` be read as a picture.
 * @param given as the sender wrote it, which may be anything
 */
export function cleanFileName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\uFEFF\uFFFD]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const name = shortened(plain)
  return /^\.*$/.test(name) ? nameless : name
}

/** Cut between signs, never within one, with the end of the name kept: that tells what it is. */
function shortened(name: string): string {
  if (name.length <= longestName) return name
  const extension = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? ''
  const signs = [...new Intl.Segmenter('nl', { granularity: 'grapheme' }).segment(name)].map(({ segment }) => segment)
  let kept = ''
  for (const sign of signs) {
    if (kept.length + sign.length > longestName - extension.length - 1) break
    kept += sign
  }
  return `${kept}…${extension}`
}

/** The name in a `Content-Disposition` header (RFC 6266): `filename*` first, then `filename`; null when it has none. */
export function fileNameIn(disposition: string | null): string | null {
  if (disposition === null) return null
  const extended = /;\s*filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(disposition)?.[1]
  if (extended !== undefined) {
    try {
      return decodeURIComponent(extended)
    } catch {
      return null
    }
  }
  return /;\s*filename\s*=\s*"([^"]*)"/i.exec(disposition)?.[1] ?? null
}

/** The header with which a browser keeps a file instead of showing it: always one line of ASCII. */
export function dispositionFor(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/[^\w. -]/g, '_')
  const exact = encodeURIComponent(name).replaceAll(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`
}
