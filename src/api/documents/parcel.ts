import { TextReader, ZipWriter } from '@zip.js/zip.js'
import type { Instant } from '../../domain/time.ts'
import { bytesOf, inUtf8 } from './byteStream.ts'

/** A file within a parcel: all of it, or what gives it part by part. */
export type Part = {
  readonly name: string
  readonly content: string | (() => AsyncIterable<string | Uint8Array<ArrayBuffer>>)
  /** Lies uncompressed and bare, as ODF wants of its `mimetype`, which is the first. */
  readonly stored?: boolean
}

/**
 * A zip file as offices use it for ODF and OOXML, made as fast as it is taken: never more than a piece of a part lies in memory.
 * The parts may be a generator, so that a later part can tell what the earlier ones held.
 * The same parts and moment give the same bytes on the same kind of host.
 */
export function parcelOf(
  parts: Iterable<Part> | AsyncIterable<Part>,
  madeAt: Instant,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>()
  const writer = new ZipWriter(writable, {
    useWebWorkers: false,
    extendedTimestamp: false,
    rawLastModDate: dosTimeOf(madeAt),
    // Not every office reads zip64, which is only needed beyond 4 GB.
    zip64: false,
  })
  pack(writer, parts).catch((error: unknown) => writable.abort(error).catch(() => undefined))
  return readable
}

async function pack(writer: ZipWriter<unknown>, parts: Iterable<Part> | AsyncIterable<Part>): Promise<void> {
  for await (const { name, content, stored = false } of parts) {
    const reader = typeof content === 'string' ? new TextReader(content) : bytesOf(inUtf8(content()))
    await writer.add(name, reader, stored ? { level: 0, dataDescriptor: false } : {})
  }
  await writer.close()
}

/** The moment as zip files keep it, in steps of two seconds: https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-dosdatetimetofiletime */
function dosTimeOf(instant: Instant): number {
  const { year, month, day, hour, minute, second } = Temporal.Instant.from(instant).toZonedDateTimeISO('UTC')
  const date = (Math.max(year - 1980, 0) << 9) | (month << 5) | day
  const time = (hour << 11) | (minute << 5) | (second >> 1)
  return ((date << 16) | time) >>> 0
}
