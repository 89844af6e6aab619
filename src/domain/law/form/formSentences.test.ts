import { describe, expect, it } from 'vitest'
import { assessRisk } from '../../case/assessRisk.ts'
import type { Case } from '../../case/case.ts'
import type { CaseEvent } from '../../case/events.ts'
import { after, aware, by, dataIdentified, given, hoursLater, officer, opened } from '../../case/testing.ts'
import { explainFactors } from '../explainFactors.ts'
import { factorsOf } from '../factors.ts'
import { pack202601 } from '../packs/2026-01.ts'
import type { Verdict } from '../verdict.ts'
import { snapshotOf } from './authorityForm.ts'
import {
  answerText,
  chapterTitle,
  choiceText,
  conditionText,
  partsText,
  questionText,
  remarkText,
} from './formInWords.ts'
import type { FormQuestion } from './question.ts'
import { answersIn, filed, formAt, missing } from './testing.ts'
import { formNl } from './texts/nl.ts'

describe('a question that falls away', () => {
  it('says on which answers it would be asked, in the words of the form', () => {
    const sentence = conditionText({ question: '2.1.1', anyOf: ['yes', 'no'] }, 'nl')
    const named = `2.1.1 ${questionText('2.1.1', 'nl')}`
    const choices = ['yes', 'no'].map((choice) => choiceText('2.1.1', choice, 'nl'))
    expect(sentence).toBe(formNl.conditions.anyOf(named, choices))
    expect(sentence).toContain(questionText('2.1.1', 'nl'))
  })
  it('says which answer leaves it out, and how long ago something must be', () => {
    expect(conditionText({ question: '8.1', notOnly: 'no' }, 'nl')).toBe(
      formNl.conditions.notOnly(`8.1 ${questionText('8.1', 'nl')}`, choiceText('8.1', 'no', 'nl')),
    )
    expect(conditionText({ question: '4.2', longerAgoThanHours: 72 }, 'nl')).toBe(
      formNl.conditions.longerAgo(`4.2 ${questionText('4.2', 'nl')}`, 72),
    )
  })
})

describe('the words of the form', () => {
  it('are those of the form, and the code itself for what a later form may bring', () => {
    expect(chapterTitle(5, 'nl')).toBe(formNl.chapters['5'])
    expect([chapterTitle(99, 'nl'), questionText('99.1', 'nl'), choiceText('99.1', 'odd', 'nl')]).toEqual([
      '99',
      '99.1',
      'odd',
    ])
  })
  it('tell what is good to know, and the verdict beside a scale that is not ours', () => {
    expect(remarkText({ code: 'ownScale', verdict: 'highRisk' }, 'nl')).toContain('hoog risico')
    expect(remarkText({ code: 'ownScale', verdict: null }, 'nl')).not.toContain('Uw oordeel')
    expect(remarkText({ code: 'unknownNumber' }, 'nl')).toBe(formNl.remarks.unknownNumber)
  })
  it('take a group apart into its fields, a role by its name', () => {
    expect(partsText({ name: 'Fatima', position: 'dpo', phone: '000' }, 'nl')).toEqual([
      { part: 'name', text: 'Naam', answer: 'Fatima' },
      { part: 'position', text: 'Functie', answer: 'Functionaris gegevensbescherming' },
      { part: 'phone', text: 'Telefoonnummer', answer: '000' },
    ])
    expect(partsText({ position: 'Griffier' }, 'nl')[0]?.answer).toBe('Griffier')
  })
  it.each([['text'], [['a']], [7], [{ min: 1, max: 2, estimate: false }]])('take nothing else apart: %j', (value) => {
    expect(partsText(value, 'nl')).toEqual([])
  })

  const typed = (type: FormQuestion['type'], value: Parameters<typeof answerText>[1], id = '1.2') =>
    answerText({ id, type }, value, 'nl')
  it.each([
    [typed('multi', ['avg', 'wpg']), `${choiceText('1.2', 'avg', 'nl')}; ${choiceText('1.2', 'wpg', 'nl')}`],
    [typed('list', ['avg', 'wpg']), 'avg; wpg'],
    [typed('multi', []), 'Geen'],
    [typed('single', 'yes', '2.1.1'), choiceText('2.1.1', 'yes', 'nl')],
    [typed('text', 'yes', '2.1.1'), 'yes'],
    [typed('number', 1200), '1200'],
    [typed('range', { min: 3, max: 3, estimate: false }), '3'],
    [typed('range', { min: 3, max: 9, estimate: true }), 'minimaal 3, maximaal 9 (geschat)'],
    [typed('group', { name: 'Fatima', position: 'dpo' }), 'Fatima, Functionaris gegevensbescherming'],
    [typed('day', '2026-11-16'), '16 november 2026'],
    [typed('moment', '2026-11-16'), '16 november 2026'],
    [typed('moment', '2026-11-17T13:10:00.000Z'), '17 november 2026 om 14:10'],
    [typed('moment', '2026-10-24T13:10:00.000Z'), '24 oktober 2026 om 15:10 (+02:00)'],
    [typed('text', '2026-11-16'), '2026-11-16'],
  ])('write an answer as it is typed: %s', (text, expected) => {
    expect(text).toBe(expected)
  })
})

describe('how far a form is', () => {
  const ready = given(opened, aware, dataIdentified)
  it('counts what must be answered, and of all that is asked what is to be checked', () => {
    const { chapters, completeness } = formAt(ready)
    const asked = chapters.flatMap(({ answers }) => answers)
    const must = asked.filter(({ question }) => question.mandatory)
    expect(must.length).toBeLessThan(asked.length)
    expect(completeness).toEqual({
      asked: must.length,
      answered: must.filter(({ provenance }) => provenance !== 'missing').length,
      toCheck: asked.filter(({ provenance }) => provenance === 'derived').length,
    })
    expect(completeness.toCheck).toBeGreaterThan(0)
  })
  it('keeps nothing about people of what was filed, and only what was answered', () => {
    const kept = Object.keys(snapshotOf(formAt(ready)).answers)
    const asked = formAt(ready).chapters.flatMap(({ answers }) => answers)
    expect(asked.filter(({ question }) => question.about === 'person').length).toBeGreaterThan(0)
    expect(kept).toEqual(
      asked
        .filter(({ question, provenance }) => question.about !== 'person' && provenance !== 'missing')
        .map(({ question }) => question.id),
    )
  })
  it('asks anew at every filing what is about that filing alone', () => {
    const answers = [
      { question: '1.1b', value: 'Toch geen datalek' },
      { question: '4.5', value: 'Onderzoek' },
    ]
    const next = answersIn(filed(ready, { answers }), 50)
    expect(next['4.5']?.value ?? null).toBeNull()
  })
  it('does not call a day late, of which nobody knows the hour', () => {
    const asked = (value: string) =>
      Object.keys(answersIn(filed(ready, { answers: [{ question: '4.2', value }] }), 200))
    expect(asked('2026-11-01')).not.toContain('4.5')
    expect(asked(hoursLater(-200))).toContain('4.5')
  })
})

describe('why people are not told', () => {
  const assessedAs = (verdict: Verdict, more: readonly CaseEvent[]): Case => {
    const breach = given(opened, aware, dataIdentified)
    const context = by(officer, hoursLater(2))
    const judged = after(breach, assessRisk({ verdict, reason: 'Gewogen' }, breach, context), context)
    return after(judged, { events: more }, context)
  }
  const silent: CaseEvent = {
    type: 'subjectsDecided',
    decision: 'doNotInform',
    ground: null,
    reason: 'Geen hoog risico',
    groups: [],
    lookAgainAt: null,
    assessmentVersion: null,
    readingId: null,
    rulePack: '2026-01',
  }
  const reason = (verdict: Verdict) => answersIn(assessedAs(verdict, [silent]))['10.1.5']
  it('is that there is no high risk, where the verdict says so: to be checked', () => {
    expect(reason('risk')).toEqual({ value: 'no_high_risk', provenance: 'derived', version: 4 })
    expect(reason('unlikely')).toMatchObject({ value: 'no_high_risk' })
  })
  it('is missing where the verdict is a high risk and no ground was given', () => {
    expect(reason('highRisk')).toEqual(missing)
  })
  it('is said in the officer’s words, and an empty word is none', () => {
    const answers = (text: string | null) => answersIn(assessedAs('risk', [{ ...silent, reason: text }]))['10.1.6']
    expect(answers(' Geen hoog risico ')).toMatchObject({ value: 'Geen hoog risico', version: 5 })
    expect(answers(' ')?.value ?? null).toBeNull()
    expect(answers(null)?.value ?? null).toBeNull()
  })
})

describe('the factors of the EDPB in words', () => {
  const said = (facts: Parameters<typeof factorsOf>[0]) =>
    explainFactors(factorsOf(facts, pack202601), 'nl', pack202601.id).flatMap(({ findings }) =>
      findings.map(({ text }) => text),
    )
  it('name kinds, levels, groups and numbers as a sentence does', () => {
    const sentences = said({
      natures: ['confidentiality', 'integrity'],
      categories: ['name', 'debts'],
      specialCategories: ['health'],
      identifiability: 'limited',
      people: { min: 120, max: 1200, estimate: true },
      records: { min: 1, max: 2400, estimate: true },
      subgroups: [{ name: 'A' }, { name: 'B' }],
    })
    expect(sentences).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Geraakt: .+ en .+\.$/),
        expect.stringMatching(/^Het gaat om: .+ en .+\.$/),
        expect.stringMatching(/^Bijzondere gegevens: \S.+\.$/),
        'Meer stukken dan mensen: 2.400 over 1.200.',
        'De mensen zijn beperkt herkenbaar.',
        'Apart beoordeeld: A en B.',
      ]),
    )
    expect(sentences.join(' ')).not.toMatch(/undefined|NaN|confidentiality|debts|health|limited/)
  })
  it('say how many without a kind of data, and where each stands', () => {
    expect(said({ people: { min: 2, max: 5, estimate: false } }).join(' ')).toMatch(/2.+5/)
    const [factor] = explainFactors(factorsOf(withFacts, pack202601), 'en', pack202601.id)
    expect(factor).toMatchObject({ code: 'type', source: 'EDPB, Guidelines 9/2022, IV.B', certainty: 'C2' })
  })
})

const withFacts = { natures: ['confidentiality'] } as const
