import { expect, it } from 'vitest'
import { namesNl } from '../../../domain/names/nl.ts'
import { type CaseEntry, entriesToShow, happenedEarlier, nameOfEvent } from './describeEvent.ts'

let version = 0
const entry = (type: string, minute: number, by = 'anna'): CaseEntry => ({
  version: (version += 1),
  type,
  recordedAt: new Date(Date.UTC(2026, 10, 20, 6, minute)).toISOString(),
  happenedAt: new Date(Date.UTC(2026, 10, 20, 6, minute)).toISOString(),
  by: { id: by, name: by },
  data: {},
  hash: '',
  previousHash: '',
})
const types = (entries: readonly CaseEntry[]) => entries.map(({ type }) => type)

it('shows the newest first and hides small steps until they are asked for', () => {
  const all = [entry('caseOpened', 0), entry('handlerAssigned', 1), entry('leakContained', 2)]
  expect(types(entriesToShow(all, 'all', false))).toEqual(['leakContained', 'caseOpened'])
  expect(types(entriesToShow(all, 'all', true))).toEqual(['leakContained', 'handlerAssigned', 'caseOpened'])
})

it('shows one entry for facts that somebody saved several times in one sitting', () => {
  const all = [
    entry('breachedDataIdentified', 0),
    entry('breachedDataIdentified', 2),
    entry('breachedDataIdentified', 50),
  ]
  expect(entriesToShow(all, 'all', false).map(({ version: each }) => each)).toEqual([all[2]?.version, all[1]?.version])
})

it('tells a moment of awareness that was changed apart from the first one', () => {
  const first = entry('awarenessEstablished', 0)
  const corrected = { ...first, data: { corrects: '2026-11-20T06:00:00Z' } }
  expect(nameOfEvent(first, namesNl)).toBe('Kennisname vastgesteld')
  expect(nameOfEvent(corrected, namesNl)).toBe('Kennisname gewijzigd')
})

it('keeps the entries of two people apart', () => {
  const all = [entry('breachedDataIdentified', 0, 'anna'), entry('breachedDataIdentified', 1, 'bram')]
  expect(entriesToShow(all, 'all', false)).toHaveLength(2)
})

it('tells both times only when they lie more than an hour apart', () => {
  const noted = entry('noteAdded', 30)
  expect(happenedEarlier(noted)).toBe(false)
  expect(happenedEarlier({ ...noted, happenedAt: '2026-11-20T05:00:00.000Z' })).toBe(true)
})

it('keeps apart decisions, facts, containment, contact and the file', () => {
  const all = [
    entry('caseOpened', 0),
    entry('containmentActionRecorded', 1),
    entry('riskAssessed', 2),
    entry('noteAdded', 3),
    entry('authorityDecided', 4),
  ]
  expect(types(entriesToShow(all, 'decisions', false))).toEqual(['authorityDecided', 'riskAssessed'])
  expect(types(entriesToShow(all, 'facts', false))).toEqual(['riskAssessed', 'caseOpened'])
  expect(types(entriesToShow(all, 'containment', false))).toEqual(['containmentActionRecorded'])
  expect(types(entriesToShow(all, 'file', false))).toEqual(['noteAdded'])
})

it('shows a handover that carries a message among what matters', () => {
  const all = [entry('handedOver', 0), { ...entry('handedOver', 1), data: { note: 'Wacht op de ontvanger.' } }]
  expect(entriesToShow(all, 'all', false).map(({ data }) => data)).toEqual([{ note: 'Wacht op de ontvanger.' }])
})

it('tells the end of a legal hold from its beginning', () => {
  const named = (hold: boolean) => nameOfEvent({ type: 'legalHoldSet', data: { hold } }, namesNl)
  expect([named(true), named(false)]).toEqual(['Bewaarplicht gezet', 'Bewaarplicht opgeheven'])
})
