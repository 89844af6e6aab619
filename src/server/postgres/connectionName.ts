import { randomUUID } from 'node:crypto'

/** By what the connections of this process are told from those of another. */
export const processMark = randomUUID().slice(0, 8)

/** What a connection of this process calls itself to PostgreSQL, so that whoever looks sees who is there. */
export const connectionName = (use: string): string => `${connectionsBegin} ${use} ${processMark}`

/**
 * The address of a database without a name for its connections: one that stands there goes before ours, and then nobody sees
 * that a server is at work.
 * @returns what is no address as it is
 */
export function withoutConnectionName(url: string): string {
  const changed = URL.parse(url)
  const names = ['application_name', 'fallback_application_name'].filter((name) => changed?.searchParams.has(name))
  if (!changed || names.length === 0) return url
  for (const name of names) changed.searchParams.delete(name)
  return changed.toString()
}

/** With what the names of all our connections begin. */
export const connectionsBegin = 'dijkwacht'
