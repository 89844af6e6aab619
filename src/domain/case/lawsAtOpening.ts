import type { Policy, Regime } from '../people.ts'

/**
 * The laws of a new case while nobody chose: only the GDPR, even where the organisation works under others too, for those
 * are of few breaches and each brings terms of its own. An organisation that does not work under it has all of its own.
 */
export const lawsAtOpening = ({ regimes }: Pick<Policy, 'regimes'>): readonly Regime[] =>
  regimes.includes('avg') ? ['avg'] : regimes
