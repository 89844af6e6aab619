import pg from 'pg'

/**
 * Tells whether the server that runs a job still lives: for as long as it runs, its server holds a lock of PostgreSQL on
 * it, which goes with the connection however the server ends.
 */
export type Liveness = {
  /** Holds a job for one run on this server; false when another run holds it, here or elsewhere. */
  hold(id: string): Promise<boolean>
  release(id: string): Promise<void>
  close(): Promise<void>
}

export function openLiveness(url: string): Liveness {
  let opening: Promise<pg.Client> | undefined
  // A connection may take its own lock again and again, so what runs here is remembered here.
  const held = new Set<string>()

  const connect = (): Promise<pg.Client> => {
    opening ??= (async () => {
      const client = new pg.Client({
        connectionString: url,
        application_name: 'dijkwacht job locks',
        keepAlive: true,
        pipeline: true,
      })
      const lost = () => {
        opening = undefined
      }
      client.on('error', lost)
      client.on('end', lost)
      await client.connect()
      return client
    })()
    opening.catch(() => {
      opening = undefined
    })
    return opening
  }
  const ask = async (call: string, id: string): Promise<boolean> => {
    const client = await connect()
    const { rows } = await client.query<{ answer: boolean }>(`select ${call}(hashtextextended($1, 0)) as answer`, [
      `job ${id}`,
    ])
    return rows[0]?.answer === true
  }
  return {
    hold: async (id) => {
      if (held.has(id)) return false
      held.add(id)
      const isOurs = await ask('pg_try_advisory_lock', id).catch(() => false)
      if (!isOurs) held.delete(id)
      return isOurs
    },
    release: async (id) => {
      // With the connection the lock is gone already.
      await ask('pg_advisory_unlock', id).catch(() => false)
      held.delete(id)
    },
    close: async () => {
      const client = await opening?.catch(() => undefined)
      await client?.end()
    },
  }
}
