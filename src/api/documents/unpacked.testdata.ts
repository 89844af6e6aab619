import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js'

/** The texts of the files in a parcel by their names, in the order in which they lie there. */
export async function unpacked(parcel: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<ReadonlyMap<string, string>> {
  const reader = new ZipReader(new BlobReader(await new Response(parcel).blob()), { useWebWorkers: false })
  const texts = new Map<string, string>()
  for await (const entry of reader.getEntriesGenerator()) {
    if (!entry.directory) texts.set(entry.filename, await entry.getData(new TextWriter()))
  }
  await reader.close()
  return texts
}
