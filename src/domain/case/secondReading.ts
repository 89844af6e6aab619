import { record, refuse } from '../recorded.ts'
import type { Case, SecondReading } from './case.ts'
import { type Context, refusalToHandle } from './context.ts'
import type { Readable } from './events.ts'
import type { CaseDecision, Refusal } from './refusal.ts'

export const refusalToAskSecondReading = (breach: Case, { by }: Pick<Context, 'by'>): Refusal | null =>
  refusalToHandle(breach, by)

/** Asks a colleague to read a proposed decision before it is taken. */
export function askSecondReading(
  command: { readonly of: Readable; readonly reason: string },
  breach: Case,
  context: Context,
): CaseDecision {
  const refused = refusalToAskSecondReading(breach, context) ?? refusalWhileAwaited(command.of, breach)
  return refused ? refuse(refused) : record({ type: 'secondReadingAsked', readingId: context.newId(), ...command })
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

/** Approves or returns a proposed decision. */
export function giveSecondReading(
  command: { readonly readingId: string; readonly outcome: 'approved' | 'returned'; readonly text: string },
  breach: Case,
  context: Context,
): CaseDecision {
  const refused = refusalToHandle(breach, context.by) ?? refusalToRead(command.readingId, breach, context)
  return refused ? refuse(refused) : record({ type: 'secondReadingGiven', ...command })
}

function refusalToRead(readingId: string, breach: Case, { by }: Context): Refusal | null {
  const reading = breach.secondReadings.find((candidate) => candidate.readingId === readingId)
  if (!reading) return { code: 'readingUnknown' }
  if (reading.given) return { code: 'readingAlreadyGiven' }
  if (by.kind !== 'user') return { code: 'personNeeded' }
  return reading.by.id === by.id ? { code: 'readerMayNotBeAsker' } : null
}

const refusalWhileAwaited = (of: Readable, breach: Case): Refusal | null => {
  const open = breach.secondReadings.find((reading) => reading.of === of && !reading.given)
  return open ? { code: 'secondReadingAwaited', of, since: open.recordedAt } : null
}

/**
 * The approval on which a decision can rest: where the organisation wants a second reader, the newest reading of this
 * kind, approved by somebody who is not deciding, and not older than the facts and the assessment it was read on.
 */
export function approvedReading(
  of: Readable,
  breach: Case,
  { by, policy }: Pick<Context, 'by' | 'policy'>,
): { readonly readingId: string | null } | { readonly refused: Refusal } {
  if (!policy.secondReader) return { readingId: null }
  // Behind a token may stand whoever gave the approval: four eyes are those of two people.
  if (by.kind !== 'user') return refuse<Refusal>({ code: 'personNeeded' })
  const newest = breach.secondReadings.findLast((reading) => reading.of === of)
  if (newest && !newest.given) return refuse<Refusal>({ code: 'secondReadingAwaited', of, since: newest.recordedAt })
  return newest && isUsable(newest, breach, by.id)
    ? { readingId: newest.readingId }
    : refuse<Refusal>({ code: 'secondReadingNeeded', of })
}

const isUsable = (reading: SecondReading, breach: Case, decider: string): boolean =>
  reading.given?.outcome === 'approved' &&
  reading.given.by.id !== decider &&
  reading.version > Math.max(breach.assessment?.version ?? 0, breach.breachedData?.version ?? 0) &&
  !isUsed(reading, breach)

/** An approval serves once; what is said of awareness after it was asked uses it up, or changes what was read. */
const isUsed = ({ used, version }: SecondReading, breach: Case): boolean =>
  used || (breach.awareness !== null && breach.awareness.version > version)

/** Whether anybody waits for a second reader, and since when. */
export const awaitedReading = (breach: Case): SecondReading | null =>
  breach.secondReadings.find(({ given }) => !given) ?? null
