import type { Language } from './textSet.ts'

/** Counts in one language: `count(1200, 'zaak', 'zaken')` is "1.200 zaken". Only `one` and `other` occur in Dutch and English. */
export function countIn(language: Language) {
  const rules = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  return (amount: number, one: string, other: string): string =>
    `${numbers.format(amount)} ${rules.select(amount) === 'one' ? one : other}`
}
