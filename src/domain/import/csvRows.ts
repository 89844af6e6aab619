const separators = [';', ',', '\t', '|'] as const
export type Separator = (typeof separators)[number]

/**
 * The separator that parts most of the first lines evenly, for a title without one may stand above them; Excel's own line
 * `sep=;` says it itself.
 */
export function separatorOf(text: string): Separator {
  const stated = /^sep=([;,\t|])\r?\n/i.exec(text)?.[1]
  const known = separators.find((one) => one === stated)
  if (known) return known
  const counted = separators.map((separator) => {
    const widths = [...firstRows(text, separator, 20)].map((row) => row.length)
    const scores = widths.map((width) =>
      width === 1 ? 0 : widths.filter((one) => one === width).length * 1000 + Math.min(width, 999),
    )
    return { separator, score: Math.max(0, ...scores) }
  })
  return counted.toSorted((a, b) => b.score - a.score)[0]?.separator ?? ';'
}

function* firstRows(text: string, separator: Separator, most: number): Generator<readonly string[]> {
  let found = 0
  for (const row of csvRows(text, separator)) {
    if (found++ >= most) return
    yield row
  }
}

/**
 * The rows of a text with separators (RFC 4180), one at a time, so that a large file is never held as rows. A quote in the
 * middle of a cell is a quote; a quoted cell that never ends takes the rest of the text.
 */
export function* csvRows(text: string, separator: Separator): Generator<readonly string[]> {
  let at = /^sep=[;,\t|]\r?\n/i.exec(text)?.[0].length ?? 0
  while (at < text.length) {
    const row: string[] = []
    for (;;) {
      const [cell, end] = text[at] === '"' ? quoted(text, at, separator) : bare(text, at, separator)
      row.push(cell)
      at = end
      if (text[at] !== separator) break
      at += 1
    }
    if (text[at] === '\r') at += 1
    if (text[at] === '\n') at += 1
    yield row
  }
}

function bare(text: string, start: number, separator: Separator): readonly [string, number] {
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
  return [text.slice(start, end), end]
}

function quoted(text: string, start: number, separator: Separator): readonly [string, number] {
  let cell = ''
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) return [cell + text.slice(at), text.length]
    cell += text.slice(at, quote)
    if (text[quote + 1] !== '"') {
      // What follows the closing quote belongs to the cell still, as spreadsheets read it.
      const [rest, end] = bare(text, quote + 1, separator)
      return [cell + rest, end]
    }
    cell += '"'
    at = quote + 2
  }
}
