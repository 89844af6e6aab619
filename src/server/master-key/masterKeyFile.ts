import { createHash, hkdfSync, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { ConfigError } from '../configError.ts'

const keyBytes = 32

/**
 * The master keys in a file, one line each in base64: one, or two while a change of master key is under way, the former first.
 * @returns null when there is no such file
 * @throws ConfigError when it holds something else
 */
export function readMasterKeys(file: string): readonly [Buffer, Buffer?] | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
  const [former, fresh, ...more] = text
    .trim()
    .split(/\s+/)
    .map((line) => Buffer.from(line, 'base64'))
  const isWhole = (key: Buffer | undefined) => key === undefined || key.length === keyBytes
  if (!former || !isWhole(former) || !isWhole(fresh) || more.length > 0)
    throw new ConfigError(`${file} holds no master key of ${keyBytes} bytes in base64.`)
  return fresh ? [former, fresh] : [former]
}

/** Makes a file with a master key, readable by this user only, unless it is there already. */
export function makeMasterKeyFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  try {
    writeFileSync(file, inLines([newMasterKey()]), { mode: 0o600, flag: 'wx', flush: true })
  } catch (error) {
    // Somebody else made it in the same moment: theirs is the one that counts.
    if (!hasCode(error, 'EEXIST')) throw error
  }
}

/**
 * Puts other keys into the file: all of them or, when the machine ends meanwhile, those that were there. Whoever could
 * read the file still can, also when somebody else such as root runs this.
 * @throws ConfigError when the file or its folder cannot be written, or would no longer be of its owner
 */
export function replaceMasterKeys(file: string, keys: readonly Buffer[]): void {
  const fresh = `${file}.new`
  try {
    const { uid, gid, mode } = statSync(file)
    rmSync(fresh, { force: true })
    writeFileSync(fresh, '', { mode: 0o600, flag: 'wx' })
    const made = statSync(fresh)
    if (made.uid !== uid || made.gid !== gid) chownSync(fresh, uid, gid)
    chmodSync(fresh, mode & 0o777)
    writeFileSync(fresh, inLines(keys), { flush: true })
    renameSync(fresh, file)
    const opened = openSync(dirname(file), 'r')
    fsyncSync(opened)
    closeSync(opened)
  } catch (error) {
    rmSync(fresh, { force: true })
    const why = error instanceof Error ? error.message : String(error)
    throw new ConfigError(`The master key in ${file} cannot be replaced: ${why}.`)
  }
}

export const newMasterKey = (): Buffer => randomBytes(keyBytes)

/** A name by which a master key is recognised, from which nothing of it follows. */
export const masterKeyName = (masterKey: Buffer): string =>
  createHash('sha256').update(keyFor(masterKey, 'name')).digest('hex').slice(0, 16)

/** A key for one purpose, from which neither the master key nor that of another purpose follows. */
export const keyFor = (masterKey: Buffer, purpose: string): string =>
  Buffer.from(hkdfSync('sha256', masterKey, '', `dijkwacht ${purpose}`, keyBytes)).toString('base64url')

const inLines = (keys: readonly Buffer[]): string => keys.map((key) => `${key.toString('base64')}\n`).join('')

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
