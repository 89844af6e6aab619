import { dayOf } from '../../domain/time.ts'
import { backUp } from '../backup/backUp.ts'
import { restore, RestoreError } from '../backup/restore.ts'
import { verifyLog } from '../backup/verifyLog.ts'
import { ConfigError } from '../configError.ts'
import { masterKeyInUse } from '../master-key/masterKeyInUse.ts'
import { type Command, CommandError, one, type Run } from './command.ts'

export const copyCommands: readonly Command[] = [
  {
    name: 'verify-log',
    summary: 'checks that no entry of any case or report was changed, removed or put in between',
    options: {},
    run: ({ database, say }) => verifyAndSay(database, say),
  },
  {
    name: 'backup',
    summary: 'copies everything that is kept, as it is at one moment, into one file',
    help: 'The server may go on running. The master key is not in the file: keep a copy of it apart, for without it second factors and attachments cannot be read.',
    options: { to: { means: 'the file to write; it must not exist yet', required: true } },
    async run({ database, options, say }) {
      const file = one(options, 'to')
      const { tables, rows } = await backUp(database.ownerUrl, file).catch((error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
          throw new CommandError(`${file} exists already.`)
        throw ownerTooNarrow(error, database.ownerUrl)
      })
      say(`${rows} rows of ${tables} tables are in ${file}.`)
    },
  },
  {
    name: 'restore',
    summary: 'fills an empty installation from a backup, and checks the log afterwards',
    options: { from: { means: 'the file that "backup" wrote', required: true } },
    async run({ database, masterKeyFile, options, say }) {
      const { rows } = await restore(database.ownerUrl, one(options, 'from')).catch((error: unknown) => {
        if (error instanceof RestoreError) throw new CommandError(error.message)
        throw ownerTooNarrow(error, database.ownerUrl)
      })
      say(`${rows} rows are back.`)
      // What is sealed opens with the key of the backup alone; a server that finds another will not start.
      await masterKeyInUse(database.ownerUrl, masterKeyFile).catch((error: unknown) => {
        if (!(error instanceof ConfigError)) throw error
        say(error.message)
      })
      return verifyAndSay(database, say)
    },
  },
]

/** Row-level security holds an owner that is no superuser, and everything means the rows of every organisation. */
function ownerTooNarrow(error: unknown, ownerUrl: string): unknown {
  if (!(error instanceof Error && 'code' in error && error.code === '42501')) return error
  const owner = decodeURIComponent(new URL(ownerUrl).username)
  return new CommandError(
    `The owner in DATABASE_URL does not see the rows of every organisation; let a superuser run: alter role "${owner}" bypassrls`,
  )
}

const meaningOf: Readonly<Partial<Record<string, string>>> = {
  gone: 'personal details are gone and no entry says that they were destroyed',
  kept: 'personal details are still there though an entry says that they were destroyed',
}

async function verifyAndSay(database: Run['database'], say: Run['say']): Promise<number> {
  const { streams, entries, seals, destroyed, broken } = await verifyLog(database)
  const isBroken = (id: string) => broken.some((fault) => 'stream' in fault && fault.stream.id === id)
  for (const { stream, at, entries: gone } of destroyed) {
    const chain = isBroken(stream.id) ? 'chain broken' : 'chain intact'
    say(`${stream.kind} ${stream.id}: personal details of ${gone} entries destroyed on ${dayOf(at)}, ${chain}.`)
  }
  for (const fault of broken) {
    const place =
      fault.what === 'seal'
        ? `the seal of ${fault.day}`
        : `${fault.stream.kind} ${fault.stream.id} at version ${fault.version} (${meaningOf[fault.what] ?? fault.what})`
    say(`Broken: ${place}, organisation ${fault.organisation}.`)
  }
  const verdict = broken.length === 0 ? 'every link holds' : `${broken.length} do not hold`
  say(`${entries} entries in ${streams} cases and reports, ${seals} daily seals: ${verdict}.`)
  return broken.length === 0 ? 0 : 1
}
