import { expect, it } from 'vitest'
import type { Receipt, ReportList, ReportView } from '../../contract/reports.ts'
import { testApi } from '../testing.ts'

const report = { description: 'Ik kreeg een brief die voor mijn buren is', ongoing: 'yes' }

it('takes a report without an account and gives a code that is kept nowhere', async () => {
  const api = testApi()
  const { status, body, headers } = await api.send<{ code: string; receivedAt: string }>(
    'POST',
    'public/organisations/waterveen/reports',
    { as: null, body: report },
  )
  expect(status).toBe(201)
  expect(body.code.length).toBeGreaterThanOrEqual(22)
  expect(headers.get('location')).toBe(`/api/v1/public/receipts/${body.code}`)

  const inbox = await api.send<ReportList>('GET', 'reports')
  expect(inbox.body.items).toMatchObject([{ channel: 'form', state: 'new', receivedAt: '2026-11-17T14:00:00.000Z' }])
  expect(inbox.text).not.toContain(body.code)
})

it('receives a report once that is sent again with the same secret, and gives the same code', async () => {
  const api = testApi()
  const again = { ...report, sendingSecret: 'kZ3vP1mQ8sT6wY0bD4fH2jL5' }
  const send = (body: object) =>
    api.send<{ code: string }>('POST', 'public/organisations/waterveen/reports', { as: null, body })
  const [first, second, other] = [await send(again), await send(again), await send(report)]
  expect(second.body).toEqual(first.body)
  expect(other.body.code).not.toBe(first.body.code)
  const { body, text } = await api.send<ReportList>('GET', 'reports')
  expect(body.items).toHaveLength(2)
  expect(text).not.toContain(again.sendingSecret)
  expect((await send({ ...report, sendingSecret: 'kort' })).status).toBe(400)
})

it('keeps what somebody adds who goes back and sends the form again, and once', async () => {
  const api = testApi()
  const first = { ...report, sendingSecret: 'kZ3vP1mQ8sT6wY0bD4fH2jL5' }
  const send = (body: object) =>
    api.send<{ code: string }>('POST', 'public/organisations/waterveen/reports', { as: null, body })
  const more = { ...first, description: `${report.description} En ook een brief van school.` }
  const codes = [await send(first), await send(more), await send(more), await send(first)].map(({ body }) => body.code)
  expect(new Set(codes).size).toBe(1)
  const { items } = (await api.send<ReportList>('GET', 'reports')).body
  const { body } = await api.send<ReportView>('GET', `reports/${items[0]?.id}`)
  expect(items).toHaveLength(1)
  expect(body.description).toBe(report.description)
  expect(body.conversation).toMatchObject([{ kind: 'answered', text: more.description }])
})

it('keeps a telephone number or a moment that somebody mends by going back', async () => {
  const api = testApi()
  const first = {
    ...report,
    sendingSecret: 'kZ3vP1mQ8sT6wY0bD4fH2jL5',
    reporter: { role: 'resident', name: 'Bewoner', phone: '000 000 00 01', email: null, callBack: false },
  }
  const mended = {
    ...first,
    observedAt: '2026-10-25T01:30:00Z',
    ipAddresses: ['192.0.2.7'],
    whereabouts: 'Bij de buren',
    reporter: { ...first.reporter, role: 'processor', phone: '000 000 00 02', callBack: true },
  }
  for (const body of [first, mended, mended, { ...first, reporter: { ...first.reporter, phone: null } }])
    await api.send('POST', 'public/organisations/waterveen/reports', { as: null, body })
  const { items } = (await api.send<ReportList>('GET', 'reports')).body
  const { body } = await api.send<ReportView>('GET', `reports/${items[0]?.id}`)
  expect(items).toHaveLength(1)
  expect(body.reporter?.phone).toBe('000 000 00 01')
  expect(body.conversation.map(({ text }) => text)).toEqual([
    [
      'Wie het nu heeft: Bij de buren',
      'Gemerkt: 25 oktober 2026 om 02:30',
      'IP-adressen: 192.0.2.7',
      'Ik ben: verwerker',
      'Telefoon: 000 000 00 02',
      'Ik wil teruggebeld worden.',
    ].join('\n'),
  ])
})

it('lets the reporter follow it and answer what was asked, and nothing else', async () => {
  const api = testApi()
  const { body: given } = await api.send<{ code: string }>('POST', 'public/organisations/waterveen/reports', {
    as: null,
    body: report,
  })
  const follow = async () => (await api.send<Receipt>('GET', `public/receipts/${given.code}`, { as: null })).body
  const { body: inbox } = await api.send<ReportList>('GET', 'reports')
  const id = inbox.items[0]?.id
  expect(await follow()).toEqual({
    state: 'received',
    receivedAt: '2026-11-17T14:00:00.000Z',
    questions: [],
    files: [],
  })

  await api.send('POST', `reports/${id}/outcomes`, {
    body: { outcome: 'asked', question: 'Heeft u de brief nog?' },
  })
  expect((await follow()).questions).toMatchObject([{ text: 'Heeft u de brief nog?', answered: false }])
  const answered = await api.send<Receipt>('POST', `public/receipts/${given.code}/answers`, {
    as: null,
    body: { text: 'Ja' },
  })
  expect([answered.status, answered.body.questions[0]?.answered]).toEqual([201, true])
  expect((await api.send<ReportView>('GET', `reports/${id}`)).body).toMatchObject({
    state: 'new',
    conversation: [{}, { kind: 'answered', text: 'Ja' }],
  })

  const opened = await api.send<{ case: { id: string } }>('POST', `reports/${id}/outcomes`, {
    body: { outcome: 'caseOpened', title: 'Geheim' },
  })
  expect((await follow()).state).toBe('inHand')
  await api.send('PUT', `cases/${opened.body.case.id}/containment`, {
    body: { contained: true, containedAt: '2026-11-17T14:00:00Z', how: 'Opgehaald' },
    version: 1,
  })
  expect((await follow()).state).toBe('secured')
  expect(JSON.stringify(await follow())).not.toMatch(/Geheim|Anna|DL-/)
})

it('knows organisations by their name in the address, and says nothing of their policy', async () => {
  const api = testApi()
  const { body } = await api.send<{ items: object[] }>('GET', 'public/organisations', { as: null })
  expect(body.items.map((one) => Object.keys(one))).toEqual([
    ['name', 'slug', 'deskHours', 'deskPhone', 'houseStyle'],
    ['name', 'slug', 'deskHours', 'deskPhone', 'houseStyle'],
  ])
  expect((await api.send('GET', 'public/organisations/waterveen', { as: null })).status).toBe(200)
  expect((await api.send('GET', 'public/organisations/nergens', { as: null })).status).toBe(404)
  expect((await api.send('POST', 'public/organisations/nergens/reports', { as: null, body: report })).status).toBe(404)
})

it('answers 404 to a code that nobody was given', async () => {
  const api = testApi()
  expect((await api.send('GET', 'public/receipts/abcdefghijklmnopqrstuvwxyz', { as: null })).status).toBe(404)
})

it('does not let a reporter choose channel, moment or source', async () => {
  const api = testApi()
  const { body } = await api.send('POST', 'public/organisations/waterveen/reports', {
    as: null,
    body: { ...report, channel: 'system', receivedAt: '2020-01-01T00:00:00Z', sourceReference: 'x' },
  })
  expect(body.errors?.map(({ pointer }) => pointer)).toEqual(['/channel', '/receivedAt', '/sourceReference'])
})

it('slows a flood down, says for how long, and lets go after it', async () => {
  const api = testApi()
  const send = () => api.send('POST', 'public/organisations/waterveen/reports', { as: null, body: report })
  const statuses = []
  for (let sent = 0; sent < 31; sent += 1) statuses.push((await send()).status)
  expect(statuses.filter((status) => status === 201)).toHaveLength(30)
  const refused = await send()
  expect([refused.status, refused.body.code, refused.headers.get('retry-after')]).toEqual([
    429,
    'tooManyAttempts',
    '600',
  ])
  api.advance(0.2)
  expect((await send()).status).toBe(201)
})
