import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ImportRowList, RegisterImportView } from '../../src/contract/imports.ts'
import type { RegisterPage } from '../../src/contract/register.ts'
import { testApi } from '../../src/api/testing.ts'
import { corpusDir, isThere } from '../support/shared.ts'

const folder = join(corpusDir, 'tables')
const hostile = join(corpusDir, 'hostile')
const isHere = isThere(folder)

/** A file taken in, with its doubtful dates read as given; or why it was not. */
async function taken(path: string, { order = 'mdy', yearBegins = 4 }: { order?: string; yearBegins?: number } = {}) {
  const api = testApi({ now: '2026-11-22T10:00:00.000Z' })
  const answer = await api.send<RegisterImportView & { code?: string; inTheWay?: { fault: string } }>(
    'POST',
    'register-imports',
    { raw: new Uint8Array(readFileSync(path)), headers: { 'content-type': 'application/octet-stream' } },
  )
  const one = answer.body
  if (answer.status !== 201) return { api, one, fault: one.inTheWay?.fault ?? one.code, tried: null }
  const body = {
    source: 'Register',
    sheet: one.sheet,
    columns: one.columns.map(({ field }): string | null => field),
    fixed: [] as { field: string; text: string }[],
    dates: Object.fromEntries(one.columns.flatMap(({ question }, at) => (question ? [[at, order]] : []))),
    yearBegins,
  }
  const trying = async (change: Partial<typeof body> = {}) => {
    await api.send('PUT', `register-imports/${one.id}/mapping`, { body: { ...body, ...change } })
    return (await api.send<RegisterImportView>('POST', `register-imports/${one.id}/dry-runs`)).body
  }
  return { api, one, fault: null, tried: await trying(), trying }
}

describe.skipIf(!isHere)('real tables of breaches, where ../shared is', () => {
  it.each([
    ['hhs-ocr-portal-2023-09.csv', { rows: 904, breaches: 904, refused: 0 }],
    ['hhs-ocr-archive-with-narratives.csv', { rows: 1688, breaches: 1686, refused: 2 }],
    ['hhs-ocr-archive-with-narratives.wolfram.csv', { rows: 1688, breaches: 1686, refused: 2 }],
    ['washington-ag-2024-05-23.csv', { rows: 1109, breaches: 1108, refused: 1 }],
    ['ico-data-security-incidents-2019Q1-2021Q3.csv', { rows: 2868, breaches: 28_369, refused: 0 }],
  ])('%s goes in, and says of every row that does not why', async (file, counts) => {
    const { api, one, tried } = await taken(join(folder, file))
    expect(tried?.dryRun).toMatchObject(counts)
    const { body } = await api.send<ImportRowList>('GET', `register-imports/${one.id}/rows?kind=refused`)
    expect(body.items).toHaveLength(counts.refused)
    for (const { findings } of body.items) expect(findings.length).toBeGreaterThan(0)
  })

  it('American dates are asked about, never guessed', async () => {
    const { one } = await taken(join(folder, 'washington-ag-2024-05-23.csv'))
    expect(one.columns.flatMap(({ header, question }) => (question ? [header] : []))).toEqual([
      'DateAware',
      'DateSubmitted',
      'DateStart',
      'DateEnd',
    ])
  })

  it('the workbook goes in sheet by sheet, with the quarter that a sheet is of given by hand', async () => {
    const { one, trying } = await taken(join(folder, 'ico-data-security-incidents-2019Q1-2021Q3.xlsx'))
    expect(one.sheets).toHaveLength(14)
    const columns = ['incidentKind', ...Array.from({ length: 40 }, () => null)]
    const fixed = [{ field: 'openedAt', text: 'Q1 2019' }]
    const tried = await trying?.({ sheet: 3, columns: [...columns], fixed })
    expect(tried?.dryRun?.refused).toBe(0)
    expect(tried?.dryRun?.ready).toBeGreaterThan(20)
  })

  it('rows that were let in stand in the register with the dates of that time', async () => {
    const { api, one } = await taken(join(folder, 'hhs-ocr-portal-2023-09.csv'))
    await api.send('POST', `register-imports/${one.id}/runs`)
    await api.runJobs()
    const { body } = await api.send<RegisterPage>('GET', 'register?openedFrom=2023-08-10&openedBefore=2023-08-11')
    expect(body.counts.matching).toBe(1)
    expect(body.entries[0]).toMatchObject({ authorityState: 'notified', incidentKind: 'cyber', late: false })
  })
})

describe.skipIf(!isHere)('files made to do harm', () => {
  it.each([
    'xxe/xxe_xlsx.xlsx',
    'xxe/xxe_odt.odt',
    'xxe/xxe_docx.docx',
    'xxe/xxe_classic.xml',
    'xxe/xxe_utf16.xml',
    'xxe/xxe_parameter_entity.xml',
    'xxe/xxe_quadratic_blowup.xml',
    'xxe/xxe_xinclude.xml',
    'active-content/real.pdf',
    'active-content/xss.svg',
  ])('%s is no table: nothing in it is resolved or read', async (file) => {
    const { fault } = await taken(join(hostile, file))
    expect(['unsafe', 'notATable', 'damaged']).toContain(fault)
  })

  it.each(['formula_injection_basic.csv', 'formula_excel.csv', 'formula_google_sheets.csv'])(
    '%s keeps its formulas as the text they are',
    async (file) => {
      const { api, one, trying } = await taken(join(hostile, 'csv-injection', file))
      const columns = one.columns.map((_, at) => (at === 0 ? 'summary' : null))
      await trying?.({ columns, fixed: [{ field: 'openedAt', text: '2023' }] })
      await api.send('POST', `register-imports/${one.id}/runs`)
      await api.runJobs()
      const { body } = await api.send<RegisterPage>('GET', 'register')
      expect(body.entries.some(({ summary }) => summary?.startsWith('='))).toBe(true)
    },
  )

  it('formulas of a workbook are never computed: only what stood beside them is read', async () => {
    const { one } = await taken(join(hostile, 'csv-injection', 'formula_exfil.xlsx'))
    expect(JSON.stringify(one)).not.toContain('attacker.com')
  })
})
