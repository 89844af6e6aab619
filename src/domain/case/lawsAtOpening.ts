import type { Policy, Regime } from '../people.ts'

/** These take the place of the GDPR for the data they are about; a breach of other data is none of theirs. */
export const insteadOfGdpr: readonly Regime[] = ['wpg', 'wjsg']

/**
 * The laws of a new case while nobody chose: the GDPR, and what an incident may fall under beside it, whose terms are shorter
 * and must not be overlooked (Cbw). The laws for police and judicial data are chosen where it is about those. An organisation
 * that does not work under the GDPR has all of its own.
 */
export const lawsAtOpening = ({ regimes }: Pick<Policy, 'regimes'>): readonly Regime[] =>
  regimes.includes('avg') ? regimes.filter((law) => !insteadOfGdpr.includes(law)) : regimes
