import { describe, expect, it } from 'vitest'
import { adviceOn, type AdviceContext } from './advice.ts'
import type { BreachFacts } from './facts.ts'
import { letter as openLetter } from './official/judged.testdata.ts'
import { pack202601 as pack } from './packs/2026-01.ts'

/** Nothing about it is unknown, the key included. */
const letter = { ...openLetter, protection: { unintelligible: 'no', keySafe: 'no' } } as const satisfies BreachFacts
const behaviour = { ...letter, classes: [{ class: 'behavioural', adjustment: 0 }] } as const
const money = { ...letter, classes: [{ class: 'financial', adjustment: 0 }] } as const
const nobody = { kind: 'none', trusted: 'no', destructionConfirmed: 'no', public: false } as const

/** Each condition in one line: its kind, what must turn out so, and what the advice then becomes. */
const found = (facts: BreachFacts, context?: AdviceContext): readonly string[] =>
  adviceOn(facts, pack, context).conditions.map(({ kind, fact, ifValue, group, and = [], then }) => {
    const all = [{ fact, ifValue, group }, ...and]
    const clauses = all.map((one) => `${one.group ? `${one.group}'s ` : ''}${one.fact} ${JSON.stringify(one.ifValue)}`)
    return `${kind}: ${clauses.join(' and ')} → ${then.risk}, ${then.notifyAuthority}, ${then.informSubjects}`
  })

describe('what is still to be found out', () => {
  it('is nothing where all is known', () => {
    expect(found(letter)).toEqual([])
  })

  it.each<readonly [string, BreachFacts, readonly string[]]>([
    [
      'whether a recipient is trusted and confirms, which only together change anything',
      { ...behaviour, recipients: { kind: 'known', public: false } },
      ['wouldChange: recipients.trusted "yes" and recipients.destructionConfirmed "yes" → unlikely, no, no'],
    ],
    [
      'whether a trusted recipient confirms',
      { ...behaviour, recipients: { kind: 'known', trusted: 'yes', public: false } },
      ['wouldChange: recipients.destructionConfirmed "yes" → unlikely, no, no'],
    ],
    [
      'whether the key is safe, on which all depends',
      { ...money, protection: { unintelligible: 'yes' } },
      ['open: protection.keySafe "yes" → unlikely, no, no', 'open: protection.keySafe "no" → highRisk, yes, yes'],
    ],
    [
      'whether there was any protection, of which nobody spoke',
      { ...money, protection: undefined },
      [
        'wouldChange: protection.unintelligible "yes" → highRisk, depends, depends',
        'wouldChange: protection.unintelligible "yes" and protection.keySafe "yes" → unlikely, no, no',
      ],
    ],
    [
      'how long an outage lasts',
      {
        ...letter,
        natures: ['availability'],
        availability: 'temporary',
        restoredWithin: undefined,
        backup: 'no',
        recipients: nobody,
      },
      ['open: restoredWithin "hours" → unlikely, no, no', 'open: restoredWithin "days" → risk, yes, no'],
    ],
    [
      'everything about an outage',
      {
        ...letter,
        natures: ['availability'],
        availability: undefined,
        restoredWithin: undefined,
        backup: undefined,
        recipients: nobody,
      },
      [
        'open: availability "none" → unlikely, no, no',
        'open: backup "yes" → unlikely, no, no',
        'open: restoredWithin "days" → risk, yes, no',
      ],
    ],
    [
      'how many people there are',
      { ...letter, people: undefined },
      [
        'open: people {"min":1,"max":1,"estimate":true} → unlikely, no, no',
        'open: people {"min":101,"max":101,"estimate":true} → risk, yes, no',
      ],
    ],
    [
      'whether they are vulnerable',
      { ...letter, vulnerablePeople: 'unknown' },
      ['open: vulnerablePeople "no" → unlikely, no, no', 'open: vulnerablePeople "yes" → risk, yes, no'],
    ],
    [
      'what nobody expects and would overturn a no',
      { ...letter, maliciousIntent: 'unknown', recipients: { ...letter.recipients, public: undefined } },
      ['wouldChange: maliciousIntent "yes" → risk, yes, no', 'wouldChange: recipients.public true → risk, yes, no'],
    ],
    [
      'a secret address in one group',
      { ...letter, subgroups: [{ name: 'A', secretAddress: 'unknown' }] },
      ['wouldChange: A\'s secretAddress "yes" → highRisk, yes, yes'],
    ],
    [
      'nothing where a group has settled it already',
      { ...letter, subgroups: [{ name: 'A', categories: ['bsn'], vulnerablePeople: 'unknown' }] },
      [],
    ],
  ])('is %s', (_, facts, expected) => {
    expect(found(facts)).toEqual(expected)
  })

  it('is told together where no single fact settles it: here how many people, and whether they are vulnerable', () => {
    const conditions = found({ ...letter, people: undefined, vulnerablePeople: undefined })
    expect(conditions.filter((line) => line.includes(', no, no'))).toEqual([
      'open: people {"min":1,"max":1,"estimate":true} and vulnerablePeople "no" → unlikely, no, no',
    ])
  })

  it('is for a processor first of all whose decision it is', () => {
    expect(found(behaviour, { role: 'processor' })).toEqual(['open: role "controller" → risk, yes, no'])
  })
})

describe('the reasons of an advice', () => {
  const reasons = (facts: BreachFacts) =>
    adviceOn(facts, pack).reasons.map(({ code, assumed }) => `${code}${assumed ? ', assumed' : ''}`)

  it('say which of them rest on something unknown, and that doubt means notifying', () => {
    expect(reasons({ ...letter, vulnerablePeople: 'unknown' })).toEqual([
      'severityScore',
      'vulnerablePeople, assumed',
      'inDoubtNotify',
    ])
    expect(reasons({ ...letter, people: undefined })).toEqual(['severityScore', 'manyPeople, assumed', 'inDoubtNotify'])
  })
  it('name a group whose reasons differ, and do not repeat those of everybody', () => {
    const { reasons: all } = adviceOn(
      { ...behaviour, secretAddress: 'no', subgroups: [{ name: 'A', secretAddress: 'yes' }] },
      pack,
    )
    expect(all.map(({ code }) => code)).toEqual(['severityScore', 'secretAddress'])
  })
  it('of a processor say who decides', () => {
    const { reasons: all } = adviceOn(behaviour, pack, { role: 'processor' })
    expect(all.at(-1)).toMatchObject({ code: 'processorInforms', assumed: false })
  })
})
