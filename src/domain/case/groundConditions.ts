import type { Case } from './case.ts'
import type { ContainmentKind } from './codes.ts'

/**
 * Protection from before the breach that still holds (GDPR art. 34(3)(a)). A key that is out protects nobody, and whoever
 * rests on a key must show that it is safe (art. 5(2)): not to know is not enough, as in the advice.
 */
export const isUnintelligible = (breach: {
  readonly breachedData: Pick<NonNullable<Case['breachedData']>, 'facts'> | null
}): boolean => {
  const protection = breach.breachedData?.facts.protection
  return protection?.unintelligible === 'yes' && protection.keySafe === 'yes'
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
