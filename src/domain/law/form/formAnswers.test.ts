import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../../case/events.ts'
import { aware, given, hoursLater, leakContained, noMoments, opened } from '../../case/testing.ts'
import { noDetails } from '../../organisationDetails.ts'
import { type BreachFacts, categories, incidentKinds, specialCategories } from '../facts.ts'
import { answersOfCase, type FilingOfForm, type FormParties } from './answersOfCase.ts'
import {
  categoryCode,
  consequenceCodes,
  filingCodes,
  groundCodes,
  harmCodes,
  incidentCode,
  meansCodes,
  natureCodes,
  specialCode,
} from './formCodes.ts'
import { ap202208 as pack } from './packs/ap202208.ts'
import { missing, withData } from './testing.ts'

const choicesOf = (question: string) => pack.questions.find(({ id }) => id === question)?.choices ?? []
const withName = (name: string): CaseEvent => ({
  type: 'otherAuthorityNotified',
  authority: name,
  notifiedAt: hoursLater(2),
  number: null,
})
const filing: FilingOfForm = {
  kind: 'initial',
  at: hoursLater(3),
  version: null,
  delayReason: null,
  reason: null,
  answers: [],
}
const nobody: FormParties = { organisation: null, contact: null }

/** What the form says of a case with these entries, beside its opening. */
const said = (...events: readonly CaseEvent[]) => answersOfCase(given(opened, ...events), filing, nobody)
const valueOf = (question: string, ...events: readonly CaseEvent[]) => said(...events)[question]?.value

describe('the codes of the AP form', () => {
  it.each([
    ['5.2', incidentKinds.map(incidentCode)],
    ['6.1', categories.map(categoryCode)],
    ['6.2', specialCategories.map(specialCode)],
    ['10.1.7', Object.values(meansCodes)],
    ['10.1.5', Object.values(groundCodes)],
    ['1.1', Object.values(filingCodes)],
  ] as const)('of question %s are choices that it offers', (question, codes) => {
    expect(codes.filter((code) => !choicesOf(question).includes(code))).toEqual([])
  })
  it('leave out no choice of data and of incidents, and name none twice', () => {
    expect(categories.map(categoryCode).toSorted()).toEqual([...choicesOf('6.1')].toSorted())
    expect(specialCategories.map(specialCode).toSorted()).toEqual([...choicesOf('6.2')].toSorted())
    expect(new Set(incidentKinds.map(incidentCode)).size).toBe(incidentKinds.length)
  })
  it('tell a first filing from what follows it', () => {
    expect(filingCodes).toEqual({ initial: 'single', supplement: 'followup', withdrawal: 'withdraw' })
  })
  it('know every means and every ground by name, and call the rest other', () => {
    expect(
      Object.entries(meansCodes)
        .filter(([, code]) => code === 'other')
        .map(([means]) => means),
    ).toEqual(['inPerson', 'other'])
    expect(meansCodes.socialMedia).toBe('social')
    expect(groundCodes).toEqual({
      '34-3-a': '34_3_a',
      '34-3-b': '34_3_b',
      '34-3-c': '34_3_c',
      'uavg-41': 'uavg41',
      police: 'other',
    })
  })
  it.each<readonly [BreachFacts, readonly string[], readonly string[]]>([
    [{ natures: ['confidentiality'] }, ['conf'], ['seen']],
    [{ natures: ['integrity'] }, ['integ'], ['bad_internal']],
    [{ natures: ['availability'], availability: 'permanent' }, ['avail_perm'], ['service_perm']],
    [{ natures: ['availability'], availability: 'temporary' }, ['avail_temp'], ['service_temp']],
    [{ natures: ['availability'] }, [], []],
    [{}, [], []],
  ])('say what happened and what may come of it: %j', (facts, natures, consequences) => {
    expect([natureCodes(facts), consequenceCodes(facts)]).toEqual([natures, consequences])
  })
  it('say which data can do what to people', () => {
    const harmful = (harm: string) =>
      categories.filter((category) => harmCodes({ categories: [category] }).includes(harm))
    expect(harmful('identity')).toEqual(['bsn', 'access', 'identityDocumentCopy'])
    expect(harmful('financial')).toEqual(['access', 'iban', 'card', 'identityDocumentCopy'])
    expect(harmful('reputation')).toEqual(['debts', 'benefits', 'criminal'])
    expect(harmful('discrimination')).toEqual([])
    expect(harmCodes({ specialCategories: ['health'] })).toEqual(['discrimination', 'reputation'])
    expect(harmCodes({ categories: ['debts'], specialCategories: ['health'] })).toEqual([
      'discrimination',
      'reputation',
    ])
    expect(harmCodes({})).toEqual([])
  })
})

describe('the notification itself', () => {
  it('names the laws under which the AP is told, which the Cyberbeveiligingswet is not', () => {
    const under = (...regimes: ('avg' | 'wpg' | 'cbw')[]) =>
      valueOf('1.2', { type: 'regimesSet', regimes, reason: null })
    expect(under('avg', 'wpg', 'cbw')).toEqual(['avg', 'wpg'])
    expect(under('cbw')).toBeNull()
  })
  it('names the supervisors of the list by their code, and others by their name', () => {
    const answers = said(withName('DNB'), withName(' igj '), withName('Waterschap'), withName('ACM'))
    expect(answers['1.3']?.value).toEqual(['dnb', 'igj', 'other'])
    expect(answers['1.3o']?.value).toBe('Waterschap, ACM')
    expect(said(withName('DNB'))['1.3o']).toEqual(missing)
    expect(said()['1.3']).toEqual(missing)
  })
})

describe('who we are', () => {
  const details = {
    ...noDetails,
    controller: 'College van B en W',
    street: 'Dijk 1',
    postcode: '1234 AB',
    dpoNumber: 'FG000000',
    tradeNumber: '00000000',
  }
  const partiesSaid = (parties: FormParties) => answersOfCase(given(opened), filing, parties)
  it('is taken from the settings, part by part', () => {
    const answers = partiesSaid({ organisation: { name: 'Gemeente', details }, contact: null })
    expect(answers).toMatchObject({
      '3.1.1a': { value: 'Gemeente', provenance: 'recorded' },
      '3.1.1b': { value: 'College van B en W', provenance: 'recorded' },
      '3.1.1c': { value: { street: 'Dijk 1', postcode: '1234 AB' } },
      '3.1.1d': { value: 'FG000000' },
      '3.1.1e': { value: '00000000' },
      '3.1.2': { value: 'public_admin', provenance: 'recorded' },
      '3.2.1': missing,
      '3.2.2': missing,
    })
    expect(answers['3.1.1c']?.value).not.toHaveProperty('city')
  })
  it('is missing or to be checked where nobody gave it', () => {
    expect(partiesSaid({ organisation: { name: 'Gemeente', details: noDetails }, contact: null })).toMatchObject({
      '3.1.1b': { value: 'Gemeente', provenance: 'derived' },
      '3.1.1c': missing,
      '3.1.1d': missing,
    })
    expect(partiesSaid(nobody)).toMatchObject({
      '3.1.1a': missing,
      '3.1.2': { value: 'public_admin', provenance: 'derived' },
    })
  })
  it('may be a body of another kind, with somebody else to reach', () => {
    const contact = { name: 'Fatima (voorbeeld)', position: 'FG', email: '', phone: '000' }
    const other = { ...details, sector: 'other', contact } as const
    expect(partiesSaid({ organisation: { name: 'Stichting', details: other }, contact: null })).toMatchObject({
      '3.1.2': { value: 'other' },
      '3.2.2': { value: { name: 'Fatima (voorbeeld)', position: 'FG', phone: '000' } },
    })
    const blank = { ...details, contact: { ...contact, name: ' ' } }
    expect(partiesSaid({ organisation: { name: 'Gemeente', details: blank }, contact: null })['3.2.2']).toEqual(missing)
  })
})

describe('the data', () => {
  const records = (min: number, max: number, estimate: boolean) =>
    said(withData({ facts: { records: { min, max, estimate } } }))['6.3.1']
  it('are counted as one number, to be checked where it was none', () => {
    expect(records(3, 3, false)).toMatchObject({ value: 3, provenance: 'recorded' })
    expect(records(3, 3, true)).toMatchObject({ value: 3, provenance: 'derived' })
    expect(records(3, 9, false)).toMatchObject({ value: 9, provenance: 'derived' })
  })
  it('were protected or not; how, is to be checked', () => {
    const protection = (unintelligible: 'yes' | 'no' | 'unknown') =>
      said(withData({ facts: { protection: { unintelligible } } }))['8.1']
    expect(protection('no')).toMatchObject({ value: ['no'], provenance: 'recorded' })
    expect(protection('yes')).toMatchObject({ value: ['encrypted'], provenance: 'derived' })
    expect(protection('unknown')).toEqual(missing)
  })
  it('of groups assessed apart are told one group per line, with how many they are', () => {
    const subgroups = [
      { name: 'geheim adres', people: { min: 3, max: 3, estimate: false } },
      { name: 'kinderen', people: { min: 2, max: 5, estimate: true } },
      { name: 'overig' },
    ]
    expect(valueOf('7.2', withData({ facts: { subgroups } }))).toBe('geheim adres: 3\nkinderen: 2-5\noverig')
    expect(said(withData({ facts: {} }))['7.2']).toEqual(missing)
  })
  it('hit in a way that the form asks more of are to be checked', () => {
    expect(said(withData({ facts: { natures: ['confidentiality', 'availability'] } }))['5.1']).toMatchObject({
      value: ['conf'],
      provenance: 'derived',
    })
  })
  it('came as files whose names are kept, and not those of names that were destroyed', () => {
    const evidence = (name?: string): CaseEvent => ({
      type: 'evidenceAttached',
      evidenceId: `evidence-${name}`,
      ...(name !== undefined && { name, description: '' }),
      sha256: null,
    })
    expect(valueOf('5.4', evidence('brief.pdf'), evidence())).toEqual(['brief.pdf'])
    expect(said(evidence())['5.4']).toEqual(missing)
  })
})

describe('the people', () => {
  const decided = (decision: 'inform' | 'doNotInform', more: Partial<CaseEvent> = {}): CaseEvent =>
    ({
      type: 'subjectsDecided',
      decision,
      ground: null,
      reason: 'Omdat',
      groups: [],
      lookAgainAt: null,
      assessmentVersion: null,
      readingId: null,
      rulePack: '2026-01',
      ...more,
    }) as CaseEvent
  const informed = (people: number, text: string, more: Partial<CaseEvent> = {}): CaseEvent =>
    ({
      type: 'subjectsInformed',
      informedAt: hoursLater(30),
      means: ['letter'],
      people,
      text,
      proof: null,
      returned: 0,
      ...more,
    }) as CaseEvent

  it('were told by these means, so many together, from the first day on', () => {
    const answers = said(
      informed(3, 'Beste inwoner'),
      informed(4, 'Wij belden u', { means: ['phone', 'letter'], informedAt: hoursLater(60), parts: ['A'] }),
    )
    expect(answers).toMatchObject({
      '10.1.1': { value: 'yes', provenance: 'recorded', version: 3 },
      '10.1.2': { value: '2026-11-18', version: 2 },
      '10.1.3': { value: 7, version: 3 },
      '10.1.4': { value: 'Beste inwoner\n\nA: Wij belden u', version: 3 },
      '10.1.7': { value: ['letter', 'phone'], version: 3 },
    })
  })
  it('have the last of several messages', () => {
    expect(valueOf('10.1.4', informed(3, 'Eerst'), informed(3, 'Daarna'))).toBe('Daarna')
  })
  it('are told apart, what holds for all others first', () => {
    const groups = [
      decided('inform', { reason: 'Gevaar', parts: ['A', 'B'] }),
      decided('inform', { reason: 'Netjes', parts: [null] }),
    ]
    expect(valueOf('10.1.6', ...groups)).toBe('Netjes\n\nA, B: Gevaar')
  })
  it('are not told for a reason that the form knows, or another one where groups differ', () => {
    expect(said(decided('doNotInform', { ground: '34-3-a' }))['10.1.5']).toMatchObject({
      value: '34_3_a',
      provenance: 'recorded',
    })
    const apart = [
      decided('doNotInform', { ground: '34-3-a', parts: ['A'] }),
      decided('doNotInform', { ground: '34-3-b', parts: [null] }),
    ]
    expect(said(...apart)['10.1.5']).toMatchObject({ value: 'other', provenance: 'derived', version: 3 })
    expect(said(decided('inform'))['10.1.5']).toEqual(missing)
    expect(said(decided('doNotInform'))['10.1.5']).toEqual(missing)
  })
  it('profit from measures in the officers’ own words, one per line', () => {
    const action: CaseEvent = {
      type: 'containmentActionRecorded',
      actionId: 'action-1',
      kind: 'recipientAskedToDestroy',
      text: 'Ontvanger gebeld',
      happenedAt: hoursLater(2),
    }
    const lessons = {
      type: 'lessonsRecorded',
      cause: { origin: 'internal', intent: 'accidental' },
      text: '',
      measures: [{ text: 'Vensterenveloppen', owner: null, dueOn: null }],
    } as const satisfies CaseEvent
    const blank = { ...action, actionId: 'action-2', text: ' ' }
    expect(valueOf('10.2', action, blank, leakContained, lessons)).toBe(
      'Ontvanger gebeld\nBrief opgehaald\nVensterenveloppen',
    )
    expect(said()['10.2']).toEqual(missing)
  })
})

describe('the moments', () => {
  const moments = (event: Partial<CaseEvent>): CaseEvent => ({ ...aware, ...event }) as CaseEvent
  it('are those of the interview; the first report and the end of the leak stand in for what nobody said', () => {
    expect(said(aware)).toMatchObject({
      '4.1.1': missing,
      '4.2': { value: hoursLater(0), provenance: 'derived' },
      '4.3': missing,
    })
    expect(said(aware, leakContained)['4.1.2']).toMatchObject({ value: hoursLater(8), provenance: 'derived' })
    const known = { ...noMoments, occurredFrom: '2026-11-16', occurredTo: '2026-11-17', firstSignalAt: hoursLater(-1) }
    expect(said(moments({ moments: known }), leakContained)).toMatchObject({
      '4.1.1': { value: '2026-11-16', provenance: 'recorded', version: 2 },
      '4.1.2': { value: '2026-11-17', provenance: 'recorded' },
      '4.2': { value: hoursLater(-1), provenance: 'recorded' },
    })
  })
  it('were discovered as their sources say, each once, and otherwise as the reason says', () => {
    const sources = { firstSignal: 'Mail van de buren', processorInformedUs: ' ', certain: 'Mail van de buren' }
    expect(said(moments({ moments: { ...noMoments, sources } }))['4.3']).toMatchObject({
      value: 'Mail van de buren',
      provenance: 'derived',
    })
    expect(valueOf('4.3', moments({ reason: 'Na onderzoek' }))).toBe('Na onderzoek')
  })
  it('of a late filing have their reason, now or from an earlier one', () => {
    const late = answersOfCase(given(opened), { ...filing, delayReason: 'Onderzoek' }, nobody)
    expect(late['4.5']).toMatchObject({ value: 'Onderzoek', provenance: 'recorded' })
    expect(said()['4.5']).toEqual(missing)
  })
})
