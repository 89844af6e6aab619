import type { StreamId } from '../../domain/proof.ts'
import type { Instant } from '../../domain/time.ts'

/** Whose a file is: a case or report, or a piece of work that takes a table in or makes one, and ends with it. */
export type FileOwner = StreamId | { readonly kind: 'import' | 'export'; readonly id: string }

/** What turned out of content while it came in. */
export type StagedFile = {
  /** In bytes. */
  readonly size: number
  /** SHA-256 as lower-case hexadecimal. */
  readonly sha256: string
}

/**
 * The content of files. Each belongs to one case or report, whose key it is encrypted under where the host can: without
 * that key nothing of it can be read any more.
 */
export interface FileStore {
  /**
   * Takes content in, piece by piece. It belongs to nothing until a transaction keeps it; what nobody keeps within a day
   * is forgotten.
   * @throws whatever the content throws; then nothing of it stays
   */
  stageFile(
    file: { readonly id: string; readonly owner: FileOwner; readonly at: Instant },
    content: AsyncIterable<Uint8Array>,
  ): Promise<StagedFile>
  /** Forgets what was taken in and is not kept. */
  discardFile(id: string): Promise<void>
  /**
   * The content of a file of this owner, piece by piece, or null when it has none or it is destroyed. Reading ends in an
   * error where the content is not what was taken in.
   */
  fileContent(id: string, owner: FileOwner): Promise<ReadableStream<Uint8Array<ArrayBuffer>> | null>
}

/** What a transaction does with files. */
export interface FileTransaction {
  /** From now on the file stays. @throws when it is not there any more, at the latest at the commit */
  keepFile(id: string): Promise<void>
  /** Destroys one file of this case or report. */
  destroyFile(id: string, owner: StreamId): Promise<void>
  /** Destroys every file of this case or report, and the key they lie under. */
  destroyFiles(owner: FileOwner): Promise<void>
}

/** What a virus scanner says of content: that it found nothing, or what; null when it could not be asked. */
export type ScanVerdict = { readonly found: string | null } | null

/** Reads content along with us. */
export type FileScan = {
  /** Resolves when the scanner has taken it; never fails. */
  readonly read: (piece: Uint8Array) => Promise<void>
  readonly verdict: () => Promise<ScanVerdict>
  /** Stops early: the content will not be kept. */
  readonly abandon: () => void
}
