import { describe, expect, it } from 'vitest'
import type { Subgroup } from '../law/facts.ts'
import { defaultPolicy } from '../people.ts'
import { assessRisk } from './assessRisk.ts'
import type { Case } from './case.ts'
import { subjectsStateOf } from './states.ts'
import { decideOnSubjects, informSubjects, withdrawSubjectsDecision } from './decideOnSubjects.ts'
import type { PartName, SubjectsDecisionKind } from './codes.ts'
import { dutiesOf } from './duties.ts'
import { missingFor } from './missing.ts'
import { reasonToDiffer, verdictFor } from './parts.ts'
import { restsOnOlderFacts } from './summary.ts'
import { after, aware, by, dataIdentified, given, hoursLater, officer, opened, refusalIn } from './testing.ts'

const secret: Subgroup = { name: 'geheim adres', people: { min: 3, max: 3, estimate: false }, secretAddress: 'yes' }
const context = by(officer, hoursLater(20))
const known = given(opened, aware, {
  ...(dataIdentified.type === 'breachedDataIdentified' ? dataIdentified : ({} as never)),
  facts: {
    natures: ['confidentiality'],
    categories: ['name', 'address'],
    specialCategories: [],
    classes: [{ class: 'simple', adjustment: 0 }],
    identifiability: 'maximum',
    people: { min: 90, max: 90, estimate: false },
    vulnerablePeople: 'no',
    secretAddress: 'no',
    maliciousIntent: 'no',
    recipients: { kind: 'known', trusted: 'no', destructionConfirmed: 'no' },
    subgroups: [secret],
  },
})
const apart = [
  { name: null, verdict: 'unlikely' },
  { name: secret.name, verdict: 'highRisk' },
] as const
const assessed = after(known, assessRisk({ verdict: 'unlikely', reason: null, parts: apart }, known, context), context)
const decide = (breach: Case, decision: SubjectsDecisionKind, parts: readonly PartName[]) =>
  decideOnSubjects({ decision, ground: null, reason: 'Omdat', groups: [], lookAgainAt: null, parts }, breach, context)
const decided = (breach: Case, decision: SubjectsDecisionKind, parts: readonly PartName[]) =>
  after(breach, decide(breach, decision, parts), context)
const letter = {
  informedAt: hoursLater(19),
  means: ['letter'],
  people: 3,
  text: 'Beste …',
  proof: null,
  returned: 0,
} as const

describe('a verdict on parts of the people', () => {
  it('is that of the advice on each without a reason, and the gravest is that of the case', () => {
    expect(assessed.assessment?.verdict).toBe('highRisk')
    expect([verdictFor(null, assessed), verdictFor(secret.name, assessed)]).toEqual(['unlikely', 'highRisk'])
  })
  it('needs a reason where it differs from the advice on any of them', () => {
    const milder = { verdict: 'unlikely', reason: null, parts: [{ name: secret.name, verdict: 'risk' }] } as const
    expect(refusalIn(assessRisk(milder, known, context))).toEqual({
      code: 'reasonRequired',
      for: 'verdictDiffersFromAdvice',
    })
  })
  it('carries its reason with the part that differs, and asks one for each of them', () => {
    const judge = (everybodyElse: string | null, ofSecret: string | null, reason: string | null = null) =>
      assessRisk(
        {
          verdict: 'risk',
          reason,
          parts: [
            { name: null, verdict: 'risk', reason: everybodyElse },
            { name: secret.name, verdict: 'risk', reason: ofSecret },
          ],
        },
        known,
        context,
      )
    const lacking = { code: 'reasonRequired', for: 'verdictDiffersFromAdvice' }
    expect(refusalIn(judge('Veel mensen', null))).toEqual(lacking)
    expect(refusalIn(judge('Veel mensen', ' '))).toEqual(lacking)
    const { assessment } = after(known, judge('Veel mensen', 'Al verhuisd'), context)
    expect(assessment?.parts).toEqual([
      { name: null, verdict: 'risk', reason: 'Veel mensen' },
      { name: secret.name, verdict: 'risk', reason: 'Al verhuisd' },
    ])
    const mixed = after(known, judge('Veel mensen', null, 'Voor allen'), context).assessment
    expect(mixed?.parts.map((part) => reasonToDiffer(part, mixed))).toEqual(['Veel mensen', 'Voor allen'])
  })
  it('keeps no reason where it follows the advice', () => {
    const parts = [{ name: secret.name, verdict: 'highRisk', reason: 'Zoals het advies zegt' }] as const
    const { assessment } = after(
      known,
      assessRisk({ verdict: 'unlikely', reason: null, parts }, known, context),
      context,
    )
    expect(assessment?.parts.map(({ reason }) => reason)).toEqual([undefined, undefined])
  })
  it('counts for everybody when it was given once', () => {
    const once = after(known, assessRisk({ verdict: 'highRisk', reason: null }, known, context), context)
    expect([verdictFor(null, once), verdictFor(secret.name, once)]).toEqual(['highRisk', 'highRisk'])
    expect(once.assessment?.parts).toEqual([])
  })
})

describe('a group that the case does not know', () => {
  const unknown = { code: 'partUnknown', part: 'weg', parts: [null, secret.name] }
  it('is refused in a decision, that would otherwise be about everybody', () => {
    expect(refusalIn(decide(assessed, 'doNotInform', ['weg']))).toEqual(unknown)
    expect(refusalIn(decide(assessed, 'inform', [secret.name, 'weg']))).toEqual(unknown)
  })
  it('is refused in a message, that would otherwise reach nobody', () => {
    expect(refusalIn(informSubjects({ ...letter, parts: ['weg'] }, assessed, context))).toEqual(unknown)
  })
  it('is refused in a verdict, that would otherwise be lost', () => {
    const parts = [{ name: 'weg', verdict: 'highRisk' }] as const
    expect(refusalIn(assessRisk({ verdict: 'unlikely', reason: null, parts }, known, context))).toEqual(unknown)
  })
})

describe('telling people', () => {
  it('may differ: silence towards those without a high risk needs no ground, towards the others it does', () => {
    expect(refusalIn(decide(assessed, 'doNotInform', [null]))).toBeNull()
    expect(refusalIn(decide(assessed, 'doNotInform', [secret.name]))).toMatchObject({ code: 'groundRequired' })
    expect(refusalIn(decide(assessed, 'doNotInform', []))).toMatchObject({ code: 'groundRequired' })
  })
  it('is to be assessed until every part is decided on, and to be done until those were told', () => {
    const silent = decided(assessed, 'doNotInform', [null])
    expect(subjectsStateOf(silent)).toBe('toBeAssessed')
    const both = decided(silent, 'inform', [secret.name])
    expect(both.subjects.decisions.map(({ decision, parts }) => [decision, parts])).toEqual([
      ['doNotInform', [null]],
      ['inform', [secret.name]],
    ])
    expect(subjectsStateOf(both)).toBe('toBeInformed')
    const told = after(both, informSubjects(letter, both, context), context)
    expect(subjectsStateOf(told)).toBe('informed')
  })
  it('is not done by a message that went to somebody else', () => {
    const both = decided(decided(assessed, 'inform', [null]), 'inform', [secret.name])
    const told = after(both, informSubjects({ ...letter, parts: [null] }, both, context), context)
    expect(subjectsStateOf(told)).toBe('toBeInformed')
  })
  it('meets the duty when the last of them were told, not the first', () => {
    const duty = (breach: Case) => {
      const found = dutiesOf(breach, defaultPolicy).find(({ code }) => code === 'informSubjects')
      return found && [found.state, found.metAt]
    }
    const both = decided(decided(assessed, 'inform', [null]), 'inform', [secret.name])
    const first = { ...letter, informedAt: hoursLater(18), parts: [secret.name] }
    const some = after(both, informSubjects(first, both, context), context)
    expect(duty(some)).toEqual(['running', null])
    const all = after(some, informSubjects({ ...letter, parts: [null] }, some, context), context)
    expect(duty(all)).toEqual(['met', hoursLater(19)])
  })
  it('is refused only when everybody is kept out of it', () => {
    const silent = decided(assessed, 'doNotInform', [null])
    expect(refusalIn(informSubjects(letter, silent, context))).toBeNull()
    const low = after(known, assessRisk({ verdict: 'unlikely', reason: 'Veilig' }, known, context), context)
    expect(refusalIn(informSubjects(letter, decided(low, 'doNotInform', []), context))).toEqual({
      code: 'decidedNotToInform',
    })
  })
  it('is decided for everybody again by a decision that names nobody', () => {
    const again = decided(decided(assessed, 'doNotInform', [null]), 'inform', [])
    expect(again.subjects.decisions).toHaveLength(1)
    expect(again.subjects.decision?.decision).toBe('inform')
  })
  it('replaces what was decided on the same part before, and leaves the rest', () => {
    const changed = decided(decided(decided(assessed, 'doNotInform', [null]), 'inform', [secret.name]), 'inform', [
      null,
    ])
    expect(changed.subjects.decisions.map(({ decision, parts }) => [decision, parts])).toEqual([
      ['inform', [secret.name]],
      ['inform', [null]],
    ])
  })
  it('stands as it stood before a decision that is withdrawn, with every part as it was', () => {
    const both = decided(decided(assessed, 'doNotInform', [null]), 'inform', [secret.name])
    const replaced = decided(both, 'inform', [])
    const withdrawn = after(replaced, withdrawSubjectsDecision({ reason: 'Vergissing' }, replaced, context), context)
    expect(withdrawn.subjects.decisions).toEqual(both.subjects.decisions)
    expect(withdrawn.subjects.decision).toEqual(both.subjects.decision)
  })
  it('is about everybody when all are named', () => {
    expect(decide(assessed, 'inform', [null, secret.name])).toMatchObject({ events: [{ parts: [] }] })
  })
  it('records what a silence goes against', () => {
    const police = decideOnSubjects(
      {
        decision: 'doNotInform',
        ground: 'police',
        reason: 'Onderzoek',
        groups: [],
        lookAgainAt: hoursLater(90),
        parts: [secret.name],
      },
      assessed,
      context,
    )
    expect(police).toMatchObject({ events: [{ against: ['verdict', 'advice'] }] })
    expect(decide(assessed, 'doNotInform', [null])).toMatchObject({ events: [{ against: [] }] })
  })
  it('asks for a decision again before closing when a part proves to be at high risk', () => {
    const low = after(known, assessRisk({ verdict: 'unlikely', reason: 'Veilig' }, known, context), context)
    const silent = decided(low, 'doNotInform', [])
    const graver = after(
      silent,
      assessRisk({ verdict: 'unlikely', reason: 'Toch', parts: apart }, silent, context),
      context,
    )
    expect(missingFor('close', graver, context.policy).map(({ fact }) => fact)).toContain('subjectsDecision')
    expect(restsOnOlderFacts(graver)).toEqual(['subjects'])
  })
})
