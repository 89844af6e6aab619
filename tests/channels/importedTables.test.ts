import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTable } from '../../src/api/imports/readTable.ts'
import { needs, tool } from '../tools/findTool.ts'

const csv = [
  'Nr;Datum registratie;Omschrijving;Aantal betrokkenen',
  '2023-1;04-03-2023 14:10;"Brief; zoek ëé";12',
  '2023-2;31-12-2023;Map weg;1000',
].join('\r\n')

const { absent, why } = needs('soffice')

describe.skipIf(absent)(`tables that LibreOffice saved${why}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'dijkwacht-tables-'))
  beforeAll(() => {
    writeFileSync(join(folder, 'register.csv'), csv)
    for (const format of ['xlsx', 'ods']) {
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      // Semicolons, quotes, UTF-8, Dutch, and what looks like a date becomes one.
      const filter = '--infilter=CSV:59,34,76,1,,1043,false,true'
      const words = [profile, '--headless', filter, '--convert-to', format, '--outdir', folder]
      const { status, stderr } = spawnSync(tool('soffice').path, [...words, join(folder, 'register.csv')], {
        encoding: 'utf8',
      })
      if (status !== 0) throw new Error(`LibreOffice made no ${format}: ${stderr}`)
    }
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(['xlsx', 'ods'])('are read as %s with real dates and numbers, and every letter', async (format) => {
    const table = await readTable(new Uint8Array(readFileSync(join(folder, `register.${format}`))))
    const rows: (readonly string[])[] = []
    for await (const batch of table.rows) rows.push(...batch.map(({ cells }) => cells))
    expect(table.format).toBe(format)
    expect(rows.map((cells) => cells.map((cell) => cell.replace('T', ' ')))).toEqual([
      ['Nr', 'Datum registratie', 'Omschrijving', 'Aantal betrokkenen'],
      ['2023-1', '2023-03-04 14:10:00', 'Brief; zoek ëé', '12'],
      ['2023-2', '2023-12-31', 'Map weg', '1000'],
    ])
  })
})
