import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs'
import { platform } from 'node:os'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Folders } from './folders.ts'

/**
 * As whom PostgreSQL runs; it refuses to run as root. `uid` and `gid` are the owner of its files as the rest of
 * the machine sees them, `prefix` is what comes before its command line.
 */
export type Runner = { uid: number; gid: number; prefix: readonly string[] }

/** A program of PostgreSQL at work; it is told nothing and may speak. */
export type Running = ChildProcessByStdio<null, Readable, Readable>

type Account = { name: string; uid: number; gid: number }

// Debian's own account for PostgreSQL when it is there, else one that every system has and no person uses.
const accountNames = ['postgres', 'daemon', 'nobody']

/**
 * Chooses as whom PostgreSQL runs on this machine and gives that user the cluster's folder. An ordinary user runs it
 * himself. For root it is a system account, or, when that account cannot reach the programs or the data (a home of
 * mode 0700), root itself seen through a user namespace as somebody else. Existing data keep their owner if they can.
 *
 * @throws when none of these can read the programs and write the data
 */
export function chooseRunner(folders: Folders, program: string): Runner {
  const owner = existsSync(folders.data) ? statSync(folders.data).uid : null
  const candidates = candidateRunners().toSorted((a, b) => Number(b.uid === owner) - Number(a.uid === owner))
  const failures: string[] = []
  for (const runner of candidates) {
    giveFolder(folders.cluster, runner)
    const failure = failureToRun(runner, program, folders.cluster)
    if (failure === null) {
      if (owner !== null && owner !== runner.uid) giveAllWithin(folders.cluster, runner)
      if (folders.socket !== folders.cluster) giveFolder(folders.socket, runner)
      return runner
    }
    failures.push(`as ${runner.prefix[0] ?? 'user'} ${runner.uid}: ${failure}`)
  }
  throw new Error(
    `PostgreSQL refuses to run as root, and nobody else can both read ${dirname(program)} and write ${folders.cluster}.\n` +
      `${failures.join('\n')}\nStart Dijkwacht as an ordinary user, or set DATABASE_URL to a PostgreSQL 18 of your own.`,
  )
}

/**
 * Starts a program of PostgreSQL as that user, in a session of its own so that Ctrl-C reaches only the server, which
 * stops PostgreSQL in good order. Where the system can, PostgreSQL is told when the server vanishes.
 */
export function run(runner: Runner, program: string, args: readonly string[], cwd: string): Running {
  const [file, ...rest] = commandLine([...runner.prefix, ...diesWithParent(), program, ...args])
  return spawn(file, rest, {
    ...identityOf(runner),
    cwd,
    env: plainEnvironment,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

// Nothing of the server's own environment (keys, passwords, locale) is PostgreSQL's business.
const plainEnvironment = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC' }

function diesWithParent(): string[] {
  const setpriv = '/usr/bin/setpriv'
  return platform() === 'linux' && existsSync(setpriv) ? [setpriv, '--pdeathsig', 'INT', '--'] : []
}

function candidateRunners(): Runner[] {
  const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0]
  const accounts = systemAccounts()
  const disguise = accounts.at(-1)
  const asSomebodyElse: Runner[] = disguise ? [{ uid, gid, prefix: namespaceOf(disguise) }] : []
  if (uid !== 0) return [{ uid, gid, prefix: [] }, ...asSomebodyElse]
  return [...accounts.map((account) => ({ ...account, prefix: [] })), ...asSomebodyElse]
}

function namespaceOf({ uid, gid }: Account): string[] {
  return ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`, '--']
}

function systemAccounts(): Account[] {
  const known = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
  return accountNames.flatMap((name) => known.find((account) => account.name === name) ?? [])
}

/** Why this user cannot run the program on that folder; null when he can. PostgreSQL also wants a user with a name. */
function failureToRun(runner: Runner, program: string, folder: string): string | null {
  const script = 'id -un >/dev/null && test -w "$1" && exec "$0" --version'
  const [file, ...args] = commandLine([...runner.prefix, 'sh', '-c', script, program, folder])
  const { status, stderr, error } = spawnSync(file, args, {
    ...identityOf(runner),
    cwd: '/',
    env: plainEnvironment,
    encoding: 'utf8',
  })
  if (status === 0) return null
  return error?.message ?? (stderr.trim() || `${folder} cannot be written`)
}

function commandLine(words: readonly string[]): readonly [string, ...string[]] {
  const [file = '', ...args] = words
  return [file, ...args]
}

function identityOf({ uid, gid }: Runner): { uid?: number; gid?: number } {
  return uid === process.getuid?.() ? {} : { uid, gid }
}

function giveFolder(folder: string, { uid, gid }: Runner) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = lstatSync(folder)
  // The socket's folder may stand where everybody can write: what somebody put there before us is not ours to use.
  if (!found.isDirectory()) throw new Error(`${folder} is not a folder`)
  if (found.uid !== uid) chownSync(folder, uid, gid)
  chmodSync(folder, 0o700)
}

function giveAllWithin(folder: string, { uid, gid }: Runner) {
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    lchownSync(join(folder, entry), uid, gid)
}
