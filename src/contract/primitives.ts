import * as z from 'zod'
import { toInstant } from '../domain/time.ts'
import { isWritten } from '../domain/written.ts'

/** The longest free text we take, in UTF-16 code units: some forty printed pages. */
export const longestText = 100_000
const longestLine = 500

/** NUL cannot be stored by PostgreSQL and a lone surrogate is no text at all: both are refused, everything else round-trips. */
const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed()
const storable = (text: z.ZodString) => text.refine(isStorable, { error: 'unstorable', params: { code: 'unstorable' } })

/** Free text exactly as written; may be empty. */
export const anyText = storable(z.string().max(longestText))
/** Free text in which something is written. It is never trimmed. */
export const text = anyText.refine(isWritten, { error: 'empty', params: { code: 'empty' } })
/** One line in which something is written: a title, a name. */
export const line = storable(z.string().max(longestLine)).refine(isWritten, {
  error: 'empty',
  params: { code: 'empty' },
})
export const anyLine = storable(z.string().max(longestLine))
/** The name of a file of tokens, without `.css`. */
export const houseStyleName = z.string().regex(/^[a-z0-9-]{1,64}$/)

/** Absent and null mean the same: not given. */
export const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null)

const firstPlausible = Date.UTC(1970, 0, 1)
const lastPlausible = Date.UTC(2200, 0, 1)
const isPlausible = (moment: string): boolean => {
  const at = Date.parse(moment)
  return at >= firstPlausible && at < lastPlausible
}

/** A moment with its offset, any offset; kept and answered in UTC to the millisecond. */
export const instant = z.iso
  .datetime({ offset: true, abort: true })
  .refine(isPlausible, { error: 'implausible', params: { code: 'implausibleTime' } })
  // Finer than a nanosecond is allowed by the format and nothing to Temporal.
  .transform((moment) => toInstant(moment.replace(/(\.\d{9})\d+/, '$1')))
  .meta({ format: 'date-time' })

/** 25 May 2018 in the Netherlands (GDPR art. 99(2)): before it nobody did what these rules ask. */
const firstOfRules = '2018-05-24T22:00:00.000Z'

/** A moment of our own work under the rules: an earlier one is a slip of the keyboard, and would start a clock of years. */
export const workInstant = instant
  .refine((moment) => moment >= firstOfRules, { error: 'implausible', params: { code: 'implausibleTime' } })
  .meta({ format: 'date-time' })

/** A moment as we answer it: UTC with `Z`. */
export const instantOut = z.iso.datetime()

/** A calendar day. */
export const day = z.iso
  .date({ abort: true })
  .refine(isPlausible, { error: 'implausible', params: { code: 'implausibleTime' } })
export const dayOut = z.iso.date()

/** A day where only the day is known, otherwise a moment. */
export const dayOrInstant = z.union([day, instant])

/** Ids are compared as text: capitals, which a UUID may have (RFC 9562, 4), become small letters. */
export const id = z.uuid().toLowerCase()
/** Ids of people are given by the accounts, ours or those of another sign-in. */
export const userId = storable(z.string().min(1).max(128))

export const cursor = z.string().max(1000)
export const limit = z.coerce.number().int().min(1).max(200).default(50)
const none = 'How many come at most; with 0 only the counts'
/** The same for lists that count, in a query and in a body: whoever wants the counts alone asks for no rows. */
export const limitOrNone = z.coerce.number().int().min(0).max(200).default(50).describe(none)
export const limitOrNoneInBody = z.int().min(0).max(200).default(50).describe(none)

/** One or more values in a query, separated by commas. */
export const listOf = <Value extends z.ZodType<string, string>>(value: Value) =>
  z
    .string()
    .max(2000)
    .transform((joined) => joined.split(',').filter((part) => part !== ''))
    .pipe(z.array(value))

/** Addresses below the public form that are no organisation's: where a receipt is shown. */
const reservedSlugs: readonly string[] = ['ontvangst']

/** The short name of an organisation in addresses: small letters, digits and dashes. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .min(2)
  .max(63)
  .refine((name) => !reservedSlugs.includes(name), { error: 'reserved', params: { code: 'reserved' } })
