import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handling, testApi, wrongLetter } from '../../src/api/testing.ts'
import { corpusDir, isThere } from '../support/shared.ts'
import { needs, tool } from '../tools/findTool.ts'

const { absent, why } = needs('soffice')

const injections = join(corpusDir, 'hostile', 'csv-injection')
/** Cells that others wrote to be run; our own few where those are absent. */
const formulas = isThere(injections)
  ? readdirSync(injections)
      .filter((name) => name.endsWith('.csv'))
      .flatMap((name) => readFileSync(join(injections, name), 'utf8').split(/[\r\n]+/))
      .map((line) => line.trim())
      .filter((line) => /^[=+\-@]/.test(line))
  : ['=SUM(1;1)', '+1+1', '-1+1', '@SUM(1)', '=HYPERLINK("https://voorbeeld.nl")']

describe.skipIf(absent)(`LibreOffice opens each spreadsheet of the register${why}`, () => {
  let folder = ''
  /** Every sheet as LibreOffice shows it, by the file and its own name. */
  let sheets: Record<string, string[]>

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dijkwacht-ods-'))
    const api = testApi()
    const { caseId } = await api.openedCase({ receivedAt: '2026-11-17T13:10:00Z' })
    const anna = handling(api, caseId)
    await anna.does('PUT', 'title', { title: '=1+1 "twee"; <drie> & één 😀' })
    await anna.does('PUT', 'breached-data', wrongLetter)
    for (const title of formulas) {
      const opened = await api.openedCase()
      await handling(api, opened.caseId).does('PUT', 'title', { title: title.slice(0, 200) })
    }
    const keep = async (name: string, path: string, body?: unknown) => {
      const answer = await api.app.request(`/api/v1/${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { authorization: 'anna', 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      writeFileSync(join(folder, `${name}.ods`), new Uint8Array(await answer.arrayBuffer()))
      return join(folder, `${name}.ods`)
    }
    const files = [
      await keep('register', 'register-exports', { purpose: 'Verzoek van de AP', format: 'ods' }),
      await keep('openbaar', 'register-exports', { purpose: 'Website', format: 'ods', version: 'publishable' }),
      await keep('jaar', 'annual-figures/2026'),
    ]
    // Fields by 59, texts by 34, in UTF-8, cells as they are formatted, and every sheet a file of its own.
    const asCsv = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,true,false,false,-1'
    const profile = `-env:UserInstallation=file://${folder}/profile`
    execFileSync(tool('soffice').path, ['--headless', profile, '--convert-to', asCsv, '--outdir', folder, ...files], {
      timeout: 90_000,
      stdio: 'pipe',
    })
    sheets = Object.fromEntries(
      readdirSync(folder)
        .filter((name) => name.endsWith('.csv'))
        .map((name) => [name.slice(0, -4), readFileSync(join(folder, name), 'utf8').trimEnd().split('\n')]),
    )
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('with a sheet for each thing it tells', () => {
    expect(Object.keys(sheets).toSorted()).toEqual([
      'jaar-Afdeling',
      'jaar-Jaarcijfers',
      'jaar-Oorzaak',
      'jaar-Per maand',
      'jaar-Soort gegevens',
      'jaar-Soort incident',
      'openbaar-Register',
      'register-Meldingen zonder zaak',
      'register-Register',
      'register-Toelichting',
    ])
    expect(sheets['register-Toelichting']).toContain('Doel;Verzoek van de AP')
  })

  it('with its words and its real times', () => {
    const [header = '', row = ''] = sheets['register-Register'] ?? []
    expect(header).toMatch(/^Kenmerk;Titel;Uitkomst;/)
    expect(row).toMatch(/^DL-2026-0001;"'=1\+1 ""twee""; <drie> & één 😀";datalek;voorlopig;/)
    const cells = row.replace(/"[^;]*;[^;]*"/, '').split(';')
    const cell = (name: string) => cells[header.split(';').indexOf(name)]
    expect(cell('Gemeld bij ons')).toBe('17-11-2026 14:10')
    expect(cell('Soort incident')).toBe('brief of pakket bij verkeerde ontvanger')
  })

  it('and runs none of the formulas that were written into it', () => {
    const rows = (sheets['register-Register'] ?? []).slice(2)
    expect(rows).toHaveLength(formulas.length)
    const titles = rows.map((row) => row.slice('DL-2026-0001;'.length).replace(/^"/, ''))
    expect(titles.filter((title) => !/^'[=+\-@]/.test(title))).toEqual([])
  })

  it('with the figures of the year as numbers, and nothing of a case in what is published', () => {
    const all = formulas.length + 1
    expect(sheets['jaar-Jaarcijfers']?.slice(0, 2)).toEqual(['Cijfer;2026;2025', `Datalekken;${all};0`])
    expect(sheets['openbaar-Register']?.[1]).toMatch(/^2026(-Q4)?;zeldzaam of onbekend;/)
    expect(sheets['openbaar-Register']?.join('\n')).not.toMatch(/DL-2026|twee/)
  })
})
