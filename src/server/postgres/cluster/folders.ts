import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** Where everything of one cluster lives; all paths are absolute. */
export type Folders = {
  dataDir: string
  /** Belongs to the user PostgreSQL runs as; nobody else may look in. */
  cluster: string
  /** What PostgreSQL calls PGDATA. */
  data: string
  /** Holds the socket through which the server and the command line speak with PostgreSQL. */
  socket: string
  lock: string
  credentials: string
}

// A socket's path has room for 107 bytes on Linux and 103 on macOS; the name of the file takes part of it.
const longestSocketFolder = 103 - '/.s.PGSQL.5432.lock'.length

/** The folders below DATA_DIR, and one in the system's temporary folder where the path would be too long for a socket. */
export function foldersOf(dataDir: string): Folders {
  const root = resolve(dataDir)
  const cluster = join(root, 'postgres')
  const isShort = Buffer.byteLength(cluster) <= longestSocketFolder
  const elsewhere = join(tmpdir(), `dijkwacht-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`)
  return {
    dataDir: root,
    cluster,
    data: join(cluster, 'data'),
    socket: isShort ? cluster : elsewhere,
    lock: join(root, 'dijkwacht.lock'),
    credentials: join(root, 'postgres.json'),
  }
}
