import type { ExportFormat } from '../../contract/register.ts'
import type { RecordedActor } from '../../domain/people.ts'
import type { Instant } from '../../domain/time.ts'
import type { Page } from '../cursor.ts'

export const exportVersions = ['whole', 'publishable'] as const
/** whole: everything the register holds. publishable: without texts and small numbers, for a website. */
export type ExportVersion = (typeof exportVersions)[number]

/** An export of the register: who took what along, and why. */
export type RegisterExport = {
  readonly id: string
  readonly by: RecordedActor
  readonly at: Instant
  readonly purpose: string
  readonly format: ExportFormat
  readonly version: ExportVersion
  readonly language: 'nl' | 'en'
  /** The filter as it was asked. */
  readonly asked: Readonly<Record<string, unknown>>
  /** The job that makes it; null where the file went out at once. */
  readonly job: string | null
  /** The file that a job made. */
  readonly file: {
    readonly id: string
    readonly size: number
    readonly sha256: string
    readonly readyAt: Instant
  } | null
}

export interface ExportTransaction {
  putRegisterExport(made: RegisterExport): Promise<void>
}

export interface ExportStore {
  /** The newest first. */
  registerExports(query: { readonly limit: number; readonly cursor: string | null }): Promise<Page<RegisterExport>>
  registerExport(id: string): Promise<RegisterExport | null>
}
