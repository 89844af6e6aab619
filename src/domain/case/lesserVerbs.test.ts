import fc from 'fast-check'
import { expect, it } from 'vitest'
import { defaultPolicy } from '../people.ts'
import { setRegimes } from './applyLaws.ts'
import { abilitiesOn, type CaseAbility } from './can.ts'
import type { Case } from './case.ts'
import { clockOf } from './clock.ts'
import { closeCase, reopenCase } from './closeCase.ts'
import type { Context } from './context.ts'
import { correctRole } from './correctRole.ts'
import { answerAuthority, filePoliceReport, informControllers, recordAuthorityResponse } from './dealWithOthers.ts'
import { notifyAuthority, recordAuthorityNumber } from './decideOnAuthority.ts'
import { establishAwareness } from './establishAwareness.ts'
import { addTask, endTask } from './keepFile.ts'
import { changeTitle, joinReport, releaseReport, undoOpening } from './openCase.ts'
import type { CaseDecision } from './refusal.ts'
import { linkCase, mergeInto, splitOff } from './relateCases.ts'
import { askSecondReading, giveSecondReading } from './secondReading.ts'
import { summarise } from './summary.ts'
import { after, by, colleague, given, hoursLater, noMoments, officer, opened } from './testing.ts'

type Step = { readonly name: CaseAbility | null; readonly take: (breach: Case, context: Context) => CaseDecision }
const verb = (take: Step['take'], name: CaseAbility | null = null): fc.Arbitrary<Step> => fc.constant({ name, take })
const reason = 'Omdat'

/** The verbs that the histories leave out, with a few that change what they rest on. */
const steps = fc.oneof(
  verb((breach, context) => changeTitle({ title: `Titel ${breach.version % 2}` }, breach, context), 'changeTitle'),
  verb((breach, context) =>
    joinReport({ reportId: `r${breach.version}`, receivedAt: hoursLater(-1) }, breach, context),
  ),
  verb((breach, context) =>
    releaseReport({ reportId: breach.reports.at(-1) ?? '', firstReportAt: hoursLater(0) }, breach, context),
  ),
  verb(undoOpening),
  verb(
    (breach, context) => filePoliceReport({ filedAt: hoursLater(1), number: null }, breach, context),
    'dealWithOthers',
  ),
  verb(
    (breach, context) => informControllers({ controllers: ['Duinrand'], informedAt: hoursLater(1) }, breach, context),
    'informControllers',
  ),
  verb((breach, context) =>
    recordAuthorityResponse(
      { kind: 'question', receivedAt: hoursLater(1), answerBy: null, text: '?' },
      breach,
      context,
    ),
  ),
  verb((breach, context) => {
    const responseId = breach.authority.responses.at(-1)?.responseId ?? 'gone'
    return answerAuthority({ responseId, answeredAt: hoursLater(2), text: '!' }, breach, context)
  }),
  verb((breach, context) => addTask({ text: 'Bellen', owner: null, dueOn: null }, breach, context), 'addTask'),
  fc.constantFrom(null, reason).map((dropped): Step => ({
    name: null,
    take: (breach, context) => endTask({ taskId: breach.tasks.at(0)?.taskId ?? 'gone', dropped }, breach, context),
  })),
  verb((breach, context) => linkCase({ other: 'case-2', reason }, breach, context), 'relate'),
  verb((breach, context) => splitOff({ other: 'case-3', reason }, breach, context), 'relate'),
  verb((breach, context) => mergeInto({ other: 'case-2', reason }, breach, context)),
  verb((breach, context) => askSecondReading({ of: 'correctAwareness', reason }, breach, context)),
  verb((breach, context) => {
    const readingId = breach.secondReadings.at(-1)?.readingId ?? 'gone'
    return giveSecondReading({ readingId, outcome: 'approved', text: '' }, breach, context)
  }),
  fc.integer({ min: -3, max: 60 }).map((hours): Step => ({
    name: null,
    take: (breach, context) =>
      establishAwareness({ awareAt: hoursLater(hours), reason, moments: noMoments }, breach, context),
  })),
  fc.integer({ min: 1, max: 90 }).map((hours): Step => ({
    name: null,
    take: (breach, context) =>
      notifyAuthority(
        { kind: 'initial', filedAt: hoursLater(hours), authorityNumber: null, delayReason: null, reason },
        breach,
        context,
      ),
  })),
  verb(
    (breach, context) => recordAuthorityNumber({ authorityNumber: '123' }, breach, context),
    'recordAuthorityNumber',
  ),
  verb((breach, context) => setRegimes({ regimes: ['wpg'], reason }, breach, context), 'applyLaws'),
  verb(
    (breach, context) => correctRole({ ourRole: 'processor', controller: null, reason }, breach, context),
    'correctRole',
  ),
  verb((breach, context) => closeCase({ reason: null }, breach, context), 'close'),
  verb((breach, context) => reopenCase({ reason }, breach, context), 'reopen'),
)
const turns = fc.array(fc.tuple(steps, fc.constantFrom(officer, colleague)), { maxLength: 40 })

it('two officers in turn lose no entry, find no button that answers otherwise, and never turn a late filing timely', () => {
  fc.assert(
    fc.property(turns, (history) => {
      let breach = given(opened)
      for (const [{ name, take }, actor] of history) {
        const context = by(actor, hoursLater(100 + breach.version))
        const decision = take(breach, { ...context, newId: () => `id-${breach.version}` })
        if ('refused' in decision) {
          if (name) expect(abilitiesOn(breach, context)[name]).toEqual(decision.refused)
          continue
        }
        if (name) expect(abilitiesOn(breach, context)[name]).toBeNull()
        const next = after(breach, decision, context)
        expect(next.version).toBe(breach.version + decision.events.length)
        const [was, is] = [clockOf(breach), clockOf(next)]
        if (was.atFiling?.late) expect(is.filedLate).toBe(true)
        if (was.stoppedAt !== null) expect(is.stoppedAt).toBe(was.stoppedAt)
        expect(summarise(next, defaultPolicy).version).toBe(next.version)
        breach = next
      }
    }),
    { numRuns: 200 },
  )
})
