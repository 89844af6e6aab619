import { expect, it } from 'vitest'
import type { ReportLikenesses, ReportView } from '../../contract/reports.ts'
import { type TestApi, testApi } from '../testing.ts'

const receive = async (api: TestApi, body: object) =>
  (await api.send<{ id: string }>('POST', 'reports', { body: { channel: 'phone', ...body } })).body.id
const search = async (api: TestApi, body: object, as: 'anna' | 'ciso' = 'anna') =>
  (await api.send<ReportLikenesses>('POST', 'report-likeness-searches', { as, body })).body.items

it('finds while somebody talks the report of twenty minutes ago that tells of the same', async () => {
  const api = testApi()
  const first = await receive(api, {
    description: 'Brief met schulden van de buren opengemaakt',
    receivedAt: '2026-11-17T13:40:00Z',
  })
  await receive(api, { description: 'Laptop gestolen uit een dienstauto' })
  expect(await search(api, { description: 'ik heb een brief met de schulden van mijn buren' })).toMatchObject([
    {
      report: { id: first, state: 'new' },
      receivedAt: '2026-11-17T13:40:00.000Z',
      because: ['nearInTime', 'likeWords'],
    },
  ])
})

it('finds nothing in words that every report has', async () => {
  const api = testApi()
  await receive(api, { description: 'Melding van een datalek: verkeerde persoon heeft gegevens gekregen' })
  expect(await search(api, { description: 'Een datalek: gegevens gekregen van een verkeerde persoon' })).toEqual([])
  expect(await search(api, { description: '' })).toEqual([])
})

it('knows a telephone number in whatever way it is written, and shows it to nobody who may not see reporters', async () => {
  const api = testApi()
  const id = await receive(api, {
    description: 'Iets geks',
    reporter: { role: 'resident', phone: '+31 6 00 00 00 01' },
    receivedAt: '2026-11-10T10:00:00Z',
  })
  const asked = { description: 'Heel iets anders', phone: '06-00000001' }
  expect(await search(api, asked)).toMatchObject([{ report: { id }, because: ['sameSender'] }])
  expect(await search(api, asked, 'ciso')).toEqual([])
})

it('offers the case of the other report to join, and no longer when it is closed', async () => {
  const api = testApi()
  const { caseId, reference } = await api.openedCase()
  const twin = { description: 'Brief met schulden bezorgd bij de buren' }
  expect(await search(api, twin)).toMatchObject([{ case: { id: caseId, reference } }])
  await api.send('POST', `cases/${caseId}/no-breach-declarations`, {
    version: 1,
    body: { reason: 'De envelop was leeg' },
  })
  expect(await search(api, twin)).toMatchObject([{ case: null }])
})

it('names in the inbox the other report that waits as well, while neither is a case', async () => {
  const api = testApi()
  const one = await receive(api, { description: 'Brief met schulden bezorgd bij de buren' })
  const other = await receive(api, { description: 'Bij de buren is een brief bezorgd over schulden' })
  const { body } = await api.send<ReportView>('GET', `reports/${one}`)
  expect(body.resembles).toMatchObject({ report: { id: other }, case: null })
  await api.send('POST', `reports/${other}/outcomes`, { body: { outcome: 'noBreach', reason: 'Lege envelop' } })
  expect((await api.send<ReportView>('GET', `reports/${one}`)).body.resembles).toBeNull()
})

it('recognises the same file, whatever it is called and whoever sent it', async () => {
  const api = testApi()
  const [first, second] = [
    await receive(api, { description: 'Iets geks' }),
    await receive(api, { description: 'Heel iets anders' }),
  ]
  for (const id of [first, second])
    await api.send('POST', `reports/${id}/files`, {
      raw: 'dezelfde schermafdruk',
      headers: { 'content-disposition': `attachment; filename="${id}.txt"` },
    })
  const { body } = await api.send<ReportView>('GET', `reports/${second}`)
  expect(body.resembles).toMatchObject({ report: { id: first }, because: ['sameFile', 'nearInTime'] })
})
