import * as z from 'zod'
import { causes } from '../domain/register/registerFacts.ts'
import { personOut } from './caseParts.ts'
import { day, instantOut, line } from './primitives.ts'

const share = z.object({ of: z.int(), count: z.int() }).describe('So many of so many; small numbers are no percentages')
const hours = z.number().nullable()
const spread = z
  .object({ of: z.int(), min: hours, median: hours, p90: hours, max: hours })
  .describe('Elapsed hours since the first report, of so many breaches; by nearest rank, never averaged')
const cause = z.enum(causes).nullable()

/**
 * Numbers by which an organisation looks back: breaches and notifications counted apart, kinds of data once per kind. Each
 * is the number of cases of one filter of the register: the descriptions name its parameters.
 */
export const statistics = z
  .object({
    openedFrom: z.iso.date().nullable(),
    openedBefore: z.iso.date().nullable(),
    department: z.string().nullable(),
    controller: z.string().nullable(),
    breaches: z.int().describe('which=breaches'),
    noBreach: z.int().describe('which=noBreach'),
    open: z.int().describe('open=yes'),
    imported: z.int().describe('Of the breaches, those taken over from an old register: imported=yes'),
    late: z.int().describe('late=yes'),
    notifications: z
      .object({
        made: z.int().describe('which=all, notified=yes'),
        withdrawn: z.int().describe('which=all, authorityState=withdrawn'),
      })
      .describe('First notifications to the AP, also of cases that proved to be no breach'),
    notified: share.describe('notified=yes'),
    within72Hours: share.describe('notified=yes, late=no'),
    informed: share.describe('subjectsState=informed, of subjectsState=informed,toBeInformed'),
    contained: share.describe('contained=yes'),
    people: z.object({
      min: z.int(),
      max: z.int(),
      unknownIn: z.int().describe('Breaches of which the number is not known: peopleKnown=no'),
    }),
    hours: z.object({ toAwareness: spread, toContainment: spread, toDecision: spread }),
    perMonth: z.array(
      z.object({
        month: z.string().describe('Calendar month of opening, in the Netherlands: openedFrom and openedBefore'),
        breaches: z.int(),
        notified: z.int(),
        late: z.int(),
      }),
    ),
    perKind: z
      .array(z.object({ kind: z.string().nullable(), breaches: z.int(), notified: z.int() }))
      .describe('incidentKind, `none` for null'),
    perCategory: z.array(z.object({ category: z.string(), breaches: z.int() })).describe('category'),
    perCause: z.array(z.object({ cause, breaches: z.int() })).describe('cause'),
    perDepartment: z.array(z.object({ department: z.string().nullable(), breaches: z.int() })).describe('department'),
    perController: z.array(z.object({ controller: z.string().nullable(), breaches: z.int() })).describe('controller'),
    perHandler: z
      .array(z.object({ handler: personOut.nullable(), open: z.int(), late: z.int() }))
      .describe('handler, open=yes'),
    repeats: z
      .array(z.object({ kind: z.string(), department: z.string().nullable(), cause, breaches: z.int() }))
      .describe('What came more than once: incidentKind, department and cause together; at most the twenty largest'),
  })
  .meta({ id: 'Statistics' })
export type Statistics = z.output<typeof statistics>

export const statisticsQuery = z.strictObject({
  openedFrom: day.optional(),
  openedBefore: day.optional(),
  department: line.optional(),
  controller: line.optional(),
})

/** What is on whose table at this moment, and when the timers end; numbers of open cases. */
export const workload = z
  .object({
    now: instantOut,
    open: z.int(),
    unassigned: z.int(),
    waiting: z.int().describe('For the DPO or a second reader'),
    notContained: z.int(),
    late: z.int(),
    withoutTimer: z.int(),
    toDestroy: z.int().describe('Closed cases whose term is over'),
    onLegalHold: z.int(),
    endingFrom: instantOut.describe('The full hour that we are in'),
    endingPerHour: z
      .array(z.int())
      .describe(
        'How many timers end in each of 73 hours of the clock from `endingFrom`, so in the coming 72 hours; late ones are in none: dueFrom and dueBefore of the worklist',
      ),
    perHandler: z.array(
      z.object({
        handler: personOut.nullable(),
        open: z.int(),
        late: z.int(),
        within24Hours: z.int(),
        waiting: z.int(),
        firstDueAt: instantOut.nullable().describe('When the first of their timers ends, late ones included'),
      }),
    ),
  })
  .meta({ id: 'Workload' })
export type Workload = z.output<typeof workload>
