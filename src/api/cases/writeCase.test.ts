import { describe, expect, it } from 'vitest'
import type { CaseList, CaseView } from '../../contract/cases.ts'
import type { Problem } from '../../contract/problems.ts'
import { testApi } from '../testing.ts'

const note = { text: 'Melder teruggebeld' }

describe('the version that was seen', () => {
  it('is demanded of every write that changes a case: 428 without', async () => {
    const api = testApi()
    const { caseId } = await api.openedCase()
    const { status, body } = await api.send('PUT', `cases/${caseId}/handler`, { body: { handler: 'me' } })
    expect([status, body.code]).toEqual([428, 'versionRequired'])
    expect(await api.entries(caseId)).toBe(1)
  })

  it('is 412 when a colleague saved first, with both versions and who changed what', async () => {
    const api = testApi()
    const { caseId } = await api.openedCase()
    await api.send('PUT', `cases/${caseId}/handler`, { as: 'bram', body: { handler: 'me' }, version: 1 })

    const { status, body } = await api.send('PUT', `cases/${caseId}/title`, {
      body: { title: 'Anders' },
      version: 1,
    })
    expect(status).toBe(412)
    expect(body).toMatchObject({
      code: 'changedMeanwhile',
      currentVersion: 2,
      yourVersion: 1,
      inTheWay: {
        changes: [{ version: 2, type: 'handlerAssigned', by: { id: 'bram', name: 'Bram (voorbeeld)' } }],
      },
    })
    expect(await api.entries(caseId)).toBe(2)
  })

  it('is 412 as well for a version that is yet to come', async () => {
    const api = testApi()
    const { caseId } = await api.openedCase()
    expect((await api.send('PUT', `cases/${caseId}/title`, { body: { title: 'Anders' }, version: 5 })).status).toBe(412)
  })

  it.each(['7', 'W/"1"', '*', '"één"', '""'])('is 400 when it is written as %s', async (header) => {
    const api = testApi()
    const { caseId } = await api.openedCase()
    const { status, body } = await api.send('PUT', `cases/${caseId}/title`, {
      body: { title: 'Anders' },
      headers: { 'if-match': encodeURI(header) },
    })
    expect(status).toBe(400)
    expect(body.errors).toMatchObject([{ in: 'header', pointer: '/If-Match', code: 'wrongFormat' }])
  })

  it('is not asked of what only adds', async () => {
    const api = testApi()
    const { caseId } = await api.openedCase()
    const added = [
      await api.send('POST', `cases/${caseId}/notes`, { body: note }),
      await api.send('POST', `cases/${caseId}/tasks`, { body: { text: 'Nabellen' } }),
      await api.send('POST', `cases/${caseId}/evidence`, { body: { name: 'Verklaring' } }),
      await api.send('POST', `cases/${caseId}/dpo-advice-requests`),
      await api.send('POST', `cases/${caseId}/dpo-advices`, {
        as: 'dpo',
        body: { advice: 'notify', text: 'Melden' },
      }),
    ]
    expect(added.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(await api.entries(caseId)).toBe(6)
  })

  it('comes back as the ETag of every answer that carries the case', async () => {
    const api = testApi()
    const { caseId } = await api.openedCase()
    const { headers, body } = await api.send<CaseView>('POST', `cases/${caseId}/notes`, { body: note })
    expect(headers.get('etag')).toBe(`"${body.version}"`)
  })
})

describe('an Idempotency-Key', () => {
  it('makes a repeated write count once, and answers it as the first time', async () => {
    const api = testApi()
    const { caseId } = await api.openedCase()
    const first = await api.send<CaseView>('POST', `cases/${caseId}/notes`, { body: note, key: 'sleutel-1' })
    const again = await api.send<CaseView>('POST', `cases/${caseId}/notes`, { body: note, key: 'sleutel-1' })
    expect(again.status).toBe(200)
    expect(again.text).toBe(first.text)
    expect(again.headers.get('etag')).toBe('"2"')
    expect(await api.entries(caseId)).toBe(2)
  })

  it('makes a repeated report one report', async () => {
    const api = testApi()
    const body = { channel: 'phone', description: 'Brief' }
    const first = await api.send<{ id: string }>('POST', 'reports', { body, key: 'sleutel-1' })
    const again = await api.send<{ id: string }>('POST', 'reports', { body, key: 'sleutel-1' })
    expect([again.status, again.body.id, again.headers.get('location')]).toEqual([
      201,
      first.body.id,
      `/api/v1/reports/${first.body.id}`,
    ])
  })

  it('of another request is refused, and nothing is recorded', async () => {
    const api = testApi()
    const { caseId } = await api.openedCase()
    await api.send('POST', `cases/${caseId}/notes`, { body: note, key: 'sleutel-1' })
    const { status, body } = await api.send('POST', `cases/${caseId}/notes`, {
      body: { text: 'Iets anders' },
      key: 'sleutel-1',
    })
    expect([status, body.code]).toEqual([422, 'idempotencyKeyReused'])
    expect(await api.entries(caseId)).toBe(2)
  })

  it('is somebody’s own: a colleague may use the same', async () => {
    const api = testApi()
    const { caseId } = await api.openedCase()
    await api.send('POST', `cases/${caseId}/notes`, { body: note, key: 'sleutel-1' })
    await api.send('POST', `cases/${caseId}/notes`, { as: 'bram', body: note, key: 'sleutel-1' })
    expect(await api.entries(caseId)).toBe(3)
  })

  it('is forgotten after 24 hours', async () => {
    const api = testApi()
    const { caseId } = await api.openedCase()
    await api.send('POST', `cases/${caseId}/notes`, { body: note, key: 'sleutel-1' })
    api.advance(24.5)
    await api.send('POST', `cases/${caseId}/notes`, { body: note, key: 'sleutel-1' })
    expect(await api.entries(caseId)).toBe(3)
  })

  it('is not used up by a request that was refused', async () => {
    const api = testApi()
    const { caseId } = await api.openedCase()
    const late = { body: { kind: 'initial', filedAt: '2026-11-18T09:00:00Z' }, version: 1, key: 'sleutel-1' }
    expect((await api.send('POST', `cases/${caseId}/authority-notifications`, late)).status).toBe(422)
    api.advance(24)
    expect((await api.send('POST', `cases/${caseId}/authority-notifications`, late)).status).toBe(200)
  })
})

describe('what a case answers', () => {
  it('is the unchanged case when there is nothing to record', async () => {
    const api = testApi()
    const { caseId } = await api.openedCase()
    const { status, body } = await api.send<CaseView>('PUT', `cases/${caseId}/handler`, {
      body: { handler: null },
      version: 1,
    })
    expect([status, body.version]).toEqual([200, 1])
  })

  it('is a refusal with what is in the way, and the same refusal stands in `can`', async () => {
    const api = testApi()
    const { caseId } = await api.openedCase()
    const { body: shown } = await api.send<CaseView>('GET', `cases/${caseId}`)
    const { status, body } = await api.send('POST', `cases/${caseId}/closures`, { body: {}, version: 1 })
    expect(status).toBe(409)
    expect(shown.can.close).toEqual({
      code: body.code,
      because: body.title,
      resolve: body.resolve,
      inTheWay: body.inTheWay,
    })
    expect(JSON.stringify(body.inTheWay)).toContain('riskAssessment')
  })

  it('speaks English to who prefers it', async () => {
    const api = testApi()
    const { caseId } = await api.openedCase()
    const { body } = await api.send('POST', `cases/${caseId}/closures`, {
      body: {},
      version: 1,
      headers: { 'accept-language': 'en-GB, nl;q=0.5' },
    })
    expect(body.title).toBe('Something that this needs is still missing.')
  })

  it('is 404 for a case that is not there, whatever the version', async () => {
    const api = testApi()
    expect(
      (
        await api.send('PUT', 'cases/01900000-0000-7000-8000-0000000000ff/title', {
          body: { title: 'Anders' },
          version: 1,
        })
      ).status,
    ).toBe(404)
    expect((await api.send('GET', 'cases/DL-2026-9999')).status).toBe(404)
  })

  it('refuses a handler who is not there, and the DPO as handler', async () => {
    const api = testApi()
    const { caseId } = await api.openedCase()
    const ask = async (handler: string) =>
      (await api.send('PUT', `cases/${caseId}/handler`, { body: { handler }, version: 1 })).body.code
    expect(await ask('niemand')).toBe('personUnknown')
    expect(await ask('stranger')).toBe('personUnknown')
    expect(await ask('dpo')).toBe('dpoIsNoHandler')
  })
})

describe('the second reader', () => {
  it('reads before it is decided not to notify, and is never the one who asked', async () => {
    const api = testApi({ policy: { secondReader: true } })
    const { caseId } = await api.openedCase()
    const write = (as: 'anna' | 'bram', path: string, body: unknown, version: number, method = 'POST') =>
      api.send<CaseView & Problem>(method, `cases/${caseId}/${path}`, { as, body, version })
    await write('anna', 'breached-data', { facts: { natures: ['confidentiality'] } }, 1, 'PUT')
    await write('anna', 'risk-assessments', { verdict: 'unlikely', reason: 'Ongeopend terug' }, 2)
    const decision = { decision: 'doNotNotify', reason: 'Geen risico' }

    expect((await write('anna', 'authority-decisions', decision, 3)).body.code).toBe('secondReadingNeeded')
    const asked = await write('anna', 'second-readings', { of: 'doNotNotify', reason: 'Ongeopend terug' }, 3)
    const isToReadBy = async (as: 'anna' | 'bram' | 'auditor') => {
      const { items } = (await api.send<CaseList>('GET', 'cases?view=team&waitingFor=me', { as })).body
      return items.map(({ nextStep }) => nextStep.code)
    }
    expect([await isToReadBy('anna'), await isToReadBy('auditor')]).toEqual([[], []])
    expect(await isToReadBy('bram')).toEqual(['readAsSecondReader'])
    const reading = { readingId: asked.body.secondReadings[0]?.readingId, outcome: 'approved', text: '' }
    expect((await write('anna', 'second-readings', reading, 4)).body.code).toBe('readerMayNotBeAsker')
    expect((await write('bram', 'second-readings', reading, 4)).status).toBe(200)
    expect((await write('anna', 'authority-decisions', decision, 5)).body.authorityState).toBe('notRequired')
  })
})
