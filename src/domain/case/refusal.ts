import type { LetterFinding } from '../letters/checkLetter.ts'
import type { Role, Right } from '../people.ts'
import type { Day, Instant } from '../time.ts'
import type { Decision as AnyDecision } from '../recorded.ts'
import type { CaseId } from '../report/events.ts'
import type { CaseEvent } from './events.ts'
import type { InformingGround, PartName, Readable } from './codes.ts'
import type { MissingFact } from './missing.ts'
import type { PartUnknown } from './parts.ts'

/** Why a reason is asked: it names the sentence the screen shows beside the empty field. */
export type ReasonFor =
  | 'correctAwareness'
  | 'awarenessDiffersFromFirstReport'
  | 'awarenessAfterProcessorTold'
  | 'awarenessBeforeBreachBegan'
  | 'verdictDiffersFromAdvice'
  | 'doNotNotify'
  | 'doNotInform'
  | 'publicCommunication'
  | 'withdrawNotification'
  | 'returnProposal'
  | 'returnLetter'
  | 'peopleNotReached'
  | 'legalHold'

/** Every way a verb on a case can be refused, with what is in the way; the texts live with the API and the screen. */
export type Refusal =
  | { readonly code: 'notYourRole'; readonly right: Right; readonly roles: readonly Role[] }
  | { readonly code: 'caseClosed'; readonly closedAt: Instant | null }
  | { readonly code: 'caseNotClosed' }
  | { readonly code: 'inTheFuture'; readonly field: string; readonly at: Instant }
  | { readonly code: 'reasonRequired'; readonly for: ReasonFor }
  | { readonly code: 'missingForAct'; readonly act: string; readonly missing: readonly MissingFact[] }
  | { readonly code: 'secondReadingNeeded'; readonly of: Readable }
  | { readonly code: 'secondReadingAwaited'; readonly of: Readable; readonly since: Instant }
  | {
      /** Something was read and approved, for other people or on another ground. */
      readonly code: 'readingOfOther'
      readonly of: Readable
      readonly parts: readonly PartName[]
      readonly ground: InformingGround | 'any' | null
    }
  | { readonly code: 'readerMayNotBeAsker' }
  | { readonly code: 'personNeeded' }
  | { readonly code: 'fileUnknown' }
  | { readonly code: 'fileContentGone'; readonly at: Instant }
  | { readonly code: 'readingUnknown' }
  | { readonly code: 'readingAlreadyGiven' }
  | { readonly code: 'handlerGivesNoAdvice' }
  | { readonly code: 'dpoIsNoHandler' }
  | { readonly code: 'dpoAdviceNeeded' }
  | { readonly code: 'alreadyFiled'; readonly filedAt: Instant }
  | { readonly code: 'noInitialFiling' }
  | { readonly code: 'decidedNotToNotify' }
  | { readonly code: 'filedBeforeKnown'; readonly knownAt: Instant }
  | { readonly code: 'awareAfterFiling'; readonly filedAt: Instant }
  | { readonly code: 'decidedNotToInform' }
  | { readonly code: 'groundRequired'; readonly grounds: readonly InformingGround[] }
  | {
      readonly code: 'groundConditionMissing'
      readonly ground: InformingGround
      readonly condition: GroundCondition
    }
  | PartUnknown
  | { readonly code: 'numbersWentDown'; readonly from: number; readonly to: number }
  | { readonly code: 'noDecision' }
  | { readonly code: 'decisionNotFromToday'; readonly decidedAt: Instant }
  | { readonly code: 'somethingWasSent'; readonly at: Instant }
  | { readonly code: 'noNumberAwaited' }
  | { readonly code: 'taskUnknown' }
  | { readonly code: 'taskNotOpen' }
  | { readonly code: 'responseUnknown' }
  | { readonly code: 'alreadyAnswered' }
  | { readonly code: 'notTheProcessor' }
  | { readonly code: 'sameCase' }
  | { readonly code: 'sentInThisCase'; readonly at: Instant }
  | { readonly code: 'caseMergedAway'; readonly into: CaseId | null }
  | { readonly code: 'caseNotMerged' }
  | { readonly code: 'mergerTooLongAgo'; readonly mergedAt: Instant; readonly into: CaseId }
  | {
      /** Something rests on two merged cases being one breach. */
      readonly code: 'mergerFollowed'
      readonly what: 'decided' | 'sent' | 'closed' | 'merged' | 'split'
      /** The case in which it happened. */
      readonly caseId: CaseId
    }
  | { readonly code: 'retentionTooShort'; readonly minimum: Day }
  | {
      readonly code: 'onLegalHold'
      readonly since: Instant
      readonly reason: string
      /** The case that is held, where that is another one with the same report. */
      readonly caseId?: CaseId
    }
  | { readonly code: 'notOnLegalHold' }
  | { readonly code: 'stillKept'; readonly until: Day | null }
  | { readonly code: 'nothingToDestroy' }
  | { readonly code: 'somethingFollowed' }
  | { readonly code: 'letterSent'; readonly at: Instant }
  | { readonly code: 'letterNotReady'; readonly findings: readonly LetterFinding[] }
  | { readonly code: 'letterNotOffered' }
  | { readonly code: 'letterNotApproved' }
  | { readonly code: 'letterNotSent' }
  | { readonly code: 'writerMayNotReview' }
  | { readonly code: 'reportNotInCase' }
  | { readonly code: 'onlyReportOfCase' }

/** What must hold before a ground for not informing can be used. */
export type GroundCondition =
  | 'dataUnintelligible'
  | 'laterMeasureRecorded'
  | 'publicCommunication'
  | 'lookAgainAt'
  | 'reason'

export type RefusalCode = Refusal['code']
export type CaseDecision = AnyDecision<CaseEvent, Refusal>
