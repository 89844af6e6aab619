import type { BreachFacts, FactPath, IncidentKind } from './facts.ts'
import type { RulePack, SourceCode } from './rulePack.ts'
import type { Verdict } from './verdict.ts'

export const answers = ['yes', 'no', 'depends'] as const
export type Answer = (typeof answers)[number]

/** The advice in three words: how severe, tell the authority, tell the people. */
export type Outcome = {
  readonly risk: Verdict
  readonly notifyAuthority: Answer
  readonly informSubjects: Answer
}

export const reasonCodes = [
  'dataUnintelligible',
  'severityScore',
  'identityFraud',
  'combination',
  'secretAddress',
  'vulnerablePeople',
  'manyPeople',
  'massOfPeople',
  'maliciousHolder',
  'cyberAttack',
  'madePublic',
  'trustedRecipient',
  'availabilityRestored',
  'availabilityDelayed',
  'availabilityLost',
  'attackerEncryption',
  'integrityRestored',
  'integrityRepairable',
  'integrityLost',
  'nearLimit',
  'inDoubtNotify',
  'processorInforms',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

export type Reason = {
  readonly code: ReasonCode
  readonly params?: Readonly<Record<string, string | number>> | undefined
  readonly source: SourceCode
  /** Rests on the worst plausible value of a fact that is still unknown. */
  readonly assumed: boolean
}

/** A fact with a value that could be recorded for it, in the shape it has in BreachFacts. */
export type FactValue = { readonly fact: FactPath; readonly ifValue: unknown }

/** If these still unknown facts turn out so, then the advice becomes this. */
export type Condition = FactValue & {
  /** Further facts that must hold as well. */
  readonly and?: readonly FactValue[] | undefined
  readonly then: Outcome
  /** open: a "depends" hangs on it. wouldChange: the advice stands, and changes if this turns out so. */
  readonly kind: 'open' | 'wouldChange'
}

export type Advice = Outcome & {
  readonly reasons: readonly Reason[]
  readonly conditions: readonly Condition[]
  readonly rulePack: string
}

/** What the case knows beside the facts of the breach. */
export type AdviceContext = {
  readonly role?: 'controller' | 'processor' | undefined
  readonly incidentKind?: IncidentKind | undefined
}

export function adviceOn(_facts: BreachFacts, _pack: RulePack, _context: AdviceContext = {}): Advice {
  throw new Error('Not written yet')
}
