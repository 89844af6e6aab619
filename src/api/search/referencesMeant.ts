/** For a number without its year, so many years are looked through, the present one first. */
const yearsBack = 3

/** The references that somebody may mean who types one as `DL-2026-0143`, `2026-143` or only `143`. */
export function referencesMeant(q: string, thisYear: number): readonly string[] {
  const parts = /^(?:dl)?[\s-]*(?:(?<year>20\d\d)[\s-]+)?(?<number>\d{1,6})$/i.exec(q.trim())?.groups
  const number = parts?.['number']
  if (number === undefined) return []
  const year = parts?.['year']
  const years = year === undefined ? Array.from({ length: yearsBack }, (_, at) => thisYear - at) : [Number(year)]
  return years.map((one) => `DL-${one}-${String(Number(number)).padStart(4, '0')}`)
}

/** The year, if any, of a reference of which no more is typed than what the cases of that year share: `DL-2026-`. */
export function referenceBegun(q: string): { readonly year: number | null } | null {
  const parts = /^(?:dl[\s-]*)?(?<year>20\d\d)?[\s-]*$/i.exec(q.trim())?.groups
  if (!parts) return null
  const year = parts['year']
  return { year: year === undefined ? null : Number(year) }
}
