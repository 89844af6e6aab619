import { describe, expect, it } from 'vitest'
import type { BackgroundJobView } from '../../contract/jobs.ts'
import type { PublishableRegister, RegisterExportMade, RegisterExportsMade } from '../../contract/register.ts'
import { type TestApi, testApi, type Who } from '../testing.ts'

const purpose = 'Verzoek van de AP'

async function ordered(api: TestApi, as: Who = 'anna', format = 'csv') {
  const { status, body } = await api.send<RegisterExportMade>('POST', 'register-exports', {
    as,
    body: { purpose, format, inBackground: true },
  })
  expect(status).toBe(202)
  return {
    job: body.job,
    shown: async () => (await api.send<RegisterExportMade>('GET', `register-exports/${body.id}`, { as })).body,
    content: (who = as) => api.send('GET', `register-exports/${body.id}/content`, { as: who }),
  }
}

describe('an export that is made in the background', () => {
  it('is the same file as one that goes out at once', async () => {
    const api = testApi()
    await api.openedCase()
    await api.openedCase()
    const { content, shown } = await ordered(api)
    expect(await content()).toMatchObject({ status: 409, body: { code: 'exportNotReady' } })
    await api.runJobs()
    const { text: atOnce } = await api.send('POST', 'register-exports', { body: { purpose } })
    const { text, headers } = await content()
    expect(text).toBe(atOnce)
    expect(headers.get('content-disposition')).toBe('attachment; filename="register-2026-11-17.csv"')
    expect(await shown()).toMatchObject({ file: { size: new TextEncoder().encode(text).length + 3, there: true } })
  })

  it('is there for whoever ordered it alone, and for a day', async () => {
    const api = testApi()
    await api.openedCase()
    const { content, shown } = await ordered(api)
    await api.runJobs()
    const store = api.store.of(api.organisation.id)
    const made = await store.registerExport((await shown()).id)
    const fileKept = () => store.fileContent(String(made?.file?.id), { kind: 'export', id: String(made?.id) })
    expect(await fileKept()).not.toBeNull()
    expect((await content('lead')).status).toBe(404)
    api.advance(24)
    expect(await content()).toMatchObject({ status: 410, body: { code: 'exportGone' } })
    await api.runJobs()
    expect(await fileKept()).toBeNull()
  })

  it('tells how far it is, and stops when somebody wants so, leaving nothing behind', async () => {
    const api = testApi()
    await api.openedCase()
    const { job, shown, content } = await ordered(api)
    await api.send('POST', `background-jobs/${job}/cancellations`)
    await api.runJobs()
    expect((await api.send<BackgroundJobView>('GET', `background-jobs/${job}`)).body).toMatchObject({
      state: 'cancelled',
    })
    expect([(await shown()).file, (await content()).status]).toEqual([null, 409])

    const done = await ordered(api)
    await api.runJobs()
    expect((await api.send<BackgroundJobView>('GET', `background-jobs/${done.job}`)).body).toMatchObject({
      state: 'done',
      progress: { done: 1, total: 1 },
    })
  })
})

it('remembers who took the register along and why, also at once, and tells the team leads', async () => {
  const api = testApi()
  await api.openedCase()
  await api.send('POST', 'register-exports', { as: 'auditor', body: { purpose, format: 'ods' } })
  const { body } = await api.send<RegisterExportsMade>('GET', 'register-exports', { as: 'lead' })
  expect(body.items).toMatchObject([
    {
      by: { name: 'Oumaima (voorbeeld)', mine: false },
      purpose,
      format: 'ods',
      version: 'whole',
      job: null,
      file: null,
    },
  ])
  const { items } = await api.store.of(api.organisation.id).findJobs({ limit: 9, cursor: null })
  expect(items).toMatchObject([{ kind: 'mail', data: { message: 'exportAnnounced', to: 'lead' } }])
})

it.each([true, false])(
  'counts an export that is asked twice with one key once (in the background: %s)',
  async (inBackground) => {
    const api = testApi()
    await api.openedCase()
    const ask = (format = 'csv') =>
      api.send('POST', 'register-exports', { key: 'once', body: { purpose, format, inBackground } })
    const [first, again] = [await ask(), await ask()]
    expect([again.status, again.text]).toEqual([first.status, first.text])
    expect((await ask('json')).body.code).toBe('idempotencyKeyReused')
    const { body } = await api.send<RegisterExportsMade>('GET', 'register-exports')
    expect(body.items).toHaveLength(1)
    const { items } = await api.store.of(api.organisation.id).findJobs({ limit: 9, cursor: null })
    expect(items.filter(({ kind }) => kind === 'registerExport')).toHaveLength(inBackground ? 1 : 0)
  },
)

describe('the register as it may be published', () => {
  async function sixCases(): Promise<TestApi> {
    const api = testApi()
    for (let made = 0; made < 6; made++) await api.openedCase()
    return api
  }

  it('can be looked at before it leaves, with what was left out and why', async () => {
    const { body } = await (await sixCases()).send<PublishableRegister>('GET', 'publishable-register')
    expect(body.lines).toHaveLength(6)
    expect(body.lines[0]).toMatchObject({ period: '2026-Q4', kind: null, people: 'unknown', notified: false })
    expect(body.leftOut).toContainEqual({ what: 'title', why: 'freeText' })
    expect(body.coarsened).toMatchObject({ breaches: 6, published: 6 })
  })

  it.each(['csv', 'json', 'ods'])('holds no text of a case as %s', async (format) => {
    const api = await sixCases()
    const { status, text, headers } = await api.send('POST', 'register-exports', {
      body: { purpose: 'Website', version: 'publishable', format },
    })
    expect(status).toBe(200)
    expect(text).not.toMatch(/schuldhulp|DL-2026|Anna/)
    expect(headers.get('content-disposition')).toContain(`register-openbaar-2026-11-17.${format}`)
    if (format === 'csv') expect(text.split('\r\n')[1]).toBe('2026-Q4;;unknown;false;false;false;;false')
  })

  it('is of a whole period, for of a choice the difference would tell small numbers', async () => {
    const { status, body } = await testApi().send('POST', 'register-exports', {
      body: { purpose: 'Website', version: 'publishable', department: 'Burgerzaken' },
    })
    expect([status, body.errors?.[0]?.pointer]).toEqual([400, '/department'])
  })

  it('begins and ends with a quarter, to look at and as a file', async () => {
    const api = testApi()
    const faultsOf = async (openedFrom: string, openedBefore: string) => {
      const period = { openedFrom, openedBefore }
      const shown = await api.send('GET', `publishable-register?${new URLSearchParams(period)}`)
      const made = await api.send('POST', 'register-exports', {
        body: { purpose: 'Website', version: 'publishable', format: 'json', ...period },
      })
      return [shown, made].map(({ body }) => (body.errors ?? []).map(({ pointer, code }) => [pointer, code]))
    }
    const both = [
      ['/openedFrom', 'noQuarterDay'],
      ['/openedBefore', 'noQuarterDay'],
    ]
    expect(await faultsOf('2026-11-02', '2026-11-03')).toEqual([both, both])
    expect(await faultsOf('2026-01-01', '2026-10-01')).toEqual([[], []])
  })
})

it('gives the figures of a year beside those of the year before as a spreadsheet', async () => {
  const api = testApi()
  await api.openedCase()
  const { status, headers, text } = await api.send('GET', 'annual-figures/2026', { as: 'auditor' })
  expect([status, headers.get('content-disposition')]).toEqual([200, 'attachment; filename="jaarcijfers-2026.ods"'])
  expect(text.slice(0, 2)).toBe('PK')
  const [fact] = await api.store.of(api.organisation.id).auditTrail({ limit: 1 })
  expect(fact).toMatchObject({ what: 'export', object: { kind: 'register', id: 'annual figures 2026' } })
})
