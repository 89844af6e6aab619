import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adviceOn } from './advice.ts'
import { deadlineOf } from './deadline.ts'
import { explainAdvice, explainDeadline } from './explain.ts'
import type { BreachFacts } from './facts.ts'
import { anyFacts } from './facts.testdata.ts'
import { pack202601 as pack } from './packs/2026-01.ts'

const lostLaptop: BreachFacts = {
  natures: ['confidentiality'],
  classes: [{ class: 'financial', adjustment: 0 }],
  categories: ['name', 'financial'],
  people: { min: 300, max: 300, estimate: false },
  vulnerablePeople: 'no',
  maliciousIntent: 'no',
  recipients: { kind: 'none' },
  protection: { unintelligible: 'yes' },
}

describe('an advice in words', () => {
  it('says in Dutch what an unsafe key would mean', () => {
    const { conditions } = explainAdvice(adviceOn(lostLaptop, pack), 'nl')
    expect(conditions.map(({ text }) => text)).toContain(
      'Als de sleutel niet veilig is: er is een hoog risico; melden aan de AP; betrokkenen informeren.',
    )
  })
  it('says it in English too, with the source of each reason and how sure it is', () => {
    const { reasons, conditions } = explainAdvice(adviceOn(lostLaptop, pack), 'en')
    expect(conditions.map(({ text }) => text)).toContain(
      'If the key is safe: a risk is unlikely; do not notify the AP; no need to inform the people.',
    )
    expect(reasons[0]).toMatchObject({
      code: 'severityScore',
      text: 'The severity score is 3.00 (high). Assumed as long as it is not known.',
      source: 'ENISA, severity of personal data breaches (2013)',
      certainty: 'C2',
    })
  })
  it('says what it would mean if sensitive data that were ticked reveal nothing', () => {
    const ticked: BreachFacts = {
      ...lostLaptop,
      classes: [{ class: 'simple', adjustment: 0 }],
      categories: ['name'],
      specialCategories: ['health'],
      people: { min: 1, max: 1, estimate: false },
      secretAddress: 'no',
      exfiltration: 'notApplicable',
      protection: { unintelligible: 'no' },
    }
    expect(
      explainAdvice(adviceOn(ticked, pack), 'nl')
        .conditions.slice(0, 2)
        .map(({ text }) => text),
    ).toEqual([
      'Als uit gevoelige gegevens niets over iemand blijkt: een risico is niet waarschijnlijk; niet melden aan de AP; betrokkenen informeren hoeft niet.',
      'Als het gaat om eenvoudige gegevens en gevoelige gegevens: er is een hoog risico; melden aan de AP; betrokkenen informeren.',
    ])
  })
  it.each(['nl', 'en'] as const)('has a whole sentence in %s for whatever can be asked', (language) => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { reasons, conditions } = explainAdvice(adviceOn(facts, pack, { role: 'processor' }), language)
        for (const { text } of [...reasons, ...conditions]) {
          expect(text).toMatch(/[.]$/)
          expect(text).not.toMatch(/undefined|object|null|:\w| = |recipients\.|protection\./)
        }
      }),
    )
  })
})

describe('a deadline in words', () => {
  const moments = (awareAt: string) =>
    explainDeadline(deadlineOf(awareAt, pack), 'nl')
      .explanation.slice(0, 2)
      .map(({ text }) => text)

  it('says no offset for most of the year', () => {
    expect(moments('2026-11-17T13:10:00Z')).toEqual([
      'De termijn begint bij de kennisname: dinsdag 17 november 2026 om 14:10.',
      'Daarna telt elk uur mee, 72 uur lang: tot vrijdag 20 november 2026 om 14:10.',
    ])
  })
  it('says both offsets where the clock changes in between', () => {
    expect(moments('2026-10-24T10:00:00Z')).toEqual([
      'De termijn begint bij de kennisname: zaterdag 24 oktober 2026 om 12:00 (+02:00).',
      'Daarna telt elk uur mee, 72 uur lang: tot dinsdag 27 oktober 2026 om 11:00 (+01:00).',
    ])
  })
  it.each(['nl', 'en'] as const)('never names a zone in %s', (language) => {
    for (const awareAt of ['2026-03-28T12:00:00Z', '2026-06-01T12:00:00Z', '2026-12-24T12:00:00Z']) {
      const { explanation } = explainDeadline(deadlineOf(awareAt, pack), language)
      expect(explanation.map(({ text }) => text).join(' ')).not.toMatch(/GMT|UTC|CES?T/)
    }
  })
})
