import { ConfigError } from '../configError.ts'

/** What PostgreSQL and the network say of an address that leads nowhere. */
const unreachable = ['ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOENT', 'ENOTFOUND', 'ETIMEDOUT']
const notNow = ['53300', '57P03']
const refused = ['28000', '28P01', '3D000', '42501']

/**
 * Tells the operator what is wrong with a database of their own.
 * @param name the setting with its address
 * @returns a sentence for what an operator can mend, anything else as it was
 */
export function sentenceForDatabase(error: unknown, name: string): unknown {
  const { code, message } = deepest(error)
  if (unreachable.includes(code)) return new ConfigError(`The database in ${name} does not answer: ${message || code}.`)
  if (notNow.includes(code)) return new ConfigError(`The database in ${name} takes nobody now: ${message}.`)
  if (refused.includes(code)) return new ConfigError(`PostgreSQL refuses what ${name} names: ${message}.`)
  return error
}

/** Libraries wrap what PostgreSQL said, and Node what each address of a host said. */
function deepest(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof AggregateError && error.errors.length > 0) return deepest(error.errors[0])
  if (error instanceof Error && error.cause instanceof Error) return deepest(error.cause)
  if (!(error instanceof Error)) return { code: '', message: '' }
  return { code: 'code' in error ? String(error.code) : '', message: error.message }
}
