import type { ImportMapping } from '../../domain/import/mapping.ts'
import type { RegisterImport } from '../../domain/import/registerImport.ts'
import type { CaseId } from '../../domain/report/events.ts'
import type { Instant } from '../../domain/time.ts'

/** Which row of which import a case came from. */
export type ImportedRow = {
  /** Hash of the source and what it says: one row comes in once from one source, whatever the file. */
  readonly key: string
  readonly importId: string
  /** Its place among the rows of the import, from which the rest is found again. */
  readonly place: number
  readonly caseId: CaseId
}

/** What is asked of a store about imports. */
export interface ImportStore {
  /** The newest first. */
  registerImports(limit: number): Promise<readonly RegisterImport[]>
  registerImport(id: string): Promise<RegisterImport | null>
  /** Of a file with this SHA-256, whatever it was called then; the oldest first. */
  importsOfFile(sha256: string): Promise<readonly RegisterImport[]>
  /** The mapping that was used last for a table with these columns. */
  keptMapping(fingerprint: string): Promise<ImportMapping | null>
  /** Of these keys, those that came in before, with the case each became. */
  importedBefore(keys: readonly string[]): Promise<ReadonlyMap<string, CaseId>>
  /** The cases of an import in the order of their rows, after a place. */
  casesOfImport(importId: string, after: number, limit: number): Promise<readonly ImportedRow[]>
}

/** What a transaction does with imports. */
export interface ImportTransaction {
  /** The import as it is; holds others off it until the transaction ends. */
  registerImport(id: string): Promise<RegisterImport | null>
  putRegisterImport(one: RegisterImport): Promise<void>
  keepMapping(fingerprint: string, mapping: ImportMapping, at: Instant): Promise<void>
  putImportedRows(rows: readonly ImportedRow[]): Promise<void>
  /** After this the rows can come in again. */
  forgetImportedRows(keys: readonly string[]): Promise<void>
  /** The next numbers of the year's references, in order: taken only if the transaction is kept. */
  nextReferences(year: number, count: number): Promise<readonly number[]>
}
