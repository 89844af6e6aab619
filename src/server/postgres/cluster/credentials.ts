import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { isCode } from './lock.ts'

/** Passwords of the two roles; they never leave the machine. */
export type Credentials = { owner: string; app: string }

/** The superuser of the cluster: runs the migrations and owns the tables. */
export const ownerRole = 'dijkwacht'

/** The role the application works as: it owns nothing, so row-level security holds for it. */
export const appRole = 'dijkwacht_app'

export const databaseName = 'dijkwacht'

/** Reads the passwords; null when the cluster was never made. */
export function readCredentials(file: string): Credentials | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Credentials
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null
    throw error
  }
}

/** Reads the passwords, or makes them and keeps them in a file that only this user can read. */
export function keepCredentials(file: string): Credentials {
  const kept = readCredentials(file)
  if (kept) return kept
  const made = { owner: newPassword(), app: newPassword() }
  writeFileSync(file, JSON.stringify(made), { mode: 0o600, flag: 'wx' })
  return made
}

/** An address `pg` understands; the socket's folder stands in `host`, where it wins over the name before it. */
export function addressOf(role: string, password: string, socketFolder: string, database = databaseName): string {
  const host = encodeURIComponent(socketFolder)
  return `postgres://${role}:${password}@localhost:5432/${database}?host=${host}`
}

function newPassword(): string {
  return randomBytes(24).toString('base64url')
}
