import { expect, it } from 'vitest'
import { type DataForm, dataBodyOf, dataFormOf, factsOf } from './dataForm.ts'
import { readCount, readNumber } from './numberForm.ts'

const nothing = dataFormOf({ breachedData: null })
const filled = (change: Partial<DataForm>): DataForm => ({ ...nothing, ...change })
const exactly = (exact: string) => ({ ...nothing.people, kind: 'exact' as const, exact })

it('says nothing about what nobody answered', () => {
  expect(factsOf(nothing)).toEqual({})
})

it('tells an unknown recipient apart from a question that nobody answered', () => {
  expect(factsOf(filled({ recipientKind: 'unknown' })).recipients).toEqual({ kind: 'unknown' })
  expect(factsOf(filled({ recipientKind: 'notKnownYet' })).recipients).toBeUndefined()
})

it('tells "no special categories" apart from not knowing them', () => {
  expect(factsOf(filled({ noSpecial: true })).specialCategories).toEqual([])
  expect(factsOf(filled({})).specialCategories).toBeUndefined()
})

it('leaves out follow-up answers whose question is no longer asked', () => {
  const form = filled({
    natures: ['confidentiality'],
    availability: 'permanent',
    backup: 'no',
    trusted: 'yes',
    keySafe: 'yes',
  })
  expect(factsOf(form)).toEqual({ natures: ['confidentiality'] })
})

it('can say of what nobody saw that it is back, and of strangers not', () => {
  const back = { natures: ['confidentiality' as const], destructionConfirmed: 'yes' as const }
  expect(factsOf(filled({ ...back, recipientKind: 'none' })).recipients).toEqual({
    kind: 'none',
    destructionConfirmed: 'yes',
  })
  expect(factsOf(filled({ ...back, recipientKind: 'unknown' })).recipients).toEqual({ kind: 'unknown' })
})

it('forgets nothing that was recorded about what did not happen', () => {
  const facts = {
    natures: ['confidentiality' as const],
    availability: 'none' as const,
    integrity: 'none' as const,
    restoredWithin: 'notApplicable' as const,
    protection: { unintelligible: 'no' as const, keySafe: 'no' as const },
    recipients: { kind: 'none' as const, trusted: 'no' as const, destructionConfirmed: 'no' as const, public: false },
  }
  const breachedData = {
    version: 4,
    recordedAt: '2026-11-20T06:00:00.000Z',
    by: { id: 'anna', name: 'Anna' },
    facts,
    incidentKind: null,
    subjectGroups: [],
    consequences: '',
    numbersNote: null,
  }
  expect(factsOf(dataFormOf({ breachedData }))).toEqual(facts)
})

it('reads numbers as people type them', () => {
  expect(readCount('1.200')).toBe(1200)
  expect(readCount(' 12 ')).toBe(12)
  expect(readCount('twaalf')).toBeNull()
  expect(readCount('-3')).toBeNull()
})

it('refuses a range that stands upside down, and does not record half of it', () => {
  const people = { ...nothing.people, kind: 'range' as const, min: '40', max: '12' }
  expect(readNumber(people)).toBe('upsideDown')
  expect(dataBodyOf(filled({ people }), { breachedData: null })).toBeNull()
})

it('waits for a note when the number of people becomes smaller', () => {
  const recorded = dataBodyOf(filled({ people: exactly('40') }), { breachedData: null })
  if (!recorded) throw new Error('forty people can be recorded')
  const breachedData = {
    version: 4,
    recordedAt: '2026-11-20T06:00:00.000Z',
    by: { id: 'anna', name: 'Anna' },
    facts: recorded.facts,
    incidentKind: null,
    subjectGroups: [],
    consequences: '',
    numbersNote: null,
  }
  expect(dataBodyOf(filled({ people: exactly('12') }), { breachedData })).toBeNull()
  expect(dataBodyOf(filled({ people: exactly('12'), numbersNote: 'Dubbel geteld.' }), { breachedData })).toMatchObject({
    numbersNote: 'Dubbel geteld.',
  })
  expect(dataBodyOf(filled({ people: exactly('41'), numbersNote: 'Dubbel geteld.' }), { breachedData })).toMatchObject({
    numbersNote: null,
  })
})
