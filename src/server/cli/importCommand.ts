import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { largestFile } from '../../domain/files/keptFile.ts'
import { dateOrders, type DateOrder } from '../../domain/import/readMoment.ts'
import type { RegisterImport } from '../../domain/import/registerImport.ts'
import type { Mapping } from '../imports/importFile.ts'
import { type Command, CommandError, one, type Run } from './command.ts'
import { organisationNamed } from './organisationCommands.ts'

export const importCommands: readonly Command[] = [
  {
    name: 'import',
    summary: 'takes an old register over from CSV, XLSX or ODS; without --let-in it only says what would come in',
    help: 'What was not let in waits for seven days on the screen "Oud register inlezen", with its columns and the reason of each row. The last line is the id of the import. Exit code 1 when nothing can come in.',
    options: {
      organisation: { means: 'id or short name of the organisation', required: true },
      from: { means: 'the file of the old register', required: true },
      mapping: { means: 'a file with what each column holds, as PUT register-imports/{id}/mapping takes it' },
      dates: { means: `how doubtful dates are read: ${dateOrders.join(', ')}` },
      'let-in': { means: '"yes" lets the rows in' },
    },
    async run({ database, options, say }) {
      const organisation = await organisationNamed(database, one(options, 'organisation'))
      const file = one(options, 'from')
      const taking = {
        database,
        organisation,
        name: basename(file),
        bytes: await contentOf(file),
        mapping: await mappingIn(options),
        dates: orderIn(options),
      }
      // Read now: every other command starts without what only this one needs.
      const { letIn, tryFile, whatIsWrong } = await import('../imports/importFile.ts')
      const { one: tried, refused } = await tryFile(taking).catch((error: unknown) => {
        const wrong = whatIsWrong(error)
        if (wrong !== null) throw new CommandError(`${file} cannot be taken over: ${wrong}.`)
        throw error
      })
      sayColumns(tried, say)
      sayTried(tried, say)
      if (refused) say(whyNot[refused.code] ?? refused.code)
      const isWanted = options['let-in']?.[0] === 'yes'
      if (isWanted && !refused) {
        const { one: now, problem } = await letIn(taking, tried, ({ done, total }) => say(`  ${done} of ${total} rows`))
        const { run } = now
        say(`${run?.created} entries came in, ${run?.known} rows came in before, ${run?.refused} did not.`)
        if (problem !== null)
          throw new CommandError(
            `It did not come to its end: ${problem}. A server that runs, or starts later, tries again; it can be followed or stopped on the screen "Oud register inlezen".`,
          )
      }
      say(tried.id)
      return refused ? 1 : 0
    },
  },
]

const whyNot: Readonly<Partial<Record<string, string>>> = {
  importQuestionsOpen: 'Whether the day or the month comes first must be said: give --dates, or answer on the screen.',
  nothingToImport: 'There is no row that can come in.',
}

async function contentOf(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readFile(file).catch(() => {
    throw new CommandError(`${file} cannot be read.`)
  })
  if (bytes.byteLength > largestFile) throw new CommandError(`${file} is larger than ${largestFile} bytes.`)
  return new Uint8Array(bytes)
}

async function mappingIn(options: Run['options']): Promise<Mapping | null> {
  const [file] = options['mapping'] ?? []
  if (file === undefined) return null
  try {
    const given: unknown = JSON.parse(await readFile(file, 'utf8'))
    const { importMappingBody } = await import('../../contract/imports.ts')
    return importMappingBody.parse(given)
  } catch (error) {
    throw new CommandError(`${file} holds no mapping: ${error instanceof Error ? error.message : 'unknown'}`)
  }
}

function orderIn(options: Run['options']): DateOrder | null {
  const [given] = options['dates'] ?? []
  if (given === undefined) return null
  const order = dateOrders.find((known) => known === given)
  if (!order) throw new CommandError(`--dates can be ${dateOrders.join(', ')}.`)
  return order
}

function sayColumns({ mapping, sheets }: RegisterImport, say: Run['say']): void {
  for (const [at, { header }] of (sheets[mapping.sheet]?.columns ?? []).entries())
    say(`  ${header || `column ${at + 1}`}: ${mapping.columns[at] ?? 'left out'}`)
}

function sayTried({ dryRun }: RegisterImport, say: Run['say']): void {
  if (!dryRun) return
  say(
    `${dryRun.rows} rows: ${dryRun.ready} can come in as ${dryRun.breaches} entries (${dryRun.warned} with a remark), ${dryRun.known} came in before, ${dryRun.refused} cannot.`,
  )
  for (const { code, field, rows, firstRow } of dryRun.reasons)
    say(`  ${rows} x ${code}${field === null ? '' : ` (${field})`}, first in row ${firstRow}`)
}
