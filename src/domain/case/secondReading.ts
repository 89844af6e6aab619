import { record, refuse } from '../recorded.ts'
import { isWritten } from '../written.ts'
import type { Case, SecondReading } from './case.ts'
import { type Context, refusalToHandle } from './context.ts'
import type { InformingGround, PartName, Readable } from './codes.ts'
import { covers, partsIn, partsNamed, refusalOfParts } from './parts.ts'
import type { CaseDecision, Refusal } from './refusal.ts'

/** Why somebody may not ask for a second reader now; null when they may. */
export const refusalToAskSecondReading = (breach: Case, { by }: Pick<Context, 'by'>): Refusal | null =>
  refusalToHandle(breach, by)

/** What a proposal not to tell people is about; the other proposals are about the case. */
export type ReadingScope = {
  /** Empty or absent: everybody. */
  readonly parts?: readonly PartName[]
  /** Null or absent: none. */
  readonly ground?: InformingGround | null
}

/** Asks a colleague to read a proposed decision before it is taken: for whom, and on which ground. */
export function askSecondReading(
  { of, reason, parts = [], ground = null }: { readonly of: Readable; readonly reason: string } & ReadingScope,
  breach: Case,
  context: Context,
): CaseDecision {
  const scope = of === 'doNotInform' ? { parts: partsNamed(parts, breach), ground } : {}
  const refused =
    refusalToAskSecondReading(breach, context) ??
    refusalOfParts(of === 'doNotInform' ? parts : [], breach) ??
    refusalWhileAwaited(of, scope, breach)
  return refused
    ? refuse(refused)
    : record({ type: 'secondReadingAsked', readingId: context.newId(), of, reason, ...scope })
}

/** The reading that somebody may give now, and why not: an asker never reads their own proposal (invariant 4). */
export function refusalToGiveSecondReading(breach: Case, { by }: Pick<Context, 'by'>): Refusal | null {
  const refused = refusalToHandle(breach, by)
  if (refused) return refused
  const open = breach.secondReadings.filter(({ given }) => !given)
  if (open.length === 0) return { code: 'readingUnknown' }
  if (by.kind !== 'user') return { code: 'personNeeded' }
  return open.some((reading) => reading.by.id !== by.id) ? null : { code: 'readerMayNotBeAsker' }
}

/** Approves a proposed decision, or returns it with what must be otherwise. */
export function giveSecondReading(
  command: { readonly readingId: string; readonly outcome: 'approved' | 'returned'; readonly text: string },
  breach: Case,
  context: Context,
): CaseDecision {
  const refused =
    refusalToHandle(breach, context.by) ??
    refusalToRead(command.readingId, breach, context) ??
    (command.outcome === 'returned' && !isWritten(command.text)
      ? { code: 'reasonRequired' as const, for: 'returnProposal' as const }
      : null)
  return refused ? refuse(refused) : record({ type: 'secondReadingGiven', ...command })
}

function refusalToRead(readingId: string, breach: Case, { by }: Context): Refusal | null {
  const reading = breach.secondReadings.find((candidate) => candidate.readingId === readingId)
  if (!reading) return { code: 'readingUnknown' }
  if (reading.given) return { code: 'readingAlreadyGiven' }
  if (by.kind !== 'user') return { code: 'personNeeded' }
  return reading.by.id === by.id ? { code: 'readerMayNotBeAsker' } : null
}

const refusalWhileAwaited = (of: Readable, scope: ReadingScope, breach: Case): Refusal | null => {
  const open = breach.secondReadings.find(
    (reading) => reading.of === of && !reading.given && fits(reading, scope, breach),
  )
  return open ? { code: 'secondReadingAwaited', of, since: open.recordedAt } : null
}

/** Whether a reading is about at least these people, and about this ground. */
export const fits = (
  reading: Pick<SecondReading, 'parts' | 'ground'>,
  { parts = [], ground = null }: ReadingScope,
  breach: Parameters<typeof partsIn>[1],
): boolean =>
  partsIn(parts, breach).every((part) => covers(reading.parts, part)) &&
  (reading.ground === 'any' || reading.ground === ground)

/**
 * The approval on which a decision can rest: where the organisation wants a second reader, the newest reading of this
 * kind and scope, approved by somebody who is not deciding, and not older than the facts and the assessment it was read on.
 */
export function approvedReading(
  of: Readable,
  breach: Case,
  { by, policy }: Pick<Context, 'by' | 'policy'>,
  scope: ReadingScope = {},
): { readonly readingId: string | null } | { readonly refused: Refusal } {
  if (!policy.secondReader) return { readingId: null }
  // Behind a token may stand whoever gave the approval: four eyes are those of two people.
  if (by.kind !== 'user') return refuse<Refusal>({ code: 'personNeeded' })
  const readings = breach.secondReadings.filter((reading) => reading.of === of)
  const newest = readings.findLast((reading) => fits(reading, scope, breach))
  if (newest && !newest.given) return refuse<Refusal>({ code: 'secondReadingAwaited', of, since: newest.recordedAt })
  if (newest && isUsable(newest, breach, by.id)) return { readingId: newest.readingId }
  const other = readings.findLast((reading) => isUsable(reading, breach, by.id) && !fits(reading, scope, breach))
  return refuse<Refusal>(
    other
      ? { code: 'readingOfOther', of, parts: other.parts, ground: other.ground }
      : { code: 'secondReadingNeeded', of },
  )
}

const isUsable = (reading: SecondReading, breach: Case, decider: string): boolean =>
  reading.given?.outcome === 'approved' &&
  reading.given.by.id !== decider &&
  reading.version > Math.max(breach.assessment?.version ?? 0, breach.breachedData?.version ?? 0) &&
  !isUsed(reading, breach)

/** An approval serves once; what is said of awareness after it was asked uses it up, or changes what was read. */
const isUsed = ({ used, version }: SecondReading, breach: Case): boolean =>
  used || (breach.awareness !== null && breach.awareness.version > version)

/** The proposals that wait for a second reader, the one that waits longest first. */
export const awaitedReadings = (breach: Pick<Case, 'secondReadings'>): readonly SecondReading[] =>
  breach.secondReadings.filter(({ given }) => !given)
