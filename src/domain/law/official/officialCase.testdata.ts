import type { Answer } from '../outcome.ts'
import type { BreachFacts } from '../facts.ts'

/** One published case of the EDPB: its facts as an officer would record them, and the official outcome. */
export type OfficialCase = {
  readonly id: string
  readonly title: string
  readonly role?: 'processor'
  readonly facts: BreachFacts
  readonly expected: { readonly notifyAuthority: Answer; readonly informSubjects: Answer }
}

export const exactly = (people: number) => ({ min: people, max: people, estimate: false })
export const about = (min: number, max: number) => ({ min, max, estimate: true })
export const nobody = { notifyAuthority: 'no', informSubjects: 'no' } as const
export const authorityOnly = { notifyAuthority: 'yes', informSubjects: 'no' } as const
export const both = { notifyAuthority: 'yes', informSubjects: 'yes' } as const
export const authorityPeopleDepends = { notifyAuthority: 'yes', informSubjects: 'depends' } as const
