/** So many rows may stand above the header: a title, a date, an empty line. */
export const rowsBeforeHeader = 20

const filledIn = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length
const isFigure = (cell: string): boolean => /^[\s\d.,:/-]+$/.test(cell)

/**
 * Which of the first rows of a sheet names its columns: the first that is about as wide as the widest and holds words
 * rather than figures. A sheet of one column begins with its name.
 * @returns the place among these rows; 0 where none looks like it
 */
export function headerAmong(rows: readonly (readonly string[])[]): number {
  const widest = Math.max(...rows.map(filledIn), 0)
  const found = rows.findIndex((cells) => {
    const filled = cells.filter((cell) => cell.trim() !== '')
    return filled.length >= Math.max(1, widest * 0.6) && filled.filter(isFigure).length * 2 < filled.length
  })
  return Math.max(0, found)
}
