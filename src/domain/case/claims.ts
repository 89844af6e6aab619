import type { BreachFacts, Category, YesNoUnknown } from '../law/facts.ts'
import type { Verdict } from '../law/verdict.ts'

/** What a standard reason says of a case, where the case itself can tell whether that is so. */
export const claims = [
  'trustedAndDestroyed',
  'destroyed',
  'boundToSecrecy',
  'unintelligible',
  'brieflyAway',
  'publicBefore',
  'secretAddress',
  'knowsThePerson',
  'riskPossible',
  'highRisk',
  'noHighRisk',
  'laterMeasure',
  'tooMany',
] as const
export type Claim = (typeof claims)[number]

/** What a claim is held against: the facts as recorded, the verdict on the risk, and whether a measure took risk away. */
export type ClaimGround = {
  readonly facts: BreachFacts
  /** Null while nobody judged the risk. */
  readonly verdict: Verdict | null
  readonly hasLaterMeasure: boolean
}

/** Whether a claim holds by what is recorded, is contradicted by it, or is not recorded yet. */
export type ClaimState = 'holds' | 'contradicted' | 'unrecorded'

/** Up to so many people each can be written to; no law names a number, so that more only lets the sentence be offered. */
const fewPeople = 100

/** Kinds of data that say something of a person which others do not know already. */
const seldomPublic: readonly Category[] = ['bsn', 'access', 'debts', 'benefits', 'identityDocumentCopy', 'criminal']

/** Says of a claim whether it holds in this case; what only the officer can know holds until the facts contradict it. */
export function claimState(claim: Claim, { facts, verdict, hasLaterMeasure }: ClaimGround): ClaimState {
  const { recipients, protection } = facts
  const known = answered(recipients?.kind, 'known')
  switch (claim) {
    case 'trustedAndDestroyed':
      return all([known, said(recipients?.trusted), said(recipients?.destructionConfirmed)])
    case 'destroyed':
      return all([known, said(recipients?.destructionConfirmed)])
    case 'boundToSecrecy':
      return all([known, said(recipients?.trusted)])
    case 'unintelligible':
      return all([said(protection?.unintelligible), said(protection?.keySafe)])
    case 'brieflyAway':
      return all([answered(facts.availability, 'temporary'), answered(facts.restoredWithin, 'hours')])
    case 'publicBefore':
      return unless(
        (facts.specialCategories ?? []).length > 0 ||
          (facts.categories ?? []).some((category) => seldomPublic.includes(category)) ||
          hasSecretAddress(facts),
      )
    case 'secretAddress':
      return unless(facts.secretAddress === 'no' && !hasSecretAddress(facts))
    case 'knowsThePerson':
      return unless(recipients?.kind === 'none')
    case 'riskPossible':
      return unless(verdict === 'unlikely')
    case 'highRisk':
      return verdict === null ? 'unrecorded' : unless(verdict !== 'highRisk')
    case 'noHighRisk':
      return verdict === null ? 'unrecorded' : unless(verdict === 'highRisk')
    case 'laterMeasure':
      return hasLaterMeasure ? 'holds' : 'unrecorded'
    case 'tooMany':
      return facts.people === undefined ? 'unrecorded' : unless(facts.people.max <= fewPeople)
  }
}

const hasSecretAddress = ({ secretAddress, subgroups = [] }: BreachFacts): boolean =>
  secretAddress === 'yes' || subgroups.some((group) => group.secretAddress === 'yes')

const unless = (contradicted: boolean): ClaimState => (contradicted ? 'contradicted' : 'holds')

const said = (answer: YesNoUnknown | undefined): ClaimState =>
  answer === 'yes' ? 'holds' : answer === 'no' ? 'contradicted' : 'unrecorded'

const answered = <Value>(value: Value | undefined, wanted: Value): ClaimState =>
  value === undefined ? 'unrecorded' : unless(value !== wanted)

/** A claim of several things is contradicted by any of them, and holds by all. */
const all = (states: readonly ClaimState[]): ClaimState =>
  states.includes('contradicted') ? 'contradicted' : states.includes('unrecorded') ? 'unrecorded' : 'holds'
