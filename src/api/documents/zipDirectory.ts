type Bytes = Uint8Array<ArrayBuffer>

/** What is known of the content of a file in a zip. */
export type Measures = {
  readonly crc: number
  /** In bytes, as it was and as it lies there. */
  readonly size: number
  readonly packed: number
}

/** A file within a zip. */
export type ZipEntry = {
  readonly name: string
  readonly isCompressed: boolean
  /** When it was made, as zip files keep it. */
  readonly madeAt: number
  /** Null where it is measured while it is written, and its measures follow it. */
  readonly ahead: Measures | null
}

/** From here on a number does not fit where zip files had it first, and has a field of its own (zip64). */
const tooLarge = 0xffff_ffff
const tooMany = 0xffff
/** What whoever unpacks has to know: deflate, or large files. */
const deflate = 20
const largeFiles = 45

/** The head before a file in a zip (APPNOTE 6.3.10, 4.3.7). */
export function headOf(entry: ZipEntry): Bytes {
  const name = new TextEncoder().encode(entry.name)
  return inOrder(
    four(0x0403_4b50),
    two(deflate),
    about(entry, entry.ahead ?? { crc: 0, size: 0, packed: 0 }, name, 0),
    name,
  )
}

/** What follows a file that was not measured ahead (4.3.9). @throws RangeError for a file of 4 GB or more */
export function tailOf({ crc, packed, size }: Measures): Bytes {
  if (Math.max(packed, size) >= tooLarge) throw new RangeError('A file in a zip may have less than 4 GB')
  return inOrder(four(0x0807_4b50), four(crc), four(packed), four(size))
}

/**
 * The directory at the end of a zip (4.3.12 to 4.3.16). It is kept as it will be written, some sixty bytes a file: ten
 * thousand files take less than a megabyte.
 */
export function zipDirectory() {
  let kept = new Uint8Array(4096)
  let length = 0
  let files = 0
  return {
    /** @param at where the head of the file lies, in bytes from the beginning of the zip */
    add: (entry: ZipEntry, measures: Measures, at: number): void => {
      const line = lineOf(entry, measures, at)
      if (length + line.length > kept.length) {
        const larger = new Uint8Array(2 * (length + line.length))
        larger.set(kept.subarray(0, length))
        kept = larger
      }
      kept.set(line, length)
      length += line.length
      files += 1
    },
    /** @param at where the directory begins, in bytes from the beginning of the zip */
    end: (at: number): Bytes => inOrder(kept.subarray(0, length), endOf(files, length, at)),
  }
}

function lineOf(entry: ZipEntry, measures: Measures, at: number): Bytes {
  const name = new TextEncoder().encode(entry.name)
  const far = at < tooLarge ? new Uint8Array() : inOrder(two(1), two(8), eight(at))
  const version = far.length > 0 ? largeFiles : deflate
  // No comment, on the first disk, no attributes.
  const none = new Uint8Array(10)
  return inOrder(
    four(0x0201_4b50),
    two(version),
    two(version),
    about(entry, measures, name, far.length),
    none,
    four(Math.min(at, tooLarge)),
    name,
    far,
  )
}

function about(
  { isCompressed, madeAt, ahead }: ZipEntry,
  { crc, packed, size }: Measures,
  name: Bytes,
  extra: number,
): Bytes {
  // Names are in UTF-8; what is measured while it is written has its measures behind it.
  const flags = ahead ? 0x0800 : 0x0808
  return inOrder(
    two(flags),
    two(isCompressed ? 8 : 0),
    four(madeAt),
    four(crc),
    four(packed),
    four(size),
    two(name.length),
    two(extra),
  )
}

function endOf(files: number, length: number, at: number): Bytes {
  const isLarge = files >= tooMany || length >= tooLarge || at >= tooLarge
  const large = inOrder(
    four(0x0606_4b50),
    eight(44),
    two(largeFiles),
    two(largeFiles),
    eight(0),
    eight(files),
    eight(files),
    eight(length),
    eight(at),
    four(0x0706_4b50),
    four(0),
    eight(at + length),
    four(1),
  )
  return inOrder(
    isLarge ? large : new Uint8Array(),
    four(0x0605_4b50),
    four(0),
    two(Math.min(files, tooMany)),
    two(Math.min(files, tooMany)),
    four(Math.min(length, tooLarge)),
    four(Math.min(at, tooLarge)),
    two(0),
  )
}

/** Numbers as zip files have them, the lowest byte first. */
const two = (number: number): Bytes => new Uint8Array([number, number >>> 8])
const four = (number: number): Bytes => inOrder(two(number), two(number >>> 16))
const eight = (number: number): Bytes => inOrder(four(number), four(Math.floor(number / 2 ** 32)))

function inOrder(...parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
