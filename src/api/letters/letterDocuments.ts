import type { LetterFormat } from '../../contract/letters.ts'
import type { Case } from '../../domain/case/case.ts'
import type { BackgroundJob } from '../../domain/jobs/job.ts'
import {
  bundleOf,
  languageFor,
  type LetterPaper,
  letterTo,
  type Receiver,
} from '../../domain/letters/letterDocument.ts'
import { partsToTell } from '../../domain/letters/lettersOfCase.ts'
import { refusalToSend } from '../../domain/letters/letterVerbs.ts'
import { letterLanguages } from '../../domain/letters/letterText.ts'
import type { StreamId } from '../../domain/proof.ts'
import type { CaseId } from '../../domain/report/events.ts'
import type { PartName } from '../../domain/case/codes.ts'
import { addHours, type Instant } from '../../domain/time.ts'
import { loadCase, lockCase } from '../cases/caseStream.ts'
import { docxFile, docxType } from '../documents/docx.ts'
import { odtFile, odtType } from '../documents/odt.ts'
import { type Part, parcelOf } from '../documents/parcel.ts'
import { breathe } from '../jobs/breathe.ts'
import { type JobContext, JobFailure, type JobHandler } from '../jobs/jobHandler.ts'
import type { OrganisationStore, Ports, Transaction } from '../ports.ts'
import { portion } from './letterCase.ts'

/** So many letters lie in one document: what an office programme opens at ease and a printer takes at once. */
export const bundleSize = 250
/** So long a bundle can be fetched: it is a list of names and addresses on paper. */
const bundleIsKeptHours = 7 * 24

/** Whether the list that a bundle was ordered from is still there. */
const listStands = ({ orderedAt }: BackgroundJob, { letters }: Pick<Case, 'letters'>): boolean =>
  letters.lists.some(({ recordedAt }) => recordedAt <= orderedAt)

/** Whether a bundle can be fetched: a week long, and not when its list is gone, whatever became of its destruction. */
export const isBundleThere = (job: BackgroundJob, breach: Pick<Case, 'letters'>, now: Instant): boolean =>
  job.kind === 'letterDocuments' &&
  job.data['forget'] !== true &&
  job.state === 'done' &&
  job.endedAt !== null &&
  now < addHours(job.endedAt, bundleIsKeptHours) &&
  listStands(job, breach)

/** Somebody asked to stop while letters were made. */
class Stopped extends Error {}

const ownerOf = (caseId: CaseId): StreamId => ({ kind: 'case', id: caseId })

/** What a file of letters is, by the name that it has when somebody fetches it. */
export function documentsFile(job: BackgroundJob, reference: string): { readonly name: string; readonly type: string } {
  const format = formatOf(job)
  const isZip = format === 'pdf' || Number(job.data['people']) > bundleSize || job.data['language'] === null
  const type = isZip ? 'application/zip' : format === 'odt' ? odtType : docxType
  return { name: `brieven-${reference}.${isZip ? 'zip' : format}`, type }
}

/** The format that a bundle of letters was ordered in; ODT unless it says otherwise. */
export const formatOf = ({ data }: BackgroundJob): LetterFormat =>
  data['format'] === 'docx' || data['format'] === 'pdf' ? data['format'] : 'odt'

/**
 * Makes the letters of one bundle: every person on the list who did not get the letter and has an address, up to the
 * number that was the last when it was ordered. Made as it is kept, so memory stays flat however many there are.
 * @throws JobFailure when the letter is gone, not approved any more, or cannot be made here
 */
export const makeLetterDocuments: JobHandler = async (job, context) => {
  const { store, ports, organisation, now } = context
  const fileId = String(job.data['fileId'])
  if (job.data['forget'] === true) return forgetDocuments(job, context)
  const letterId = String(job.data['letterId'])
  const caseId = job.subject?.id ?? ''
  const [loaded, letters] = await Promise.all([loadCase(store, caseId), store.letters(caseId)])
  const letter = letters.find((one) => one.letterId === letterId)
  if (!loaded || !letter) throw new JobFailure('letterGone', { isFinal: true })
  const system = { kind: 'system', id: 'letters', roles: ['privacy-officer'] } as const
  // Between order and making somebody may have changed the words, or the decision.
  if (refusalToSend(letter, loaded.breach, { by: system })) throw new JobFailure('letterNotApproved', { isFinal: true })

  const paper: LetterPaper = {
    texts: letter.texts,
    reference: loaded.breach.reference,
    organisation: organisation.name,
    madeAt: job.orderedAt,
  }
  const who = { caseId, letterId, parts: partsToTell(letter, loaded.breach), upTo: Number(job.data['upTo']) }
  const people = peopleOf(who, context, Number(job.data['people']))
  const content = contentOf(job, people, paper, ports)
  try {
    await store.stageFile({ id: fileId, owner: ownerOf(caseId), at: now }, content)
  } catch (error) {
    if (error instanceof Stopped) return
    throw error
  }
  await store.transaction(async (tx) => {
    const by = { kind: 'system', id: 'letters', roles: [] } as const
    const locked = await lockCase({ tx, ports, by, organisation, now }, caseId)
    // The list may have been destroyed while its letters were made: what is not kept is cleared away by itself.
    if (!locked || !listStands(job, locked.breach)) throw new JobFailure('letterGone', { isFinal: true })
    await tx.keepFile(fileId)
    await tx.orderJob({
      kind: 'letterDocuments',
      subject: ownerOf(caseId),
      data: { letterId, fileId, forget: true },
      runAt: addHours(now, bundleIsKeptHours),
      by: { kind: 'system', id: 'letters' },
    })
    await context.finish(tx)
  })
}

const forgetDocuments = ({ data, subject }: BackgroundJob, context: JobContext): Promise<void> =>
  context.store.transaction(async (tx) => {
    if (subject) await tx.destroyFile(String(data['fileId']), subject)
    await context.finish(tx)
  })

/** Destroys every bundle of a case that is still there. */
export async function destroyDocuments(tx: Transaction, store: OrganisationStore, caseId: CaseId): Promise<void> {
  for (let cursor: string | null = null; ;) {
    const page: Awaited<ReturnType<OrganisationStore['findJobs']>> = await store.findJobs({
      kind: ['letterDocuments'],
      subject: ownerOf(caseId),
      limit: 200,
      cursor,
    })
    for (const fileId of new Set(page.items.map(({ data }) => String(data['fileId']))))
      await tx.destroyFile(fileId, ownerOf(caseId))
    if (page.next === null) return
    cursor = page.next
  }
}

/** So long letters are made, in milliseconds, before those who use the screens have their turn. */
const turn = 8

/** The same people, with pauses in between for what their letters took. */
async function* paced(people: Iterable<Receiver> | AsyncIterable<Receiver>): AsyncGenerator<Receiver> {
  let since = performance.now()
  for await (const person of people) {
    yield person
    const took = performance.now() - since
    if (took < turn) continue
    await breathe(took)
    since = performance.now()
  }
}

type WhoGets = {
  readonly caseId: CaseId
  readonly letterId: string
  readonly parts: readonly PartName[]
  readonly upTo: number
}

/** The people of a bundle, read in portions as they are wanted, and told of as progress. @throws Stopped */
async function* peopleOf({ upTo, ...who }: WhoGets, context: JobContext, total: number): AsyncGenerator<Receiver> {
  let done = 0
  await context.progress(done, total)
  for (let after = 0; ;) {
    const people = await context.store.addressees({ ...who, state: 'notSent', means: 'letter', after, limit: portion })
    for (const person of people) {
      if (person.number > upTo) return
      if (await context.cancelled()) throw new Stopped()
      yield person
      done += 1
      await context.progress(Math.min(done, total), total)
    }
    const last = people.at(-1)
    if (!last || people.length < portion) return
    after = last.number
  }
}

function contentOf(
  job: BackgroundJob,
  people: AsyncGenerator<Receiver>,
  paper: LetterPaper,
  { pdf }: Pick<Ports, 'pdf'>,
): AsyncIterable<Uint8Array<ArrayBuffer>> {
  const format = formatOf(job)
  if (format === 'pdf') {
    if (!pdf) throw new JobFailure('pdfNotHere', { isFinal: true })
    return parcelOf(apart(people, paper, pdf), paper.madeAt)
  }
  if (documentsFile(job, paper.reference).type === 'application/zip')
    return parcelOf(bundles(format, people, paper), paper.madeAt)
  return writerOf[format](bundleOf(paced(people), job.data['language'] === 'en' ? 'en' : 'nl', paper))
}

const writerOf = { odt: odtFile, docx: docxFile }

/** One document for each so many people of one language. */
async function* bundles(
  format: 'odt' | 'docx',
  people: AsyncGenerator<Receiver>,
  paper: LetterPaper,
): AsyncGenerator<Part> {
  const waiting: Record<'nl' | 'en', Receiver[]> = { nl: [], en: [] }
  const part = (language: 'nl' | 'en'): Part => {
    const receivers = waiting[language]
    waiting[language] = []
    const [from, to] = [receivers[0]?.number ?? 0, receivers.at(-1)?.number ?? 0]
    return {
      name: `${language}-${padded(from)}-${padded(to)}.${format}`,
      content: () => writerOf[format](bundleOf(paced(receivers), language, paper)),
    }
  }
  for await (const receiver of people) {
    const language = languageFor(receiver, paper.texts)
    waiting[language].push(receiver)
    if (waiting[language].length === bundleSize) yield part(language)
  }
  for (const language of letterLanguages) if (waiting[language].length > 0) yield part(language)
}

/** A document for each person, named by their number: a name of a file may be seen by many. */
async function* apart(
  people: AsyncGenerator<Receiver>,
  paper: LetterPaper,
  pdf: NonNullable<Ports['pdf']>,
): AsyncGenerator<Part> {
  for await (const receiver of paced(people))
    yield { name: `${padded(receiver.number)}.pdf`, content: () => pdf(letterTo(receiver, paper)) }
}

const padded = (number: number): string => String(number).padStart(5, '0')
