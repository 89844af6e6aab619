import { letterFormats, type LetterView, type LettersView } from '../../contract/letters.ts'
import type { Case } from '../../domain/case/case.ts'
import type { Stamp } from '../../domain/case/stamp.ts'
import { refusalToHandle, refusalWithout } from '../../domain/case/context.ts'
import type { BackgroundJob } from '../../domain/jobs/job.ts'
import { checkLetter, type LetterSurroundings } from '../../domain/letters/checkLetter.ts'
import { isPersonal, type LetterLanguage, letterLanguages } from '../../domain/letters/letterText.ts'
import { isOfferOf, offerOf, partsToTell, sentOf } from '../../domain/letters/lettersOfCase.ts'
import {
  refusalToDestroyAddressees,
  refusalToList,
  refusalToRecordOutcomes,
  refusalToReview,
  refusalToSend,
  refusalToWrite,
} from '../../domain/letters/letterVerbs.ts'
import { asPlainText } from '../../domain/letters/plainText.ts'
import { readabilityOf } from '../../domain/letters/readability.ts'
import type { Instant } from '../../domain/time.ts'
import { isBundleThere } from './letterDocuments.ts'
import { isMailing } from './letterCase.ts'
import type { AddresseeTally, LetterDraft, SendingTally } from '../ports/letters.ts'
import { abilityOf } from '../problems.ts'
import type { Viewer } from '../reports/presentReport.ts'
import type { Shown } from '../shown.ts'

/** Everything around the letters of a case that a view of them needs. */
export type LettersAround = {
  readonly breach: Case
  readonly drafts: readonly LetterDraft[]
  readonly listed: readonly AddresseeTally[]
  readonly sent: readonly SendingTally[]
  /** Bundles and mailings that were ordered, the newest first. */
  readonly jobs: readonly BackgroundJob[]
  readonly surroundings: LetterSurroundings
  readonly viewer: Viewer
  readonly now: Instant
  readonly host: { readonly makesPdf: boolean; readonly sendsMail: boolean }
}

/** The letters of a case with all that one can do with them, and why not. */
export function presentLetters(around: LettersAround): Shown<LettersView> {
  const { breach, drafts, listed, jobs, viewer, host } = around
  const { by, language, nameOf } = viewer
  const count = (tallies: readonly { readonly people: number }[]) =>
    tallies.reduce((sum, { people }) => sum + people, 0)
  const byPart = Map.groupBy(listed, ({ part }) => part)
  return {
    caseVersion: breach.version,
    items: drafts.map((draft) => presentLetter(draft, around)),
    addressees: {
      people: count(listed),
      parts: [...byPart].map(([name, tallies]) => ({ name, people: count(tallies) })),
      withoutAddress: count(listed.filter(({ hasAddress }) => !hasAddress)),
      withoutEmail: count(listed.filter(({ hasEmail }) => !hasEmail)),
      lists: breach.letters.lists.map((list) => ({
        ...stamped(list, nameOf),
        listId: list.listId,
        people: list.people,
      })),
    },
    documents: jobs
      .filter((job) => isThere(job, around))
      .map((job) => ({
        ...stateOf(job),
        format: letterFormats.find((format) => format === job.data['format']) ?? 'odt',
        people: Number(job.data['people']),
        upTo: Number(job.data['upTo']),
        madeAt: job.endedAt,
      })),
    mailings: jobs.filter(({ kind }) => kind === 'letterMailing').map(stateOf),
    formats: letterFormats.filter((format) => format !== 'pdf' || host.makesPdf),
    can: {
      write: abilityOf(refusalToHandle(breach, by), language),
      list: abilityOf(refusalToList(breach, { by }), language),
      readNames: abilityOf(refusalWithout('readReporters', by), language),
      destroyAddressees: abilityOf(refusalToDestroyAddressees(breach, { by }), language),
      mail: abilityOf(host.sendsMail ? null : { code: 'mailNotSetUp' }, language),
    },
  }
}

/** A bundle that is on its way, or can still be fetched: they go after a week, and with the list. */
const isThere = (job: BackgroundJob, { breach, now }: LettersAround): boolean =>
  job.kind === 'letterDocuments' &&
  job.data['forget'] !== true &&
  (job.state !== 'done' || isBundleThere(job, breach, now))

const stateOf = ({ id, data, state, progress, problem }: BackgroundJob) => ({
  id,
  letterId: String(data['letterId']),
  state,
  progress,
  problem,
})

const stamped = ({ version, recordedAt, by }: Stamp, nameOf: Viewer['nameOf']) => ({
  version,
  recordedAt,
  by: { id: by.id, name: nameOf(by) },
})

function presentLetter(
  draft: LetterDraft,
  { breach, listed, sent, jobs, surroundings, viewer }: LettersAround,
): Shown<LetterView> {
  const { by, language, nameOf } = viewer
  const { letterId, kind, parts, texts, textHash, revision, startedAt, savedAt } = draft
  const offer = offerOf(letterId, breach)
  const isOut = sentOf(letterId, breach) !== null
  const isLeaving = jobs.some((job) => isMailing(job, letterId)) || sent.some((tally) => tally.letterId === letterId)
  const readable = (written: LetterLanguage) => {
    const text = texts[written]
    const read = text && readabilityOf(asPlainText(text, written), written)
    return (
      read && {
        score: read.score,
        words: read.words,
        sentences: read.sentences,
        wordsPerSentence: read.wordsPerSentence,
        level: read.level,
      }
    )
  }
  return {
    letterId,
    kind,
    parts,
    texts,
    revision,
    textHash,
    startedAt,
    savedAt,
    writers: draft.writers.map((id) => ({ id, name: nameOf({ kind: 'user', id }) })),
    state: isOut
      ? 'sent'
      : !offer || !isOfferOf(offer, draft, breach) || offer.isWithdrawn
        ? 'draft'
        : (offer.review?.outcome ?? 'offered'),
    offered: offer && stamped(offer, nameOf),
    review: offer?.review
      ? { ...stamped(offer.review, nameOf), outcome: offer.review.outcome, text: offer.review.text }
      : null,
    findings: isOut ? [] : checkLetter(kind, texts, surroundings),
    readability: { nl: readable('nl'), en: readable('en') },
    people: isPersonal(kind) ? peopleOf(draft, breach, listed, sent) : noPeople,
    can: {
      write: abilityOf(
        refusalToWrite(letterId, breach, { by }) ?? (isLeaving ? { code: 'letterLeaving' } : null),
        language,
      ),
      offer: abilityOf(refusalToWrite(letterId, breach, { by }), language),
      review: abilityOf(refusalToReview(draft, breach, { by }), language),
      send: abilityOf(refusalToSend(draft, breach, { by }), language),
      recordOutcomes: abilityOf(refusalToRecordOutcomes(letterId, breach, { by }), language),
    },
  }
}

const noPeople = { listed: 0, toPost: 0, toMail: 0, unreadable: 0, sent: 0, returned: 0, answered: 0 }

/** The numbers of one letter. What is left to send is judged by what went out of it in each way. */
function peopleOf(
  draft: LetterDraft,
  breach: Case,
  listed: readonly AddresseeTally[],
  sent: readonly SendingTally[],
): LetterView['people'] {
  const told = partsToTell(draft, breach)
  const count = (tallies: readonly { readonly people: number }[]) =>
    tallies.reduce((sum, { people }) => sum + people, 0)
  const mine = listed.filter(({ part }) => told.includes(part))
  const out = sent.filter(({ letterId }) => letterId === draft.letterId)
  const left = count(mine) - count(out)
  return {
    listed: count(mine),
    toPost: Math.min(
      left,
      count(mine.filter(({ hasAddress }) => hasAddress)) - count(out.filter(({ means }) => means === 'letter')),
    ),
    toMail: Math.min(
      left,
      count(mine.filter(({ hasEmail }) => hasEmail)) - count(out.filter(({ means }) => means === 'email')),
    ),
    unreadable: count(
      mine.filter((tally) => !letterLanguages.some((one) => one === tally.language && draft.texts[one] !== null)),
    ),
    sent: count(out),
    returned: count(out.filter(({ outcome }) => outcome === 'returned')),
    answered: count(out.filter(({ outcome }) => outcome === 'answered')),
  }
}
