import { expect, it } from 'vitest'
import { buildLetter } from './buildLetter.ts'
import { checkLetter, openPlacesIn } from './checkLetter.ts'
import type { LetterSection, LetterText } from './letterText.ts'
import { ownContacts, toEverybody, wrongLetterCase } from './testing.ts'

const good = buildLetter(wrongLetterCase, toEverybody)
const withSection = (section: LetterSection, words: string): LetterText => ({
  ...good,
  sections: { ...good.sections, [section]: words },
})
const found = (nl: LetterText, names: readonly string[] = []) =>
  checkLetter('letter', { nl, en: null }, { own: ownContacts, names })

it.each(['happened', 'consequences', 'measures', 'yourself'] as const)(
  'wants an answer to the question %s',
  (question) => {
    expect(found(withSection(question, ' \n'))).toEqual([
      { language: 'nl', place: question, blocks: true, code: 'answerMissing' },
    ])
  },
)

it('wants a telephone number or an address in the section on questions', () => {
  expect(found(withSection('contact', 'Wij helpen u graag.'))).toMatchObject([{ code: 'contactMissing', blocks: true }])
  expect(found(withSection('contact', 'Bel 14 024.'))).toEqual([])
})

it.each([
  ['een burgerservicenummer', 'Uw nummer 111222333 is gezien.', 'bsn'],
  ['een bankrekening', 'Uw rekening NL91 ABNA 0417 1643 00 is gezien.', 'iban'],
  ['een e-mailadres', 'De mail ging naar j.jansen@mail.example, niet naar u.', 'email'],
  ['een telefoonnummer', 'De buurvrouw is bereikbaar op 06-12345678.', 'phone'],
  ['een postcode', 'De brief lag op 1234 AB.', 'address'],
])('finds %s of somebody else', (_, words, what) => {
  expect(found(withSection('happened', words))).toMatchObject([
    { code: 'dataOfOthers', what, blocks: true, place: 'happened' },
  ])
})

it('takes nine digits that are no citizen service number for what they are', () => {
  expect(found(withSection('happened', 'Het dossier heeft nummer 111222334.'))).toEqual([])
})

it('finds the name of whoever is not to be named, and no part of a word', () => {
  const words = 'Een brief aan Piet de Vries ging mis. De vriest was koud.'
  expect(found(withSection('happened', words), ['Piet de Vries', 'Koud'])).toMatchObject([
    { code: 'dataOfOthers', what: 'name', found: 'Piet de Vries' },
  ])
})

it('leaves our own desk alone, and whoever people can reach beside it', () => {
  expect(found(withSection('contact', 'Bel 06-12345678 of mail de wijkraad@waterveen.example.'))).toEqual([])
  expect(found(withSection('contact', 'Bel 000 000 00 00 of mail datalek@waterveen.example.'))).toEqual([])
})

it('finds places that were left open, and no sentence that trails off', () => {
  expect(openPlacesIn('Beste …, op [datum] is {naam} gebeld door XXX. Dat duurde wel even…')).toEqual([
    '…',
    '[datum]',
    '{naam}',
    'XXX',
  ])
})

it('allows the place of the name in the salutation only', () => {
  expect(found({ ...good, salutation: 'Beste {naam},' })).toEqual([])
  expect(found({ ...good, salutation: 'Beste {voornaam},' })).toMatchObject([
    { code: 'salutationWithoutName', blocks: false },
    { code: 'placeLeftOpen', place: 'salutation', blocks: true },
  ])
})

it('advises on hard words and long sentences without standing in the way', () => {
  const words = `Wij hebben dit onverwijld gedaan. ${Array.from({ length: 21 }, () => 'wij').join(' ')}.`
  expect(found(withSection('measures', words)).map(({ code, blocks }) => [code, blocks])).toEqual([
    ['longSentence', false],
    ['hardWord', false],
  ])
})
