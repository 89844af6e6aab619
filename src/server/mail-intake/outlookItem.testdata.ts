/** Messages as Outlook saves them, built by hand so that a test says what is in them. */

/** A folder of a compound file: bytes are a stream, an object is a folder within it. */
export type Folder = { readonly [name: string]: Uint8Array | Folder }

const sectorBytes = 512
const smallBytes = 64
const smallestLarge = 4096
const last = 0xfffffffe
const none = 0xffffffff

const padded = (content: Uint8Array, to: number): Uint8Array => {
  const whole = new Uint8Array(Math.ceil(content.length / to) * to)
  whole.set(content)
  return whole
}
const joined = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0)
  return whole
}
const numbers = (all: readonly number[]): Uint8Array => new Uint8Array(Uint32Array.from(all).buffer)

/** A compound file (MS-CFB, version 3) with these folders; its siblings form a list instead of a tree. */
export function compoundFileOf(root: Folder): Uint8Array<ArrayBuffer> {
  const sectors: Uint8Array[] = []
  const next: number[] = []
  const small: Uint8Array[] = []
  const smallNext: number[] = []
  const put = (content: Uint8Array, into: Uint8Array[], follows: number[], size: number): number => {
    const [start, count] = [into.length, Math.ceil(content.length / size)]
    for (let one = 0; one < count; one += 1) {
      into.push(padded(content.subarray(one * size, (one + 1) * size), size))
      follows.push(one + 1 < count ? start + one + 1 : last)
    }
    return count === 0 ? last : start
  }
  const entries: Uint8Array[] = []
  const entry = (name: string, kind: number): DataView => {
    const bytes = new Uint8Array(128)
    const view = new DataView(bytes.buffer)
    Array.from(name, (sign, at) => view.setUint16(at * 2, sign.charCodeAt(0), true))
    view.setUint16(64, name.length * 2 + 2, true)
    view.setUint8(66, kind)
    view.setUint8(67, 1)
    for (const at of [68, 72, 76]) view.setUint32(at, none, true)
    entries.push(bytes)
    return view
  }
  const fill = (view: DataView, folder: Folder): void => {
    let before: DataView | null = null
    for (const [name, content] of Object.entries(folder).toSorted(
      ([a], [b]) => a.length - b.length || (a < b ? -1 : 1),
    )) {
      const number = entries.length
      if (before) before.setUint32(72, number, true)
      else view.setUint32(76, number, true)
      before = entry(name, content instanceof Uint8Array ? 2 : 1)
      if (!(content instanceof Uint8Array)) fill(before, content)
      else {
        const isLarge = content.length >= smallestLarge
        before.setUint32(
          116,
          isLarge ? put(content, sectors, next, sectorBytes) : put(content, small, smallNext, smallBytes),
          true,
        )
        before.setUint32(120, content.length, true)
      }
    }
  }
  const top = entry('Root Entry', 5)
  fill(top, root)
  const smallContent = joined(small)
  top.setUint32(116, put(smallContent, sectors, next, sectorBytes), true)
  top.setUint32(120, smallContent.length, true)
  const smallTable = put(numbers(smallNext), sectors, next, sectorBytes)
  const directory = put(joined(entries), sectors, next, sectorBytes)
  const tables = Math.ceil((next.length + 2) / 127)
  const firstTable = sectors.length
  for (let one = 0; one < tables; one += 1) next.push(0xfffffffd)
  sectors.push(padded(numbers(next), sectorBytes).fill(0xff, next.length * 4))

  const header = new Uint8Array(sectorBytes)
  const view = new DataView(header.buffer)
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(24, 0x3e, true)
  view.setUint16(26, 3, true)
  view.setUint16(28, 0xfffe, true)
  view.setUint16(30, 9, true)
  view.setUint16(32, 6, true)
  view.setUint32(44, tables, true)
  view.setUint32(48, directory, true)
  view.setUint32(56, smallestLarge, true)
  view.setUint32(60, smallTable, true)
  view.setUint32(64, Math.ceil((smallNext.length * 4) / sectorBytes), true)
  view.setUint32(68, last, true)
  for (let at = 0; at < 109; at += 1) view.setUint32(76 + at * 4, at < tables ? firstTable + at : none, true)
  return joined([header, ...sectors])
}

const hex = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0')
/** A property in a stream of its own: words in Unicode, or bytes. */
export const streamed = (id: number, value: string | Uint8Array): Folder =>
  typeof value === 'string'
    ? { [`__substg1.0_${hex(id)}001F`]: new Uint8Array(Uint16Array.from(value, (sign) => sign.charCodeAt(0)).buffer) }
    : { [`__substg1.0_${hex(id)}0102`]: value }

/** The table of properties of a fixed length, behind so many bytes. */
const table = (before: number, fixed: Readonly<Record<number, bigint>> = {}): Folder => {
  const rows = Object.entries(fixed).map(([tag, value]) => {
    const view = new DataView(new ArrayBuffer(16))
    view.setUint32(0, Number(tag), true)
    view.setBigUint64(8, value, true)
    return new Uint8Array(view.buffer)
  })
  return { '__properties_version1.0': joined([new Uint8Array(before), ...rows]) }
}

/** What Outlook says of a moment. */
export const ticks = (instant: string): bigint =>
  BigInt(Temporal.Instant.from(instant).epochMilliseconds + 11_644_473_600_000) * 10_000n

export type SavedMessage = {
  readonly properties: readonly Folder[]
  readonly fixed?: Readonly<Record<number, bigint>>
  readonly files?: readonly (Folder | SavedMessage)[]
}

const folderOf = ({ properties, fixed = {}, files = [] }: SavedMessage, before: number): Folder => {
  const attached = files.map((file, at): [string, Folder] => [
    `__attach_version1.0_#0000000${at}`,
    isMessage(file) ? { ...table(8), '__substg1.0_3701000D': folderOf(file, 24) } : { ...table(8), ...file },
  ])
  return Object.fromEntries([
    ...[table(before, fixed), ...properties].flatMap((one) => Object.entries(one)),
    ...attached,
  ])
}
const isMessage = (file: Folder | SavedMessage): file is SavedMessage => Array.isArray(file['properties'])

/** A message as Outlook saves it. */
export const savedMessage = (message: SavedMessage): Uint8Array<ArrayBuffer> => compoundFileOf(folderOf(message, 32))
