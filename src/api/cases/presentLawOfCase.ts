import type { CaseView } from '../../contract/cases.ts'
import type { Awareness, Case } from '../../domain/case/case.ts'
import type { Stamp } from '../../domain/case/stamp.ts'
import { rulePackOf } from '../../domain/case/clock.ts'
import { dutiesOf } from '../../domain/case/duties.ts'
import type { CaseSummary } from '../../domain/case/summary.ts'
import { explainStart } from '../../domain/law/awarenessStart.ts'
import { type Deadline, dueAfter } from '../../domain/law/deadline.ts'
import { filingLawOf } from '../../domain/law/filingLaw.ts'
import { explainSteps, explainTimeliness } from '../../domain/law/explain.ts'
import { timelinessRemark } from '../../domain/law/reg1182.ts'
import { rulePackById } from '../../domain/law/rulePacks.ts'
import type { Policy } from '../../domain/people.ts'
import type { Instant } from '../../domain/time.ts'
import { presentExplanation } from '../law/presentLaw.ts'
import type { Shown } from '../shown.ts'
import type { Language } from '../texts/language.ts'
import { presentClock } from './presentRow.ts'

type Law = Pick<
  Shown<CaseView>,
  'clock' | 'awareness' | 'earlierAwareness' | 'duties' | 'significance' | 'controllersInformed' | 'otherAuthorities'
>
type Stamped = (stamp: Stamp) => { version: number; recordedAt: Instant; by: { id: string; name: string } }
type Reading = {
  readonly now: Instant
  readonly policy: Policy
  readonly language: Language
  readonly stamp: Stamped
}

/** What the law asks in a case, as it leaves the house: clock, awareness and duties, with their sources. */
export function presentLawOfCase(breach: Case, { clock }: CaseSummary, { now, policy, language, stamp }: Reading): Law {
  const pack = rulePackOf(breach)
  const law = filingLawOf(breach.regimes)
  const awareness = (one: Awareness): NonNullable<Law['awareness']> => ({
    ...stamp(one),
    awareAt: one.awareAt,
    reason: one.reason,
    moments: presentMoments(one),
    deadline: dueAfter(one.awareAt, rulePackById(one.rulePack), law),
    rulePack: one.rulePack,
  })
  const late = clock.stoppedAt ?? (clock.state === 'running' ? now : null)
  const remark = late === null || law !== 'avg' ? null : timelinessRemark(clock.startsAt, late, pack)
  const [startsAt, ...further] = presentExplanation(clock.startsAt, clock.rulePack, language, law)
  const why = explainSteps(startOf(breach), pack, language).map(({ code, text, source }) => ({ code, text, source }))
  return {
    clock: {
      ...presentClock(clock, now),
      explanation: startsAt ? [startsAt, ...why, ...further] : [],
      timeliness: remark && explainTimeliness(remark, pack, language),
    },
    awareness: breach.awareness && awareness(breach.awareness),
    earlierAwareness: breach.earlierAwareness.map(awareness),
    duties: dutiesOf(breach, policy).map(({ source, metLate, ...duty }) => ({
      code: duty.code,
      regime: duty.regime,
      state: duty.state,
      startsAt: duty.startsAt,
      dueAt: duty.dueAt,
      late: metLate || (isOpen(duty.state) && duty.dueAt !== null && duty.dueAt < now),
      provisional: duty.provisional,
      metAt: duty.metAt,
      responseId: duty.responseId,
      source: pack.sources[source].citation[language],
      certainty: pack.sources[source].certainty,
    })),
    significance: breach.significance && {
      ...stamp(breach.significance),
      significant: breach.significance.significant,
      awareAt: breach.significance.awareAt,
      reason: breach.significance.reason,
    },
    controllersInformed: breach.controllersInformed.map((told) => ({
      ...stamp(told),
      controllers: told.controllers,
      informedAt: told.informedAt,
      toldTo: told.toldTo,
    })),
    otherAuthorities: breach.otherAuthorities,
  }
}

const isOpen = (state: string): boolean => state === 'running' || state === 'toJudge'

function startOf({ awareness, firstReportAt }: Case): Deadline['explanation'] {
  const nothing = { firstReportAt, firstSignalAt: null, processorInformedUsAt: null, certainAt: null }
  if (!awareness) return explainStart(firstReportAt, nothing)
  const { awareAt, moments } = awareness
  const { firstSignalAt, processorInformedUsAt } = moments
  // Recorded before the interview asked for it apart: a start of its own was the moment of certainty then.
  const certainAt = moments.certainAt ?? (awareAt === firstReportAt ? null : awareAt)
  return explainStart(awareAt, { firstReportAt, firstSignalAt, processorInformedUsAt, certainAt })
}

/** Awareness as it was recorded before the interview asked for certainty and sources has none of them. */
function presentMoments({ moments }: Awareness): NonNullable<Law['awareness']>['moments'] {
  const written = Object.entries(moments.sources ?? {}).filter(([, source]) => typeof source === 'string')
  return {
    occurredFrom: moments.occurredFrom,
    occurredTo: moments.occurredTo,
    firstSignalAt: moments.firstSignalAt,
    processorAwareAt: moments.processorAwareAt,
    processorInformedUsAt: moments.processorInformedUsAt,
    certainAt: moments.certainAt ?? null,
    sources: Object.fromEntries(written),
  }
}
