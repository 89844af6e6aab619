import { compareText } from '../../src/api/caseOrder.ts'
import type { ImportStore, ImportTransaction } from '../../src/api/ports/imports.ts'
import type { Content, Draft } from './content.ts'
import { asKept } from './table.ts'

/** The questions about imports. */
export const importsOver = (content: Content): ImportStore => ({
  registerImports: async (limit) =>
    [...content.registerImports.values()]
      .toSorted((a, b) => compareText(b.createdAt, a.createdAt) || compareText(b.id, a.id))
      .slice(0, limit),
  registerImport: async (id) => content.registerImports.get(id) ?? null,
  importsOfFile: async (sha256) =>
    [...content.registerImports.values()]
      .filter(({ file }) => file.sha256 === sha256)
      .toSorted((a, b) => compareText(a.createdAt, b.createdAt) || compareText(a.id, b.id)),
  keptMapping: async (fingerprint) => content.importMappings.get(fingerprint) ?? null,
  importedBefore: async (keys) =>
    new Map(
      keys.flatMap((key) => {
        const row = content.importedRows.get(key)
        return row ? [[key, row.caseId] as const] : []
      }),
    ),
  casesOfImport: async (importId, after, limit) =>
    [...content.importedRows.values()]
      .filter((row) => row.importId === importId && row.place > after)
      .toSorted((a, b) => a.place - b.place)
      .slice(0, limit),
})

/** The same in a transaction. */
export const importsOn = (draft: Draft): ImportTransaction => ({
  registerImport: async (id) => draft.registerImports.get(id) ?? null,
  putRegisterImport: async (one) => draft.registerImports.set(one.id, asKept(one)),
  keepMapping: async (fingerprint, mapping) => draft.importMappings.set(fingerprint, asKept(mapping)),
  putImportedRows: async (rows) => {
    for (const row of rows) {
      if (draft.importedRows.get(row.key)) throw new Error('This row came in already')
      draft.importedRows.set(row.key, asKept(row))
    }
  },
  forgetImportedRows: async (keys) => {
    for (const key of keys) draft.importedRows.delete(key)
  },
  nextReferences: async (year, count) => {
    const last = draft.references.get(String(year)) ?? 0
    draft.references.set(String(year), last + count)
    return Array.from({ length: count }, (_, at) => last + 1 + at)
  },
})
