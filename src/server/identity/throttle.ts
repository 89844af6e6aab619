import { createHash } from 'node:crypto'
import type pg from 'pg'

/** How many attempts within how many seconds. */
export type Allowance = { readonly attempts: number; readonly seconds: number }

/** Whose attempts are counted together: an account as it was typed, an address, or both. */
export type Counted = { readonly what: string; readonly allowance: Allowance }

/**
 * Counts an attempt under every key and answers how many seconds to wait: 0 when the attempt may go on.
 * The count stands in the database, so neither a restart nor a second server makes it forget.
 */
export async function countAttempt(pool: pg.Pool, counted: readonly Counted[]): Promise<number> {
  let wait = 0
  for (const { what, allowance } of counted) {
    const { rows } = await pool.query<{ count: number; left: number }>({
      name: 'count-attempt',
      text: `
        insert into attempts (key, count, began_at) values ($1, 1, now())
        on conflict (key) do update set
          count = case when attempts.began_at < now() - make_interval(secs => $2) then 1 else attempts.count + 1 end,
          began_at = case when attempts.began_at < now() - make_interval(secs => $2) then now() else attempts.began_at end
        returning count, ceil(extract(epoch from began_at - now()) + $2)::integer as left`,
      values: [keyOf(what), allowance.seconds],
    })
    const row = rows[0]
    if (row && row.count > allowance.attempts) wait = Math.max(wait, row.left, 1)
  }
  return wait
}

/** Forgets the attempts, after one that succeeded. */
export async function forgetAttempts(pool: pg.Pool, what: readonly string[]): Promise<void> {
  await pool.query({
    name: 'forget-attempts',
    text: 'delete from attempts where key = any ($1)',
    values: [what.map(keyOf)],
  })
}

/** Takes back one attempt that was right: many colleagues behind one address do not shut each other out. */
export async function takeBackAttempt(pool: pg.Pool, what: readonly string[]): Promise<void> {
  await pool.query({
    name: 'take-back-attempt',
    text: 'update attempts set count = greatest(count - 1, 0) where key = any ($1)',
    values: [what.map(keyOf)],
  })
}

/** Removes counts that are over; the longest allowance is well within a day. */
export async function sweepAttempts(pool: pg.Pool): Promise<void> {
  await pool.query(`delete from attempts where began_at < now() - interval '1 day'`)
}

// A hash, so that the table is no list of who tried to sign in.
const keyOf = (what: string): string => createHash('sha256').update(what).digest('hex')
