import { describe, expect, it } from 'vitest'
import { answerAuthority, recordAuthorityResponse } from './dealWithOthers.ts'
import { after, by, given, hoursLater, officer, opened, refusalIn } from './testing.ts'

const context = by(officer, hoursLater(200))
const question = {
  kind: 'question',
  receivedAt: hoursLater(150),
  answerBy: hoursLater(300),
  text: 'Wie las mee?',
} as const
const closed = given(opened, { type: 'caseClosed', reason: null })

describe('a message of the AP', () => {
  it('opens a closed case again when it asks something, with what it asks as the reason', () => {
    const asked = after(closed, recordAuthorityResponse(question, closed, context), context)
    expect(asked).toMatchObject({ handling: 'handling', closing: null, authority: { responses: [{ answered: null }] } })
  })
  it('leaves a closed case closed when it only decides', () => {
    const told = after(closed, recordAuthorityResponse({ ...question, kind: 'decision' }, closed, context), context)
    expect(told.handling).toBe('closed')
  })
  it('opens a case again that was no breach: the AP asks all the same', () => {
    const noBreach = given(opened, { type: 'caseIsNoBreach', reason: 'Leeg' })
    const asked = after(noBreach, recordAuthorityResponse(question, noBreach, context), context)
    expect(asked).toMatchObject({ handling: 'handling', outcome: 'breach' })
    expect(asked.authority.responses).toHaveLength(1)
  })
  it('with a question goes into the case that goes on, never into one that was merged away', () => {
    const merged = given(opened, { type: 'caseMerged', into: 'case-2', reason: 'Zelfde lek' })
    expect(refusalIn(recordAuthorityResponse(question, merged, context))).toEqual({
      code: 'caseMergedAway',
      into: 'case-2',
    })
  })
  it('is answered once', () => {
    const asked = after(closed, recordAuthorityResponse(question, closed, context), context)
    const answer = {
      responseId: asked.authority.responses[0]?.responseId ?? '',
      answeredAt: hoursLater(180),
      text: 'Niemand',
    }
    const answered = after(asked, answerAuthority(answer, asked, context), context)
    expect(answered.authority.responses[0]?.answered?.text).toBe('Niemand')
    expect(answerAuthority(answer, answered, context)).toEqual({ refused: { code: 'alreadyAnswered' } })
  })
})
