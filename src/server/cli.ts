import { parseArgs } from 'node:util'
import { CommandError, type Command } from './cli/command.ts'
import { commands } from './cli/commands.ts'
import { ConfigError, readConfig } from './config.ts'
import { openLog } from './log.ts'
import { DataDirInUseError } from './postgres/cluster/lock.ts'

/** The command line: finds the command, opens the database of the running server or its own, and tells how it went. */
async function main(words: readonly string[]): Promise<number> {
  const named = words.filter((word) => !word.startsWith('-'))
  const wantsHelp = words.length === 0 || words.includes('--help') || words.includes('-h') || named[0] === 'help'
  const found = commands.find(({ name }) => `${named.join(' ')} `.startsWith(`${name} `))
  if (!found) {
    console.log(overview())
    return wantsHelp ? 0 : refuse(`There is no command "${named.slice(0, 2).join(' ')}".`)
  }
  if (wantsHelp) {
    console.log(helpFor(found))
    return 0
  }
  const options = optionsOf(found, words)
  if (typeof options === 'string') return refuse(`${options}\n\n${helpFor(found)}`)

  const config = readConfig(process.env)
  const log = openLog('error')
  const { needsItsMasterKey = true } = found
  // Read now: help, and what is wrong with the words, come without waiting for all of it.
  const { openDatabase } = await import('./openDatabase.ts')
  const database = await openDatabase(config, { log, shared: true, needsItsMasterKey })
  try {
    return (
      (await found.run({ database, masterKeyFile: config.masterKeyFile, options, say: (line) => console.log(line) })) ??
      0
    )
  } finally {
    await database.close()
  }
}

function refuse(sentence: string): number {
  console.error(sentence)
  return 2
}

/** The options as given, or what is wrong with them. */
function optionsOf(command: Command, words: readonly string[]): Readonly<Record<string, readonly string[]>> | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: Object.fromEntries(
        Object.keys(command.options).map((option) => [option, { type: 'string', multiple: true }] as const),
      ),
      allowPositionals: true,
    })
    if (positionals.join(' ') !== command.name)
      return `"${positionals.slice(command.name.split(' ').length).join(' ')}" is one word too many.`
    const given: Record<string, readonly string[]> = {}
    for (const [option, { required, repeated }] of Object.entries(command.options)) {
      const value = (values[option] ?? []).filter((one) => typeof one === 'string')
      if (required && value.length === 0) return `--${option} is missing.`
      if (!repeated && value.length > 1) return `--${option} is given twice.`
      if (value.some((one) => one.trim() === '')) return `--${option} is empty.`
      given[option] = value
    }
    return given
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const overview = () =>
  [
    'Dijkwacht: work on the installation from the command line. It shares the database of a running server.',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(22)} ${summary}`),
    '',
    'npm run -s dijkwacht -- <command> --help tells more about one command.',
  ].join('\n')

const helpFor = ({ name, summary, options, help }: Command) =>
  [
    `${name}: ${summary}`,
    ...(help ? ['', help] : []),
    ...(Object.keys(options).length > 0 ? [''] : []),
    ...Object.entries(options).map(
      ([option, { means, required }]) => `  --${option.padEnd(14)} ${means}${required ? '' : ' (may be left out)'}`,
    ),
  ].join('\n')

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  const isPlain = error instanceof CommandError || error instanceof ConfigError || error instanceof DataDirInUseError
  console.error(isPlain ? error.message : error)
  process.exitCode = 1
}
