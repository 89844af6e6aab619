import { expect, it } from 'vitest'
import type { CaseView } from '../../contract/cases.ts'
import type { RegisterImportView } from '../../contract/imports.ts'
import type { RegisterPage } from '../../contract/register.ts'
import { unpacked } from '../documents/unpacked.testdata.ts'
import { type TestApi, testApi } from '../testing.ts'

const register = `Nr;Datum kennisname;Omschrijving;Soort datalek;Aantal betrokkenen;Risico;Gemeld aan AP;Datum melding AP;Afgesloten op
2023-1;04-03-2023;Brief bij de buren;Brief verkeerd bezorgd;2;hoog;ja;06-03-2023;20-03-2023
`

/** Takes the register in under a name, and tries it; lets its rows in where that is asked. */
async function taken(api: TestApi, { name = 'Excelregister', runs = true } = {}): Promise<RegisterImportView> {
  const { body } = await api.send<RegisterImportView>('POST', 'register-imports', {
    raw: register,
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${name}.csv"`,
    },
  })
  const columns = body.columns.map(({ field }) => field)
  await api.send('PUT', `register-imports/${body.id}/mapping`, { body: { source: name, columns } })
  const tried = await api.send<RegisterImportView>('POST', `register-imports/${body.id}/dry-runs`)
  if (runs) {
    await api.send('POST', `register-imports/${body.id}/runs`)
    await api.runJobs()
  }
  return tried.body
}
const theCase = async (api: TestApi) => (await api.send<CaseView>('GET', 'cases/DL-2023-0001')).body

it('warns that the same file came in before, by whom and when, also when the register is called otherwise', async () => {
  const api = testApi()
  const { id } = await taken(api)
  const again = await taken(api, { name: 'Lijst van de FG', runs: false })
  expect(again.cameInBefore).toEqual([
    {
      id,
      at: '2026-11-17T14:00:00.000Z',
      by: { id: 'anna', name: 'Anna (voorbeeld)' },
      source: 'Excelregister',
      created: 1,
    },
  ])
  expect(again.dryRun).toMatchObject({ ready: 1, known: 0 })
  await api.send('POST', `register-imports/${id}/undos`)
  await api.runJobs()
  const { body } = await api.send<RegisterImportView>('GET', `register-imports/${again.id}`)
  expect(body.cameInBefore).toEqual([])
})

it('finds in the register what was taken over, and what began here', async () => {
  const api = testApi()
  await taken(api)
  await api.openedCase()
  const found = async (query: string) =>
    (await api.send<RegisterPage>('GET', `register?which=all&${query}`)).body.entries.map(({ reference }) => reference)
  expect(await found('imported=yes')).toEqual(['DL-2023-0001'])
  expect(await found('imported=no')).toEqual(['DL-2026-0001'])
})

it('shows with the case what the old register said of the risk, and which moments are only days', async () => {
  const api = testApi()
  await taken(api)
  const { imported, awareness, authority, assessment } = await theCase(api)
  expect(assessment).toBeNull()
  expect(imported).toMatchObject({ source: 'Excelregister', reference: '2023-1', row: 2, verdict: 'highRisk' })
  expect(imported?.withoutHour).toEqual(
    expect.arrayContaining([
      awareness?.awareAt,
      authority.notifications[0]?.filedAt,
      authority.notifications[0]?.deadline,
    ]),
  )
})

it('leaves in no column of an export an hour that nobody wrote down', async () => {
  const api = testApi()
  await taken(api)
  const { text } = await api.send('POST', 'register-exports', { body: { purpose: 'Controle', format: 'csv' } })
  expect(text).toContain('2023-03-06, initial, het oude register')
  expect(text).not.toMatch(/2023-\d\d-\d\dT/)
})

it('shows the AP form of what the old register filed, from what that knew', async () => {
  const api = testApi()
  await taken(api)
  const { id } = await theCase(api)
  for (const query of ['', '?filing=1']) {
    const { status, text } = await api.send('GET', `cases/${id}/authority-form${query}`)
    expect(status).toBe(200)
    expect(text).toContain('"answer":"4 maart 2023"')
  }
})

it('tells no hour in the dossier that nobody wrote down, and the verdict of then', async () => {
  const api = testApi()
  await taken(api)
  const { id } = await theCase(api)
  const answer = await api.app.request(`/api/v1/cases/${id}/dossiers`, {
    method: 'POST',
    headers: { authorization: 'anna', 'content-type': 'application/json', 'accept-language': 'nl' },
    body: JSON.stringify({ format: 'odt', purpose: 'Vraag van de AP' }),
  })
  expect(answer.status).toBe(200)
  const text = answer.body ? ((await unpacked(answer.body)).get('content.xml') ?? '').replaceAll(/<[^>]+>/g, '|') : ''
  expect(text).toContain('4 maart 2023 (uur niet bekend)')
  expect(text).not.toMatch(/2023 om (?:00:00|23:59)/)
  expect(text).toMatch(/Vastgelegd in het oude register|hoog risico/)
})
