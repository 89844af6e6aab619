import { cleanFileName, fileNameIn } from '../../domain/files/fileName.ts'
import { type KeptFile, largestFile } from '../../domain/files/keptFile.ts'
import { headLength, mediaTypeOf } from '../../domain/files/mediaType.ts'
import type { StreamId } from '../../domain/proof.ts'
import type { FileScan } from '../ports/files.ts'
import type { House } from '../house.ts'
import type { WriteKey } from '../http/route.ts'
import type { OrganisationStore } from '../ports.ts'
import { ProblemError } from '../problems.ts'

/** A file that came in and waits to be kept. */
export type TakenFile = { readonly name: string; readonly sha256: string; readonly file: KeptFile }

type Taking = { readonly house: House; readonly store: OrganisationStore; readonly request: Request }

/**
 * Takes in the file that a request carries, as it comes, and does work that keeps it. What that work does not keep, also
 * because it fails, is forgotten.
 * @throws ProblemError fileEmpty, fileTooLarge, fileInfected or wrongMediaType, or whatever the work throws
 */
export async function withFile<Result>(
  { house, store, request }: Taking,
  owner: StreamId,
  work: (taken: TakenFile) => Promise<Result>,
): Promise<Result> {
  const { ports } = house
  if ((request.headers.get('content-encoding') ?? 'identity') !== 'identity') throw new ProblemError('wrongMediaType')
  if (statedSize(request) > largestFile) throw tooLarge()
  const fileId = ports.newId()
  const scan = ports.scanFile?.()
  const seen = { head: new Uint8Array(), isScanned: false }
  try {
    const content = checked(request.body, seen, scan)
    const { size, sha256 } = await store.stageFile({ id: fileId, owner, at: ports.clock() }, content)
    const name = cleanFileName(fileNameIn(request.headers.get('content-disposition')) ?? '')
    const mediaType = mediaTypeOf(seen.head)
    return await work({
      name,
      sha256,
      file: { fileId, mediaType, size, scan: seen.isScanned ? 'clean' : 'notScanned' },
    })
  } finally {
    scan?.abandon()
    await store.discardFile(fileId)
  }
}

/** The size that a request says it has, in bytes; 0 when it does not say. */
export const statedSize = ({ headers }: Request): number => Number(headers.get('content-length') ?? 0) || 0

/** The same write key, for this content only: another file under it is another request. */
export const keyWith = (write: WriteKey | null, { sha256, name }: TakenFile): WriteKey | null =>
  write && { ...write, request: `${write.request}${sha256} ${name}` }

const tooLarge = () => new ProblemError('fileTooLarge', { inTheWay: { largest: largestFile } })

/** The content, measured and scanned while it passes; its beginning stays behind. */
async function* checked(
  body: ReadableStream<Uint8Array> | null,
  seen: { head: Uint8Array; isScanned: boolean },
  scan: FileScan | undefined,
): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const piece of piecesOf(body)) {
    size += piece.byteLength
    if (size > largestFile) throw tooLarge()
    if (seen.head.byteLength < headLength) seen.head = joined(seen.head, piece.subarray(0, headLength))
    await scan?.read(piece)
    yield piece
  }
  if (size === 0) throw new ProblemError('fileEmpty')
  const verdict = (await scan?.verdict()) ?? null
  if (verdict && verdict.found !== null) throw new ProblemError('fileInfected', { inTheWay: { found: verdict.found } })
  seen.isScanned = verdict !== null
}

/** With a reader: not every browser in which the demo runs can loop over a stream. */
async function* piecesOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  if (!body) return
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    // Of what is refused the rest is not taken in.
    await reader.cancel().catch(() => undefined)
  }
}

function joined(before: Uint8Array, more: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(before.byteLength + more.byteLength)
  whole.set(before)
  whole.set(more, before.byteLength)
  return whole
}
