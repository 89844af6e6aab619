import { describe, expect, it } from 'vitest'
import { futurePack, packsWithChange } from '../law/futurePack.testdata.ts'
import type { BreachFacts } from '../law/facts.ts'
import type { Verdict } from '../law/verdict.ts'
import { defaultPolicy } from '../people.ts'
import type { Instant } from '../time.ts'
import { assessRisk } from './assessRisk.ts'
import { authorityStateOf } from './states.ts'
import type { Context } from './context.ts'
import { decideOnAuthority } from './decideOnAuthority.ts'
import { decideOnSubjects } from './decideOnSubjects.ts'
import { establishAwareness } from './establishAwareness.ts'
import type { AuthorityDecisionKind } from './codes.ts'
import { identifyData } from './identifyData.ts'
import { summarise } from './summary.ts'
import { after, by, given, hoursLater, noMoments, officer, opened, refusalIn } from './testing.ts'

const lastOld = '2027-12-31T22:59:59.999Z'
const firstNew = '2027-12-31T23:00:00.000Z'

/** A letter with an account number at a wrong address: a risk, not a high one. */
const ordinary: BreachFacts = {
  natures: ['confidentiality'],
  categories: ['name', 'address', 'iban'],
  specialCategories: [],
  classes: [{ class: 'financial', adjustment: -1 }],
  identifiability: 'maximum',
  people: { min: 1, max: 1, estimate: false },
  vulnerablePeople: 'no',
  secretAddress: 'no',
  protection: { unintelligible: 'no', keySafe: 'no' },
  exfiltration: 'no',
  maliciousIntent: 'no',
  recipients: { kind: 'known', trusted: 'no', destructionConfirmed: 'yes', public: false },
}
const grave: BreachFacts = { ...ordinary, secretAddress: 'yes' }

/** A case that was known at that moment, worked on with the verbs under the packs there would be. */
function assessedCase(awareAt: Instant, facts: BreachFacts, verdict: Verdict) {
  const context: Context = { ...by(officer, hoursLater(2, awareAt)), packs: packsWithChange }
  const began = given(opened.type === 'caseOpened' ? { ...opened, firstReportAt: awareAt } : opened)
  const known = after(began, establishAwareness({ awareAt, reason: null, moments: noMoments }, began, context), context)
  const data = { incidentKind: 'postWrong', subjectGroups: [], consequences: 'Schaamte', numbersNote: null } as const
  const identified = after(known, identifyData({ ...data, facts }, known, context), context)
  const breach = after(identified, assessRisk({ verdict, reason: null }, identified, context), context)
  const decides = (decision: AuthorityDecisionKind) =>
    decideOnAuthority({ decision, reason: 'Zie de inschatting' }, breach, context)
  return { breach, decides, context }
}

describe('a pack that asks to notify only of a high risk, from a future date', () => {
  it.each([
    ['the last moment of the old law', lastOld, 'yes'],
    ['the first moment of the new law', firstNew, 'no'],
  ] as const)('advises on a risk by the law of %s', (_, awareAt, notifyAuthority) => {
    const { assessment } = assessedCase(awareAt, ordinary, 'risk').breach
    expect(assessment?.advice).toMatchObject({ risk: 'risk', notifyAuthority, informSubjects: 'no' })
    expect(assessment?.rulePack).toBe(awareAt === lastOld ? '2026-01' : futurePack.id)
  })

  it('turns round which decision goes against verdict and advice, and remembers the pack', () => {
    const against = (awareAt: Instant, decision: AuthorityDecisionKind) =>
      assessedCase(awareAt, ordinary, 'risk').decides(decision)
    const both = ['verdict', 'advice']
    expect(against(lastOld, 'notify')).toMatchObject({ events: [{ against: [], rulePack: '2026-01' }] })
    expect(against(lastOld, 'doNotNotify')).toMatchObject({ events: [{ against: both }] })
    expect(against(firstNew, 'notify')).toMatchObject({ events: [{ against: both, rulePack: futurePack.id }] })
    expect(against(firstNew, 'doNotNotify')).toMatchObject({ events: [{ against: [] }] })
  })

  it('leads a case of a risk to silence under the new law, and its next step on to the people', () => {
    const { breach, decides, context } = assessedCase(firstNew, ordinary, 'risk')
    const silent = after(breach, decides('doNotNotify'), context)
    expect(authorityStateOf(silent)).toBe('notRequired')
    expect(summarise(silent, defaultPolicy, packsWithChange)).toMatchObject({
      authorityState: 'notRequired',
      clock: { state: 'notNeeded', rulePack: futurePack.id },
    })
    const told = decideOnSubjects(
      { decision: 'doNotInform', ground: null, reason: 'Geen hoog risico', groups: [], lookAgainAt: null },
      silent,
      context,
    )
    expect(refusalIn(told)).toBeNull()
  })

  it('changes nothing for a high risk: both laws want it notified and told', () => {
    for (const awareAt of [lastOld, firstNew]) {
      const { breach, decides } = assessedCase(awareAt, grave, 'highRisk')
      expect(breach.assessment?.advice).toMatchObject({ notifyAuthority: 'yes', informSubjects: 'yes' })
      expect(decides('notify')).toMatchObject({ events: [{ against: [] }] })
      expect(decides('doNotNotify')).toMatchObject({ events: [{ against: ['verdict', 'advice'] }] })
    }
  })

  it('judges a case of the old law by the old law after the change, whenever it is assessed again', () => {
    const { breach } = assessedCase(lastOld, ordinary, 'risk')
    const muchLater: Context = { ...by(officer, hoursLater(1000, lastOld)), packs: packsWithChange }
    const again = after(breach, assessRisk({ verdict: 'risk', reason: null }, breach, muchLater), muchLater)
    expect(again.assessment).toMatchObject({ rulePack: '2026-01', advice: { notifyAuthority: 'yes' } })
  })

  it('follows a correction of awareness over the border', () => {
    const { breach } = assessedCase(lastOld, ordinary, 'risk')
    const context: Context = { ...by(officer, hoursLater(5, lastOld)), packs: packsWithChange }
    const command = { awareAt: firstNew, reason: 'Pas na middernacht zeker', moments: noMoments }
    const corrected = after(breach, establishAwareness(command, breach, context), context)
    const again = after(corrected, assessRisk({ verdict: 'risk', reason: null }, corrected, context), context)
    expect(again.assessment).toMatchObject({ rulePack: futurePack.id, advice: { notifyAuthority: 'no' } })
  })
})
