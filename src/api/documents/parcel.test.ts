import { Uint8ArrayReader, ZipReader } from '@zip.js/zip.js'
import { expect, it } from 'vitest'
import { crc32 } from './crc32.ts'
import { parcelOf, type Part } from './parcel.ts'
import { unpacked } from './unpacked.testdata.ts'
import { headOf, tailOf, zipDirectory } from './zipDirectory.ts'

const madeAt = '2026-11-20T06:50:00.000Z'
const bytesOf = (parts: Iterable<Part> | AsyncIterable<Part>) => new Response(parcelOf(parts, madeAt)).bytes()
const entriesOf = (bytes: Uint8Array) =>
  new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false }).getEntries()

it('is read back by another programme, part by part, whatever they hold', async () => {
  async function* pieces() {
    yield 'één\n'
    yield new Uint8Array([0xf0, 0x9f, 0x98, 0x80])
    yield '\n'.repeat(100_000)
  }
  const parts: Part[] = [
    { name: 'bare', content: 'x', stored: true },
    { name: 'leeg', content: '' },
    { name: 'map/ƒïłé.txt', content: pieces },
  ]
  expect(Object.fromEntries(await unpacked(parcelOf(parts, madeAt)))).toEqual({
    bare: 'x',
    leeg: '',
    'map/ƒïłé.txt': `één\n😀${'\n'.repeat(100_000)}`,
  })
  const [bare, , last] = await entriesOf(await bytesOf(parts))
  expect(bare).toMatchObject({ compressionMethod: 0, uncompressedSize: 1, lastModDate: new Date(2026, 10, 20, 6, 50) })
  expect(last?.compressedSize).toBeLessThan(400)
})

it('has a checksum that every programme knows', () => {
  // The check value of CRC-32/ISO-HDLC.
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
})

it('makes a part when its turn comes, and no more once nobody takes them', async () => {
  const asked: number[] = []
  let isLeft = false
  async function* endless(): AsyncGenerator<Part> {
    try {
      for (let turn = 0; ; turn += 1) {
        asked.push(turn)
        yield { name: `${turn}`, content: 'x' }
      }
    } finally {
      isLeft = true
    }
  }
  const reader = parcelOf(endless(), madeAt).getReader()
  await reader.read()
  expect(asked).toEqual([0])
  await reader.cancel()
  expect(isLeft).toBe(true)
})

it('ends the making of the part that nobody takes any more', async () => {
  let isLeft = false
  async function* endless() {
    try {
      for (let seed = 1; ; seed = (seed * 48_271) % 2_147_483_647) yield String(seed).repeat(500)
    } finally {
      isLeft = true
    }
  }
  const reader = parcelOf([{ name: 'endless', content: endless }], madeAt).getReader()
  for (let read = 0; read < 50_000;) read += (await reader.read()).value?.length ?? 0
  await reader.cancel()
  await expect.poll(() => isLeft).toBe(true)
})

it('counts more parts than the first zip files could', () => {
  const directory = zipDirectory()
  const many = 66_000
  const entry = { isCompressed: true, madeAt: 0x00210000, ahead: null }
  for (let part = 0; part < many; part += 1)
    directory.add({ ...entry, name: `${part}` }, { crc: 0, size: 0, packed: 0 }, 0)
  const view = new DataView(directory.end(0).buffer)
  const end = view.byteLength - 22
  expect([view.getUint16(end + 10, true), view.getBigUint64(end - 20 - 56 + 32, true)]).toEqual([0xffff, BigInt(many)])
})

it('finds parts that lie beyond four gigabytes', () => {
  const directory = zipDirectory()
  const entry = { name: 'ver', isCompressed: true, madeAt: 0, ahead: null }
  const far = 5_000_000_000
  directory.add(entry, { crc: 1, size: 2, packed: 3 }, far)
  const view = new DataView(directory.end(far + headOf(entry).length + 3 + 16).buffer)
  // The field for large files after the name of the one part, and the place of the directory at the end.
  expect([view.getUint32(42, true), view.getUint16(49, true), view.getBigUint64(53, true)]).toEqual([
    0xffff_ffff,
    1,
    BigInt(far),
  ])
  const end = 61
  expect([view.getUint32(end, true), view.getBigUint64(end + 48, true)]).toEqual([0x0606_4b50, BigInt(far + 52)])
  expect(view.getUint32(view.byteLength - 6, true)).toBe(0xffff_ffff)
})

it('refuses a part that no reader without zip64 could measure', () => {
  expect(() => tailOf({ crc: 0, size: 2 ** 32, packed: 10 })).toThrow(RangeError)
})
