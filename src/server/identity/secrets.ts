import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'

/** A password as better-auth keeps it: scrypt with a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  const crypto = await import('better-auth/crypto')
  return crypto.hashPassword(password)
}

/**
 * Keeps the hash of a code with which somebody may set a password, where better-auth looks for it; earlier ones stop working.
 * @param hours how long it works
 */
export async function keepSetPasswordCode(pool: pg.Pool, personId: string, code: string, hours: number): Promise<void> {
  const identifier = createHash('sha256').update(`reset-password:${code}`).digest('base64url')
  await pool.query(
    // Rows with the person as their value are such codes, and second steps of a sign-in that must now begin again.
    `with earlier as (delete from verifications where value = $2)
     insert into verifications (id, identifier, value, expires_at) values ($3, $1, $2, now() + make_interval(hours => $4))`,
    [identifier, personId, randomBytes(16).toString('hex'), hours],
  )
}
