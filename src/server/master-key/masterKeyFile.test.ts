import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeMasterKeyFile, newMasterKey, readMasterKeys, replaceMasterKeys } from './masterKeyFile.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dijkwacht-key-'))
  file = join(folder, 'master.key')
  makeMasterKeyFile(file)
})
afterEach(() => rmSync(folder, { recursive: true }))

it('leaves who may read the file as it was when other keys come into it', () => {
  chmodSync(file, 0o640)
  const key = newMasterKey()
  replaceMasterKeys(file, [key])
  expect(readMasterKeys(file)).toEqual([key])
  expect(statSync(file).mode & 0o777).toBe(0o640)
  expect(readdirSync(folder)).toEqual(['master.key'])
})

// Only root gives a file to somebody else.
it.runIf(process.getuid?.() === 0)(
  'leaves the file to the user of the service when root puts other keys into it',
  () => {
    chownSync(file, 4711, 4712)
    replaceMasterKeys(file, [newMasterKey()])
    expect(statSync(file)).toMatchObject({ uid: 4711, gid: 4712 })
    expect(statSync(file).mode & 0o777).toBe(0o600)
  },
)
