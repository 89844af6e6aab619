import { describe, expect, it } from 'vitest'
import { categories, incidentKinds, specialCategories } from '../law/facts.ts'
import { buildLetter } from './buildLetter.ts'
import { checkLetter } from './checkLetter.ts'
import { letterKinds, letterLanguages } from './letterText.ts'
import { asPlainText } from './plainText.ts'
import { readabilityOf } from './readability.ts'
import { ownContacts, toEverybody, wrongLetterCase } from './testing.ts'

const factsOf = (facts: NonNullable<typeof wrongLetterCase.breachedData>['facts']) => ({
  ...wrongLetterCase,
  breachedData: { incidentKind: 'postWrong' as const, consequences: '', facts },
})
const surroundings = { own: ownContacts, names: [] }

describe('a letter from the facts', () => {
  it('says when the desk can be rung in a sentence of its own, however it was written down', () => {
    expect(buildLetter(wrongLetterCase, toEverybody).sections.contact).toContain(
      'Bel ons: 000 000 00 00. Werkdagen van 9 tot 17 uur.',
    )
  })

  it('says what happened, when, with which data, and who has them', () => {
    expect(buildLetter(wrongLetterCase, toEverybody).sections.happened).toBe(
      'Een brief met uw gegevens is op een verkeerd adres bezorgd. Dit gebeurde op 16 november 2026. ' +
        'Wij ontdekten dit op 17 november 2026.\n\nHet gaat om deze gegevens van u: naam, adres en schulden.\n\n' +
        'Wij weten nog niet zeker of de ontvanger de gegevens heeft weggegooid.',
    )
  })

  it('gives each group the kinds of data and the advice that hold for that group', () => {
    const breach = factsOf({
      natures: ['confidentiality'],
      categories: ['name'],
      subgroups: [{ name: 'met pasje', categories: ['name', 'iban', 'access'] }],
    })
    const { happened, yourself } = buildLetter(breach, { ...toEverybody, parts: ['met pasje'] }).sections
    expect(happened).toContain('naam, bankrekening en inlognaam en wachtwoord')
    expect(yourself).toContain('Verander uw wachtwoord.')
    const others = buildLetter(breach, { ...toEverybody, parts: [null] }).sections
    expect(others.happened).toContain('deze gegevens van u: naam.')
    expect(others.yourself).toBe('- U hoeft zelf niets te doen.')
  })

  it('begins the consequences with what the officer wrote of them', () => {
    const breach = { ...factsOf({ categories: ['debts'] }) }
    const written = { ...breach, breachedData: { ...breach.breachedData, consequences: 'De buren weten het.' } }
    expect(buildLetter(written, toEverybody).sections.consequences.split('\n')[0]).toBe('- De buren weten het.')
    expect(buildLetter(written, { ...toEverybody, language: 'en' }).sections.consequences).not.toContain('buren')
  })

  it('frightens nobody with what a trusted recipient destroyed already', () => {
    const over = { kind: 'known', trusted: 'yes', destructionConfirmed: 'yes' } as const
    const { yourself, happened } = buildLetter(
      factsOf({ natures: ['confidentiality'], categories: ['bsn'], recipients: over }),
      toEverybody,
    ).sections
    expect(yourself).toBe('- U hoeft zelf niets te doen.')
    expect(happened).toContain('weggegooid en heeft dat aan ons laten weten')
  })

  it('tells somebody with a secret address first what to do when they are not safe', () => {
    const { yourself } = buildLetter(
      factsOf({ natures: ['confidentiality'], categories: ['address', 'email'], secretAddress: 'yes' }),
      toEverybody,
    ).sections
    expect(yourself.split('\n')[0]).toContain('Bel 112 als er gevaar is')
  })

  it('speaks to everybody of people in general, and says how many they are', () => {
    const breach = factsOf({
      natures: ['confidentiality'],
      categories: ['name'],
      people: { min: 1200, max: 1200, estimate: true },
    })
    const web = buildLetter(breach, { ...toEverybody, kind: 'webPage' })
    expect(web.sections.happened).toContain('Een brief met persoonlijke gegevens')
    expect(web.sections.happened).toContain('Het gaat om ongeveer 1.200 mensen.')
    expect(web.salutation).toBe('')
  })

  it('leaves a place open for what nobody recorded, and no check lets that pass', () => {
    const nothing = {
      ...wrongLetterCase,
      awareness: null,
      breachedData: null,
      containment: { state: { leak: 'open' as const }, actions: [] },
    }
    const text = buildLetter(nothing, {
      ...toEverybody,
      contact: { phone: '', hours: '', email: '', name: '' },
      authorityIsTold: false,
    })
    const blocking = checkLetter('letter', { nl: text, en: null }, surroundings).filter(({ blocks }) => blocks)
    expect(new Set(blocking.map(({ place, code }) => `${place} ${code}`))).toEqual(
      new Set([
        'happened placeLeftOpen',
        'measures placeLeftOpen',
        'measures answerMissing',
        'contact placeLeftOpen',
        'contact contactMissing',
      ]),
    )
  })
})

describe('our own sentences', () => {
  const everything = [...categories, ...specialCategories]

  it.each(letterLanguages)('read easily in %s, for every kind of incident, of data and of message', (language) => {
    for (const kind of letterKinds)
      for (const incidentKind of incidentKinds.filter((one) => one !== 'other'))
        for (const data of everything) {
          const breach = {
            ...wrongLetterCase,
            breachedData: {
              incidentKind,
              consequences: '',
              facts: {
                natures: ['confidentiality' as const],
                categories: categories.filter((one) => one === data),
                specialCategories: specialCategories.filter((one) => one === data),
              },
            },
          }
          const text = buildLetter(breach, { ...toEverybody, language, kind })
          const read = readabilityOf(asPlainText(text, language), language)
          expect({
            kind,
            incidentKind,
            data,
            level: read?.level,
            long: read?.longSentences,
            hard: read?.hardWords,
          }).toEqual({
            kind,
            incidentKind,
            data,
            level: 'easy',
            long: [],
            hard: [],
          })
        }
  })

  it('pass every check', () => {
    for (const kind of letterKinds) {
      const [nl, en] = (['nl', 'en'] as const).map((language) =>
        buildLetter(wrongLetterCase, { ...toEverybody, kind, language }),
      )
      if (!nl || !en) throw new Error('Both languages are built')
      expect(checkLetter(kind, { nl, en }, surroundings)).toEqual([])
    }
  })
})
