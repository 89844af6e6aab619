import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '../../src/domain/people.ts'
import { serverArguments, serverEnvironment } from '../../src/server/launch/runtime.ts'
import { freePort } from './freePort.ts'

/** The product as an operator runs it: the built screens, the API and its own PostgreSQL, in a folder of its own. */
export type ProductServer = {
  readonly origin: string
  readonly dataDir: string
  readonly pid: number
  /** What the server has said on its console so far. */
  console(): string
  /** Runs one command of the command line in the same installation; answers its output. */
  command(...words: readonly string[]): string
  /** An organisation and a token of one role in it, made on the command line. */
  organisationWithToken(role?: Role): { readonly organisation: string; readonly token: string }
  tokenFor(organisation: string, role: Role): string
  /** Ends the server as a power cut would: no chance to finish anything. */
  kill(): Promise<void>
  /** Ends the server in good order; its folder stays. */
  end(): Promise<void>
  /** Starts it again on what is in its folder. */
  startAgain(): Promise<void>
  /** Copies all it keeps to a folder that is not there yet, from which others can start. It must have ended. */
  copyTo(folder: string): void
  /** Ends the server in good order and takes its folder away. */
  stop(): Promise<void>
}

/**
 * Starts the product on a free port, empty or from a copy of what another one kept; resolves when it answers.
 * The copy is taken with its owners, because PostgreSQL trusts no other.
 * @param settings environment variables beside those
 */
export async function startProductServer(
  kept?: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<ProductServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'dijkwacht-test-'))
  if (kept !== undefined) copyFolder(kept, dataDir)
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  // As an operator's: the test runner's own idea of the environment changes how libraries behave.
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    PORT: String(port),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    ...settings,
  }
  let running = await start(env, origin)

  const command = (...words: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/server/cli.ts', ...words], {
      env: { ...serverEnvironment, ...env },
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`dijkwacht ${words[0]} ${words[1]} failed: ${stderr}${stdout}`)
    return stdout
  }
  const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1) ?? ''
  let organisations = 0
  const tokenFor = (organisation: string, role: Role): string =>
    lastLine(command('token', 'create', '--organisation', organisation, '--name', `test ${role}`, '--role', role))

  return {
    origin,
    dataDir,
    get pid() {
      return running.child.pid ?? 0
    },
    console: () => running.said(),
    command,
    tokenFor,
    organisationWithToken: (role = 'privacy-officer') => {
      organisations += 1
      const name = `Gemeente Proef ${organisations}`
      const organisation = lastLine(
        command('organisation', 'create', '--name', name, '--slug', `proef-${organisations}`),
      )
      return { organisation, token: tokenFor(organisation, role) }
    },
    kill: () => end(running.child, 'SIGKILL'),
    end: () => end(running.child, 'SIGTERM'),
    startAgain: async () => {
      running = await start(env, origin)
    },
    copyTo: (folder) => copyFolder(dataDir, folder),
    stop: async () => {
      await end(running.child, 'SIGTERM')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function copyFolder(from: string, to: string): void {
  const { status, stderr } = spawnSync('cp', ['-a', `${from}/.`, to], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${from} cannot be copied: ${stderr}`)
}

async function start(env: NodeJS.ProcessEnv, origin: string) {
  const [file = '', ...words] = [...diesWithUs(), process.execPath, ...serverArguments]
  const child = spawn(file, words, {
    env: { ...serverEnvironment, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text: string) => (said += text))
  }
  const ended = new Promise<never>((_, reject) => {
    child.once('exit', (code, signal) =>
      reject(new Error(`The server ended (${code ?? signal}) before it answered:\n${said}`)),
    )
  })
  await Promise.race([answers(`${origin}/api/v1/health`), ended])
  // From here on an end is wanted, or shows in the test that misses the server.
  ended.catch(() => undefined)
  return { child, said: () => said }
}

/** On Linux the server is told when the tests vanish, and then ends in good order; it never outlives them. */
function diesWithUs(): readonly string[] {
  const setpriv = '/usr/bin/setpriv'
  return process.platform === 'linux' && existsSync(setpriv) ? [setpriv, '--pdeathsig', 'TERM', '--'] : []
}

/** Asks again until the address answers well. */
async function answers(url: string): Promise<void> {
  const asked = await fetch(url).catch(() => null)
  if (asked?.ok) return
  await new Promise((again) => setTimeout(again, 50))
  return answers(url)
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((done) => child.once('exit', done))
  child.kill(signal)
  await gone
}
