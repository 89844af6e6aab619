import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { findBinaries } from './binaries.ts'
import {
  addressOf,
  appRole,
  databaseName,
  keepCredentials,
  ownerRole,
  readCredentials,
  type Credentials,
} from './credentials.ts'
import { foldersOf, type Folders } from './folders.ts'
import { initialise } from './initialise.ts'
import { takeLock } from './lock.ts'
import { readPostmaster, stopPostmaster } from './postmaster.ts'
import { chooseRunner, run, type Running } from './runner.ts'
import { asArguments, ourSettings, type Settings } from './settings.ts'

/** How to reach the database. */
export type ClusterAddresses = {
  /** As the superuser that runs the migrations and owns the tables. */
  adminUrl: string
  /** As `dijkwacht_app`, which owns nothing; the migrations grant it what it needs. */
  appUrl: string
}

export type Cluster = ClusterAddresses & {
  /** Stops PostgreSQL, if we started it, and gives DATA_DIR free. Calling it again does nothing. */
  stop: () => Promise<void>
}

export type ClusterOptions = {
  dataDir: string
  /** Hears what PostgreSQL says, line by line: only what is fatal. */
  log: (line: string) => void
  /** Called when PostgreSQL ends without being asked. */
  onLost?: () => void
  /** Instead of our own; only tests have a reason. */
  settings?: Settings
}

/**
 * Starts our own PostgreSQL in DATA_DIR, which is made when it is not there. One that a killed server left
 * behind is stopped first.
 *
 * @throws {DataDirInUseError} when another Dijkwacht works in the same DATA_DIR
 * @throws with PostgreSQL's own words when it does not start
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const folders = foldersOf(options.dataDir)
  makeDataDir(folders.dataDir)
  const unlock = takeLock(folders.lock, folders.dataDir)
  try {
    const leftBehind = readPostmaster(folders.data)
    if (leftBehind) await stopPostmaster(leftBehind.pid)

    const credentials = keepCredentials(folders.credentials)
    const server = await launch(folders, credentials, options)
    const stop = async () => {
      await server.stop()
      unlock()
    }
    try {
      await prepareDatabase(credentials, folders.socket)
    } catch (error) {
      await stop()
      throw error
    }
    return { ...addressesOf(credentials, folders.socket), stop }
  } catch (error) {
    unlock()
    throw error
  }
}

/** The addresses of the PostgreSQL that a running server keeps in DATA_DIR; null when none answers. */
export async function findRunningCluster(dataDir: string): Promise<ClusterAddresses | null> {
  const folders = foldersOf(dataDir)
  const credentials = readCredentials(folders.credentials)
  const postmaster = readPostmaster(folders.data)
  if (!credentials || !postmaster?.isReady) return null
  const addresses = addressesOf(credentials, postmaster.socketFolder)
  return (await answers(addresses.adminUrl)) ? addresses : null
}

/** For the command line: the running server's PostgreSQL, or our own for as long as the command takes. */
export async function shareCluster(options: ClusterOptions): Promise<Cluster> {
  const running = await findRunningCluster(options.dataDir)
  return running ? { ...running, stop: async () => {} } : startCluster(options)
}

function makeDataDir(dataDir: string) {
  if (existsSync(dataDir)) return
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  // The system account that PostgreSQL runs as for root must be able to pass through, not to look around.
  if (process.getuid?.() === 0) chmodSync(dataDir, 0o711)
}

async function launch(folders: Folders, credentials: Credentials, { log, onLost, ...options }: ClusterOptions) {
  const { initdb, postgres } = findBinaries()
  const runner = chooseRunner(folders, postgres)
  const settings = { ...ourSettings, ...options.settings, unix_socket_directories: folders.socket }
  await initialise(folders, runner, initdb, credentials.owner, settings)

  const args = ['-D', folders.data, ...asArguments(settings)]
  const child = run(runner, postgres, args, folders.cluster)
  let asked = false
  // A connection that is still closing when we end it is no fault: what is said after that concerns nobody.
  const said = listen(child, (line) => {
    if (!asked) log(line)
  })
  await untilReady(child, folders.data, said)

  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  void ended.then(() => asked || onLost?.())
  const stop = async () => {
    asked = true
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) await stopPostmaster(child.pid)
    await ended
    if (folders.socket !== folders.cluster) rmSync(folders.socket, { recursive: true, force: true })
  }
  return { stop }
}

function listen(child: Running, log: (line: string) => void): string[] {
  const said: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => {
    said.push(line)
    said.splice(0, said.length - 20)
    log(line)
  })
  child.stdout.resume()
  return said
}

async function untilReady(child: Running, dataFolder: string, said: readonly string[]) {
  let failure: Error | undefined
  child.once('error', (error) => (failure = error))
  while (!isReady(child, dataFolder)) {
    const hasEnded = child.exitCode !== null || child.signalCode !== null
    if (failure ?? hasEnded) throw new Error(`PostgreSQL did not start.\n${said.join('\n')}`, { cause: failure })
    await wait(5)
  }
}

function isReady(child: Running, dataFolder: string): boolean {
  const postmaster = readPostmaster(dataFolder)
  return postmaster !== null && postmaster.pid === child.pid && postmaster.isReady
}

/** The database and the application's role; both stay when they are there. */
async function prepareDatabase(credentials: Credentials, socketFolder: string) {
  const client = new pg.Client({
    connectionString: addressOf(ownerRole, credentials.owner, socketFolder, 'postgres'),
  })
  await client.connect()
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as role,
              exists (select from pg_database where datname = $2) as database`,
      [appRole, databaseName],
    )
    if (!rows[0]?.role)
      await client.query(`create role ${appRole} login password ${client.escapeLiteral(credentials.app)}`)
    if (!rows[0]?.database) await client.query(`create database ${databaseName}`)
  } finally {
    await client.end()
  }
}

function addressesOf(credentials: Credentials, socketFolder: string): ClusterAddresses {
  return {
    adminUrl: addressOf(ownerRole, credentials.owner, socketFolder),
    appUrl: addressOf(appRole, credentials.app, socketFolder),
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false // somebody else's process has the number that our PostgreSQL once had, or it is stopping
  }
}
