import { expect, it } from 'vitest'
import { testApi } from '../testing.ts'

it('gives chosen cases as a file in their order, neutralises formulas, and keeps who took them and why', async () => {
  const api = testApi()
  const one = await api.openedCase()
  const two = await api.openedCase()
  await api.send('PUT', `cases/${two.caseId}/title`, { body: { title: '=1+1; "lek"' }, version: 1 })
  const body = { cases: [two.caseId, one.caseId, '01900000-0000-7000-8000-000000999999'], purpose: 'Overleg' }
  const { status, headers, text } = await api.send('POST', 'case-exports', { body })
  expect([status, headers.get('content-disposition')]).toEqual([200, 'attachment; filename="zaken-2026-11-17.csv"'])
  const [head, ...lines] = text.split('\r\n')
  expect(head).toMatch(/reference;title;/)
  expect(lines[0]).toMatch(/^DL-2026-0002;"'=1\+1; ""lek""";/)
  expect(lines[1]).toMatch(/^DL-2026-0001;/)
  expect(lines[2]).toBe('')
  const trail = await api.store.of(api.organisation.id).auditTrail({ limit: 3 })
  expect(trail.map(({ what, object }) => [what, object.kind, object.id])).toEqual([
    ['export', 'case', one.caseId],
    ['export', 'case', two.caseId],
    ['export', 'cases', 'Overleg'],
  ])
})

it('asks for a purpose, and is closed to a CISO', async () => {
  const api = testApi()
  const { caseId } = await api.openedCase()
  const send = (as: 'anna' | 'ciso', purpose: string) =>
    api.send('POST', 'case-exports', { as, body: { cases: [caseId], purpose } })
  expect((await send('anna', ' ')).status).toBe(400)
  expect((await send('ciso', 'Nieuwsgierig')).body.code).toBe('notYourRole')
})
