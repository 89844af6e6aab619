import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { caseFromMore, filed } from '../law/form/testing.ts'
import { defaultPolicy } from '../people.ts'
import { canonical } from '../canonical.ts'
import type { CaseEvent } from './events.ts'
import { restsOnOlderFacts, summarise, summaryEdition, urgencyOf } from './summary.ts'
import { aware, dataIdentified, given, hoursLater, leakContained, opened } from './testing.ts'

// Friday 20 November 2026, 10:00 in the Netherlands.
const now = '2026-11-20T09:00:00.000Z'

describe('the groups of the worklist', () => {
  it.each([
    ['late', '2026-11-20T08:59:59.999Z'],
    ['today', '2026-11-20T09:00:00.000Z'],
    ['today', '2026-11-20T22:59:59.999Z'],
    ['within24Hours', '2026-11-20T23:00:00.000Z'],
    ['within24Hours', '2026-11-21T08:59:59.999Z'],
    ['later', '2026-11-21T09:00:00.000Z'],
    ['noFixedTerm', null],
  ] as const)('put into %s what is due at %s', (group, dueAt) => {
    expect(urgencyOf(dueAt, now)).toBe(group)
  })

  it('let no case fall into two of them on the long day in October', () => {
    const midnight = '2026-10-24T22:00:00.000Z'
    expect(urgencyOf('2026-10-25T22:30:00.000Z', midnight)).toBe('today')
    expect(urgencyOf('2026-10-25T23:00:00.000Z', midnight)).toBe('later')
  })
})

describe('the summary', () => {
  it('is due at the deadline of the AP while that clock runs', () => {
    expect(summarise(given(opened, aware), defaultPolicy)).toMatchObject({
      dueAt: hoursLater(72),
      clock: { state: 'running' },
    })
  })

  it('is due at the end of an order of the AP when that comes first', () => {
    const order = {
      type: 'authorityResponded',
      responseId: 'r',
      kind: 'order',
      receivedAt: hoursLater(1),
      answerBy: hoursLater(24),
      text: '',
    } as const
    expect(summarise(given(opened, aware, order), defaultPolicy).dueAt).toBe(hoursLater(24))
  })

  it('marks on the gauge when the leak was contained', () => {
    expect(summarise(given(opened, aware, leakContained), defaultPolicy).marks).toEqual([
      { kind: 'contained', at: hoursLater(8) },
    ])
  })
})

it('says that a decision rests on older facts once the data changed', () => {
  const decided = {
    type: 'authorityDecided',
    decision: 'notify',
    reason: null,
    assessmentVersion: null,
    readingId: null,
    rulePack: '2026-01',
  } as const
  expect(restsOnOlderFacts(given(opened, dataIdentified, decided))).toEqual([])
  expect(restsOnOlderFacts(given(opened, dataIdentified, decided, dataIdentified))).toEqual(['authority'])
  // Once the AP was told, one warning says what changed: that a supplement is due.
  const told = filed(given(opened, dataIdentified, decided))
  expect(restsOnOlderFacts(caseFromMore(told, dataIdentified))).toEqual([])
  expect(restsOnOlderFacts(caseFromMore(caseFromMore(told, decided), dataIdentified))).toEqual(['authority'])
})

// What is stored is worked out again only when the edition goes up: raise `summaryEdition` and write the new hash here.
it('says something else only under another edition', () => {
  const answered: CaseEvent = {
    type: 'authorityResponded',
    responseId: 'r',
    kind: 'question',
    receivedAt: hoursLater(42),
    answerBy: hoursLater(60),
    text: 'Hoeveel mensen?',
  }
  const open = given(opened, aware, leakContained, dataIdentified)
  const told = caseFromMore(caseFromMore(filed(open), answered), dataIdentified)
  const summaries = [given(opened), open, told].map((breach) => summarise(breach, defaultPolicy))
  const hash = createHash('sha256').update(canonical(summaries)).digest('hex').slice(0, 16)
  expect({ [summaryEdition]: hash }).toEqual({ 4: 'acb8672c1e8fc6c8' })
})
