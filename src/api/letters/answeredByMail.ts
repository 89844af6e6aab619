import { belongingOf, type LetterNamed } from '../../domain/mail/belonging.ts'
import type { ReadMail } from '../../domain/mail/readMail.ts'
import { recordOutcomes, refusalToRecordOutcomes } from '../../domain/letters/letterVerbs.ts'
import type { Instant } from '../../domain/time.ts'
import { lockCase, recordOnCase } from '../cases/caseStream.ts'
import type { OrganisationStore } from '../ports.ts'
import { contextOf, type Writing } from '../writing.ts'
import { countsOf, proofOf } from './proofOf.ts'

/**
 * The letters that a message answers, of those that went to the address it comes from: what it says to answer, anybody to
 * whom it was passed on can say too.
 */
export async function lettersAnswered(mail: ReadMail, store: OrganisationStore): Promise<readonly LetterNamed[]> {
  const from = plain(mail.from?.address)
  const answered: LetterNamed[] = []
  for (const letter of belongingOf(mail).letters) {
    const [person] = await store.addressees({ ...letter, after: 0, limit: 1 })
    if (from !== '' && plain(person?.email) === from) answered.push(letter)
  }
  return answered
}

const plain = (address: string | null | undefined): string => (address ?? '').trim().toLowerCase()

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
