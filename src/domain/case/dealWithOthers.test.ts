import { describe, expect, it } from 'vitest'
import { answerAuthority, recordAuthorityResponse } from './dealWithOthers.ts'
import { after, by, given, hoursLater, officer, opened } from './testing.ts'

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
  it('leaves a case closed that went on in another one', () => {
    const merged = given(opened, { type: 'caseMerged', into: 'case-2', reason: 'Zelfde lek' })
    expect(after(merged, recordAuthorityResponse(question, merged, context), context).handling).toBe('closed')
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
