import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../../case/events.ts'
import {
  aware,
  dataIdentified,
  given,
  hoursLater,
  leakContained,
  noMoments,
  opened,
  recorded,
} from '../../case/testing.ts'
import { canonical } from '../../canonical.ts'
import { anyFacts } from '../facts.testdata.ts'
import { differencesBetween, filedFormOf, snapshotOf } from './authorityForm.ts'
import { formMappingAt, formMappings, formPackAt, formPackById, formPacks } from './formPack.ts'
import { ap202208 as pack } from './packs/ap202208.ts'
import { answersIn, caseFromMore, contact, filed, formAt, initial, missing, organisation, withData } from './testing.ts'

describe('the AP form of a case', () => {
  it('says of every answer where it comes from', () => {
    const answers = answersIn(given(opened, aware, leakContained, dataIdentified))
    expect(answers).toMatchObject({
      '1.1': { value: 'single', provenance: 'recorded', version: null },
      '1.2': { value: ['avg'], provenance: 'recorded', version: 1 },
      '2.1.1': missing,
      '3.1.1a': { value: 'Gemeente Waterveen (voorbeeld)', provenance: 'recorded', version: null },
      '3.2.1': { value: { name: 'Officer (voorbeeld)', phone: '000 000 00 00' }, provenance: 'recorded' },
      '4.1.2': { value: hoursLater(8), provenance: 'derived' },
      '5.1': { value: ['conf'], provenance: 'recorded', version: 4 },
      '5.2': { value: 'post_wrong', provenance: 'recorded', version: 4 },
      '5.3': { provenance: 'derived' },
      '6.1': { value: ['name', 'address', 'debts'], provenance: 'recorded', version: 4 },
      '7.1': { value: ['vulnerable'], provenance: 'recorded', version: 4 },
      '7.3': { value: { min: 1, max: 1, estimate: false }, provenance: 'recorded', version: 4 },
      '8.1': missing,
      '9.1': { value: ['seen'], provenance: 'derived', version: 4 },
      '9.2': { value: ['reputation'], provenance: 'derived', version: 4 },
      '10.1.1': { value: 'undecided', provenance: 'derived' },
      '10.2': { value: 'Brief opgehaald', provenance: 'derived' },
    })
  })
  it('asks only what the answers call for', () => {
    const asked = Object.keys(answersIn(given(opened, aware, dataIdentified)))
    expect(asked).not.toContain('1.1a')
    expect(asked).not.toContain('5.2o')
    expect(asked).not.toContain('8.1t')
    expect(asked).not.toContain('10.1.2')
    const other = given(
      opened,
      aware,
      withData({
        incidentKind: 'other',
        facts: { categories: ['other'], protection: { unintelligible: 'yes' } },
      }),
    )
    expect(Object.keys(answersIn(other))).toEqual(expect.arrayContaining(['5.2o', '6.1o', '8.1t']))
  })
  it('asks why only after 72 hours from the discovery', () => {
    const discovered = { ...aware, moments: { ...noMoments, firstSignalAt: hoursLater(0) } } as CaseEvent
    expect(answersIn(given(opened, discovered), 72)['4.5']).toBeUndefined()
    expect(answersIn(given(opened, discovered), 72.1)['4.5']).toEqual(missing)
  })
  it('counts as complete only what must be answered and is asked', () => {
    const none = formAt(given(opened)).completeness
    const more = formAt(given(opened, aware, dataIdentified)).completeness
    expect(more.answered).toBeGreaterThan(none.answered)
    expect(more.answered).toBeLessThan(more.asked)
  })
  it.each([
    [{ min: 3, max: 3, estimate: false }, 'recorded'],
    [{ min: 3, max: 9, estimate: true }, 'derived'],
  ])('never averages the records %j', (records, provenance) => {
    const answers = answersIn(given(opened, withData({ facts: { records } })))
    expect(answers['6.3.1']).toMatchObject({ value: records.max, provenance })
  })
  it('leaves the severity of question 9.3 to the officer, whatever the facts', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(answersIn(given(opened, aware, withData({ facts })))['9.3']).toEqual(missing)
      }),
    )
  })
  it('answers whatever was recorded with codes that the form knows', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { answers } of formAt(given(opened, aware, withData({ facts }))).chapters) {
          for (const { question, value } of answers) {
            if (!question.choices || value === null) continue
            expect(question.choices).toEqual(expect.arrayContaining([value].flat()))
          }
        }
      }),
    )
  })
  it.each([
    [{ type: 'subjectsDecided', decision: 'inform', ground: null }, { '10.1.1': 'planned' }],
    [
      { type: 'subjectsDecided', decision: 'doNotInform', ground: '34-3-b' },
      { '10.1.1': 'no', '10.1.5': '34_3_b' },
    ],
    [
      { type: 'subjectsDecided', decision: 'doNotInform', ground: 'police' },
      { '10.1.1': 'no', '10.1.5': 'other' },
    ],
  ] as const)('says what was decided on the people: %j', (decided, expected) => {
    const rest = {
      reason: 'Omdat',
      groups: [],
      lookAgainAt: null,
      assessmentVersion: null,
      readingId: null,
      rulePack: '2026-01',
    }
    const answers = answersIn(given(opened, { ...decided, ...rest }))
    for (const [question, value] of Object.entries(expected)) {
      expect(answers[question]).toEqual({ value, provenance: 'recorded', version: 2 })
    }
  })
})

describe('a filing', () => {
  const ready = given(opened, aware, dataIdentified)

  it('keeps the form as it was filed, with what was answered on it', () => {
    const { form } = filed(ready, { answers: [{ question: '9.3', value: '3' }] }).authority.notifications[0] ?? {}
    expect(form?.pack).toBe('ap-2022-08')
    expect(form?.answers).toMatchObject({
      '1.1': { value: 'single', provenance: 'recorded', version: 4 },
      '6.1': { value: ['name', 'address', 'debts'], provenance: 'recorded', version: 3 },
      '9.3': { value: '3', provenance: 'recorded', version: 4 },
    })
    expect(form?.answers).not.toHaveProperty('2.1.1')
  })
  it('keeps no names of people, and nothing that JSON would lose', () => {
    const { form } = filed(ready).authority.notifications[0] ?? {}
    expect(Object.keys(form?.answers ?? {}).filter((question) => question.startsWith('3.2'))).toEqual([])
    expect(JSON.parse(canonical(form))).toEqual(form)
  })
  it('stands as it was when the case moves on, and the next form says what changed', () => {
    const first = filed(ready)
    const people = { min: 212, max: 212, estimate: false }
    const entry = recorded(
      withData({ facts: { natures: ['confidentiality'], people } }),
      first.version + 1,
      hoursLater(41),
    )
    const second = filed(caseFromMore(first, entry.event), { kind: 'supplement' }, 44)
    const [before, afterwards] = second.authority.notifications.map(({ form }) => form)
    if (!before || !afterwards) throw new Error('a filing without its form')
    expect(before.answers['7.3']?.value).toEqual({ min: 1, max: 1, estimate: false })
    expect(differencesBetween(before, afterwards)).toContainEqual({
      question: '7.3',
      before: { min: 1, max: 1, estimate: false },
      after: people,
    })
    expect(differencesBetween(before, afterwards).map(({ question }) => question)).not.toContain('1.1')
    expect(differencesBetween(before, before)).toEqual([])
    expect(afterwards.answers['1.1a']).toMatchObject({ value: '20261119-000123', provenance: 'recorded' })
  })
  it('carries what only the form was told over to the next one', () => {
    const next = answersIn(
      filed(ready, {
        answers: [
          { question: '2.1.1', value: 'no' },
          { question: '9.2', value: ['identity'] },
        ],
      }),
      50,
    )
    expect(next['2.1.1']).toEqual({ value: 'no', provenance: 'recorded', version: 4 })
    expect(next['9.2']).toEqual({ value: ['identity'], provenance: 'recorded', version: 4 })
    expect(next['1.1']).toMatchObject({ value: 'followup', provenance: 'recorded', version: null })
  })
  it('from before we kept who we were shows who we are', () => {
    const done = filed(ready)
    const [notification] = done.authority.notifications
    if (!notification?.form) throw new Error('a filing without its form')
    const filing = {
      kind: 'initial',
      at: notification.filedAt,
      version: 4,
      delayReason: null,
      reason: null,
      answers: [],
    } as const
    const kept = { form: notification.form, people: notification.people }
    const form = filedFormOf(kept, ready, { filing, organisation, contact }, pack)
    expect(snapshotOf(form).answers).toMatchObject(notification.form.answers)
    const shown = form.chapters.flatMap(({ answers }) => answers)
    expect(shown.find(({ question }) => question.id === '3.2.1')?.value).toMatchObject({
      name: 'Officer (voorbeeld)',
    })
  })
  it('keeps who we were and who filed, whatever the settings and people are by now', () => {
    const done = filed(ready, { parties: { organisation, contact } })
    const [notification] = done.authority.notifications
    if (!notification?.form) throw new Error('a filing without its form')
    expect(notification.form.answers['3.1.1a']?.value).toBe('Gemeente Waterveen (voorbeeld)')
    expect(notification.people?.['3.2.1']?.value).toMatchObject({ name: 'Officer (voorbeeld)' })
    const filing = {
      kind: 'initial',
      at: initial.filedAt,
      version: 4,
      delayReason: null,
      reason: null,
      answers: [],
    } as const
    const renamed = { filing, organisation: { name: 'Gemeente Nieuwland' }, contact: { name: 'Ander', phone: null } }
    const shown = (people: typeof notification.people) => {
      const kept = { form: notification.form ?? { pack: pack.id, answers: {} }, people }
      const answers = filedFormOf(kept, ready, renamed, pack).chapters.flatMap((chapter) => chapter.answers)
      return ['3.1.1a', '3.2.1'].map((id) => answers.find(({ question }) => question.id === id)?.value)
    }
    expect(shown(notification.people)).toEqual([
      'Gemeente Waterveen (voorbeeld)',
      { name: 'Officer (voorbeeld)', phone: '000 000 00 00' },
    ])
    expect(shown(null)).toEqual(['Gemeente Waterveen (voorbeeld)', null])
  })
  it('without its form, from before it was kept, does not stop the case from being read', () => {
    const old = {
      ...initial,
      type: 'authorityNotified',
      readingId: null,
      deadline: hoursLater(72),
      late: false,
    } as const
    expect(given(opened, aware, old).authority.notifications[0]?.form).toBeNull()
  })
})

describe('the forms', () => {
  it('are found by the moment of filing and by their id', () => {
    expect(formPackAt('2026-11-19T10:00:00Z')).toBe(pack)
    expect(formPackAt('2020-01-01T00:00:00Z')).toBe(pack)
    expect(formPackById('ap-2022-08')).toBe(pack)
    expect(() => formPackById('ap-1999')).toThrow(RangeError)
    expect(() => formPackAt('2026-11-19T10:00:00Z', [])).toThrow(RangeError)
  })
  it('change by data alone', () => {
    const renewed = { ...pack, id: 'ap-2027-01', validFrom: '2026-12-31T23:00:00Z' }
    const forms = [...formPacks, renewed]
    expect(formPackAt('2026-12-31T22:59:59Z', forms).id).toBe('ap-2022-08')
    expect(formPackAt('2026-12-31T23:00:00Z', forms).id).toBe('ap-2027-01')
    expect(formPackAt('2027-06-01T00:00:00Z', [pack, { ...renewed, validFrom: null }]).id).toBe('ap-2022-08')
  })
  it('are carried over to another template from the day that it gets, by data alone', () => {
    const [draft] = formMappings
    if (!draft) throw new Error('no template')
    expect(formMappingAt('2030-01-01T00:00:00Z', [{ ...draft, validFrom: '2029-01-01T00:00:00Z' }])?.id).toBe(draft.id)
  })
})
