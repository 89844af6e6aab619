import type { RegisterImport } from '../../domain/import/registerImport.ts'
import type { FileStore } from '../filePorts.ts'
import type { TableRow } from './tableRows.ts'

/**
 * The rows of the chosen sheet as they were taken in, some hundreds at a time.
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
      const rows = lines.map(rowIn).filter(({ sheet }) => sheet === mapping.sheet)
      if (rows.length > 0) yield rows
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
