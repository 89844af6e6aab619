import { expect, it } from 'vitest'
import { assessRisk } from './assessRisk.ts'
import type { Case } from './case.ts'
import { decideOnSubjects } from './decideOnSubjects.ts'
import type { CaseEvent } from './events.ts'
import type { InformingGround, PartName } from './codes.ts'
import { askSecondReading, giveSecondReading } from './secondReading.ts'
import {
  after,
  aware,
  by,
  colleague,
  dataIdentified,
  given,
  hoursLater,
  officer,
  opened,
  recorded,
  refusalIn,
  withSecondReader,
} from './testing.ts'
import { evolve } from './evolve.ts'

const context = by(officer, hoursLater(20), withSecondReader)
const reader = by(colleague, hoursLater(21), withSecondReader)
const known = given(opened, aware, {
  ...dataIdentified,
  facts: { ...dataIdentified.facts, subgroups: [{ name: 'kinderen' }, { name: 'medewerkers' }] },
})
const assessed = after(known, assessRisk({ verdict: 'unlikely', reason: 'Veilig' }, known, context), context)
const atHighRisk = after(known, assessRisk({ verdict: 'highRisk', reason: 'Schulden' }, known, context), context)

const approved = (breach: Case, parts: readonly PartName[], ground: InformingGround | null = null): Case => {
  const proposal = { of: 'doNotInform', reason: 'Geen gevolgen', parts, ground } as const
  const asked = after(breach, askSecondReading(proposal, breach, context), context)
  const readingId = asked.secondReadings.at(-1)?.readingId ?? ''
  return after(asked, giveSecondReading({ readingId, outcome: 'approved', text: '' }, asked, reader), reader)
}
const silence = (breach: Case, parts: readonly PartName[], ground: InformingGround | null = null) =>
  refusalIn(
    decideOnSubjects(
      { decision: 'doNotInform', ground, reason: 'Omdat', groups: [], lookAgainAt: hoursLater(90), parts },
      breach,
      context,
    ),
  )

it('what was read about some of the people serves for them, and for nobody else', () => {
  const read = approved(assessed, ['kinderen'])
  expect(silence(read, ['kinderen'])).toBeNull()
  for (const parts of [['medewerkers'], ['kinderen', null], []])
    expect(silence(read, parts)).toEqual({
      code: 'readingOfOther',
      of: 'doNotInform',
      parts: ['kinderen'],
      ground: null,
    })
})

it('what was read about everybody serves for some of them', () => {
  expect(silence(approved(assessed, []), ['medewerkers'])).toBeNull()
})

it('what was read on one ground serves for no other', () => {
  const read = approved(atHighRisk, [], '34-3-a')
  expect(silence(read, [], 'police')).toMatchObject({ code: 'readingOfOther', ground: '34-3-a' })
  expect(silence(approved(atHighRisk, [], 'police'), [], 'police')).toBeNull()
})

it('may be asked again for other people while the first question waits', () => {
  const ask = (breach: Case, parts: readonly PartName[]) =>
    askSecondReading({ of: 'doNotInform', reason: 'x', parts }, breach, context)
  const asked = after(assessed, ask(assessed, ['kinderen']), context)
  expect(refusalIn(ask(asked, ['kinderen']))).toMatchObject({ code: 'secondReadingAwaited' })
  expect(refusalIn(ask(asked, ['medewerkers']))).toBeNull()
  expect(refusalIn(ask(asked, ['weg']))).toMatchObject({ code: 'partUnknown', part: 'weg' })
})

it('a reading asked before parts and grounds were named serves for everybody and any ground', () => {
  const old: CaseEvent = { type: 'secondReadingAsked', readingId: 'oud', of: 'doNotInform', reason: 'x' }
  const asked = evolve(atHighRisk, recorded(old, atHighRisk.version + 1, context.now))
  const answer = giveSecondReading({ readingId: 'oud', outcome: 'approved', text: '' }, asked, reader)
  expect(silence(after(asked, answer, reader), ['kinderen'], 'police')).toBeNull()
})

it('is returned with what must be otherwise, and not without', () => {
  const asked = after(assessed, askSecondReading({ of: 'doNotNotify', reason: 'x' }, assessed, context), context)
  const readingId = asked.secondReadings[0]?.readingId ?? ''
  const returned = (text: string) => giveSecondReading({ readingId, outcome: 'returned', text }, asked, reader)
  expect(refusalIn(returned(' '))).toEqual({ code: 'reasonRequired', for: 'returnProposal' })
  expect(after(asked, returned('Vraag de ontvanger eerst'), reader).secondReadings[0]?.given).toMatchObject({
    text: 'Vraag de ontvanger eerst',
  })
})
