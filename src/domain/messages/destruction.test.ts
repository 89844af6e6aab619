import { expect, it } from 'vitest'
import { dataIdentified, given, opened } from '../case/testing.ts'
import type { Case } from '../case/case.ts'
import type { CaseEvent } from '../case/events.ts'
import { declareDestruction, messageLeft, recordSilence } from './destruction.ts'

const context = { now: '2026-11-17T14:00:00.000Z', newId: () => 'measure' }
const written = (messageId: string): CaseEvent => ({
  type: 'messageWritten',
  messageId,
  kind: 'destructionRequest',
  language: 'nl',
  subject: 'Verzoek',
})
const sent = (messageId: string): CaseEvent => ({ type: 'messageSent', messageId })
const toldKnown: CaseEvent =
  dataIdentified.type === 'breachedDataIdentified'
    ? {
        ...dataIdentified,
        facts: {
          ...dataIdentified.facts,
          recipients: { kind: 'known', trusted: 'no', destructionConfirmed: 'unknown', public: false },
        },
      }
    : dataIdentified
const caseWith = (...events: CaseEvent[]): Case => given(opened, toldKnown, ...events)
const declared = (messageId: string, breach: Case, copies: 'noCopies' | 'passedOn' = 'noCopies') =>
  declareDestruction({ messageId, copies, remark: '' }, breach, context)
const types = (events: readonly CaseEvent[]) => events.map(({ type }) => type)
const confirmedIn = (events: readonly CaseEvent[]) =>
  events.flatMap((event) =>
    event.type === 'breachedDataIdentified' ? [event.facts.recipients?.destructionConfirmed] : [],
  )

it('counts as a measure once the request left, and not before', () => {
  expect(caseWith(written('a')).containment.actions).toEqual([])
  expect(types(messageLeft('a', caseWith(written('a')), context))).toEqual(['messageSent', 'containmentActionRecorded'])
})

it('says in the facts that everything is destroyed only when the last who was asked declares it', () => {
  const two = [written('a'), sent('a'), written('b'), sent('b')]
  expect(confirmedIn(declared('a', caseWith(...two)))).toEqual([])
  const first: CaseEvent = { type: 'destructionDeclared', messageId: 'a', copies: 'noCopies' }
  expect(confirmedIn(declared('b', caseWith(...two, first)))).toEqual(['yes'])
})

it('counts on nothing once somebody passed it on, also when another one declares afterwards', () => {
  const two = [written('a'), sent('a'), written('b'), sent('b')]
  expect(confirmedIn(declared('a', caseWith(...two), 'passedOn'))).toEqual(['no'])
  const first: CaseEvent = { type: 'destructionDeclared', messageId: 'a', copies: 'passedOn' }
  expect(confirmedIn(declared('b', caseWith(...two, first)))).toEqual([])
})

it('changes no facts where nobody recorded them', () => {
  expect(confirmedIn(declared('a', given(opened, written('a'), sent('a'))))).toEqual([])
})

it('records silence as such, and takes back what was counted on', () => {
  const events = recordSilence('a', caseWith(written('a'), sent('a')), context)
  expect(types(events)).toEqual(['destructionNotDeclared', 'containmentActionRecorded', 'breachedDataIdentified'])
  expect(confirmedIn(events)).toEqual(['no'])
})

it('adds to a closed case what was said, and changes nothing else of it', () => {
  const closed: CaseEvent = { type: 'caseClosed', reason: null }
  const breach = caseWith(written('a'), sent('a'), closed)
  expect(types(declared('a', breach))).toEqual(['destructionDeclared'])
  expect(types(recordSilence('a', breach, context))).toEqual(['destructionNotDeclared'])
})
