import * as z from 'zod'
import { day } from './primitives.ts'

const share = z.object({ of: z.int(), count: z.int() }).describe('So many of so many; small numbers are no percentages')

/** Numbers by which an organisation looks back: breaches and notifications counted apart, kinds of data once per kind. */
export const statistics = z
  .object({
    openedFrom: z.iso.date().nullable(),
    openedBefore: z.iso.date().nullable(),
    breaches: z.int(),
    noBreach: z.int(),
    open: z.int(),
    notifications: z
      .object({ made: z.int(), withdrawn: z.int() })
      .describe('First notifications to the AP, also of cases that proved to be no breach'),
    notified: share,
    within72Hours: share,
    informed: share,
    contained: share,
    people: z.object({
      min: z.int(),
      max: z.int(),
      unknownIn: z.int().describe('Breaches of which the number is not known'),
    }),
    perMonth: z.array(
      z.object({
        month: z.string().describe('Calendar month of opening, in the Netherlands'),
        breaches: z.int(),
        notified: z.int(),
        late: z.int(),
      }),
    ),
    perKind: z.array(z.object({ kind: z.string().nullable(), breaches: z.int(), notified: z.int() })),
    perCategory: z.array(z.object({ category: z.string(), breaches: z.int() })),
    perHandler: z.array(
      z.object({
        handler: z.object({ id: z.string(), name: z.string() }).nullable(),
        open: z.int(),
        late: z.int(),
      }),
    ),
  })
  .meta({ id: 'Statistics' })
export type Statistics = z.output<typeof statistics>

export const statisticsQuery = z.strictObject({
  openedFrom: day.optional(),
  openedBefore: day.optional(),
})
