import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerAuthorityForm } from '../../case/answerForm.ts'
import type { Case } from '../../case/case.ts'
import type { CaseEvent } from '../../case/events.ts'
import {
  after,
  auditor,
  aware,
  by,
  dataIdentified,
  given,
  hoursLater,
  noMoments,
  officer,
  opened,
  refusalIn,
} from '../../case/testing.ts'
import { noDetails } from '../../organisationDetails.ts'
import { anyFacts } from '../facts.testdata.ts'
import type { FormValue } from './answer.ts'
import { authorityFormOf, nextFiling } from './authorityForm.ts'
import { ap202208 as pack } from './packs/ap202208.ts'
import { remarksOn } from './remarks.ts'
import { answersIn, caseFromMore, contact, filed, formAt, missing, organisation, withData } from './testing.ts'

const typed = (breach: Case, question: string, value: FormValue | null, hours = 2): Case => {
  const context = by(officer, hoursLater(hours))
  return after(breach, answerAuthorityForm({ answers: [{ question, value }] }, breach, context), context)
}

describe('what is typed on the form', () => {
  const ready = given(opened, aware, dataIdentified)

  it('is kept with the case and answers what only the form asks', () => {
    const breach = typed(ready, '9.3', '3')
    expect(answersIn(breach)['9.3']).toEqual({ value: '3', provenance: 'recorded', version: 4 })
    expect(typed(breach, '9.3', '2').authority.formAnswers).toHaveLength(1)
  })
  it('goes before what is only derived, and not before what the case records', () => {
    const described = typed(ready, '5.3', 'Een brief lag bij de buren.')
    expect(answersIn(described)['5.3']).toMatchObject({ value: 'Een brief lag bij de buren.', provenance: 'recorded' })
    const counted = typed(ready, '6.3.1', 12)
    expect(answersIn(counted)['6.3.1']?.value).toBe(12)
    const records = { min: 3, max: 3, estimate: false }
    expect(answersIn(caseFromMore(counted, withData({ facts: { records } })))['6.3.1']?.value).toBe(3)
  })
  it('is to be checked once the case says something else', () => {
    const described = typed(ready, '5.3', 'Een brief lag bij de buren.')
    const renamed = caseFromMore(described, { type: 'titleChanged', title: 'Twee brieven' })
    const find = (breach: Case) =>
      formAt(breach)
        .chapters.flatMap(({ answers }) => answers)
        .find(({ question }) => question.id === '5.3')
    expect(find(described)).not.toHaveProperty('caseSays')
    expect(find(renamed)).toMatchObject({ value: 'Een brief lag bij de buren.', caseSays: 'Twee brieven' })
    expect(find(renamed)?.provenance).toBe('derived')
    expect(find(typed(renamed, '5.3', 'Een brief lag bij de buren.'))?.provenance).toBe('recorded')
  })
  it('can be taken back, and then the case speaks again', () => {
    const back = typed(typed(ready, '5.3', 'Een brief lag bij de buren.'), '5.3', null)
    expect(answersIn(back)['5.3']).toMatchObject({ value: 'Brief schuldhulp naar verkeerde ontvanger' })
  })
  it('makes no entry when it says what stands there already, or answers what is given elsewhere', () => {
    const once = typed(ready, '9.3', '3')
    expect(typed(once, '9.3', '3').version).toBe(once.version)
    expect(typed(ready, '9.3', null).version).toBe(ready.version)
    expect(typed(ready, '5.2', 'cyber').version).toBe(ready.version)
  })
  it('is part of the filing, and the reason for delay is asked anew at the next one', () => {
    const breach = typed(typed(ready, '9.3', '3'), '4.5', 'Het formulier was onbereikbaar.')
    const form = filed(breach, {}, 100).authority.notifications[0]?.form
    expect(form?.answers['9.3']).toEqual({ value: '3', provenance: 'recorded', version: 4 })
    const next = filed(breach, {}, 100)
    expect(answersIn(next, 101)['4.5']).toEqual(missing)
    expect(answersIn(next, 101)['9.3']?.value).toBe('3')
  })
  it('is refused to whoever may not handle cases', () => {
    const decision = answerAuthorityForm({ answers: [{ question: '9.3', value: '3' }] }, ready, by(auditor))
    expect(refusalIn(decision)).toMatchObject({ code: 'notYourRole' })
  })
})

describe('a question that falls away', () => {
  const fallAway = (breach: Case) => formAt(breach).chapters.flatMap((chapter) => chapter.fallAway.map(({ id }) => id))

  it('stays in its chapter with its condition, and comes back when the answer calls for it', () => {
    expect(fallAway(given(opened, aware, dataIdentified))).toContain('5.2o')
    const other = given(opened, aware, withData({ incidentKind: 'other' }))
    expect(fallAway(other)).not.toContain('5.2o')
  })
  it('is never also asked, and none is lost', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const form = formAt(given(opened, aware, withData({ facts })))
        const ids = form.chapters.flatMap(({ answers, fallAway: away }) => [
          ...answers.map(({ question }) => question.id),
          ...away.map(({ id }) => id),
        ])
        expect(ids.toSorted()).toEqual(pack.questions.map(({ id }) => id).toSorted())
      }),
    )
  })
})

describe('what the AP asks of the organisation', () => {
  it('comes from its settings, in parts where the form has several fields', () => {
    const details = {
      ...noDetails,
      controller: 'College van B en W',
      street: 'Voorbeeldplein 1',
      city: 'Waterveen',
      tradeNumber: '00000000',
    }
    const filing = nextFiling(given(opened), hoursLater(1))
    const form = authorityFormOf(given(opened), { filing, organisation: { ...organisation, details }, contact }, pack)
    const answers = Object.fromEntries(
      form.chapters.flatMap((chapter) => chapter.answers.map(({ question, value }) => [question.id, value])),
    )
    expect(answers).toMatchObject({
      '3.1.1b': 'College van B en W',
      '3.1.1c': { street: 'Voorbeeldplein 1', city: 'Waterveen' },
      '3.1.1d': null,
      '3.1.1e': '00000000',
      '3.1.2': 'public_admin',
      '3.2.2': null,
    })
  })
})

describe('the remarks beside the answers', () => {
  const remarksAt = (breach: Case, hours = 1) => remarksOn(formAt(breach, hours), breach, hoursLater(hours))

  it('show the verdict beside the form’s own severity, and nothing more', () => {
    expect(remarksAt(given(opened))['9.3']).toEqual([{ code: 'ownScale', verdict: null }])
  })
  it('explain a reason for delay that only the form asks: discovered long before awareness', () => {
    const discovered = { ...aware, awareAt: hoursLater(20), moments: { ...noMoments, firstSignalAt: hoursLater(0) } }
    expect(remarksAt(given(opened, discovered as CaseEvent), 80)['4.5']).toEqual([{ code: 'discoveredEarlier' }])
    expect(remarksAt(given(opened, discovered as CaseEvent), 100)['4.5']).toBeUndefined()
  })
  it('say nothing beside questions that are not asked', () => {
    expect(remarksAt(given(opened, aware), 1)).not.toHaveProperty('4.5')
  })
})
