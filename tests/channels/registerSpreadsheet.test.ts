import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handling, testApi, wrongLetter } from '../../src/api/testing.ts'
import { needs, tool } from '../tools/findTool.ts'

const { absent, why } = needs('soffice')

describe.skipIf(absent)(`LibreOffice opens the register as a spreadsheet${why}`, () => {
  let folder = ''
  let sheets: Record<string, string[]>

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dijkwacht-ods-'))
    const api = testApi()
    const { caseId } = await api.openedCase({ receivedAt: '2026-11-17T13:10:00Z' })
    const anna = handling(api, caseId)
    await anna.does('PUT', 'title', { title: '=1+1 "twee"; <drie> & één 😀' })
    await anna.does('PUT', 'breached-data', wrongLetter)
    const answer = await api.app.request('/api/v1/register-exports', {
      method: 'POST',
      headers: { authorization: 'anna', 'content-type': 'application/json' },
      body: JSON.stringify({ purpose: 'Verzoek van de AP', format: 'ods' }),
    })
    writeFileSync(join(folder, 'register.ods'), new Uint8Array(await answer.arrayBuffer()))
    // Fields by 59, texts by 34, in UTF-8, cells as they are formatted, and every sheet a file of its own.
    execFileSync(
      tool('soffice').path,
      [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,true,false,false,-1',
        '--outdir',
        folder,
        join(folder, 'register.ods'),
      ],
      { timeout: 90_000, stdio: 'pipe' },
    )
    sheets = Object.fromEntries(
      readdirSync(folder)
        .filter((name) => name.endsWith('.csv'))
        .map((name) => [
          name.replaceAll(/^register-|\.csv$/g, ''),
          readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'),
        ]),
    )
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('with a sheet each for cases, reports without one, and what the file is', () => {
    expect(Object.keys(sheets).toSorted()).toEqual(['Meldingen zonder zaak', 'Register', 'Toelichting'])
    expect(sheets['Toelichting']).toContain('Doel;Verzoek van de AP')
  })

  it('with its words, its real times, and nothing that runs', () => {
    const [header = '', row = ''] = sheets['Register'] ?? []
    expect(header).toMatch(/^Kenmerk;Titel;Uitkomst;/)
    expect(row).toMatch(/^DL-2026-0001;"'=1\+1 ""twee""; <drie> & één 😀";datalek;voorlopig;/)
    const cells = Object.fromEntries(
      header.split(';').map((name, at) => [name, row.replace(/"[^;]*;[^;]*"/, '').split(';')[at]]),
    )
    expect(cells['Gemeld bij ons']).toBe('17-11-2026 14:10')
    expect(cells['Soort incident']).toBe('brief of pakket bij verkeerde ontvanger')
  })
})
