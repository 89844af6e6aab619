import type { LetterNamed } from '../../domain/mail/belonging.ts'
import { recordOutcomes, refusalToRecordOutcomes } from '../../domain/letters/letterVerbs.ts'
import type { Instant } from '../../domain/time.ts'
import { lockCase, recordOnCase } from '../cases/caseStream.ts'
import { contextOf, type Writing } from '../writing.ts'
import { countsOf, proofOf } from './proofOf.ts'

/**
 * Records that whoever got a letter by mail answered it, once; nothing where nobody was sent that letter. While the
 * mailing goes on only its own record knows it: the case hears of it with the mailing.
 */
export async function recordAnsweredByMail(
  writing: Writing,
  { caseId, letterId, number }: LetterNamed,
  answeredAt: Instant,
): Promise<void> {
  const { tx, ports } = writing
  const loaded = await lockCase(writing, caseId)
  if (!loaded) return
  const before = await tx.sendings(caseId, letterId)
  if (!before.some((sending) => sending.number === number && sending.outcome !== 'answered')) return
  await tx.markSendings(caseId, letterId, [number], 'answered', answeredAt)
  const { breach } = loaded
  if (refusalToRecordOutcomes(letterId, breach, writing)) return
  const sendings = await tx.sendings(caseId, letterId)
  const { outcomesHash } = await proofOf(breach, sendings, ports)
  const outcome = { outcome: 'answered', people: 1, happenedAt: answeredAt } as const
  const command = { letterId, ...outcome, counts: countsOf(sendings), outcomesHash }
  const decision = recordOutcomes(command, breach, contextOf(writing))
  if ('events' in decision) await recordOnCase(writing, loaded, decision.events)
}
