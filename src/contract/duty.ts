import * as z from 'zod'
import { ability } from './problems.ts'
import { day, dayOut, id, userId } from './primitives.ts'

/** Somebody of the organisation, by name. */
const named = z.object({ id: z.string(), name: z.string() })

export const dutyPeriodBody = z
  .strictObject({ person: userId, from: day, until: day })
  .refine(({ from, until }) => from <= until, {
    path: ['until'],
    error: 'ends before it begins',
    params: { code: 'endsBeforeStart' },
  })
  .meta({ id: 'DutyPeriodBody' })

export const dutyPeriod = z.object({ id, person: named, from: dayOut, until: dayOut }).meta({ id: 'DutyPeriod' })
export type DutyPeriodView = z.output<typeof dutyPeriod>

export const dutyRoster = z
  .object({
    items: z.array(dutyPeriod).describe('From today on, in the order of their first days'),
    now: z.object({
      today: dayOut,
      todayBy: z.array(named).describe('Whoever stands in for a day comes first'),
      weekend: z.array(dayOut).length(2).describe('The Saturday and Sunday that come next, or now'),
      weekendBy: z.array(named),
    }),
    can: z.object({ change: ability }),
    next: z.null(),
  })
  .meta({ id: 'DutyRoster' })
export type DutyRoster = z.output<typeof dutyRoster>
