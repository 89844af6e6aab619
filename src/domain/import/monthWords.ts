const months: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb', 'febr'],
  ['maart', 'march', 'mrt', 'mar', 'maa'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augustus', 'august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]

/** The month, 1 to 12, that a Dutch or English name or its short form means; null for another word. */
export function monthIn(name: string): number | null {
  const at = months.findIndex((names) => names.includes(name.toLowerCase()))
  return at === -1 ? null : at + 1
}
