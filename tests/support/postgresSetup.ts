import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startCluster, type ClusterAddresses } from '../../src/server/postgres/cluster/cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: ClusterAddresses
  }
}

/** One throw-away PostgreSQL for all files of a project. It never outlives the run, so nothing waits for the disk. */
export default async function startPostgres(project: TestProject) {
  const dataDir = await mkdtemp(join(tmpdir(), 'dijkwacht-test-'))
  const cluster = await startCluster({
    dataDir: join(dataDir, 'data'),
    log: (line) => console.error(line),
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '100' },
  })
  const { adminUrl, appUrl } = cluster
  project.provide('postgres', { adminUrl, appUrl })
  return async () => {
    await cluster.stop()
    await rm(dataDir, { recursive: true })
  }
}
