import type { RegisterImport } from '../../domain/import/registerImport.ts'
import type { FileStore } from '../ports/files.ts'
import type { TableRow } from './tableRows.ts'

/** So many rows go on together: reading them takes some milliseconds, and then others have their turn. */
const rowsAtOnce = 50

/**
 * The rows of the chosen sheet as they were taken in, some tens at a time.
 * @throws when the rows are gone
 */
export async function* stagedRows(
  { id, fileId, mapping }: Pick<RegisterImport, 'id' | 'fileId' | 'mapping'>,
  store: FileStore,
): AsyncGenerator<readonly TableRow[]> {
  const content = fileId === null ? null : await store.fileContent(fileId, { kind: 'import', id })
  if (!content) throw new Error('The rows of this import are gone')
  const reader = content.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true })
      const lines = rest.split('\n')
      rest = lines.pop() ?? ''
      for (let at = 0; at < lines.length; at += rowsAtOnce) {
        const rows = lines.slice(at, at + rowsAtOnce).map(rowIn)
        const chosen = rows.filter(({ sheet }) => sheet === mapping.sheet)
        if (chosen.length > 0) yield chosen
      }
      if (done) return
    }
  } finally {
    // Whoever needs no more of it takes no more in.
    await reader.cancel().catch(() => undefined)
  }
}

function rowIn(line: string): TableRow {
  // Written by `stageTable`, and nobody else can write here.
  const [sheet, row, cells] = JSON.parse(line) as [number, number, readonly string[]]
  return { sheet, row, cells }
}
