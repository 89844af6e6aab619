import { describe, expect, it } from 'vitest'
import type { Case } from '../case/case.ts'
import type { CaseEvent } from '../case/events.ts'
import { progressOf } from '../case/nextStep.ts'
import { type Actor, defaultPolicy } from '../people.ts'
import { after, auditor, by, given, hoursLater, lead, officer, opened } from '../case/testing.ts'
import {
  offerLetter,
  recordOutcomes,
  recordSent,
  refusalToReview,
  refusalToSend,
  reviewLetter,
  withdrawLetter,
} from './letterVerbs.ts'
import { awaitedLetters } from './lettersOfCase.ts'
import { writtenLetter } from './testing.ts'

const reader: Actor = { ...officer, id: 'reader' }
const takes = (
  breach: Case,
  actor: Actor,
  verb: (breach: Case, context: ReturnType<typeof by>) => ReturnType<typeof offerLetter>,
): Case => {
  const context = by(actor, hoursLater(breach.version + 1))
  const decision = verb(breach, context)
  if ('refused' in decision) throw new Error(decision.refused.code)
  return after(breach, decision, context)
}
const offered = (letter = writtenLetter, breach = given(opened)) =>
  takes(breach, officer, (now, context) => offerLetter({ ...letter, findings: [] }, now, context))
const approved = (breach = offered()) =>
  takes(breach, reader, (now, context) =>
    reviewLetter({ outcome: 'approved', text: '', letter: writtenLetter }, now, context),
  )
const sent = (breach = approved(), people = 3) =>
  takes(breach, officer, (now, context) =>
    recordSent(
      {
        letter: writtenLetter,
        informedAt: hoursLater(1),
        means: ['letter'],
        people,
        proof: { where: null, lists: [], outcomesHash: 'h' },
      },
      now,
      context,
    ),
  )
const outcomes = (returned: number) => ({
  letterId: 'letter-1',
  outcome: 'returned' as const,
  people: 1,
  happenedAt: hoursLater(2),
  counts: { sent: 5, returned, answered: 0 },
  outcomesHash: 'h',
})

describe('offering a letter', () => {
  it('is refused while something stands open in it, and says what', () => {
    const finding = { language: 'nl', place: 'measures', blocks: true, code: 'answerMissing' } as const
    const advice = { language: 'nl', place: 'measures', blocks: false, code: 'hardToRead' } as const
    expect(offerLetter({ ...writtenLetter, findings: [finding, advice] }, given(opened), by(officer))).toEqual({
      refused: { code: 'letterNotReady', findings: [finding] },
    })
  })

  it('is no new entry when the same words lie ready already, and is one after they were returned', () => {
    const again = (breach: Case) => offerLetter({ ...writtenLetter, findings: [] }, breach, by(officer, hoursLater(9)))
    expect(again(offered())).toEqual({ events: [] })
    const returned = takes(offered(), reader, (now, context) =>
      reviewLetter({ outcome: 'returned', text: 'Korter', letter: writtenLetter }, now, context),
    )
    expect(again(returned)).toMatchObject({ events: [{ type: 'letterOffered' }] })
  })
})

describe('the second person', () => {
  it('is neither a writer, nor who offered it, nor a system', () => {
    const breach = offered({ ...writtenLetter, writers: ['reader'] })
    expect(refusalToReview(writtenLetter, breach, { by: reader })).toEqual({ code: 'writerMayNotReview' })
    expect(refusalToReview(writtenLetter, breach, { by: officer })).toEqual({ code: 'writerMayNotReview' })
    expect(refusalToReview(writtenLetter, breach, { by: { ...reader, id: 'token', kind: 'system' } })).toEqual({
      code: 'personNeeded',
    })
    expect(refusalToReview(writtenLetter, breach, { by: auditor })).toMatchObject({ code: 'notYourRole' })
    expect(refusalToReview(writtenLetter, breach, { by: lead })).toBeNull()
  })

  it('says what must be otherwise when it returns a letter', () => {
    const returned = (text: string) =>
      reviewLetter({ outcome: 'returned', text, letter: writtenLetter }, offered(), by(reader, hoursLater(9)))
    expect(returned(' ')).toEqual({ refused: { code: 'reasonRequired', for: 'returnLetter' } })
    expect(returned('Korter')).toMatchObject({ events: [{ type: 'letterReviewed', text: 'Korter' }] })
  })

  it('reads the words that were offered, and only once', () => {
    expect(refusalToReview({ ...writtenLetter, textHash: 'other' }, offered(), { by: reader })).toEqual({
      code: 'letterNotOffered',
    })
    expect(refusalToReview(writtenLetter, approved(), { by: reader })).toEqual({ code: 'letterNotOffered' })
  })
})

describe('a letter that is changed after it was offered', () => {
  const takenBack = () => takes(approved(), officer, (now, context) => withdrawLetter('letter-1', now, context))

  it('is approved no longer, also when the old words come back', () => {
    expect(refusalToSend(writtenLetter, takenBack(), { by: officer })).toEqual({ code: 'letterNotApproved' })
    expect(withdrawLetter('letter-1', takenBack(), by(officer, hoursLater(9)))).toEqual({ events: [] })
  })

  it('waits for nobody, until it is offered again', () => {
    expect(awaitedLetters(offered())).toMatchObject([{ letterId: 'letter-1' }])
    expect(awaitedLetters(approved())).toEqual([])
    expect(awaitedLetters(takenBack())).toEqual([])
    expect(awaitedLetters(offered(writtenLetter, takenBack()))).toMatchObject([{ letterId: 'letter-1' }])
  })
})

describe('a case in which people are to be told', () => {
  const decided: readonly CaseEvent[] = [
    {
      type: 'authorityDecided',
      decision: 'doNotNotify',
      reason: 'Omdat',
      assessmentVersion: null,
      readingId: null,
      rulePack: 'p',
    },
    {
      type: 'subjectsDecided',
      decision: 'inform',
      ground: null,
      reason: null,
      groups: [],
      lookAgainAt: null,
      assessmentVersion: null,
      readingId: null,
      rulePack: 'p',
    },
  ]

  it('waits for the second reader of a letter, and for nobody once that was approved', () => {
    const lying = offered(writtenLetter, given(opened, ...decided))
    expect(progressOf(lying, defaultPolicy).waitingFor).toEqual({
      role: 'secondReader',
      since: lying.letters.offered[0]?.recordedAt,
      mayNotRead: [officer.id],
    })
    expect(progressOf(approved(lying), defaultPolicy).waitingFor).toBeNull()
    expect(progressOf(offered(), defaultPolicy).waitingFor).toBeNull()
  })
})

describe('sending', () => {
  it('needs the approval of exactly these words', () => {
    expect(refusalToSend(writtenLetter, offered(), { by: officer })).toEqual({ code: 'letterNotApproved' })
    expect(refusalToSend({ ...writtenLetter, textHash: 'other' }, approved(), { by: officer })).toEqual({
      code: 'letterNotApproved',
    })
    expect(refusalToSend(writtenLetter, approved(), { by: officer })).toBeNull()
  })

  it('is refused where it was decided to tell nobody', () => {
    const decided: CaseEvent = {
      type: 'subjectsDecided',
      decision: 'doNotInform',
      ground: null,
      reason: 'Omdat',
      groups: [],
      lookAgainAt: null,
      assessmentVersion: null,
      readingId: null,
      rulePack: 'p',
    }
    const breach = after(approved(), { events: [decided] }, by(officer, hoursLater(9)))
    expect(refusalToSend(writtenLetter, breach, { by: officer })).toEqual({ code: 'decidedNotToInform' })
  })

  it('keeps the exact words and what proves them', () => {
    expect(sent().subjects.communications).toMatchObject([
      {
        people: 3,
        letter: { letterId: 'letter-1', textHash: 'hash of the text' },
        text: expect.stringContaining('Wat doen wij?') as string,
      },
    ])
  })
})

describe('what became of a letter', () => {
  it('is refused before it was sent', () => {
    expect(recordOutcomes(outcomes(1), approved(), by(officer, hoursLater(9)))).toEqual({
      refused: { code: 'letterNotSent' },
    })
  })

  it('is counted with the last time it was sent, less what the earlier times account for', () => {
    const first = takes(sent(), officer, (now, context) => recordOutcomes(outcomes(1), now, context))
    const again = sent(first, 2)
    const after2 = takes(again, officer, (now, context) => recordOutcomes(outcomes(3), now, context))
    expect(after2.subjects.communications.map(({ returned }) => returned)).toEqual([1, 2])
  })

  it('is never of more people than got it that time, and of fewer again when it was a mistake', () => {
    const became = (returned: number, breach: Case) =>
      takes(breach, officer, (now, context) => recordOutcomes(outcomes(returned), now, context))
    const timesOf = ({ subjects }: Case) => subjects.communications.map(({ returned }) => returned)
    // Five came back while only three were told of: the mailing under way tells of the others.
    expect(timesOf(became(5, sent()))).toEqual([3])
    const twice = sent(sent(), 2)
    expect(timesOf(became(4, twice))).toEqual([2, 2])
    expect(timesOf(became(1, became(4, twice)))).toEqual([1, 0])
  })
})
