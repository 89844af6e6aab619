import * as z from 'zod'
import { dayOut, id, instantOut } from './primitives.ts'

const scope = z.enum(['mine', 'all']).describe('mine: deadlines of the cases I handle; all: of every open case')
const language = z.enum(['nl', 'en']).describe('Of the words in it')

/** A calendar of deadlines for an agenda outside; its address is a secret, shown once. */
export const calendarFeed = z
  .object({
    id,
    scope,
    language,
    createdAt: instantOut,
    lastReadOn: dayOut.nullable().describe('When an agenda read it last; null when none has'),
  })
  .meta({ id: 'CalendarFeed' })
export type CalendarFeed = z.output<typeof calendarFeed>

export const newCalendarFeed = calendarFeed
  .extend({ address: z.string().describe('Where an agenda reads it; whoever has it can. It is not shown again') })
  .meta({ id: 'NewCalendarFeed' })
export type NewCalendarFeed = z.output<typeof newCalendarFeed>

export const calendarFeedList = z
  .object({ items: z.array(calendarFeed), next: z.null() })
  .meta({ id: 'CalendarFeedList' })
export type CalendarFeedList = z.output<typeof calendarFeedList>

export const calendarFeedBody = z.strictObject({ scope, language: language.default('nl') }).meta({
  id: 'CalendarFeedBody',
})
