import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adviceOn } from './advice.ts'
import { explainAdvice } from './explain.ts'
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
