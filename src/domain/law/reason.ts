import type { SourceCode } from './rulePack.ts'

export const reasonCodes = [
  'severityScore',
  'nearLimit',
  'factsContradict',
  'classUnscored',
  'dataUnintelligible',
  'backUnseen',
  'identityFraud',
  'damagingData',
  'combination',
  'secretAddress',
  'vulnerablePeople',
  'manyPeople',
  'massOfPeople',
  'maliciousHolder',
  'cyberAttack',
  'madePublic',
  'trustedRecipient',
  'trustUnconfirmed',
  'attackerEncryption',
  'availabilityRestored',
  'availabilityCritical',
  'availabilityDelayed',
  'availabilityLost',
  'integrityRestored',
  'integrityRepairable',
  'integrityDelayed',
  'integrityLost',
  'nothingHit',
  'inDoubtNotify',
  'processorInforms',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

/** Why the advice is what it is: a code with what its sentence needs, and the source it rests on. */
export type Reason = {
  readonly code: ReasonCode
  readonly params?: Readonly<Record<string, string | number>> | undefined
  readonly source: SourceCode
  /** Rests on the worst plausible value of a fact that is still unknown. */
  readonly assumed: boolean
  /** The subgroup it is about; absent: everybody. */
  readonly group?: string | undefined
}
