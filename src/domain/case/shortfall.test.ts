import { describe, expect, it } from 'vitest'
import { assessRisk } from './assessRisk.ts'
import type { Case } from './case.ts'
import { clockOf } from './clock.ts'
import { closeCase, reopenCase } from './closeCase.ts'
import { dutiesOf } from './duties.ts'
import type { CaseEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { importedFacts, importSource } from './imported.testdata.ts'
import { missingFor } from './missing.ts'
import { nextStepOf, progressOf } from './nextStep.ts'
import { shortfallOf } from './shortfall.ts'
import { subjectsStateOf } from './states.ts'
import { importCase } from './takeOver.ts'
import {
  after,
  aware,
  by,
  dataIdentified,
  given,
  hoursLater,
  leakContained,
  officer,
  opened,
  recorded,
  refusalIn,
} from './testing.ts'
import { unopenedCase } from './unopenedCase.ts'

const three: Extract<CaseEvent, { type: 'breachedDataIdentified' }> = {
  ...dataIdentified,
  facts: { ...dataIdentified.facts, people: { min: 3, max: 5, estimate: true } },
}
const decided: Extract<CaseEvent, { type: 'subjectsDecided' }> = {
  type: 'subjectsDecided',
  decision: 'inform',
  ground: null,
  reason: null,
  groups: [],
  lookAgainAt: null,
  assessmentVersion: null,
  readingId: null,
  rulePack: '2026-01',
}
const told = (people: number, returned = 0): Extract<CaseEvent, { type: 'subjectsInformed' }> => ({
  type: 'subjectsInformed',
  informedAt: hoursLater(2),
  means: ['letter'],
  people,
  text: 'Er is iets misgegaan',
  proof: null,
  returned,
})
const short = (...messages: readonly CaseEvent[]) => shortfallOf(given(opened, three, decided, ...messages))

it('counts who got no message, or one that came back, against the fewest people there can be', () => {
  expect(short()).toBeNull()
  expect(short(told(2))).toEqual({ expected: 3, reached: 2, returned: 0 })
  expect(short(told(3, 1))).toEqual({ expected: 3, reached: 2, returned: 1 })
  expect(short(told(3, 1), told(1))).toBeNull()
})

it('counts nobody less than once where more came back than went', () => {
  expect(short(told(1, 4), told(2))).toEqual({ expected: 3, reached: 2, returned: 4 })
})

it('counts nothing of a message that an old register only says there was', () => {
  const facts = { ...importedFacts, closedAt: null, containedAt: null, assumed: [], data: null }
  const decision = importCase({ reference: 'DL-2023-0001', source: importSource, facts }, by(officer))
  const running = after(unopenedCase('case-1'), decision, by(officer))
  expect(running.subjects.communications).toMatchObject([{ people: 0 }])
  const known = evolve(running, recorded(three, running.version + 1, hoursLater(1)))
  expect(subjectsStateOf(known)).toBe('informed')
})

it('counts nothing of a message to the public, of parts of the people, or where the number is not known', () => {
  expect(short({ ...told(1), means: ['website'] })).toBeNull()
  const ofSome = { ...decided, groups: ['minors' as const] }
  expect(shortfallOf(given(opened, three, ofSome, told(1)))).toBeNull()
  expect(shortfallOf(given(opened, decided, told(1)))).toBeNull()
})

describe('people who got no message, or one that came back', () => {
  const silent: CaseEvent = {
    type: 'authorityDecided',
    decision: 'doNotNotify',
    reason: 'x',
    assessmentVersion: null,
    readingId: null,
    rulePack: '2026-01',
  }
  const lessons: CaseEvent = {
    type: 'lessonsRecorded',
    cause: { origin: 'internal', intent: 'accidental' },
    text: 'Geen',
    measures: [],
  }
  const context = by(officer, hoursLater(5))
  const toTell = [opened, aware, leakContained, three, silent, decided, lessons] as const
  const assess = (breach: Case) =>
    after(breach, assessRisk({ verdict: 'risk', reason: 'x', parts: [] }, breach, context), context)
  const some = assess(given(...toTell, told(3, 1)))
  const everybody = assess(given(...toTell, told(3, 1), told(1)))
  const nextFor = (breach: Case) => nextStepOf(progressOf(breach, context.policy), clockOf(breach), context.now)

  it('are still to be informed: state, duty and next step say so', () => {
    expect(subjectsStateOf(some)).toBe('toBeInformed')
    expect(dutiesOf(some, context.policy).find(({ code }) => code === 'informSubjects')).toMatchObject({
      state: 'running',
      metAt: null,
    })
    expect(nextFor(some)).toMatchObject({ code: 'informOthers', section: 'subjects' })
    expect(subjectsStateOf(everybody)).toBe('informed')
    expect(nextFor(everybody).code).toBe('close')
  })

  it('keep no case open: it closes with the reason why they cannot be reached, and the duty counts as met', () => {
    expect(missingFor('close', some, context.policy)).toEqual([
      { fact: 'everybodyReached', section: 'subjects', blocks: false },
    ])
    const refused = { code: 'reasonRequired', for: 'peopleNotReached' }
    expect(refusalIn(closeCase({ reason: ' ' }, some, context))).toEqual(refused)
    const closed = after(some, closeCase({ reason: 'Adres onbekend' }, some, context), context)
    expect(subjectsStateOf(closed)).toBe('informed')
    const reopened = after(closed, reopenCase({ reason: 'Nieuw adres' }, closed, context), context)
    expect(subjectsStateOf(reopened)).toBe('toBeInformed')
  })

  it('were told when the message went that reached the last of them, not the first', () => {
    const later = { ...told(1), informedAt: hoursLater(4) }
    const toldAt = (...messages: readonly CaseEvent[]) =>
      dutiesOf(given(...toTell, ...messages), context.policy).find(({ code }) => code === 'informSubjects')?.metAt
    expect(toldAt(told(3, 1), later)).toBe(hoursLater(4))
    expect(toldAt(later, told(3, 1))).toBe(hoursLater(4))
    expect(toldAt(told(3), later)).toBe(hoursLater(2))
    expect(toldAt(told(1), { ...later, means: ['website'] })).toBe(hoursLater(4))
    expect(toldAt(told(1), later, { type: 'caseClosed', reason: 'Adres onbekend' })).toBe(hoursLater(4))
  })

  it('keep the case open where a part of the people was not written to at all', () => {
    const facts = { ...three.facts, subgroups: [{ name: 'geheim adres', secretAddress: 'yes' as const }] }
    const parted = given(...toTell, { ...three, facts }, { ...told(1), parts: ['geheim adres'] })
    expect(missingFor('close', parted, context.policy)).toContainEqual({
      fact: 'subjectsCommunication',
      section: 'subjects',
      blocks: true,
    })
  })

  it('are to be informed again where a message comes back after the case was closed', () => {
    const letter = { letterId: 'l', textHash: 'h', lists: [], outcomesHash: null }
    const written = assess(given(...toTell, { ...told(3), letter }))
    const back: CaseEvent = {
      type: 'letterOutcomesRecorded',
      letterId: 'l',
      outcome: 'returned',
      people: 1,
      happenedAt: hoursLater(6),
      counts: { sent: 2, returned: 1, answered: 0 },
      outcomesHash: 'h',
    }
    // A remark from before anybody was missing is no reason why they cannot be reached.
    for (const reason of [null, 'Afgehandeld']) {
      const closed = after(written, closeCase({ reason }, written, context), context)
      expect(subjectsStateOf(closed)).toBe('informed')
      expect(subjectsStateOf(evolve(closed, recorded(back, closed.version + 1, hoursLater(6))))).toBe('toBeInformed')
    }
  })
})
