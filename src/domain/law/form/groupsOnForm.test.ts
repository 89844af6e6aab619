import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../../case/events.ts'
import type { InformingGround, PartName, SubjectsDecisionKind } from '../../case/codes.ts'
import { aware, given, hoursLater, noMoments, opened } from '../../case/testing.ts'
import type { Subgroup } from '../facts.ts'
import { answersIn, missing, withData } from './testing.ts'

const secret: Subgroup = { name: 'Mensen met een geheim adres', people: { min: 3, max: 3, estimate: false } }
const young: Subgroup = { name: 'Kinderen', people: { min: 10, max: 20, estimate: true } }
const data = withData({ facts: { natures: ['confidentiality'], subgroups: [secret, young, { name: 'Collega’s' }] } })

const decided = (
  decision: SubjectsDecisionKind,
  parts: readonly PartName[],
  reason: string | null = null,
  ground: InformingGround | null = null,
): CaseEvent => ({
  type: 'subjectsDecided',
  decision,
  ground,
  reason,
  parts,
  groups: [],
  lookAgainAt: null,
  assessmentVersion: null,
  readingId: null,
  rulePack: '2026-01',
})
const told = (parts: readonly PartName[], text: string, people = 3): CaseEvent => ({
  type: 'subjectsInformed',
  informedAt: hoursLater(30),
  means: ['letter'],
  people,
  text,
  proof: null,
  returned: 0,
  parts,
})
const rest: readonly PartName[] = [null, young.name, 'Collega’s']

describe('groups of people on the AP form', () => {
  it('are described by their names and numbers, as far as those are known', () => {
    expect(answersIn(given(opened, aware, data))['7.2']).toEqual({
      value: 'Mensen met een geheim adres: 3\nKinderen: 10-20\nCollega’s',
      provenance: 'derived',
      version: 3,
    })
    expect(answersIn(given(opened, aware, withData({})))['7.2']).toEqual(missing)
  })
  it('leave it undecided whether people are told as long as one of them is', () => {
    const some = given(opened, data, decided('doNotInform', [secret.name], 'Politie', 'police'))
    expect(answersIn(some)['10.1.1']).toEqual({ value: 'undecided', provenance: 'derived', version: null })
  })
  it('are to be told where one of them is, whatever was decided last', () => {
    const mixed = given(opened, data, decided('inform', [secret.name]), decided('doNotInform', rest, 'Laag risico'))
    expect(answersIn(mixed)['10.1.1']).toEqual({ value: 'planned', provenance: 'recorded', version: 3 })
  })
  it('that are not told for reasons of different kinds give another reason, each explained under its name', () => {
    const silent = given(
      opened,
      data,
      decided('doNotInform', [secret.name], 'Onderzoek loopt', 'police'),
      decided('doNotInform', [young.name], 'Direct gewist', '34-3-b'),
      decided('doNotInform', [null, 'Collega’s'], 'Ook gewist', '34-3-b'),
    )
    const answers = answersIn(silent)
    expect(answers['10.1.1']).toMatchObject({ value: 'no', provenance: 'recorded' })
    expect(answers['10.1.5']).toEqual({ value: 'other', provenance: 'derived', version: 5 })
    expect(answers['10.1.6']?.value).toBe(
      'Mensen met een geheim adres: Onderzoek loopt\n\nKinderen: Direct gewist\n\nCollega’s: Ook gewist',
    )
  })
  it('that are not told on one ground give that ground', () => {
    const silent = given(
      opened,
      data,
      decided('doNotInform', [secret.name], 'Gewist', '34-3-b'),
      decided('doNotInform', rest, 'Ook gewist', '34-3-b'),
    )
    expect(answersIn(silent)['10.1.5']).toEqual({ value: '34_3_b', provenance: 'recorded', version: 3 })
  })
  it('show each the message that it has now, those without a name first', () => {
    const answers = answersIn(
      given(
        opened,
        data,
        decided('inform', []),
        told([secret.name], 'Eerste brief'),
        told([secret.name], 'Betere brief'),
        told([null], 'Gewone brief', 40),
      ),
    )
    expect(answers['10.1.4']?.value).toBe('Gewone brief\n\nMensen met een geheim adres: Betere brief')
    expect(answers['10.1.3']?.value).toBe(46)
  })
})

describe('how the breach was discovered', () => {
  const awareOf = (sources: Record<string, string>, reason: string | null = null) =>
    answersIn(given(opened, { ...aware, reason, moments: { ...noMoments, sources } }))['4.3']

  it('is what the moments of discovery appear from, in their order', () => {
    const sources = { occurred: 'Logboek', certain: 'Overleg met ICT', firstSignal: 'Mail van een bewoner' }
    expect(awareOf(sources, 'Toen pas zeker')).toEqual({
      value: 'Mail van een bewoner\nOverleg met ICT',
      provenance: 'derived',
      version: 2,
    })
  })
  it('is otherwise the reason of the start, and missing where nobody wrote either', () => {
    expect(awareOf({ occurred: 'Logboek', firstSignal: ' ' }, 'Toen pas zeker')?.value).toBe('Toen pas zeker')
    expect(awareOf({})).toEqual(missing)
  })
})
