import type { Ability } from '../../contract/problems.ts'

/** Why something cannot be done now, for a button; undefined when it can. */
export const because = (ability: Ability): string | undefined =>
  ability === true ? undefined : [ability.because, ability.resolve].filter((sentence) => sentence !== '').join(' ')
