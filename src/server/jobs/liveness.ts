import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { connectionName } from '../postgres/connectionName.ts'

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

/** A database that is away is asked again after this. */
const againAfterMilliseconds = 1000

/** @param onTaken hears of a job that another server took while our connection was lost */
export function openLiveness(url: string, onTaken: (id: string) => void): Liveness {
  let opening: Promise<pg.Client> | undefined
  // A connection may take its own lock again and again, so what runs here is remembered here.
  const held = new Set<string>()
  /** Of those, the ones whose lock was given. */
  const locked = new Set<string>()

  const connect = (): Promise<pg.Client> => {
    opening ??= (async () => {
      const client = new pg.Client({
        connectionString: url,
        application_name: connectionName('job locks'),
        keepAlive: true,
        pipeline: true,
      })
      // An error is followed by its end, and by then there may be a newer connection.
      const lost = () => {
        if (opening === mine) opening = undefined
      }
      client.on('error', lost)
      client.on('end', lost)
      await client.connect()
      client.once('end', () => void holdAgain())
      return client
    })()
    const mine = opening
    mine.catch(() => {
      if (opening === mine) opening = undefined
    })
    return mine
  }
  /** What runs goes on after a lost connection, so its locks are taken again at once, before another server looks. */
  const holdAgain = async (): Promise<void> => {
    // Those that come meanwhile are held by the new connection already.
    const before = locked.values().toArray()
    for (const id of before) {
      while (locked.has(id)) {
        const isOurs = await ask('pg_try_advisory_lock', id).catch(() => null)
        if (isOurs === false) onTaken(id)
        if (isOurs !== null) break
        await setTimeout(againAfterMilliseconds, undefined, { ref: false })
      }
    }
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
      if (isOurs) locked.add(id)
      else held.delete(id)
      return isOurs
    },
    release: async (id) => {
      locked.delete(id)
      // With the connection the lock is gone already.
      await ask('pg_advisory_unlock', id).catch(() => false)
      held.delete(id)
    },
    close: async () => {
      locked.clear()
      const client = await opening?.catch(() => undefined)
      await client?.end()
    },
  }
}
