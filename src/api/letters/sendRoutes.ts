import * as body from '../../contract/letters.ts'
import { id } from '../../contract/primitives.ts'
import { dispositionFor } from '../../domain/files/fileName.ts'
import { partsToTell } from '../../domain/letters/lettersOfCase.ts'
import { isPersonal } from '../../domain/letters/letterText.ts'
import { recordOutcomes, recordSent, refusalToRecordOutcomes, refusalToSend } from '../../domain/letters/letterVerbs.ts'
import type { LetterMeans } from '../../domain/letters/addressee.ts'
import { caseParams } from '../cases/caseParams.ts'
import { caseAsked } from '../cases/readRoutes.ts'
import { route } from '../http/route.ts'
import type { LetterDraft, ListedAddressee } from '../ports/letters.ts'
import { ProblemError, problemOf } from '../problems.ts'
import { type LetterWriting, letterParams, lettersAnswer, writeLetter } from './letterAsk.ts'
import { documentsFile, isBundleThere } from './letterDocuments.ts'
import { portion } from './letterCase.ts'
import { countsOf, proofOf } from './proofOf.ts'
import { factBy } from '../auditFact.ts'

/** Why a letter cannot go out, by whatever way. */
const notToBeSent = ['caseClosed', 'decidedNotToInform', 'partUnknown', 'letterNotApproved'] as const

/** Sending what was approved, and keeping what became of it. */
export const sendRoutes = [
  route(
    {
      id: 'postLetterDocuments',
      method: 'post',
      path: '/cases/{id}/letters/{letterId}/documents',
      access: 'handleCases',
      tag: 'Letters',
      summary: 'Order the letters as documents, for everybody with an address who did not get it yet',
      description:
        'Made in the background; more than 250 letters come as a zip of documents, PDF as a zip of one for each person.',
      params: letterParams,
      body: body.letterDocumentsBody,
      bodyExample: { format: 'odt' },
      concurrency: 'ifMatch',
      countsOnce: true,
      answers: { 200: lettersAnswer },
      problems: [...notToBeSent, 'nobodyToSendTo', 'pdfNotHere'],
    },
    async (ask) =>
      writeLetter(ask, async (writing, letter) => {
        const { ports, tx, by, loaded } = writing
        checkToSend(writing, letter)
        if (ask.body.format === 'pdf' && !ports.pdf) throw new ProblemError('pdfNotHere')
        const people = await waiting(writing, letter, 'letter')
        const languages = new Set(people.map(({ language }) => (letter.texts[language] === null ? 'nl' : language)))
        const [only] = languages
        await tx.orderJob({
          kind: 'letterDocuments',
          subject: { kind: 'case', id: loaded.breach.id },
          data: {
            letterId: letter.letterId,
            fileId: ports.newId(),
            format: ask.body.format,
            people: people.length,
            upTo: people.at(-1)?.number ?? 0,
            language: languages.size === 1 && only !== undefined ? only : null,
          },
          by: { kind: by.kind, id: by.id },
        })
      }),
  ),
  route(
    {
      id: 'getLetterDocuments',
      method: 'get',
      path: '/cases/{id}/letter-documents/{fileId}',
      access: 'readReporters',
      tag: 'Letters',
      summary: 'The letters that a job made, by its id; that they were fetched is recorded',
      params: caseParams.extend({ fileId: id }),
      answers: { 200: { description: 'A document, or a zip of documents', other: 'application/octet-stream' } },
    },
    async (ask) => {
      const { breach } = await caseAsked(ask)
      const job = await ask.store.job(ask.params.fileId)
      const owner = { kind: 'case', id: breach.id } as const
      const now = ask.house.ports.clock()
      if (job?.subject?.id !== breach.id || !isBundleThere(job, breach, now)) throw new ProblemError('notFound')
      const content = await ask.store.fileContent(String(job.data['fileId']), owner)
      if (!content) throw new ProblemError('notFound')
      const { principal, store } = ask
      await store.audit(factBy(principal, now, 'export', { kind: 'case', id: breach.id }))
      const { name, type } = documentsFile(job, breach.reference)
      return { status: 200, content, type, headers: { 'Content-Disposition': dispositionFor(name) } }
    },
  ),
  route(
    {
      id: 'postLetterPosting',
      method: 'post',
      path: '/cases/{id}/letters/{letterId}/postings',
      access: 'handleCases',
      tag: 'Letters',
      summary: 'Record that the letters went to the post: of everybody with an address who did not get it yet',
      params: letterParams,
      body: body.letterPostingBody,
      bodyExample: { postedAt: '2026-11-18T16:00:00+01:00' },
      concurrency: 'ifMatch',
      countsOnce: true,
      answers: { 200: lettersAnswer },
      problems: [...notToBeSent, 'nobodyToSendTo', 'inTheFuture'],
    },
    async (ask) =>
      writeLetter(ask, async (writing, letter) => {
        checkToSend(writing, letter)
        const { tx, ports, loaded, record } = writing
        const { postedAt, upTo } = ask.body
        const people = (await waiting(writing, letter, 'letter')).filter(
          ({ number }) => upTo === null || number <= upTo,
        )
        if (people.length === 0) throw new ProblemError('nobodyToSendTo')
        await tx.addSendings(
          loaded.breach.id,
          letter.letterId,
          people.map(({ number, hash }) => ({
            number,
            hash,
            means: 'letter',
            sentAt: postedAt,
            outcome: null,
            outcomeAt: null,
            because: null,
          })),
        )
        const proof = await proofOf(loaded.breach, await tx.sendings(loaded.breach.id, letter.letterId), ports)
        await record((breach, context) =>
          recordSent(
            {
              letter,
              informedAt: postedAt,
              means: ['letter'],
              people: people.length,
              proof: { where: null, ...proof },
            },
            breach,
            context,
          ),
        )
      }),
  ),
  route(
    {
      id: 'postLetterMailing',
      method: 'post',
      path: '/cases/{id}/letters/{letterId}/mailings',
      access: 'handleCases',
      tag: 'Letters',
      summary: 'Send the letter by e-mail to everybody with an address for it who did not get it yet',
      description: 'Goes out in the background, 120 a minute; the case is told when the last one has left.',
      params: letterParams,
      concurrency: 'ifMatch',
      countsOnce: true,
      answers: { 200: lettersAnswer },
      problems: [...notToBeSent, 'nobodyToSendTo', 'jobUnderWay'],
    },
    async (ask) =>
      writeLetter(ask, async (writing, letter) => {
        checkToSend(writing, letter)
        const { tx, by, loaded, store } = writing
        const people = await waiting(writing, letter, 'email')
        const subject = { kind: 'case', id: loaded.breach.id } as const
        const open = await store.findJobs({
          kind: ['letterMailing'],
          state: ['waiting', 'running'],
          subject,
          limit: 50,
          cursor: null,
        })
        if (open.items.some(({ data }) => data['letterId'] === letter.letterId)) throw new ProblemError('jobUnderWay')
        await tx.orderJob({
          kind: 'letterMailing',
          subject,
          data: { letterId: letter.letterId, people: people.length },
          by: { kind: by.kind, id: by.id },
        })
      }),
  ),
  route(
    {
      id: 'postLetterPublication',
      method: 'post',
      path: '/cases/{id}/letters/{letterId}/publications',
      access: 'handleCases',
      tag: 'Letters',
      summary: 'Record that a public communication stands where people find it (GDPR art. 34(3)(c))',
      params: letterParams,
      body: body.letterPublicationBody,
      bodyExample: {
        publishedAt: '2026-11-18T16:00:00+01:00',
        means: ['website'],
        where: 'www.waterveen.example/datalek',
      },
      concurrency: 'ifMatch',
      countsOnce: true,
      answers: { 200: lettersAnswer },
      problems: [...notToBeSent, 'inTheFuture'],
    },
    async (ask) =>
      writeLetter(ask, ({ record, loaded }, letter) => {
        if (isPersonal(letter.kind)) throw new ProblemError('letterIsPersonal')
        const { publishedAt, means, where } = ask.body
        const { people } = loaded.breach.breachedData?.facts ?? {}
        return record((breach, context) =>
          recordSent(
            {
              letter,
              informedAt: publishedAt,
              means,
              people: people?.max ?? 0,
              proof: { where: where.trim() === '' ? null : where, lists: [], outcomesHash: null },
            },
            breach,
            context,
          ),
        )
      }),
  ),
  route(
    {
      id: 'postLetterOutcomes',
      method: 'post',
      path: '/cases/{id}/letters/{letterId}/outcomes',
      access: 'handleCases',
      tag: 'Letters',
      summary: 'Record of some people, by their numbers, that the letter came back or that they answered',
      params: letterParams,
      body: body.letterOutcomesBody,
      bodyExample: { numbers: [12, 15], outcome: 'returned', happenedAt: '2026-11-24T09:00:00+01:00' },
      concurrency: 'append',
      countsOnce: true,
      answers: { 200: lettersAnswer },
      problems: ['letterNotSent', 'nobodyToSendTo', 'inTheFuture'],
    },
    async (ask) =>
      writeLetter(ask, async ({ tx, ports, by, loaded, record }, { letterId }) => {
        const refused = refusalToRecordOutcomes(letterId, loaded.breach, { by })
        if (refused) throw problemOf(refused)
        const { numbers, outcome, happenedAt } = ask.body
        const people = await tx.markSendings(loaded.breach.id, letterId, numbers, outcome, happenedAt)
        if (people === 0) throw new ProblemError('numbersUnknown')
        const sendings = await tx.sendings(loaded.breach.id, letterId)
        const { outcomesHash } = await proofOf(loaded.breach, sendings, ports)
        const counts = countsOf(sendings)
        await record((breach, context) =>
          recordOutcomes({ letterId, outcome, people, happenedAt, counts, outcomesHash }, breach, context),
        )
      }),
  ),
]

/** @throws ProblemError when these words may not go out to people one by one */
function checkToSend({ loaded: { breach }, by }: LetterWriting, letter: LetterDraft): void {
  if (!isPersonal(letter.kind)) throw new ProblemError('letterIsPublic')
  const refused = refusalToSend(letter, breach, { by })
  if (refused) throw problemOf(refused)
}

type Waiting = Pick<ListedAddressee, 'number' | 'hash' | 'language'>

/** Who did not get a letter yet and can be reached in this way. @throws ProblemError nobodyToSendTo */
async function waiting(
  { store, loaded: { breach } }: LetterWriting,
  letter: LetterDraft,
  means: LetterMeans,
): Promise<readonly Waiting[]> {
  const { caseId, letterId } = letter
  const query = { caseId, letterId, parts: partsToTell(letter, breach), state: 'notSent', means } as const
  const found: Waiting[] = []
  for (let after = 0; ;) {
    const people = await store.addressees({ ...query, after, limit: portion })
    found.push(...people.map(({ number, hash, language }) => ({ number, hash, language })))
    const last = people.at(-1)
    if (!last || people.length < portion) break
    after = last.number
  }
  if (found.length === 0) throw new ProblemError('nobodyToSendTo')
  return found
}
