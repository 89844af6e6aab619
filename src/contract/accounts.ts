import * as z from 'zod'
import { roles } from '../domain/people.ts'
import { dayOut, line } from './primitives.ts'

const someRoles = z
  .array(z.enum(roles))
  .min(1)
  .max(roles.length)
  .refine((given) => new Set(given).size === given.length, { error: 'twice', params: { code: 'duplicate' } })

/** What an administrator sees of somebody's account. */
export const account = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    roles: z.array(z.enum(roles)),
    active: z.boolean(),
    hasPassword: z.boolean(),
    hasSecondFactor: z.boolean(),
    lastSignInOn: dayOut.nullable(),
  })
  .meta({ id: 'Account' })
export const accountList = z.object({ items: z.array(account), next: z.null() }).meta({ id: 'AccountList' })
export type AccountList = z.output<typeof accountList>

export const newAccountBody = z
  .strictObject({ name: line, email: z.email().max(254), roles: someRoles })
  .meta({ id: 'NewAccountBody' })
export const accountBody = z
  .strictObject({ name: line, roles: someRoles, active: z.boolean() })
  .partial()
  .meta({ id: 'AccountBody' })

/** The code with which somebody sets a password; shown once. */
export const accountCreated = z.object({ account, setPasswordCode: z.string() }).meta({ id: 'AccountCreated' })
export const setPasswordCode = z.object({ setPasswordCode: z.string() }).meta({ id: 'SetPasswordCode' })
export type AccountCreated = z.output<typeof accountCreated>
