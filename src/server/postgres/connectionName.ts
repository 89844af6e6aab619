import { randomUUID } from 'node:crypto'

/** By what the connections of this process are told from those of another. */
export const processMark = randomUUID().slice(0, 8)

/** What a connection of this process calls itself to PostgreSQL, so that whoever looks sees who is there. */
export const connectionName = (use: string): string => `${connectionsBegin} ${use} ${processMark}`

/** With what the names of all our connections begin. */
export const connectionsBegin = 'dijkwacht'
