import { belongingOf, type LetterNamed } from '../../domain/mail/belonging.ts'
import type { ReadMail } from '../../domain/mail/readMail.ts'
import type { WhyReturned } from '../../domain/mail/whyReturned.ts'
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

/** What mail tells of a letter to one person, and when we heard it. */
type OutcomeByMail = { readonly happenedAt: Instant } & (
  | { readonly outcome: 'answered'; readonly because?: null }
  | { readonly outcome: 'returned'; readonly because: WhyReturned }
)

/**
 * Records that whoever got a letter by mail answered it, or that a mail server gave it back, once; who answered has it.
 * While the mailing goes on only its own record knows it: the case hears of it with the mailing.
 * @returns whether that person was sent the letter by mail
 */
export async function recordOutcomeByMail(
  writing: Writing,
  { caseId, letterId, number }: LetterNamed,
  { outcome, happenedAt, because = null }: OutcomeByMail,
): Promise<boolean> {
  const { tx, ports } = writing
  const loaded = await lockCase(writing, caseId)
  if (!loaded) return false
  const sending = (await tx.sendings(caseId, letterId)).find((one) => one.number === number && one.means === 'email')
  if (!sending) return false
  if (sending.outcome === outcome || sending.outcome === 'answered') return true
  await tx.markSendings(caseId, letterId, [number], outcome, happenedAt, because)
  const { breach } = loaded
  if (refusalToRecordOutcomes(letterId, breach, writing)) return true
  const sendings = await tx.sendings(caseId, letterId)
  const { outcomesHash } = await proofOf(breach, sendings, ports)
  const command = { letterId, outcome, people: 1, happenedAt, counts: countsOf(sendings), outcomesHash }
  const decision = recordOutcomes(command, breach, contextOf(writing))
  if ('events' in decision) await recordOnCase(writing, loaded, decision.events)
  return true
}
