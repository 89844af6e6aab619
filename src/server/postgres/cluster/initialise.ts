import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { platform } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { once } from 'node:events'
import { ownerRole } from './credentials.ts'
import type { Folders } from './folders.ts'
import { run, type Runner } from './runner.ts'
import type { Settings } from './settings.ts'

/**
 * Makes the data folder unless it is there. It is made beside its place and moved when complete, so that a start
 * that was cut off leaves nothing half-made.
 *
 * @throws with the words of `initdb` when that fails
 */
export async function initialise(
  folders: Folders,
  runner: Runner,
  initdb: string,
  password: string,
  settings: Settings,
): Promise<void> {
  if (existsSync(folders.data)) return
  const unfinished = join(folders.cluster, 'unfinished')
  const passwordFile = join(folders.cluster, 'password')
  rmSync(unfinished, { recursive: true, force: true })
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 })
    chownSync(passwordFile, runner.uid, runner.gid)
    const args = argumentsOf(unfinished, passwordFile)
    if (settings['fsync'] === 'off') args.push('--no-sync')
    await complete(runner, initdb, args, folders.cluster)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(unfinished, folders.data)
}

function argumentsOf(folder: string, passwordFile: string): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${ownerRole}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Text is ordered by code point unless a query asks for "nl-x-icu": an index then stays valid whatever the
    // version of the system's libraries. The character classes are the system's, so that search finds word borders.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--lc-ctype=${platform() === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
    '--no-instructions',
  ]
}

async function complete(runner: Runner, program: string, args: string[], cwd: string) {
  const child = run(runner, program, args, cwd)
  child.stdout.resume()
  const [said] = await Promise.all([text(child.stderr), once(child, 'close')])
  if (child.exitCode !== 0) throw new Error(`PostgreSQL could not make its data folder.\n${said.trim()}`)
}
