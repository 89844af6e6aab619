import type { Instant } from '../../domain/time.ts'
import { bytesOf, inUtf8 } from './byteStream.ts'
import { crc32 } from './crc32.ts'
import { headOf, type Measures, tailOf, zipDirectory } from './zipDirectory.ts'

/** A file within a parcel: all of it, or what gives it part by part. */
export type Part =
  | {
      readonly name: string
      readonly content: string | (() => AsyncIterable<string | Bytes>)
      readonly stored?: false
    }
  /** One that lies uncompressed and bare, as ODF wants of its `mimetype`, which is the first. */
  | { readonly name: string; readonly content: string; readonly stored: true }

type Bytes = Uint8Array<ArrayBuffer>

/**
 * A zip file as offices use it for ODF and OOXML, made as fast as it is taken: never more than a piece of a part lies in
 * memory, and one line of the directory for each. The parts may be a generator, so that a later part can tell what the
 * earlier ones held. Whoever stops taking stops the making. There may be any number of parts, each of less than 4 GB.
 * The same parts and moment give the same bytes on the same kind of host.
 */
export const parcelOf = (parts: Iterable<Part> | AsyncIterable<Part>, madeAt: Instant): ReadableStream<Bytes> =>
  bytesOf(packed(parts, dosTimeOf(madeAt)))

async function* packed(parts: Iterable<Part> | AsyncIterable<Part>, madeAt: number): AsyncGenerator<Bytes> {
  const directory = zipDirectory()
  let at = 0
  for await (const part of parts) {
    const bare = part.stored ? new TextEncoder().encode(part.content) : null
    const ahead = bare && { crc: crc32(bare), size: bare.length, packed: bare.length }
    const entry = { name: part.name, madeAt, isCompressed: !bare, ahead }
    const head = headOf(entry)
    yield head
    if (bare) yield bare
    const measures = ahead ?? (yield* compressed(part.content))
    const tail = ahead ? new Uint8Array() : tailOf(measures)
    if (tail.length > 0) yield tail
    directory.add(entry, measures, at)
    at += head.length + measures.packed + tail.length
  }
  yield directory.end(at)
}

/** The content as deflate has it, and at the end what was measured on the way. */
async function* compressed(content: Part['content']): AsyncGenerator<Bytes, Measures> {
  const measures = { crc: 0, size: 0, packed: 0 }
  async function* measured(): AsyncGenerator<Bytes> {
    for await (const piece of inUtf8(typeof content === 'string' ? [content] : content())) {
      measures.crc = crc32(piece, measures.crc)
      measures.size += piece.length
      yield piece
    }
  }
  const pieces = measured()
  const { readable, writable } = new CompressionStream('deflate-raw')
  void feed(pieces, writable.getWriter())
  const reader = readable.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return measures
      measures.packed += value.length
      yield value
    }
  } finally {
    // Whoever stops before the end says so to both sides: in Node a pipe into a compression goes on when nobody reads it.
    await pieces.return(undefined)
    await reader.cancel().catch(() => undefined)
  }
}

/** Hands on each piece when the one before it was taken; what the pieces fail with, whoever reads fails with. */
async function feed(pieces: AsyncIterable<Bytes>, writer: WritableStreamDefaultWriter<Bytes>): Promise<void> {
  try {
    for await (const piece of pieces) await writer.write(piece)
    await writer.close()
  } catch (error) {
    await writer.abort(error).catch(() => undefined)
  }
}

/** The moment as zip files keep it, in steps of two seconds: https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-dosdatetimetofiletime */
function dosTimeOf(instant: Instant): number {
  const { year, month, day, hour, minute, second } = Temporal.Instant.from(instant).toZonedDateTimeISO('UTC')
  const date = (Math.max(year - 1980, 0) << 9) | (month << 5) | day
  const time = (hour << 11) | (minute << 5) | (second >> 1)
  return ((date << 16) | time) >>> 0
}
