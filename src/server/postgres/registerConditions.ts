import { notRecorded, type RegisterFilter, type RetentionState } from '../../domain/register/registerFilter.ts'
import type { Instant } from '../../domain/time.ts'
import { openedBetween } from './caseLists.ts'
import type { Parameters } from './parameters.ts'

/** What a row says by itself, as conditions: filters choose by these, and figures count them. */
export const registerFacts = {
  open: 'is_open',
  notified: 'is_notified',
  contained: 'is_contained',
  peopleKnown: 'people is not null',
  imported: 'is_imported',
} as const

/** The condition that means what `isLateRow` says. */
export const isLate = (now: Instant, parameters: Parameters): string =>
  `case when is_notified then is_filed_late else coalesce(clock_ends < ${parameters.add(now)}, false) end`

/** The conditions that mean what `isInRegister` says. */
export function inRegister(filter: RegisterFilter, parameters: Parameters): string[] {
  const { which, now } = filter
  const outcomes = which === 'all' ? ['breach', 'noBreach'] : [which === 'breaches' ? 'breach' : 'noBreach']
  const among = (column: string, choice: readonly string[] | undefined) =>
    choice?.length ? [`coalesce(${column}, '${notRecorded}') = any (${parameters.add(choice)})`] : []
  const asked = (condition: string, answer: boolean | undefined) =>
    answer === undefined ? [] : [answer ? condition : `not (${condition})`]
  const facts = (Object.keys(registerFacts) as (keyof typeof registerFacts)[]).flatMap((fact) =>
    asked(registerFacts[fact], filter[fact]),
  )
  return [
    `outcome = any (${parameters.add(outcomes)})`,
    ...openedBetween(filter, parameters),
    ...among('incident_kind', filter.incidentKind),
    ...(filter.category?.length ? [`categories && ${parameters.add(filter.category)}::text[]`] : []),
    ...among('cause', filter.cause),
    ...among('department', filter.department),
    ...among('controller', filter.controller),
    ...among('handler', filter.handler),
    ...among('authority_state', filter.authorityState),
    ...among('subjects_state', filter.subjectsState),
    ...facts,
    ...(filter.late === undefined ? [] : asked(isLate(now, parameters), filter.late)),
    ...(filter.retention === undefined ? [] : [retained(filter.retention, filter.today, parameters)]),
  ]
}

function retained(state: RetentionState, today: string, parameters: Parameters): string {
  switch (state) {
    case 'over':
      return `(not is_open and destroyed_at is null and retention_until < ${parameters.add(today)})`
    case 'held':
      return 'on_legal_hold'
    case 'destroyed':
      return 'destroyed_at is not null'
  }
}
