import { expect, it } from 'vitest'
import type { Addressee } from './addressee.ts'
import { type Twin, twinFinder } from './likeness.ts'

const somebody = (over: Partial<Addressee> = {}): Addressee => ({
  name: 'Zoë Voorbeeld',
  address: ['Voorbeeldstraat 12 a', '1234 AB Waterveen'],
  email: null,
  language: 'nl',
  part: null,
  ...over,
})
const listed = (...people: readonly Addressee[]) => people.map((person, at) => ({ ...person, number: at + 1 }))

const twinsAmong = (known: ReturnType<typeof listed>, people: readonly Addressee[]): readonly Twin[] => {
  const finder = twinFinder()
  finder.remember(known)
  return finder.find(people)
}

it('knows somebody again by name, postcode and house number, however they are written', () => {
  const again = somebody({ name: 'Mevrouw Zoe VOORBEELD', address: ['Voorbeeldstr. 12-A', '1234ab  WATERVEEN'] })
  expect(twinsAmong(listed(somebody()), [again])).toEqual([{ row: 1, by: 'home', number: 1, earlierRow: null }])
})

it('knows somebody again by the e-mail address, also under another name', () => {
  const first = somebody({ email: 'zoe@voorbeeld.example', address: [] })
  const again = somebody({ name: 'Z. Voorbeeld', email: 'ZOE@voorbeeld.example', address: [] })
  expect(twinsAmong(listed(first), [again])).toMatchObject([{ by: 'email', number: 1 }])
})

it('finds who stands twice in one list', () => {
  expect(twinsAmong([], [somebody(), somebody({ name: 'Bo Voorbeeld' }), somebody()])).toEqual([
    { row: 3, by: 'home', number: null, earlierRow: 1 },
  ])
})

it('takes nobody for another at one front door, or of one name elsewhere', () => {
  const others = [
    somebody({ name: 'Bo Voorbeeld' }),
    somebody({ address: ['Voorbeeldstraat 12 b', '1234 AB Waterveen'] }),
    somebody({ address: ['Voorbeeldstraat 12', '1234 AC Waterveen'] }),
  ]
  expect(twinsAmong(listed(somebody()), others)).toEqual([])
})

it('knows the same entry again where there is no Dutch postcode', () => {
  const abroad = somebody({ address: ['Rue Exemple 3', '75000 Paris', 'Frankrijk'] })
  expect(twinsAmong(listed(abroad), [abroad])).toMatchObject([{ by: 'entry', number: 1 }])
})

it('finds the same in portions as at once, and a copy knows nothing of what comes in later', () => {
  const finder = twinFinder()
  finder.remember(listed(somebody({ name: 'Bo Voorbeeld' })))
  const copy = finder.copy()
  expect([...copy.find([somebody()]), ...copy.find([somebody(), somebody({ name: 'Bo Voorbeeld' })])]).toEqual([
    { row: 2, by: 'home', number: null, earlierRow: 1 },
    { row: 3, by: 'home', number: 1, earlierRow: null },
  ])
  expect(finder.find([somebody()])).toEqual([])
})
