import type pg from 'pg'
import { type Config, ConfigError } from './config.ts'
import { migrateIdentity } from './identity/migrateIdentity.ts'
import { openIdentityPool } from './identity/identityPool.ts'
import { type Log, logError } from './log.ts'
import { keyFor } from './master-key/masterKeyFile.ts'
import { masterKeyInUse } from './master-key/masterKeyInUse.ts'
import { now } from './now.ts'
import { type Cluster, shareCluster, startCluster } from './postgres/cluster/cluster.ts'
import { migrate } from './postgres/migrate.ts'
import { postgresStore, type PostgresStore } from './postgres/postgresStore.ts'
import { sentenceForDatabase } from './postgres/sentenceForDatabase.ts'

/** The database as the server and the command line use it: up to date, and as roles that own nothing. */
export type Database = Pick<PostgresStore, 'store' | 'changes' | 'jobNews'> & {
  readonly identityPool: pg.Pool
  readonly ownerUrl: string
  /** The key under which everything secret of this database lies. */
  readonly masterKey: Buffer
  readonly appUrl: string
  close(): Promise<void>
}

/**
 * Opens the operator's database, or our own PostgreSQL in DATA_DIR, and brings it up to date.
 * @param options.shared joins the PostgreSQL of a running server instead of refusing; for the command line
 * @param options.needsItsMasterKey false opens it also where the file holds another key than that of the database
 * @throws DataDirInUseError when another server works in DATA_DIR, ConfigError when the master key does not fit
 */
export async function openDatabase(
  config: Config,
  {
    log,
    onLost,
    shared = false,
    needsItsMasterKey = true,
  }: { log: Log; onLost?: () => void; shared?: boolean; needsItsMasterKey?: boolean },
): Promise<Database> {
  const start = shared ? shareCluster : startCluster
  const cluster: Cluster = config.database
    ? { adminUrl: config.database.ownerUrl, appUrl: config.database.appUrl, stop: async () => {} }
    : await start({
        dataDir: config.dataDir,
        log: (line) => log.error({ part: 'postgresql', line }),
        ...(onLost && { onLost }),
      })
  try {
    await migrate(cluster.adminUrl).catch(sayOf('DATABASE_URL'))
    await migrateIdentity(cluster.adminUrl).catch(sayOf('DATABASE_URL'))
    const keyInUse = () => masterKeyInUse(cluster.adminUrl, config.masterKeyFile, { isNeeded: needsItsMasterKey })
    const masterKey = await keyInUse()
    const identityPool = openIdentityPool(cluster.appUrl)
    const opened = await postgresStore({
      url: cluster.appUrl,
      clock: now,
      fileSecret: keyFor(masterKey, 'files'),
      onLost: (error) => logError(log, { requestId: 'audit', error }),
    }).catch(sayOf('DATABASE_APP_URL'))
    const close = async () => {
      await opened.close()
      await identityPool.end()
      await cluster.stop()
    }
    // From here on a change of master key sees that we are there; one that came just before, we have to see.
    if (!masterKey.equals(await keyInUse())) {
      await close()
      throw new ConfigError('The master key was changed at this very moment: start again.')
    }
    return {
      store: opened.store,
      changes: opened.changes,
      jobNews: opened.jobNews,
      identityPool,
      ownerUrl: cluster.adminUrl,
      appUrl: cluster.appUrl,
      masterKey,
      close,
    }
  } catch (error) {
    await cluster.stop()
    throw error
  }
}

const sayOf = (setting: string) => (error: unknown) => {
  throw sentenceForDatabase(error, setting)
}
