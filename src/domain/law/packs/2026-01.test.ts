import { expect, it } from 'vitest'
import { pack202601 as pack } from './2026-01.ts'

it('takes the terms from the laws: 72 hours for the AP, and those of the other regimes', () => {
  expect(pack.hours).toBe(72)
  expect(pack.otherTerms).toEqual({
    wpg: { hours: 72, source: 'wpg' },
    wjsg: { hours: 72, source: 'wjsg' },
    cbwEarlyWarning: { hours: 24, source: 'nis2-23-4a' },
    cbwNotification: { hours: 72, source: 'nis2-23-4b' },
    cbwFinalReport: { months: 1, source: 'nis2-23-4d' },
  })
})

it('asks to notify from a risk on, and to inform from a high risk on', () => {
  expect([pack.authorityThreshold, pack.subjectsThreshold]).toEqual(['risk', 'highRisk'])
})

it.each([
  ['simple', [1, 2, 3, 4]],
  ['behavioural', [1, 2, 3, 4]],
  ['financial', [1, 2, 3, 4]],
  ['sensitive', [1, 2, 3, 4]],
] as const)('lets %s data score every step of ENISA’s table, and no other', (dataClass, scores) => {
  const { bases, adjustments } = pack.severity
  expect(adjustments[dataClass].map((adjustment) => bases[dataClass] + adjustment)).toEqual(scores)
  expect(adjustments[dataClass]).toContain(0)
})

it('gives the classes of data their bases and the circumstances their points', () => {
  const { severity } = pack
  expect(severity.bases).toEqual({ simple: 1, behavioural: 2, financial: 3, sensitive: 4 })
  expect(severity.identifiability).toEqual({ negligible: 0.25, limited: 0.5, significant: 0.75, maximum: 1 })
  expect(severity.confidentiality).toEqual({ none: 0, known: 0.25, unknown: 0.5 })
  expect(severity.integrity).toEqual({ none: 0, repairable: 0.25, unrepairable: 0.5 })
  expect(severity.availability).toEqual({ none: 0, temporary: 0.25, permanent: 0.5 })
  expect(severity.maliciousIntent).toBe(0.5)
  expect(severity.nearLimitWithin).toBe(0.25)
})

it('begins the bands at 0, 2, 3 and 4, and presumes from each what practice does', () => {
  const { bands, presumption } = pack.severity
  expect(bands.map(({ band, from }) => [band, from, presumption[band]])).toEqual([
    ['low', 0, 'unlikely'],
    ['medium', 2, 'risk'],
    ['high', 3, 'highRisk'],
    ['veryHigh', 4, 'highRisk'],
  ])
})

it('keeps closed cases three years at the least, five where nobody chose, and reports of no breach three', () => {
  expect(pack.retention).toEqual({ minimumYears: 3, defaultYears: 5, noBreachYears: 3 })
})

it('counts as many above 100 people and as a mass above 10,000', () => {
  expect(pack.people).toEqual({ many: 100, mass: 10_000 })
})

it.each(Object.entries(pack.sources))('says of source %s where it stands and how sure that is', (_, source) => {
  const { nl, en } = source.citation
  expect([nl, en].filter((citation) => !/\w{2}/.test(citation))).toEqual([])
  // A law is cited by the name it has in the language of the reader.
  expect(en).not.toMatch(/AVG|Verordening| lid | onder |Richtsnoeren/)
  expect(nl).not.toMatch(/GDPR|Regulation|Guidelines|\(\d\)/)
  expect(['C', 'C2', 'M', 'I']).toContain(source.certainty)
})

// What is confirmed at the source must be marked so, and what is not must not: a reader relies on the mark.
it.each([
  ['C', ['avg33-1', 'avg33-2', 'avg34-1', 'avg34-3a', 'datatilsynet', 'atw1', 'atw4', 'reg1182-3', 'nis2-23-4a']],
  ['C2', ['edpb9-2022', 'edpb1-2021', 'enisa', 'ap']],
  ['M', ['edpb9-2022-b', 'practice', 'reg1182-3-5', 'wpg', 'wjsg', 'nis2-23-4b', 'nis2-23-4d']],
] as const)('marks as %s what is that sure', (certainty, codes) => {
  expect(codes.filter((code) => pack.sources[code].certainty !== certainty)).toEqual([])
})
