import { describe, expect, it } from 'vitest'
import type { Case } from '../../case/case.ts'
import { aware, dataIdentified, given, hoursLater, opened } from '../../case/testing.ts'
import { adviceOn } from '../advice.ts'
import { pack202601 as pack } from '../packs/2026-01.ts'
import { severityOf } from '../severity.ts'
import { authorityFormOf, nextFiling } from './authorityForm.ts'
import { formMappingAt, formMappings, formPackById } from './formPack.ts'
import { edpb202606 as edpb } from './packs/edpb202606.ts'
import { templateOf } from './template.ts'

function fieldsOf(breach: Case) {
  const about = { filing: nextFiling(breach, hoursLater(3)), organisation: null, contact: null }
  return templateOf(authorityFormOf(breach, about, formPackById(edpb.from)), breach, edpb)
}

const filled = () =>
  fieldsOf(
    given(opened, aware, dataIdentified, {
      type: 'policeReportFiled',
      filedAt: hoursLater(2),
      number: 'PL0000-voorbeeld',
    }),
  )

const askedOfCase: readonly string[] = Object.values(edpb.fromCase)
const ofCase = (breach: Case) => fieldsOf(breach).filter(({ from }) => askedOfCase.includes(from))

describe('the draft template of the EDPB', () => {
  it('takes the answer to every question of the form that it has a field for', () => {
    const questions = formPackById(edpb.from).questions.map(({ id }) => id)
    const mapped = Object.keys(edpb.fields)
    expect(questions).toEqual(expect.arrayContaining(mapped))
    // Not in the template: "another" of a list that it takes as one text, the law, the body behind the organisation.
    expect(questions.filter((id) => !mapped.includes(id))).toEqual(['1.2', '1.3o', '3.1.1b', '5.2o', '6.1o', '6.3.2'])
  })
  it('has every field that it adds to the AP form', () => {
    expect(Object.keys(edpb.fromCase).map(Number)).toEqual([7, 50, 52, 61, 89, 90, 109])
  })
  it('has each mapped field in one of its seven sections, which follow each other up to row 126', () => {
    const fields = [...Object.values(edpb.fields).flat(), ...Object.keys(edpb.fromCase).map(Number)]
    const inside = (field: number) => edpb.sections.filter(({ from, to }) => from <= field && field <= to)
    for (const field of fields) expect(inside(field), `field ${field}`).toHaveLength(1)
    expect(edpb.sections.map(({ from }) => from)).toEqual([1, ...edpb.sections.slice(0, -1).map(({ to }) => to + 1)])
    expect(edpb.sections.at(-1)).toEqual({ section: 7, from: 124, to: 126 })
  })
  it('is filled from the form and from the case', () => {
    expect(filled()).toEqual(
      expect.arrayContaining([
        { field: 7, section: 1, from: 'ownReference', value: 'DL-2026-0143' },
        { field: 67, section: 3, from: '7.3', value: { min: 1, max: 1, estimate: false } },
        { field: 109, section: 6, from: 'policeReport', value: 'PL0000-voorbeeld' },
      ]),
    )
    const order = filled().map(({ field }) => field)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })
  it('takes from the case itself what the AP form does not ask', () => {
    const facts = dataIdentified.facts
    const breach = given(
      opened,
      { ...aware, moments: { ...aware.moments, processorInformedUsAt: hoursLater(1) } },
      dataIdentified,
      {
        type: 'riskAssessed',
        facts,
        severity: severityOf(facts, pack),
        advice: adviceOn(facts, pack),
        verdict: 'highRisk',
        reason: null,
        rulePack: pack.id,
      },
      { type: 'policeReportFiled', filedAt: hoursLater(2), number: null },
      { type: 'lessonsRecorded', cause: { origin: 'internal', intent: 'accidental' }, text: 'Geen', measures: [] },
    )
    expect(ofCase(breach)).toEqual([
      { field: 7, section: 1, from: 'ownReference', value: 'DL-2026-0143' },
      { field: 50, section: 3, from: 'awareAt', value: hoursLater(0) },
      { field: 52, section: 3, from: 'otherPartyNoticeAt', value: hoursLater(1) },
      { field: 61, section: 3, from: 'cause', value: ['internal', 'accidental'] },
      { field: 89, section: 4, from: 'riskOutcome', value: 'highRisk' },
      { field: 90, section: 4, from: 'riskMethod', value: 'ENISA 2013 (2026-01)' },
      { field: 109, section: 6, from: 'policeReport', value: hoursLater(2) },
    ])
    expect(ofCase(given(opened)).map(({ from }) => from)).toEqual(['ownReference'])
  })
  it('takes no severity from score or verdict', () => {
    expect(filled().map(({ field }) => field)).not.toContain(87)
  })
  it.each(['2022-08-01T00:00:00Z', '2026-11-22T10:00:00Z', '2030-01-01T00:00:00Z'])('is switched off at %s', (at) => {
    expect(formMappings).toContain(edpb)
    expect(edpb.validFrom).toBeNull()
    expect(formMappingAt(at)).toBeNull()
  })
})
