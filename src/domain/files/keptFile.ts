import type { Instant } from '../time.ts'
import type { MediaType } from './mediaType.ts'

/** The largest file we take, in bytes: 25 MiB. */
export const largestFile = 26_214_400

/** What one report takes from its reporter, who has no account: so many files, so many bytes together. */
export const mostFromReporter = { files: 10, bytes: 52_428_800 } as const

/** Whether a virus scanner has read a file; one that it found something in is not kept at all. */
export const scanOutcomes = ['clean', 'notScanned'] as const
export type ScanOutcome = (typeof scanOutcomes)[number]

/** That the content of one file was destroyed before its time, and why; its name and fingerprint stay. */
export type ContentDestroyed<By> = { readonly at: Instant; readonly by: By; readonly reason: string }

/** A file as the stream tells of it. Its content lies elsewhere, encrypted, and is destroyed with the personal details. */
export type KeptFile = {
  readonly fileId: string
  /** What the content is by its own first bytes, whatever its name says. */
  readonly mediaType: MediaType
  /** In bytes. */
  readonly size: number
  readonly scan: ScanOutcome
  /** The picture of which this is a copy with parts covered; absent for what came in as it is. */
  readonly maskOf?: string
}
