import { asPlainText } from '../../domain/letters/plainText.ts'
import { languageFor, numberOf } from '../../domain/letters/letterDocument.ts'
import { partsToTell } from '../../domain/letters/lettersOfCase.ts'
import { recordMailed, refusalToSend } from '../../domain/letters/letterVerbs.ts'
import { textIn } from '../../domain/letters/letterText.ts'
import { type BackgroundJob, isEnded } from '../../domain/jobs/job.ts'
import type { Actor } from '../../domain/people.ts'
import { addHours, type Instant } from '../../domain/time.ts'
import { type LoadedCase, loadCase, lockCase, recordOnCase } from '../cases/caseStream.ts'
import { type JobContext, JobFailure, type JobHandler, JobPostponed } from '../jobs/jobHandler.ts'
import type { LetterDraft } from '../ports/letters.ts'
import { handOver } from '../mail/postOffice.ts'
import type { Transaction } from '../ports.ts'
import { problemOf } from '../problems.ts'
import type { Writing } from '../writing.ts'
import { portion } from './letterCase.ts'
import { countsOf, proofOf } from './proofOf.ts'

/** So many letters leave in a minute: more at once, and mail servers take us for a nuisance. */
export const mailsPerMinute = 120
const minute = 1 / 60

/** Whoever ordered a mailing sends it, also when the work is done later. */
const senderOf = ({ orderedBy }: BackgroundJob): Actor => ({ ...orderedBy, roles: ['privacy-officer'] })

type Mailing = { readonly loaded: LoadedCase; readonly letter: LetterDraft }

/** The letter of a job, if its words may still go out. @throws JobFailure */
async function mailingOf(job: BackgroundJob, { store }: Pick<JobContext, 'store'>): Promise<Mailing> {
  const caseId = job.subject?.id ?? ''
  const [loaded, letters] = await Promise.all([loadCase(store, caseId), store.letters(caseId)])
  const letter = letters.find(({ letterId }) => letterId === job.data['letterId'])
  if (!loaded || !letter) throw new JobFailure('letterGone', { isFinal: true })
  if (refusalToSend(letter, loaded.breach, { by: senderOf(job) }))
    throw new JobFailure('letterNotApproved', { isFinal: true })
  return { loaded, letter }
}

/**
 * Sends one letter by mail to one person, once: whoever has it already gets nothing. The server took the mail before
 * that is kept, so a crash between the two may send it again, under the same message id.
 */
export const sendLetterMail: JobHandler = async (job, context) => {
  const { store, ports } = context
  const mailing = String(job.data['mailing'])
  if ((await store.job(mailing))?.state === 'cancelled')
    return store.transaction(async (tx) => {
      await recordMailing(job, context, tx)
      await context.finish(tx)
    })
  if (job.data['number'] === nobody) return
  await waitForEarlierMail(job, context)
  const { loaded, letter } = await mailingOf(job, context)
  const { caseId, letterId, texts } = letter
  const number = Number(job.data['number'])
  const [person] = await store.addressees({ caseId, letterId, number, after: 0, limit: 1 })
  if (!person || person.email === null || person.sending) return
  const language = languageFor(person, texts)
  const text = textIn(texts, language)
  const { reference } = loaded.breach
  await handOver(context, {
    messageId: `${caseId}.${letterId}.${number}@${ports.mailer?.domain ?? ''}`,
    to: person.email,
    // By the reference an answer finds its way to the case.
    subject: `${text.subject} [${reference}]`,
    text: `${asPlainText(text, language, person.name)}\n\n${numberOf(reference, number)}`,
    language,
    inReplyTo: null,
  })
  await store.transaction(async (tx) => {
    const sentAt = ports.clock()
    await tx.addSendings(caseId, letterId, [
      { number, hash: person.hash, means: 'email', sentAt, outcome: null, outcomeAt: null, because: null },
    ])
    // A mail that failed and is sent after all comes too late for the mailing to tell of it.
    const ended = await store.job(mailing)
    if (!ended || isEnded(ended)) await recordMailing(job, context, tx)
    await context.finish(tx)
  })
}

/**
 * A mailing may be stopped while a mail of it is with the mail server, and be ordered anew: whoever that mail is for waits
 * until it is known what became of it. Two that find each other wait for different times.
 * @throws JobPostponed
 */
async function waitForEarlierMail({ id, data, subject }: BackgroundJob, { store, ports }: JobContext): Promise<void> {
  const { items } = await store.findJobs({
    kind: ['letterMail'],
    state: ['running'],
    subject: subject ?? undefined,
    limit: 200,
    cursor: null,
  })
  const other = items.find(
    (one) => one.id !== id && one.data['letterId'] === data['letterId'] && one.data['number'] === data['number'],
  )
  if (other) throw new JobPostponed(null, addHours(ports.clock(), other.id < id ? minute : 2 * minute))
}

/**
 * Sends a letter by mail to everybody who can be reached so and did not get it: orders one job for each, so many a
 * minute, waits until they ended, and records on the case what went out. Once it is stopped, no more of them leave.
 * @throws JobFailure when the letter is gone or not approved any more; JobPostponed while mails are under way
 */
export const runLetterMailing: JobHandler = async (job, context) => {
  const { store, ports } = context
  if (await context.cancelled()) return
  const ordered = await mailsOf(job, context)
  // The last portion ends with nobody: without that one an earlier attempt broke off between two portions.
  const isOrdered = ordered.some(({ data }) => data['number'] === nobody)
  if (!isOrdered) await orderMails(job, context)
  const open = isOrdered ? ordered.filter((mail) => mail.data['number'] !== nobody && !isEnded(mail)).length : Infinity
  const total = Number(job.data['people'])
  await context.progress(Math.max(0, total - open), total)
  // Those of the first minute are gone in seconds: who waits for a few should not wait a minute for the case to tell so.
  if (open > 0) throw new JobPostponed(null, addHours(ports.clock(), total > mailsPerMinute ? minute : minute / 6))
  await store.transaction(async (tx) => {
    await recordMailing(job, context, tx)
    await context.finish(tx)
  })
}

/**
 * Stands behind the last person, and says that all were ordered: should the mailing be stopped when all have left, it
 * still tells the case.
 */
const nobody = 0

/** The jobs of a mailing for its people, and that for nobody. */
async function mailsOf(job: BackgroundJob, { store }: JobContext): Promise<readonly BackgroundJob[]> {
  const found: BackgroundJob[] = []
  for (let cursor: string | null = null; ;) {
    const page: Awaited<ReturnType<JobContext['store']['findJobs']>> = await store.findJobs({
      kind: ['letterMail'],
      subject: job.subject ?? undefined,
      limit: 200,
      cursor,
    })
    found.push(...page.items.filter(({ data }) => data['mailing'] === job.id))
    if (page.next === null) return found
    cursor = page.next
  }
}

/** One job for each person; ordered once, whatever happens, for each has a key. */
async function orderMails(job: BackgroundJob, context: JobContext): Promise<void> {
  const { store, ports } = context
  const { loaded, letter } = await mailingOf(job, context)
  const parts = partsToTell(letter, loaded.breach)
  const from = ports.clock()
  let ordered = 0
  for (let after = 0; ;) {
    const query = { caseId: letter.caseId, letterId: letter.letterId, parts, state: 'notSent', means: 'email' } as const
    const people = await store.addressees({ ...query, after, limit: portion })
    const numbers = people.map(({ number }) => number)
    const isLast = people.length < portion
    await store.transaction(async (tx) => {
      for (const [at, number] of (isLast ? [...numbers, nobody] : numbers).entries())
        await tx.orderJob({
          kind: 'letterMail',
          subject: job.subject,
          data: { letterId: letter.letterId, number, mailing: job.id },
          key: `${job.id} ${number}`,
          runAt: momentOf(from, ordered + at),
          by: job.orderedBy,
        })
    })
    ordered += people.length
    if (isLast) return
    after = numbers.at(-1) ?? after
  }
}

const momentOf = (from: Instant, turn: number): Instant => addHours(from, Math.floor(turn / mailsPerMinute) * minute)

/** Tells the case of what left since it was last told. */
async function recordMailing(job: BackgroundJob, { ports, organisation }: JobContext, tx: Transaction): Promise<void> {
  const writing: Writing = { tx, ports, by: senderOf(job), organisation, now: ports.clock() }
  const loaded = await lockCase(writing, job.subject?.id ?? '')
  const letterId = String(job.data['letterId'])
  if (!loaded) return
  const sendings = await tx.sendings(loaded.breach.id, letterId)
  const told = loaded.breach.subjects.communications.filter(({ letter: sent }) => sent?.letterId === letterId)
  const people = told.reduce((left, one) => left - one.people, sendings.length)
  if (people <= 0) return
  const command = {
    letterId,
    informedAt: sendings.reduce(
      (last, { sentAt }) => (sentAt !== null && sentAt > last ? sentAt : last),
      job.orderedAt,
    ),
    people,
    // Mail servers may give the first back while the last are leaving.
    returned: told.reduce((left, one) => left - one.returned, countsOf(sendings).returned),
    proof: await proofOf(loaded.breach, sendings, ports),
  }
  const decision = recordMailed(command, loaded.breach)
  if ('refused' in decision) throw problemOf(decision.refused)
  await recordOnCase(writing, loaded, decision.events)
}
