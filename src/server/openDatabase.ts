import type pg from 'pg'
import type { Config } from './config.ts'
import { migrateIdentity } from './identity/migrateIdentity.ts'
import { openIdentityPool } from './identity/identityPool.ts'
import { type Log, logError } from './log.ts'
import { keepMasterKey, keyFor } from './masterKey.ts'
import { now } from './now.ts'
import { type Cluster, shareCluster, startCluster } from './postgres/cluster/cluster.ts'
import { migrate } from './postgres/migrate.ts'
import { postgresStore, type PostgresStore } from './postgres/postgresStore.ts'

/** The database as the server and the command line use it: up to date, and as roles that own nothing. */
export type Database = Pick<PostgresStore, 'store' | 'changes' | 'jobNews'> & {
  readonly identityPool: pg.Pool
  readonly ownerUrl: string
  readonly appUrl: string
  close(): Promise<void>
}

/**
 * Opens the operator's database, or our own PostgreSQL in DATA_DIR, and brings it up to date.
 * @param options.shared joins the PostgreSQL of a running server instead of refusing; for the command line
 * @throws DataDirInUseError when another server works in DATA_DIR
 */
export async function openDatabase(
  config: Config,
  { log, onLost, shared = false }: { log: Log; onLost?: () => void; shared?: boolean },
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
    await migrate(cluster.adminUrl)
    await migrateIdentity(cluster.adminUrl)
    const identityPool = openIdentityPool(cluster.appUrl)
    const opened = await postgresStore({
      url: cluster.appUrl,
      clock: now,
      fileSecret: keyFor(keepMasterKey(config.masterKeyFile), 'files'),
      onLost: (error) => logError(log, { requestId: 'audit', error }),
    })
    return {
      store: opened.store,
      changes: opened.changes,
      jobNews: opened.jobNews,
      identityPool,
      ownerUrl: cluster.adminUrl,
      appUrl: cluster.appUrl,
      async close() {
        await opened.close()
        await identityPool.end()
        await cluster.stop()
      },
    }
  } catch (error) {
    await cluster.stop()
    throw error
  }
}
