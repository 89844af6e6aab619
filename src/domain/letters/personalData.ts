/** What text can hold of one person, and a letter to many must not. */
export const personalDataKinds = ['iban', 'bsn', 'email', 'phone', 'address', 'birth'] as const
export type PersonalDataKind = (typeof personalDataKinds)[number]

export type FoundData = { readonly what: PersonalDataKind; readonly found: string }

const patterns: Readonly<Record<PersonalDataKind, RegExp>> = {
  bsn: /(?<![\d.])\d{4}[\s.]?\d{2}[\s.]?\d{3}(?!\d)/gu,
  iban: /\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,3})?\b/gu,
  email: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
  phone: /(?<![\d.])(?:\+31|0031|0)[\s-]?\d(?:[\s-]?\d){7,8}(?!\d)/gu,
  // Postcode with a house number, or a street with one.
  address: /\b[1-9]\d{3}\s?[A-Z]{2}\b/gu,
  birth: /\b(?:geboren op|geboortedatum:|born on|date of birth:)\s+\d[\d\s\p{L}-]{5,20}\d/giu,
}

/**
 * What looks like the data of a person: numbers and addresses by their form, a BSN also by its eleven test.
 * @param own what stands there rightly, such as our own telephone number
 */
export function personalDataIn(text: string, own: readonly string[]): readonly FoundData[] {
  const ours = own.map(bare).filter((one) => one !== '')
  // What one kind took is not looked at again: in a bank account no telephone number is found.
  let rest = text
  return personalDataKinds.flatMap((what) => {
    const found = (rest.match(patterns[what]) ?? []).filter((one) => what !== 'bsn' || passesElevenTest(bare(one)))
    for (const one of found) rest = rest.replaceAll(one, ' ')
    return found.filter((one) => !ours.some((known) => known.includes(bare(one)))).map((one) => ({ what, found: one }))
  })
}

const bare = (text: string): string => text.toLowerCase().replaceAll(/[\s.()-]/gu, '')

/** The test of a citizen service number: 9 a + 8 b + … + 2 h - i is a multiple of eleven (Besluit BSN). */
function passesElevenTest(digits: string): boolean {
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return digits.length === 9 && sum > 0 && sum % 11 === 0
}
