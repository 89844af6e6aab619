import { describe, expect, it } from 'vitest'
import { xmlScanner } from '../../domain/import/xmlScanner.ts'
import type { FileStore } from '../ports/files.ts'
import type { PackedFile } from './packedFile.ts'
import { readOds } from './readOds.ts'
import { stageTable } from './stageTable.ts'
import type { TableReading, TableRow } from './tableRows.ts'

/** A spreadsheet with these rows, as one piece. */
function spreadsheet(rows: string): PackedFile {
  const xml = `<t:table t:name="Blad">${rows}</t:table>`
  return {
    has: () => true,
    read: async function* (_, listener) {
      xmlScanner(listener).write(xml)
      yield
    },
  }
}

/** Takes a table in, and tells how large the largest piece was in which its rows were laid by. */
async function staged(table: TableReading) {
  let largest = 0
  const stageFile: FileStore['stageFile'] = async (_, content) => {
    let size = 0
    for await (const { byteLength } of content) {
      size += byteLength
      largest = Math.max(largest, byteLength)
    }
    return { size, sha256: '' }
  }
  const taking = { store: { stageFile }, importId: 'i', fileId: 'f', at: '2026-11-22T10:00:00.000Z' }
  const outcome = await stageTable(table, taking).catch((error: unknown) => error)
  return { outcome, largest }
}

describe('a table that is taken in', () => {
  it('is refused when a small file says that a long text stands everywhere, and never lies in memory whole', async () => {
    const cell = `<t:table-cell t:number-columns-repeated="200"><p>${'x'.repeat(32_767)}</p></t:table-cell>`
    const many = `<t:table-row t:number-rows-repeated="1000">${cell}</t:table-row>`
    const { outcome, largest } = await staged(readOds(spreadsheet(many)))
    expect(outcome).toMatchObject({ fault: 'tooLarge' })
    expect(largest).toBeLessThan(10_000_000)
  })

  it('holds no sign that a database refuses', async () => {
    const cell = '<t:table-cell><p>a&#0;b&#xD800;c</p></t:table-cell>'
    const rows: TableRow[] = []
    for await (const batch of readOds(spreadsheet(`<t:table-row>${cell}</t:table-row>`)).rows) rows.push(...batch)
    expect(rows).toMatchObject([{ cells: ['ab\u{fffd}c'] }])
  })
})
