/** Words with which people fill a cell that has nothing in it. */
const emptyWords = new Set(['', '-', '–', '—', '?', 'n.v.t.', 'nvt', 'n/a', 'na', 'n.a.', 'null', 'none', '#n/a', '.'])

/**
 * The text of a cell without what only a machine or a habit put around it: white space at the ends, an apostrophe before
 * what a spreadsheet would take for a formula, and the notation of Wolfram's language. Empty where nothing is said.
 */
export function plainCell(cell: string): string {
  const text = unwrapped(cell.trim())
  return emptyWords.has(text.toLowerCase()) ? '' : text.replace(/^'(?=[=+\-@])/, '')
}

/** `Quantity[1000, "People"]` is 1000, `DateObject[{2009, 10, 21}, …]` is 2009-10-21, `Missing["NotAvailable"]` is nothing. */
function unwrapped(text: string): string {
  const [, head, inner = ''] = /^(Missing|Quantity|DateObject|Entity)\[(.*)\]$/s.exec(text) ?? []
  switch (head) {
    case 'Missing':
      return ''
    case 'Quantity':
      return /^\s*([\d.]+)/.exec(inner)?.[1]?.replace(/\.$/, '') ?? ''
    case 'DateObject': {
      const [, year, month = '1', day = '1'] =
        /^\{\s*(\d{4})(?:\s*,\s*(\d{1,2}))?(?:\s*,\s*(\d{1,2}))?/.exec(inner) ?? []
      return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    }
    case 'Entity':
      return /\{\s*"([^"]*)"/.exec(inner)?.[1] ?? /,\s*"([^"]*)"/.exec(inner)?.[1] ?? text
    default:
      return text
  }
}

/** Text in one spelling to compare words by: small letters, no accents, no punctuation, `camelCase` and `snake_case` apart. */
export const asWords = (text: string): string =>
  text
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}+<>]+/gu, ' ')
    .trim()
