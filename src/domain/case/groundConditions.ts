import type { Case } from './case.ts'
import type { ContainmentKind } from './codes.ts'

/** Protection from before the breach that still holds: a key that is out protects nobody (GDPR art. 34(3)(a)). */
export const isUnintelligible = (breach: {
  readonly breachedData: Pick<NonNullable<Case['breachedData']>, 'facts'> | null
}): boolean => {
  const protection = breach.breachedData?.facts.protection
  return protection?.unintelligible === 'yes' && protection.keySafe !== 'no'
}

// What was asked, or kept as evidence, takes no risk away.
const measuresOfNoEffect: readonly ContainmentKind[] = [
  'recipientAskedToDestroy',
  'recipientDeniedOrSilent',
  'evidenceSecured',
]

/** A measure afterwards that can have taken the high risk away (GDPR art. 34(3)(b)). */
export const hasLaterMeasure = ({
  containment,
}: {
  readonly containment: {
    readonly state: { readonly leak: Case['containment']['state']['leak'] }
    readonly actions: readonly { readonly kind: ContainmentKind }[]
  }
}): boolean =>
  containment.state.leak === 'contained' || containment.actions.some(({ kind }) => !measuresOfNoEffect.includes(kind))
