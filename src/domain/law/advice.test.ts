import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Advice, adviceOn } from './advice.ts'
import type { BreachFacts } from './facts.ts'
import { anyFacts, scales, withFact } from './facts.testdata.ts'
import { debts, letter } from './official/letters.testdata.ts'
import { exactly } from './official/officialCase.testdata.ts'
import { officialCases } from './official/officialCases.testdata.ts'
import { pack202601 as pack } from './packs/2026-01.ts'
import { severityOf } from './severity.ts'
import { answers, type Outcome, outcomeOf } from './outcome.ts'
import { verdicts } from './verdict.ts'

const encryptedLaptop: BreachFacts = {
  ...debts,
  natures: ['confidentiality', 'availability'],
  people: exactly(300),
  recipients: { kind: 'none' },
  protection: { unintelligible: 'yes', keySafe: 'yes' },
}

const answersTo = ({ risk, notifyAuthority, informSubjects }: Advice) => [risk, notifyAuthority, informSubjects]
const advised = (facts: BreachFacts) => answersTo(adviceOn(facts, pack))
const codes = (facts: BreachFacts) => adviceOn(facts, pack).reasons.map(({ code }) => code)

describe('the official cases', () => {
  it.each(officialCases)('$id $title', ({ facts, role, expected }) => {
    expect(adviceOn(facts, pack, role ? { role } : {})).toMatchObject(expected)
  })

  it('let both answers follow from the conditions wherever they depend', () => {
    const open = officialCases
      .map(({ facts }) => adviceOn(facts, pack))
      .filter(({ informSubjects }) => informSubjects === 'depends')
    expect(open.length).toBeGreaterThan(4)
    for (const { conditions } of open) {
      expect(conditions.map(({ then }) => then.informSubjects)).toEqual(expect.arrayContaining(['yes', 'no']))
    }
  })
})

describe('the advice is about law and practice, not the score alone', () => {
  it('asks nothing for a simple letter to one neighbour', () => {
    expect(advised(letter)).toEqual(['unlikely', 'no', 'no'])
  })
  it('asks to tell the AP and the person when the letter is about debts', () => {
    expect(advised(debts)).toEqual(['highRisk', 'yes', 'yes'])
    expect(codes(debts)).toContain('damagingData')
  })
  it('needs no notification of an encrypted laptop with a safe key and a backup, though it scores 3.00', () => {
    expect(severityOf(encryptedLaptop, pack).se).toBe(3)
    expect(advised(encryptedLaptop)).toEqual(['unlikely', 'no', 'no'])
  })
  it('asks for everything once the key proves unsafe', () => {
    expect(advised(withFact(encryptedLaptop, 'protection.keySafe', 'no'))).toEqual(['highRisk', 'yes', 'yes'])
  })
  it('depends on the key while nobody knows whether it is safe, and says what each answer leads to', () => {
    const advice = adviceOn(withFact(encryptedLaptop, 'protection.keySafe', 'unknown'), pack)
    expect(answersTo(advice)).toEqual(['highRisk', 'depends', 'depends'])
    const onKey = advice.conditions.filter(({ fact }) => fact === 'protection.keySafe')
    expect(onKey.map(({ ifValue, then }) => [ifValue, then.notifyAuthority, then.informSubjects])).toEqual([
      ['yes', 'no', 'no'],
      ['no', 'yes', 'yes'],
    ])
    expect(onKey.every(({ kind }) => kind === 'open')).toBe(true)
    expect(advice.reasons.map(({ code }) => code)).toContain('inDoubtNotify')
  })
  it('asks to notify the loss of the only copy, however well it was encrypted', () => {
    const lost = {
      ...encryptedLaptop,
      availability: 'permanent',
      backup: 'no',
      restoredWithin: 'notRestored',
    } as const
    expect(advised(lost)).toEqual(['highRisk', 'yes', 'yes'])
    expect(codes(lost)).toEqual(expect.arrayContaining(['dataUnintelligible', 'availabilityLost']))
  })
  it('gives encryption by an attacker no weight', () => {
    const ransomware: BreachFacts = {
      ...letter,
      natures: ['availability'],
      availability: 'permanent',
      backup: 'no',
      restoredWithin: 'notRestored',
      exfiltration: 'no',
      maliciousIntent: 'yes',
    }
    expect(advised(ransomware)).toEqual(['risk', 'yes', 'no'])
    expect(codes(ransomware)).toEqual(['attackerEncryption', 'availabilityLost'])
  })
  it('is lowered by a trusted recipient only once the data are confirmed gone', () => {
    const statement = { ...letter, categories: ['name', 'financial'], classes: debts.classes } as const
    const trusted = withFact(statement, 'recipients.trusted', 'yes')
    expect(advised(trusted)).toEqual(['highRisk', 'yes', 'yes'])
    expect(advised(withFact(trusted, 'recipients.destructionConfirmed', 'yes'))).toEqual(['unlikely', 'no', 'no'])
  })
  it('is lowered by one step only where what was learned cannot be unlearned', () => {
    const returned = { kind: 'known', trusted: 'yes', destructionConfirmed: 'yes', public: false } as const
    const sensitive = [{ class: 'sensitive', adjustment: 0 }] as const
    expect(advised({ ...debts, recipients: returned })).toEqual(['unlikely', 'no', 'no'])
    expect(advised({ ...debts, classes: sensitive, recipients: returned })).toEqual(['unlikely', 'no', 'no'])
    const vulnerable = { ...debts, vulnerablePeople: 'yes', recipients: returned } as const
    expect(advised(vulnerable)).toEqual(['unlikely', 'no', 'no'])
    expect(advised({ ...vulnerable, classes: sensitive })).toEqual(['risk', 'yes', 'no'])
    expect(advised({ ...debts, secretAddress: 'yes', recipients: returned })).toEqual(['risk', 'yes', 'no'])
  })
  it('is unlikely where what was lost came back and nobody saw it, whatever stands in it', () => {
    const unopened = { kind: 'none', destructionConfirmed: 'yes', public: false } as const
    const grave = { ...debts, vulnerablePeople: 'yes', secretAddress: 'yes' } as const
    const back: BreachFacts = { ...grave, recipients: unopened }
    expect(advised(back)).toEqual(['unlikely', 'no', 'no'])
    expect(codes(back)).toEqual(['backUnseen'])
    for (const doubt of [
      { recipients: { ...unopened, destructionConfirmed: 'no' } },
      { recipients: { ...unopened, kind: 'known', trusted: 'no' } },
      { recipients: { ...unopened, public: true } },
      { exfiltration: 'possible' },
      { exfiltration: 'yes' },
      { maliciousIntent: 'yes' },
    ] as const)
      expect(advised({ ...back, ...doubt })).toEqual(['highRisk', 'yes', 'yes'])
  })
  it('trusts nobody who took the data on purpose', () => {
    const taken: BreachFacts = {
      ...letter,
      maliciousIntent: 'yes',
      recipients: { kind: 'known', trusted: 'yes', destructionConfirmed: 'yes', public: false },
    }
    expect(advised(taken)).toEqual(['risk', 'yes', 'no'])
  })
  it('is high for one secret address, and says that the group is to be assessed apart', () => {
    const secret = withFact(letter, 'secretAddress', 'yes')
    expect(advised(secret)).toEqual(['highRisk', 'yes', 'yes'])
    expect(codes(secret)).toContain('secretAddress')
  })
  it('is one step higher for vulnerable people', () => {
    expect(advised(withFact(letter, 'vulnerablePeople', 'yes'))).toEqual(['risk', 'yes', 'no'])
  })
  it.each([
    [100, 'unlikely'],
    [101, 'risk'],
  ])('calls a cc to %i addresses %s', (people, risk) => {
    expect(adviceOn({ ...letter, categories: ['email'], people: exactly(people) }, pack).risk).toBe(risk)
  })
  it.each([
    [10_000, 'risk'],
    [10_001, 'highRisk'],
  ])('calls a stolen file of name, birth and address of %i people %s', (people, risk) => {
    const file: BreachFacts = { ...letter, categories: ['name', 'birth', 'address'], people: exactly(people) }
    expect(adviceOn(file, pack).risk).toBe(risk)
  })
  it('is high after an attack, save for a few harmless data of a few people', () => {
    const attacked: BreachFacts = {
      ...letter,
      exfiltration: 'yes',
      maliciousIntent: 'yes',
      recipients: { kind: 'unknown', trusted: 'no', destructionConfirmed: 'no', public: false },
    }
    expect(advised(attacked)).toEqual(['risk', 'yes', 'no'])
    expect(advised({ ...attacked, people: exactly(101) })).toEqual(['highRisk', 'yes', 'yes'])
    expect(advised({ ...attacked, integrity: 'repairable' })).toEqual(['highRisk', 'yes', 'yes'])
    expect(advised({ ...attacked, classes: [{ class: 'simple', adjustment: 1 }] })).toEqual(['highRisk', 'yes', 'yes'])
  })
  it('counts data nobody can match to a person by their score only', () => {
    expect(advised({ ...debts, identifiability: 'negligible', people: exactly(5000) })).toEqual([
      'unlikely',
      'no',
      'no',
    ])
  })
  it.each([
    ['hours', 'unlikely'],
    ['days', 'risk'],
    ['longer', 'risk'],
  ] as const)('calls simple data that came back within %s %s', (restoredWithin, risk) => {
    const down: BreachFacts = {
      ...letter,
      natures: ['availability'],
      availability: 'temporary',
      restoredWithin,
    }
    expect(adviceOn(down, pack).risk).toBe(risk)
  })
  it.each([
    ['days', 'risk'],
    ['longer', 'highRisk'],
  ] as const)('calls financial data that came back within %s %s', (restoredWithin, risk) => {
    const down: BreachFacts = {
      ...debts,
      natures: ['availability'],
      availability: 'temporary',
      restoredWithin,
    }
    expect(adviceOn(down, pack).risk).toBe(risk)
  })
  it.each([
    ['repairable', 'yes', 'simple', 0, 'unlikely'],
    ['repairable', 'no', 'simple', 0, 'unlikely'],
    ['repairable', 'no', 'behavioural', 0, 'risk'],
    ['repairable', 'no', 'sensitive', 0, 'highRisk'],
    ['unrepairable', 'yes', 'simple', 0, 'risk'],
    ['unrepairable', 'yes', 'financial', 0, 'highRisk'],
  ] as const)(
    'judges a change that is %s with backup %s in %s%i data as %s',
    (integrity, backup, dataClass, adjustment, risk) => {
      const changed: BreachFacts = {
        ...letter,
        natures: ['integrity'],
        integrity,
        backup,
        classes: [{ class: dataClass, adjustment }],
      }
      expect(adviceOn(changed, pack).risk).toBe(risk)
    },
  )
  it('finds nothing hit where nothing was', () => {
    expect(codes({ ...letter, natures: ['availability'] })).toEqual(['nothingHit'])
  })
  it('leaves notifying to the controllers where we are the processor', () => {
    const advice = adviceOn(debts, pack, { role: 'processor' })
    expect(answersTo(advice)).toEqual(['highRisk', 'depends', 'depends'])
    expect(advice.reasons.at(-1)?.code).toBe('processorInforms')
    expect(advice.conditions[0]).toMatchObject({
      fact: 'role',
      ifValue: 'controller',
      then: { notifyAuthority: 'yes' },
    })
    expect(adviceOn(letter, pack, { role: 'processor' }).notifyAuthority).toBe('no')
  })
})

describe('what is unknown', () => {
  it('counts at its worst with nothing known at all, and depends on nearly everything', () => {
    expect(advised({})).toEqual(['highRisk', 'depends', 'depends'])
  })
  it('marks the reasons that rest on an assumption', () => {
    const { reasons } = adviceOn(withFact(letter, 'people', undefined), pack)
    expect(reasons.find(({ code }) => code === 'manyPeople')?.assumed).toBe(true)
    expect(reasons.find(({ code }) => code === 'severityScore')?.assumed).toBe(false)
  })
  it('does not let a hope of trust stand in the way of notifying', () => {
    const hoped = { ...debts, recipients: { kind: 'known', trusted: 'unknown' } } as const
    expect(advised({ ...hoped, categories: ['name', 'financial'] })).toEqual(['highRisk', 'yes', 'depends'])
  })
  it('says that a secret address would change the advice, without making it depend on one', () => {
    const advice = adviceOn(withFact(letter, 'secretAddress', 'unknown'), pack)
    expect(advice.notifyAuthority).toBe('no')
    expect(advice.conditions).toContainEqual({
      fact: 'secretAddress',
      ifValue: 'yes',
      then: { risk: 'highRisk', notifyAuthority: 'yes', informSubjects: 'yes' },
      kind: 'wouldChange',
    })
  })
  it('has no conditions once everything is known', () => {
    expect(adviceOn(letter, pack).conditions).toEqual([])
  })
})

const levels = ({ risk, notifyAuthority, informSubjects }: Outcome) => [
  verdicts.indexOf(risk),
  answers.indexOf(notifyAuthority),
  answers.indexOf(informSubjects),
]
const isMilder = (one: Outcome, other: Outcome) => {
  const reference = levels(other)
  return levels(one).some((level, duty) => level < (reference[duty] ?? 0))
}

// What an advice answers is its outcome; the conditions beside it take far longer to find.
describe('for any facts', { timeout: 60_000 }, () => {
  it.each(scales)(
    'more severe $fact never weakens the advice, nor lowers the score',
    ({ fact, steps, given: holds = () => true }) => {
      fc.assert(
        fc.property(anyFacts.filter(holds), (facts) => {
          const worsening = steps.map((step) => withFact(facts, fact, step))
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
  it.each(scales)('unknown $fact is never milder than any of its values without saying so', ({ fact, steps }) => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const unknown = withFact(facts, fact, undefined)
        const answer = outcomeOf(unknown, pack)
        if (!steps.some((step) => isMilder(answer, outcomeOf(withFact(facts, fact, step), pack)))) return
        const said = adviceOn(unknown, pack).conditions.flatMap((condition) => [condition, ...(condition.and ?? [])])
        expect(said.map((value) => value.fact)).toContain(fact)
      }),
    )
  })
  it('every condition leads to what it says, and every "depends" to both answers', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const advice = adviceOn(facts, pack)
        expect(advice).toMatchObject(outcomeOf(facts, pack))
        for (const condition of advice.conditions) {
          const found = [condition, ...(condition.and ?? [])].reduce(
            (known, { fact, ifValue, group }) => withFact(known, fact, ifValue, group),
            facts,
          )
          expect(outcomeOf(found, pack)).toMatchObject(condition.then)
        }
        for (const duty of ['notifyAuthority', 'informSubjects'] as const) {
          if (advice[duty] !== 'depends') continue
          const open = advice.conditions.filter(({ kind }) => kind === 'open').map(({ then }) => then[duty])
          expect(open).toEqual(expect.arrayContaining(['yes', 'no']))
        }
      }),
    )
  })
})
