/** Settings of PostgreSQL by name, as in https://www.postgresql.org/docs/18/runtime-config.html */
export type Settings = Readonly<Record<string, string>>

/** A small installation on a small machine; what is acknowledged is on disk. */
export const ourSettings: Settings = {
  listen_addresses: '',
  port: '5432',
  unix_socket_permissions: '0700',
  password_encryption: 'scram-sha-256',
  max_connections: '50',

  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  // No replica follows this server, and its backups are copies of rows.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  max_wal_size: '512MB',

  shared_buffers: '64MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  random_page_cost: '1.1',
  huge_pages: 'off',
  // Three processes less; a database that fits in memory reads too little to notice.
  io_method: 'sync',
  autovacuum_max_workers: '2',
  // Queries here take milliseconds; compiling one takes longer than running it.
  jit: 'off',

  timezone: 'UTC',
  log_timezone: 'UTC',
  // Errors go to the application that caused them. Here their details would put personal data into a log.
  log_min_messages: 'fatal',
  log_min_error_statement: 'panic',
}

export function asArguments(settings: Settings): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
