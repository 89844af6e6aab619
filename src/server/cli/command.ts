import type { Database } from '../openDatabase.ts'

export type Option = { readonly means: string; readonly required?: boolean; readonly repeated?: boolean }

/** What a command gets: the database, where its master key lies, its options (each as often as it was given), and where to say things. */
export type Run = {
  readonly database: Database
  readonly masterKeyFile: string
  readonly options: Readonly<Record<string, readonly string[]>>
  readonly say: (line: string) => void
}

export type Command = {
  readonly name: string
  readonly summary: string
  readonly help?: string
  readonly options: Readonly<Record<string, Option>>
  /** False for what also works while the file does not hold the master key of the database. */
  readonly needsItsMasterKey?: false
  /** Answers the exit code; nothing means 0. @throws CommandError for what the operator can mend */
  readonly run: (run: Run) => Promise<number | void>
}

/** What stands in the way of a command, in one sentence for the operator. */
export class CommandError extends Error {}

/** The one value of an option that is required. */
export function one(options: Run['options'], name: string): string {
  const value = options[name]?.[0]
  if (value === undefined) throw new CommandError(`--${name} is missing.`)
  return value
}
