import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Advice, adviceOn } from './advice.ts'
import { explainAdvice } from './explain.ts'
import type { BreachFacts, Subgroup } from './facts.ts'
import { anyFacts, scales, withFact } from './facts.testdata.ts'
import { letter } from './official/letters.testdata.ts'
import { exactly } from './official/officialCase.testdata.ts'
import { answers, type Outcome, outcomeOf } from './outcome.ts'
import { pack202601 as pack } from './packs/2026-01.ts'
import { severitiesOf, severityOf } from './severity.ts'
import { factsOfSubgroup, partsOf } from './subgroups.ts'
import { verdicts } from './verdict.ts'

const secret: Subgroup = { name: 'mensen met een geheim adres', people: exactly(3), secretAddress: 'yes' }
const mailing: BreachFacts = { ...letter, people: exactly(90), subgroups: [secret] }
const answersTo = ({
  risk,
  notifyAuthority,
  informSubjects,
}: Pick<Advice, 'risk' | 'notifyAuthority' | 'informSubjects'>) => [risk, notifyAuthority, informSubjects]

describe('people for whom other facts hold', () => {
  it('decide for the case, while everybody else keeps an advice of their own', () => {
    const { parts, ...advice } = adviceOn(mailing, pack)
    expect(answersTo(advice)).toEqual(['highRisk', 'yes', 'yes'])
    expect(parts?.map((part) => [part.name, part.people?.max, ...answersTo(part)])).toEqual([
      [null, 90, 'unlikely', 'no', 'no'],
      [secret.name, 3, 'highRisk', 'yes', 'yes'],
    ])
  })
  it('are named in the reasons that only hold for them', () => {
    const { reasons } = adviceOn(mailing, pack)
    expect(reasons.find(({ code }) => code === 'secretAddress')?.group).toBe(secret.name)
    expect(reasons.filter(({ code }) => code === 'severityScore')).toHaveLength(1)
    const told = explainAdvice(adviceOn(mailing, pack), 'nl').reasons.map(({ text }) => text)
    expect(told).toContain(
      'Voor mensen met een geheim adres: er is iemand met een geheim adres bij. Beoordeel die groep apart, ook als de rest weinig risico loopt.',
    )
  })
  it('have a score of their own, and the highest is that of the case, with the flags of the whole', () => {
    const patients: Subgroup = {
      name: 'patiënten',
      people: exactly(3),
      categories: ['name'],
      specialCategories: ['health'],
      classes: [{ class: 'sensitive', adjustment: 0 }],
    }
    const many = { ...mailing, people: exactly(400), subgroups: [patients] }
    expect(severitiesOf(many, pack).map(({ se, group }) => [group, se])).toEqual([
      [undefined, 1.25],
      ['patiënten', 4.25],
    ])
    expect(severityOf(many, pack)).toMatchObject({ se: 4.25, group: 'patiënten', flags: ['over100'] })
  })
  it('take over what they do not state, and state their data as one block', () => {
    expect(partsOf(mailing)[1]?.facts).toMatchObject({ categories: ['name', 'address'], secretAddress: 'yes' })
    const own = factsOfSubgroup({ name: 'x', specialCategories: ['health'] }, mailing)
    expect([own.categories, own.classes, own.specialCategories]).toEqual([undefined, undefined, ['health']])
    expect(own.people).toEqual(exactly(90))
  })
  it('make the advice depend on what is unknown of them alone, and say of whom', () => {
    const unsure: Subgroup = { name: 'jeugd', vulnerablePeople: 'unknown', people: exactly(2) }
    const advice = adviceOn({ ...letter, subgroups: [unsure] }, pack)
    expect(answersTo(advice)).toEqual(['risk', 'depends', 'no'])
    const open = explainAdvice(advice, 'nl').conditions.filter(({ kind }) => kind === 'open')
    expect(open.map(({ group, fact, ifValue, then }) => [group, fact, ifValue, then.notifyAuthority])).toEqual([
      ['jeugd', 'vulnerablePeople', 'no', 'no'],
      ['jeugd', 'vulnerablePeople', 'yes', 'yes'],
    ])
    expect(open[0]?.text).toMatch(/^Als voor jeugd geldt dat er geen kwetsbare mensen bij zijn:/)
  })
  it('leave an advice without parts where there are none', () => {
    expect(adviceOn(letter, pack)).not.toHaveProperty('parts')
    expect(severityOf(letter, pack)).not.toHaveProperty('group')
  })
  it('leave each decision to the controllers where we are the processor', () => {
    const { parts } = adviceOn(mailing, pack, { role: 'processor' })
    expect(parts?.map(({ notifyAuthority }) => notifyAuthority)).toEqual(['no', 'depends'])
  })
})

const levels = ({ risk, notifyAuthority, informSubjects }: Outcome): readonly [number, number, number] => [
  verdicts.indexOf(risk),
  answers.indexOf(notifyAuthority),
  answers.indexOf(informSubjects),
]
const isMilder = (one: Outcome, other: Outcome): boolean =>
  levels(one).some((level, duty) => level < (levels(other)[duty] ?? 0))

// Each group multiplies the work of every example.
const patience = { timeout: 60_000 }

describe('for any facts', patience, () => {
  it('a subgroup never makes the advice milder or the score lower than it was without', () => {
    fc.assert(
      fc.property(anyFacts, ({ subgroups, ...everybody }) => {
        const [before, after] = [everybody, { ...everybody, subgroups }]
        expect(isMilder(outcomeOf(after, pack), outcomeOf(before, pack))).toBe(false)
        expect(severityOf(after, pack).se).toBeGreaterThanOrEqual(severityOf(before, pack).se)
      }),
    )
  })
  const ofSubgroups = scales.filter(({ fact }) =>
    [
      'categories',
      'specialCategories',
      'classes',
      'identifiability',
      'people',
      'vulnerablePeople',
      'secretAddress',
    ].includes(fact),
  )
  const withSubgroup = anyFacts.filter(({ subgroups = [] }) => subgroups.length > 0)
  it.each(ofSubgroups)(
    'more severe $fact of a subgroup never weakens the advice, nor lowers the score',
    ({ fact, steps }) => {
      fc.assert(
        fc.property(withSubgroup, (facts) => {
          const worsening = steps.map((step) => withFact(facts, fact, step, 'A'))
          const given = worsening.map((worse) => outcomeOf(worse, pack))
          const scores = worsening.map((worse) => severityOf(worse, pack).se)
          for (const [at, advice] of given.entries()) {
            expect(isMilder(advice, given[at - 1] ?? advice)).toBe(false)
            expect(scores[at]).toBeGreaterThanOrEqual(scores[at - 1] ?? 0)
          }
        }),
      )
    },
  )
  it.each(
    ofSubgroups.filter(({ fact }) => fact.endsWith('People') || fact.endsWith('Address') || fact === 'identifiability'),
  )('unknown $fact of a subgroup is never milder than any of its values without saying so', ({ fact, steps }) => {
    fc.assert(
      fc.property(withSubgroup, (facts) => {
        const unknown = withFact(facts, fact, 'unknown', 'A')
        const answer = outcomeOf(unknown, pack)
        if (!steps.some((step) => isMilder(answer, outcomeOf(withFact(facts, fact, step, 'A'), pack)))) return
        const said = adviceOn(unknown, pack).conditions.flatMap((condition) => [condition, ...(condition.and ?? [])])
        expect(said).toContainEqual(expect.objectContaining({ fact, group: 'A' }))
      }),
    )
  })
})
