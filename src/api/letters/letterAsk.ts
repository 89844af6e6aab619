import { id } from '../../contract/primitives.ts'
import { lettersView } from '../../contract/letters.ts'
import type { Right } from '../../domain/people.ts'
import { caseIdFrom, caseParams } from '../cases/caseParams.ts'
import { type LoadedCase, loadCase, lockCase, recordOnCase } from '../cases/caseStream.ts'
import { viewerOf } from '../cases/showCase.ts'
import type { Verb } from '../cases/writeCase.ts'
import { type Answer, ok } from '../http/answer.ts'
import type { Ask } from '../http/route.ts'
import type { LetterDraft } from '../ports/letters.ts'
import type { OrganisationStore } from '../ports.ts'
import { ProblemError, problemOf } from '../problems.ts'
import { contextOf, writeOnce, type Writing } from '../writing.ts'
import { surroundingsOf } from './letterCase.ts'
import { presentLetters } from './presentLetters.ts'

export const letterParams = caseParams.extend({ letterId: id })
export type OfCase = { readonly id: string }
export type OfLetter = OfCase & { readonly letterId: string }
export type LettersAsk<Params extends OfCase = OfCase, Body = unknown, Access extends Right = 'handleCases'> = Ask<
  Access,
  Params,
  unknown,
  Body
>

/** What every write on letters answers: all letters of the case as they then are. */
export const lettersAnswer = { description: 'The letters of the case as they now are', schema: lettersView }

const shownJobs = 20

/** The letters of a case as they stand, with what this asker may do. */
export async function showLetters(ask: Ask<Right, OfCase>, breach: LoadedCase['breach']): Promise<Answer> {
  const { store, house, principal } = ask
  const organisation = await house.directory.organisation(principal.organisation)
  const [drafts, listed, sent, jobs, surroundings, viewer] = await Promise.all([
    store.letters(breach.id),
    store.addresseeTallies(breach.id),
    store.sendingTallies(breach.id),
    store.findJobs({
      kind: ['letterDocuments', 'letterMailing'],
      subject: { kind: 'case', id: breach.id },
      limit: shownJobs,
      cursor: null,
    }),
    surroundingsOf(breach, organisation, store),
    viewerOf(ask),
  ])
  const host = { makesPdf: house.ports.pdf !== undefined, sendsMail: house.ports.mailer !== undefined }
  return ok(
    presentLetters({
      breach,
      drafts,
      listed,
      sent,
      jobs: jobs.items,
      surroundings,
      viewer,
      host,
      now: house.ports.clock(),
    }),
  )
}

/** One piece of work on the letters of a case, under lock. */
export type LetterWriting = Writing & {
  readonly loaded: LoadedCase
  readonly store: OrganisationStore
  /** Records what a verb decides; the case as it is afterwards. @throws ProblemError with its refusal */
  readonly record: (verb: Verb) => Promise<LoadedCase>
}

/**
 * The one way to write on letters: load the case under lock, do the work in one transaction, and answer all letters as
 * they then are. @throws ProblemError notFound, or whatever the work throws; then nothing is kept
 */
export async function writeLetters<Params extends OfCase>(
  ask: LettersAsk<Params>,
  work: (writing: LetterWriting) => Promise<unknown>,
): Promise<Answer> {
  const { house, principal, store } = ask
  const caseId = await caseIdFrom(ask.params.id, store)
  const organisation = await house.directory.organisation(principal.organisation)
  // What is answered is read afterwards: it holds more than a kept answer should.
  await writeOnce({ house, store, organisation, by: principal, write: ask.write }, async (writing) => {
    const loaded = await lockCase(writing, caseId)
    if (!loaded) throw new ProblemError('notFound')
    const record = async (verb: Verb) => {
      const decision = verb(loaded.breach, contextOf(writing))
      if ('refused' in decision) throw problemOf(decision.refused)
      return recordOnCase(writing, loaded, decision.events)
    }
    await work({ ...writing, loaded, store, record })
    return ok({})
  })
  const after = await loadCase(store, caseId)
  if (!after) throw new ProblemError('notFound')
  return showLetters(ask, after.breach)
}

/** The same for one letter, at the revision that the asker saw. @throws ProblemError notFound, changedMeanwhile */
export const writeLetter = (
  ask: LettersAsk<OfLetter>,
  work: (writing: LetterWriting, letter: LetterDraft) => Promise<unknown>,
): Promise<Answer> =>
  writeLetters(ask, async (writing) => {
    const letter = await writing.tx.letter(ask.params.letterId)
    if (letter?.caseId !== writing.loaded.breach.id) throw new ProblemError('notFound')
    if (ask.seen !== null && ask.seen !== letter.revision)
      throw new ProblemError('changedMeanwhile', { currentVersion: letter.revision, yourVersion: ask.seen })
    await work(writing, letter)
  })
