/** One figure of the file: of which part, of what, which figure, and how much; null where there is none yet. */
export type FigureLine = readonly [part: string, name: string, figure: string, value: number | null]

/** A text that a spreadsheet cannot take for a formula, in quotes. */
const cell = (value: string): string => `"${(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`

/** Every figure on a line of its own, numbers with a decimal comma. With the mark by which spreadsheets know UTF-8. */
export function figuresAsCsv(heads: readonly string[], lines: readonly FigureLine[]): string {
  const rows = lines.map(([part, name, figure, value]) =>
    [...[part, name, figure].map(cell), value === null ? '' : String(value).replace('.', ',')].join(';'),
  )
  return `\uFEFF${[heads.map(cell).join(';'), ...rows].join('\r\n')}\r\n`
}
