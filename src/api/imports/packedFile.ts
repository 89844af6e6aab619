import { type Entry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js'
import { XmlError, type XmlListener, xmlScanner } from '../../domain/import/xmlScanner.ts'
import { limits, TableError } from './tableRows.ts'

/** The parts of a workbook, each read as XML while it is unpacked. */
export type PackedFile = {
  readonly has: (name: string) => boolean
  /**
   * Reads one part; `onPiece` is called after each piece, so that what was found can go on before the next is unpacked.
   * @throws TableError where it is damaged, too large, or holds what no table needs
   */
  readonly read: (name: string, listener: XmlListener) => AsyncGenerator<void>
}

/** @throws TableError when it is no zip file, or an encrypted one */
export async function openPacked(bytes: Uint8Array<ArrayBuffer>): Promise<PackedFile> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false })
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entries.size >= limits.parts) throw new TableError('tooLarge')
      if (!entries.has(entry.filename)) entries.set(entry.filename, entry)
    }
  } catch (error) {
    throw error instanceof TableError ? error : new TableError('damaged')
  }
  let unpacked = 0
  const count = (size: number): void => {
    unpacked += size
    if (unpacked > limits.unpacked) throw new TableError('tooLarge')
  }
  return {
    has: (name) => entries.has(name),
    read: (name, listener) => readPart(entries.get(name), listener, count),
  }
}

async function* readPart(
  entry: Entry | undefined,
  listener: XmlListener,
  count: (size: number) => void,
): AsyncGenerator<void> {
  if (!entry || entry.directory) return
  if (entry.encrypted) throw new TableError('passwordProtected')
  const scanner = xmlScanner(listener)
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const unpacking = entry.getData(writable, { useWebWorkers: false, checkCrc32: true })
  // What goes wrong while unpacking ends the reading too.
  unpacking.catch(() => undefined)
  const pieces = readable.getReader()
  let decoder: TextDecoder | null = null
  try {
    for (;;) {
      const { done, value } = await pieces.read()
      if (done) break
      count(value.byteLength)
      decoder ??= decoderFor(value)
      scanner.write(decoder.decode(value, { stream: true }))
      yield
    }
    scanner.write(decoder?.decode() ?? '')
    scanner.end()
    await unpacking
    yield
  } catch (error) {
    throw asTableError(error)
  } finally {
    await pieces.cancel().catch(() => undefined)
  }
}

/** Office files are UTF-8; some are written as UTF-16, and say so by their first two bytes. */
function decoderFor([first, second]: Uint8Array): TextDecoder {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le')
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be')
  return new TextDecoder()
}

function asTableError(error: unknown): TableError {
  if (error instanceof TableError) return error
  return new TableError(error instanceof XmlError && error.fault !== 'malformed' ? 'unsafe' : 'damaged')
}
