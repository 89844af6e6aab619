import { hkdfSync, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { ConfigError } from './config.ts'

const keyBytes = 32

/**
 * The key under which everything secret of this installation lies; made once, readable by this user only.
 * @throws ConfigError when the file holds something else
 */
export function keepMasterKey(file: string): Buffer {
  const kept = readKey(file)
  if (kept) return kept
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  try {
    writeFileSync(file, `${randomBytes(keyBytes).toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    // Somebody else made it in the same moment: theirs is the one that counts.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const made = readKey(file)
  if (!made) throw new ConfigError(`The master key could not be kept in ${file}.`)
  return made
}

function readKey(file: string): Buffer | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length !== keyBytes) throw new ConfigError(`${file} holds no master key of ${keyBytes} bytes in base64.`)
  return key
}

/** A key for one purpose, from which neither the master key nor that of another purpose follows. */
export const keyFor = (masterKey: Buffer, purpose: string): string =>
  Buffer.from(hkdfSync('sha256', masterKey, '', `dijkwacht ${purpose}`, keyBytes)).toString('base64url')
