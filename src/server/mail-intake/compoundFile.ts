/** A folder in a compound file. Names are those of its own entries. */
export type Storage = {
  readonly storages: ReadonlyMap<string, Storage>
  /** What stands in a stream of this folder; null where there is none of that name. @throws RangeError where it breaks off */
  readonly stream: (name: string) => Uint8Array<ArrayBuffer> | null
  readonly streamNames: readonly string[]
}

/** What may still be read out of a file, in bytes: many streams may claim the same piece of it. */
export type Reading = { left: number }

type Entry = {
  readonly name: string
  readonly kind: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

const kinds = { storage: 1, stream: 2, root: 5 } as const
const firstSpecialSector = 0xfffffffa
const noEntry = 0xffffffff
const entryBytes = 128
const mostEntries = 20_000
const deepest = 20

/**
 * Opens a compound file (MS-CFB): a file system in one file, in which Outlook keeps a message.
 * @returns null for what is no such file, or is damaged where its folders stand
 */
export function compoundFile(file: Uint8Array, reading: Reading): Storage | null {
  try {
    return file.length >= 512 && isCompoundFile(file) ? openedFile(file, reading) : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Whether a file begins as compound files do: also old Word and Excel are such files. */
export const isCompoundFile = (file: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, at) => file[at] === byte)

function openedFile(file: Uint8Array, reading: Reading): Storage {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const sectorBytes = 2 ** view.getUint16(30, true)
  const smallBytes = 2 ** view.getUint16(32, true)
  if (![512, 4096].includes(sectorBytes) || smallBytes !== 64) throw new RangeError('Sectors of no known size')
  const sector = (number: number): Uint8Array => {
    const at = (number + 1) * sectorBytes
    if (at >= file.length) throw new RangeError('A sector lies behind the file')
    return file.subarray(at, at + sectorBytes)
  }
  const mostSectors = Math.ceil(file.length / sectorBytes)
  const next = numbersIn(fatSectors(view, sector, mostSectors).map(sector))
  const whole = (start: number): Uint8Array<ArrayBuffer> => joined(chain(start, next, mostSectors).map(sector))

  const entries = entriesIn(whole(view.getUint32(48, true)))
  const root = entries[0]
  if (root?.kind !== kinds.root) throw new RangeError('A file without a first folder')
  const smallNext = numbersIn([whole(view.getUint32(60, true))])
  const small = whole(root.start)
  const smallestLarge = view.getUint32(56, true)

  const contentOf = ({ start, size }: Entry): Uint8Array<ArrayBuffer> => {
    reading.left -= size
    if (reading.left < 0) throw new RangeError('More is read than a message holds')
    const pieces =
      size >= smallestLarge
        ? chain(start, next, Math.ceil(size / sectorBytes)).map(sector)
        : chain(start, smallNext, Math.ceil(size / smallBytes)).map((one) =>
            small.subarray(one * smallBytes, (one + 1) * smallBytes),
          )
    const content = joined(pieces)
    if (content.length < size) throw new RangeError('A stream breaks off')
    return content.subarray(0, size)
  }
  return storageOf(root, entries, contentOf, new Set(), 0)
}

/** Where the sectors stand that tell which sector follows which: the first in the header, others in a chain of their own. */
function fatSectors(view: DataView, sector: (number: number) => Uint8Array, most: number): readonly number[] {
  const found: number[] = []
  for (let at = 76; at < 512; at += 4) found.push(view.getUint32(at, true))
  for (let at = view.getUint32(68, true), turns = 0; at < firstSpecialSector && turns < most; turns += 1) {
    const numbers = numbersIn([sector(at)])
    found.push(...numbers.subarray(0, -1))
    at = numbers.at(-1) ?? noEntry
  }
  return found.filter((number) => number < firstSpecialSector).slice(0, most)
}

/** Sectors that follow each other; a ring ends where no file can go on. @param most so many at the most */
function chain(start: number, next: Uint32Array, most: number): readonly number[] {
  const found: number[] = []
  for (let at = start; at < firstSpecialSector && found.length < most; at = next[at] ?? noEntry) found.push(at)
  return found
}

function numbersIn(pieces: readonly Uint8Array[]): Uint32Array {
  const bytes = joined(pieces)
  const view = new DataView(bytes.buffer)
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => view.getUint32(at * 4, true))
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function entriesIn(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const count = Math.min(Math.floor(directory.length / entryBytes), mostEntries)
  return Array.from({ length: count }, (_, number) => {
    const at = number * entryBytes
    const nameBytes = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2)
    return {
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameBytes)),
      kind: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    }
  })
}

/** A folder with what lies in it. @param seen entries that were met: each stands in one place */
function storageOf(
  folder: Entry,
  entries: readonly Entry[],
  contentOf: (entry: Entry) => Uint8Array<ArrayBuffer>,
  seen: Set<number>,
  depth: number,
): Storage {
  const storages = new Map<string, Storage>()
  const streams = new Map<string, Entry>()
  const open = depth < deepest ? [folder.child] : []
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    const entry = entries[number]
    if (!entry || seen.has(number)) continue
    seen.add(number)
    open.push(entry.left, entry.right)
    if (entry.kind === kinds.stream) streams.set(entry.name, entry)
    if (entry.kind === kinds.storage) storages.set(entry.name, storageOf(entry, entries, contentOf, seen, depth + 1))
  }
  return {
    storages,
    streamNames: [...streams.keys()],
    stream: (name) => {
      const entry = streams.get(name)
      return entry ? contentOf(entry) : null
    },
  }
}
