import type { Case } from '../../domain/case/case.ts'
import { authorityIsTold, buildLetter, type LetterOrder } from '../../domain/letters/buildLetter.ts'
import { checkLetter, type LetterFinding, type LetterSurroundings } from '../../domain/letters/checkLetter.ts'
import { isPersonal, type LetterKind, type LetterTexts } from '../../domain/letters/letterText.ts'
import type { PartName } from '../../domain/case/codes.ts'
import type { BackgroundJob } from '../../domain/jobs/job.ts'
import { reportsOf } from '../cases/caseStream.ts'
import type { LetterDraft, LetterStore } from '../ports/letters.ts'
import type { Organisation, OrganisationStore, Transaction } from '../ports.ts'
import { ProblemError } from '../problems.ts'
import type { Reader } from '../streams.ts'

/** People are read in portions of so many. */
export const portion = 500

/** Whether a mailing of this letter is on its way. */
export const isMailing = ({ kind, data, state }: BackgroundJob, letterId: string): boolean =>
  kind === 'letterMailing' && data['letterId'] === letterId && (state === 'waiting' || state === 'running')

/** While mails of a letter leave, or left and the case does not know it yet, its words are those that people have. */
export async function refusalWhileLeaving(
  { caseId, letterId }: Pick<LetterDraft, 'caseId' | 'letterId'>,
  { store, tx }: { readonly store: Pick<OrganisationStore, 'findJobs'>; readonly tx: Pick<Transaction, 'sendings'> },
) {
  const open = await store.findJobs({
    kind: ['letterMailing'],
    state: ['waiting', 'running'],
    subject: { kind: 'case', id: caseId },
    limit: 50,
    cursor: null,
  })
  const isLeaving = open.items.some((job) => isMailing(job, letterId))
  return isLeaving || (await tx.sendings(caseId, letterId)).length > 0 ? ({ code: 'letterLeaving' } as const) : null
}

/** Whether letters of a case are leaving by mail. */
export async function areLettersLeaving(caseId: string, store: Pick<OrganisationStore, 'findJobs'>): Promise<boolean> {
  const { items } = await store.findJobs({
    kind: ['letterMailing'],
    state: ['waiting', 'running'],
    subject: { kind: 'case', id: caseId },
    limit: 1,
    cursor: null,
  })
  return items.length > 0
}

/**
 * A case does not end while letters of it leave: nobody would know afterwards who got one.
 * @throws ProblemError lettersLeaving
 */
export async function checkNoLettersLeave(caseId: string, store: Pick<OrganisationStore, 'findJobs'>): Promise<void> {
  if (await areLettersLeaving(caseId, store)) throw new ProblemError('lettersLeaving')
}

/** A letter as the case and the organisation make it, in Dutch and, where that is asked, in English. */
export function firstTexts(
  breach: Case,
  {
    kind,
    parts,
    english,
  }: { readonly kind: LetterKind; readonly parts: readonly PartName[]; readonly english: boolean },
  organisation: Organisation,
): LetterTexts {
  const { name, deskPhone, deskHours, details } = organisation
  const order: Omit<LetterOrder, 'language'> = {
    kind,
    parts,
    organisation: name,
    contact: { phone: deskPhone, hours: deskHours, email: details.contact.email, name: details.contact.name },
    authorityIsTold: authorityIsTold(breach),
  }
  return {
    nl: buildLetter(breach, { ...order, language: 'nl' }),
    en: english ? buildLetter(breach, { ...order, language: 'en' }) : null,
  }
}

/** What may stand in a letter and what may not, but for the people it goes to. */
export async function surroundingsOf(
  breach: Case,
  { deskPhone, deskHours, details: { contact } }: Organisation,
  reader: Reader,
): Promise<LetterSurroundings> {
  const reports = await reportsOf(breach.reports, reader)
  return {
    own: [deskPhone, deskHours, contact.phone, contact.email],
    names: reports.flatMap(({ reporter }) => reporter?.name ?? []),
  }
}

/** A letter looked through, also for the names of those it goes to: each gets the same words. */
export async function findingsOf(
  { kind, texts, caseId }: Pick<LetterDraft, 'kind' | 'texts' | 'caseId'>,
  surroundings: LetterSurroundings,
  store: Pick<LetterStore, 'addressees'> | null,
): Promise<readonly LetterFinding[]> {
  const found = [...checkLetter(kind, texts, surroundings)]
  if (!store || !isPersonal(kind)) return found
  for (let after = 0; ;) {
    const people = await store.addressees({ caseId, letterId: null, after, limit: portion })
    const names = people.map(({ name }) => name)
    found.push(
      ...checkLetter(kind, texts, { ...surroundings, names }).filter(
        (one) => one.code === 'dataOfOthers' && one.what === 'name',
      ),
    )
    const last = people.at(-1)
    if (!last || people.length < portion) return found
    after = last.number
  }
}
