import type { Day } from './time.ts'

/** The roles a person or a system can have within one organisation (glossary in the product description). */
export const roles = ['privacy-officer', 'team-lead', 'dpo', 'ciso', 'auditor', 'administrator'] as const
export type Role = (typeof roles)[number]

export type OrganisationId = string
export type UserId = string

/** Who asks for something, with the rights that count at that moment. */
export type Actor = {
  readonly kind: 'user' | 'system' | 'reporter'
  readonly id: UserId
  readonly roles: readonly Role[]
}

/** Who did something, as it stands in an event: an id, never a name, so that a name can be corrected or forgotten. */
export type RecordedActor = { readonly kind: Actor['kind']; readonly id: string }

/** What somebody may do at all within an organisation, whatever the state of a case. */
export const rights = [
  'readCases',
  'readReporters',
  'handleCases',
  'giveDpoAdvice',
  'exportRegister',
  'leadTeam',
  'manageOrganisation',
  'handleJobs',
] as const
export type Right = (typeof rights)[number]

const rightsOf: Record<Role, readonly Right[]> = {
  'privacy-officer': ['readCases', 'readReporters', 'handleCases', 'exportRegister', 'handleJobs'],
  'team-lead': ['readCases', 'readReporters', 'handleCases', 'exportRegister', 'leadTeam', 'handleJobs'],
  // The DPO reads everything and advises, but never decides (GDPR art. 38(6) and 39).
  dpo: ['readCases', 'readReporters', 'giveDpoAdvice', 'exportRegister'],
  ciso: ['readCases'],
  auditor: ['readCases', 'exportRegister'],
  // Jobs hold ids and codes only, so who sees no case may still see that the post does not leave.
  administrator: ['manageOrganisation', 'handleJobs'],
}

/** Whether any of the actor's roles carries the right. */
export const mayActor = (actor: Actor, right: Right): boolean =>
  actor.roles.some((role) => rightsOf[role].includes(right))

/** The roles that carry a right, to tell somebody without it whom to ask. */
export const rolesWith = (right: Right): readonly Role[] => roles.filter((role) => rightsOf[role].includes(right))

/** What an organisation has chosen about its own way of working. */
export type Policy = {
  /** Whether the decisions of invariant 4 need the approval of somebody who is not deciding. */
  readonly secondReader: boolean
  readonly dpoAdvice: 'optional' | 'required'
  readonly regimes: readonly Regime[]
  /** From which day the terms of a law count here: starts before it are left alone. Absent: always. */
  readonly regimesFrom?: Readonly<Partial<Record<Regime, Day>>> | undefined
}

export const regimes = ['avg', 'wpg', 'wjsg', 'cbw'] as const
/** The laws a breach can fall under: GDPR, police data, judicial data, network security. */
export type Regime = (typeof regimes)[number]

/** How a new organisation works until it chooses otherwise. */
export const defaultPolicy: Policy = { secondReader: false, dpoAdvice: 'optional', regimes: ['avg'] }
