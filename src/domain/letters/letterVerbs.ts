import type { Case } from '../case/case.ts'
import { type Context, refusalInFuture, refusalToHandle, refusalWithout } from '../case/context.ts'
import { informSubjects, type InformSubjects, refusalToInformSubjects } from '../case/decideOnSubjects.ts'
import type { PartName } from '../case/codes.ts'
import { partsNamed, refusalOfParts } from '../case/parts.ts'
import type { CaseDecision, Refusal } from '../case/refusal.ts'
import { record, refuse } from '../recorded.ts'
import { isWritten } from '../written.ts'
import type { Instant } from '../time.ts'
import type { AddresseeOutcome } from './addressee.ts'
import { canBeOffered, type LetterFinding } from './checkLetter.ts'
import type { LetterCounts, SentLetter } from './letterEvents.ts'
import { isOfferOf, offerOf, partsToTell, sentOf } from './lettersOfCase.ts'
import { type LetterKind, letterLanguages, type LetterTexts } from './letterText.ts'
import { allAsPlainText } from './plainText.ts'

type By = Pick<Context, 'by'>

/** A letter as it is being written, outside the stream. */
export type WrittenLetter = {
  readonly letterId: string
  readonly kind: LetterKind
  readonly parts: readonly PartName[]
  readonly texts: LetterTexts
  readonly textHash: string
  /** Everybody who saved a version of it. */
  readonly writers: readonly string[]
}

/** Writing goes on until the letter is out: then its words are history. */
export function refusalToWrite(letterId: string, breach: Case, { by }: By): Refusal | null {
  const refused = refusalToHandle(breach, by)
  if (refused) return refused
  const sent = sentOf(letterId, breach)
  return sent ? { code: 'letterSent', at: sent.informedAt } : null
}

/** Lays a text ready for a second person. */
export function offerLetter(
  { findings, ...letter }: WrittenLetter & { readonly findings: readonly LetterFinding[] },
  breach: Case,
  context: Context,
): CaseDecision {
  const refused =
    refusalToWrite(letter.letterId, breach, context) ??
    refusalOfParts(letter.parts, breach) ??
    (canBeOffered(findings) ? null : { code: 'letterNotReady', findings: findings.filter(({ blocks }) => blocks) })
  if (refused) return refuse(refused)
  const offer = offerOf(letter.letterId, breach)
  const stands = offer && !offer.isWithdrawn && offer.review?.outcome !== 'returned'
  if (stands && isOfferOf(offer, letter, breach)) return record()
  return record({
    type: 'letterOffered',
    letterId: letter.letterId,
    kind: letter.kind,
    parts: partsNamed(letter.parts, breach),
    languages: letterLanguages.filter((language) => letter.texts[language] !== null),
    textHash: letter.textHash,
    texts: letter.texts,
    writers: letter.writers,
  })
}

/** Takes back what was offered of a letter that is being changed or thrown away; nothing where nothing was. */
export function withdrawLetter(letterId: string, breach: Case, context: Context): CaseDecision {
  const refused = refusalToWrite(letterId, breach, context)
  if (refused) return refuse(refused)
  const offer = offerOf(letterId, breach)
  const stands = offer !== null && !offer.isWithdrawn && offer.review?.outcome !== 'returned'
  return stands ? record({ type: 'letterWithdrawn', letterId, textHash: offer.textHash }) : record()
}

/** Whether somebody may read a text as the second person: no writer of it, and not who offered it. */
export function refusalToReview(letter: WrittenLetter, breach: Case, { by }: By): Refusal | null {
  const refused = refusalToWrite(letter.letterId, breach, { by })
  if (refused) return refused
  const offer = offerOf(letter.letterId, breach)
  if (!offer || !isOfferOf(offer, letter, breach) || offer.review || offer.isWithdrawn)
    return { code: 'letterNotOffered' }
  if (by.kind !== 'user') return { code: 'personNeeded' }
  return offer.writers.includes(by.id) || offer.by.id === by.id ? { code: 'writerMayNotReview' } : null
}

/** Approves a text, or returns it with what must be otherwise. */
export function reviewLetter(
  { outcome, text, letter }: { outcome: 'approved' | 'returned'; text: string; letter: WrittenLetter },
  breach: Case,
  context: Context,
): CaseDecision {
  const refused =
    refusalToReview(letter, breach, context) ??
    (outcome === 'returned' && !isWritten(text)
      ? { code: 'reasonRequired' as const, for: 'returnLetter' as const }
      : null)
  if (refused) return refuse(refused)
  return record({ type: 'letterReviewed', letterId: letter.letterId, textHash: letter.textHash, outcome, text })
}

/** Sending needs the approval of exactly these words for these people, and a decision that does not forbid it. */
export function refusalToSend(letter: WrittenLetter, breach: Case, { by }: By): Refusal | null {
  const refused = refusalToInformSubjects(breach, { by }) ?? refusalOfParts(letter.parts, breach)
  if (refused) return refused
  if (partsToTell(letter, breach).length === 0) return { code: 'decidedNotToInform' }
  const offer = offerOf(letter.letterId, breach)
  return isOfferOf(offer, letter, breach) && !offer?.isWithdrawn && offer?.review?.outcome === 'approved'
    ? null
    : { code: 'letterNotApproved' }
}

/** Records that a letter went out, or that a public communication stands where people find it. */
export function recordSent(
  {
    letter,
    proof,
    ...sent
  }: Pick<InformSubjects, 'informedAt' | 'means' | 'people'> & {
    readonly letter: WrittenLetter
    readonly proof: Omit<SentLetter, 'letterId' | 'textHash'> & { readonly where: string | null }
  },
  breach: Case,
  context: Context,
): CaseDecision {
  const refused = refusalToSend(letter, breach, context)
  if (refused) return refuse(refused)
  const { where, lists, outcomesHash } = proof
  return informSubjects(
    {
      ...sent,
      text: allAsPlainText(letter.texts),
      proof: where,
      returned: 0,
      parts: partsTold(letter, breach),
      letter: { letterId: letter.letterId, textHash: letter.textHash, lists, outcomesHash },
    },
    breach,
    context,
  )
}

/** Whom a letter reaches, as it is recorded: one that names nobody goes to all who are to be told. */
const partsTold = (letter: Pick<WrittenLetter, 'parts'>, breach: Case): readonly PartName[] =>
  letter.parts.length === 0 ? [] : partsNamed(partsToTell(letter, breach), breach)

/**
 * Records what left by mail of a letter that was offered. It asks no permission: people have it, also when the case was
 * closed or decided otherwise while the mails left.
 */
export function recordMailed(
  {
    letterId,
    proof,
    ...sent
  }: Pick<InformSubjects, 'informedAt' | 'people' | 'returned'> & {
    readonly letterId: string
    readonly proof: Omit<SentLetter, 'letterId' | 'textHash'>
  },
  breach: Case,
): CaseDecision {
  const offer = offerOf(letterId, breach)
  if (!offer) return refuse({ code: 'letterNotApproved' })
  const { textHash, texts, parts } = offer
  return record({
    type: 'subjectsInformed',
    ...sent,
    means: ['email'],
    text: texts ? allAsPlainText(texts) : '',
    proof: null,
    parts: partsToTell({ parts }, breach).length === 0 ? parts : partsTold({ parts }, breach),
    letter: { letterId, textHash, ...proof },
  })
}

/** Why somebody may not list people to write to now; null when they may. */
export const refusalToList = (breach: Case, { by }: By): Refusal | null => refusalToHandle(breach, by)

/** Records that people were listed to be written to. */
export function listAddressees(
  list: {
    readonly listId: string
    readonly parts: readonly { readonly name: PartName; readonly people: number }[]
    readonly listHash: string
    readonly salt: string
  },
  breach: Case,
  context: Context,
): CaseDecision {
  const refused = refusalToList(breach, context)
  if (refused) return refuse(refused)
  return record({ type: 'addresseesListed', ...list, people: list.parts.reduce((sum, { people }) => sum + people, 0) })
}

/** A list is there until its term is over, or until nobody needs it any more: of a closed case, too, but not on legal hold. */
export function refusalToDestroyAddressees({ letters, legalHold }: Case, { by }: By): Refusal | null {
  const refused = refusalWithout('handleCases', by)
  if (refused) return refused
  if (legalHold) return { code: 'onLegalHold', since: legalHold.recordedAt, reason: legalHold.reason }
  return letters.lists.length === 0 ? { code: 'nothingToDestroy' } : null
}

/** Destroys who was written to: names and addresses go, numbers, outcomes and proofs stay. @param destroyed the entries whose salts go */
export function destroyAddressees(
  {
    reason,
    destroyed,
  }: {
    readonly reason: string
    readonly destroyed: readonly { readonly version: number; readonly personalHash: string }[]
  },
  breach: Case,
  context: Context,
): CaseDecision {
  const refused = refusalToDestroyAddressees(breach, context)
  if (refused) return refuse(refused)
  const people = breach.letters.lists.reduce((sum, list) => sum + list.people, 0)
  return record({ type: 'addresseesDestroyed', people, reason, destroyed })
}

/** What became of letters may be told of a closed case as well: post comes back for weeks. */
export const refusalToRecordOutcomes = (letterId: string, breach: Case, { by }: By): Refusal | null =>
  refusalWithout('handleCases', by) ?? (sentOf(letterId, breach) ? null : { code: 'letterNotSent' })

/** Records of some people that their letter came back, that they answered, or that neither is so. */
export function recordOutcomes(
  command: {
    readonly letterId: string
    readonly outcome: AddresseeOutcome | null
    readonly people: number
    readonly happenedAt: Instant
    readonly counts: LetterCounts
    readonly outcomesHash: string
  },
  breach: Case,
  context: Context,
): CaseDecision {
  const refused =
    refusalToRecordOutcomes(command.letterId, breach, context) ??
    refusalInFuture(context.now, { happenedAt: command.happenedAt })
  return refused ? refuse(refused) : record({ type: 'letterOutcomesRecorded', ...command })
}
