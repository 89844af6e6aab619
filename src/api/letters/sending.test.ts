import { beforeEach, describe, expect, it } from 'vitest'
import type { AddresseeList } from '../../contract/letters.ts'
import { type TestApi, testApi } from '../testing.ts'
import { letterDesk, person } from './testing.ts'

let api: TestApi
let desk: Awaited<ReturnType<typeof letterDesk>>

beforeEach(async () => {
  api = testApi()
  desk = await letterDesk(api)
})

describe('sending', () => {
  it('by post tells the case exactly what was sent, to how many, with the proof', async () => {
    const letter = await desk.approved()
    await desk.list(
      person('Zoë Voorbeeld'),
      person('Bo Voorbeeld'),
      person('Cas Voorbeeld', { address: [], email: 'cas@voorbeeld.example' }),
    )
    const sent = await desk.onIt(letter, 'postings', { body: { postedAt: '2026-11-17T14:00:00Z' } })
    expect(sent).toMatchObject({ state: 'sent', people: { listed: 3, sent: 2, toPost: 0, toMail: 1 } })
    const { subjects, subjectsState } = await desk.caseNow()
    expect(subjectsState).toBe('informed')
    expect(subjects.communications).toMatchObject([
      { people: 2, means: ['letter'], text: expect.stringContaining('Wat is er gebeurd?') as string },
    ])
    const { body } = await api.send<{ items: { type: string; data: { letter?: { textHash: string } } }[] }>(
      'GET',
      `cases/${desk.caseId}/events`,
    )
    const event = body.items.find(({ type }) => type === 'subjectsInformed')
    expect(event?.data.letter).toMatchObject({
      textHash: letter.textHash,
      lists: [{}],
      outcomesHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    })
  })

  it('keeps by number what came back and who answered, and the register follows', async () => {
    const letter = await desk.approved()
    await desk.list(person('Zoë Voorbeeld'), person('Bo Voorbeeld'), person('Cas Voorbeeld'))
    const sent = await desk.onIt(letter, 'postings', { body: { postedAt: '2026-11-17T14:00:00Z' } })
    const at = '2026-11-17T14:00:00Z'
    await desk.onIt(sent, 'outcomes', { body: { numbers: [1, 2], outcome: 'returned', happenedAt: at } })
    const after = await desk.onIt(sent, 'outcomes', { body: { numbers: [2, 3], outcome: 'answered', happenedAt: at } })
    expect(after.people).toMatchObject({ sent: 3, returned: 1, answered: 2 })
    expect((await desk.caseNow()).subjects.communications[0]?.returned).toBe(1)
    const { body } = await api.send<AddresseeList>(
      'GET',
      `cases/${desk.caseId}/addressees?letter=${letter.letterId}&state=returned`,
    )
    expect(body.items.map(({ number }) => number)).toEqual([1])
    expect(
      (
        await desk.problem('POST', desk.path(`/${letter.letterId}/outcomes`), {
          body: { numbers: [99], outcome: 'returned', happenedAt: at },
        })
      ).code,
    ).toBe('numbersUnknown')
  })

  it('goes to the group that the letter is for, and to nobody twice', async () => {
    const letter = await desk.approved({ kind: 'letter', parts: ['Met geheim adres'] })
    await desk.list(person('Zoë Voorbeeld'), person('Bo Voorbeeld', { part: 'Met geheim adres' }))
    const sent = await desk.onIt(letter, 'postings', { body: { postedAt: '2026-11-17T14:00:00Z' } })
    expect(sent.people).toMatchObject({ listed: 1, sent: 1 })
    expect(
      (
        await desk.problem('POST', desk.path(`/${letter.letterId}/postings`), {
          version: letter.revision,
          body: { postedAt: '2026-11-17T14:00:00Z' },
        })
      ).code,
    ).toBe('nobodyToSendTo')
    expect(
      (
        await desk.problem('PUT', desk.path(`/${letter.letterId}`), {
          version: letter.revision,
          body: { texts: letter.texts },
        })
      ).code,
    ).toBe('letterSent')
  })

  it('passes over a group that is not to be told, also where the letter names it', async () => {
    const letter = await desk.approved({ kind: 'letter', parts: [null, 'Met geheim adres'] })
    await desk.list(person('Zoë Voorbeeld'), person('Bo Voorbeeld', { part: 'Met geheim adres' }))
    await desk.silent([null])
    const sent = await desk.onIt(letter, 'postings', { body: { postedAt: '2026-11-17T14:00:00Z' } })
    expect(sent.people).toMatchObject({ listed: 1, sent: 1 })
    expect((await desk.caseNow()).subjects.communications).toMatchObject([{ people: 1, parts: ['Met geheim adres'] }])
  })

  it('of a public communication records where it stands', async () => {
    const letter = await desk.approved({ kind: 'webPage' })
    await desk.onIt(letter, 'publications', {
      body: { publishedAt: '2026-11-17T14:00:00Z', means: ['website'], where: 'www.waterveen.example' },
    })
    expect((await desk.caseNow()).subjects.communications).toMatchObject([
      { means: ['website'], proof: 'www.waterveen.example', people: 1 },
    ])
    expect(
      (
        await desk.problem('POST', desk.path(`/${letter.letterId}/postings`), {
          version: letter.revision,
          body: { postedAt: '2026-11-17T14:00:00Z' },
        })
      ).code,
    ).toBe('letterIsPublic')
  })
})

describe('letters as documents', () => {
  const fetched = async (people: number, body: object) => {
    const letter = await desk.approved()
    await desk.list(...Array.from({ length: people }, (_, at) => person(`Voorbeeld ${at + 1}`)))
    await desk.onIt(letter, 'documents', { body })
    await api.runJobs()
    const { documents } = await desk.shown()
    return { letter, job: documents[0] }
  }

  it('are made in the background, as one document for a few people', async () => {
    const { job } = await fetched(2, { format: 'odt' })
    expect(job).toMatchObject({ state: 'done', people: 2, upTo: 2, progress: { done: 2, total: 2 } })
    const file = await api.send('GET', `cases/${desk.caseId}/letter-documents/${job?.id}`)
    expect(file.headers.get('content-type')).toContain('opendocument.text')
    expect(file.headers.get('content-disposition')).toMatch(/brieven-DL-2026-0001\.odt/)
    expect((await api.send('GET', `cases/${desk.caseId}/letter-documents/${job?.id}`, { as: 'ciso' })).status).toBe(403)
  })

  it('come in a zip of documents where they are many', async () => {
    const { job } = await fetched(251, { format: 'docx' })
    const file = await api.send('GET', `cases/${desk.caseId}/letter-documents/${job?.id}`)
    expect(file.headers.get('content-type')).toBe('application/zip')
    expect(file.text).toContain('nl-00001-00250.docx')
    expect(file.text).toContain('nl-00251-00251.docx')
  })

  it('are gone after a week, and with the list', async () => {
    const { job, letter } = await fetched(1, { format: 'odt' })
    const status = async (id: string | undefined) =>
      (await api.send('GET', `cases/${desk.caseId}/letter-documents/${id}`)).status
    api.advance(7 * 24)
    await api.runJobs()
    expect(await status(job?.id)).toBe(404)
    await desk.onIt(letter, 'documents', { body: { format: 'odt' } })
    await api.runJobs()
    const again = (await desk.shown()).documents[0]?.id
    expect(await status(again)).toBe(200)
    await desk.write('POST', `cases/${desk.caseId}/addressees/destructions`, { body: { reason: 'Klaar' } })
    expect(await status(again)).toBe(404)
  })

  it('are gone after a week also when nothing destroyed them, which nobody can stop', async () => {
    const { job } = await fetched(1, { format: 'odt' })
    const { items } = (
      await api.send<{ items: { id: string; data: { forget?: boolean } }[] }>('GET', 'background-jobs', {
        as: 'administrator',
      })
    ).body
    const destruction = items.find(({ data }) => data.forget === true)?.id
    const stop = `background-jobs/${destruction}/cancellations`
    expect((await api.send('POST', stop, { as: 'administrator' })).body.code).toBe('jobMustRun')
    const status = async (id: string | undefined) =>
      (await api.send('GET', `cases/${desk.caseId}/letter-documents/${id}`)).status
    expect([await status(job?.id), await status(destruction)]).toEqual([200, 404])
    api.advance(7 * 24)
    expect(await status(job?.id)).toBe(404)
  })

  it('are not made as PDF where nothing can make it', async () => {
    const letter = await desk.approved()
    await desk.list(person('Zoë Voorbeeld'))
    expect(
      (
        await desk.problem('POST', desk.path(`/${letter.letterId}/documents`), {
          version: letter.revision,
          body: { format: 'pdf' },
        })
      ).code,
    ).toBe('pdfNotHere')
    expect((await desk.shown()).formats).toEqual(['odt', 'docx'])
  })
})

describe('letters by e-mail', () => {
  const mailed = async (...people: readonly object[]) => {
    const letter = await desk.approved()
    await desk.list(...people)
    return desk.onIt(letter, 'mailings')
  }
  const byMail = (name: string) => person(name, { address: [], email: `${name.toLowerCase()}@voorbeeld.example` })
  const finish = async () => {
    await api.runJobs()
    api.advance(1 / 30)
    await api.runJobs()
  }

  it('leave one by one in the name of the person, and the case is told once of all', async () => {
    const letter = await mailed(byMail('Zoë'), byMail('Bo'), person('Cas'))
    await finish()
    // Those of one minute leave in any order.
    expect(api.sent.map(({ to }) => to).toSorted()).toEqual(['bo@voorbeeld.example', 'zoë@voorbeeld.example'])
    expect(api.sent.find(({ to }) => to.startsWith('bo@'))).toMatchObject({
      subject: 'Er is iets misgegaan met uw gegevens [DL-2026-0001]',
      text: expect.stringMatching(/^Beste Bo,[^]*DL-2026-0001 \/ 2$/) as string,
    })
    const { items, mailings } = await desk.shown()
    expect(items[0]?.people).toMatchObject({ sent: 2, toMail: 0, toPost: 1 })
    expect(mailings).toMatchObject([{ letterId: letter.letterId, state: 'done', progress: { done: 2, total: 2 } }])
    expect((await desk.caseNow()).subjects.communications).toMatchObject([{ people: 2, means: ['email'] }])
  })

  it('leave so many a minute, and those that wait do not leave once it is stopped', async () => {
    await mailed(...Array.from({ length: 121 }, (_, at) => byMail(`P${at}`)))
    await api.runJobs()
    expect(api.sent).toHaveLength(120)
    const [mailing] = (await desk.shown()).mailings
    await api.send('POST', `background-jobs/${mailing?.id}/cancellations`)
    await finish()
    expect(api.sent).toHaveLength(120)
    expect((await desk.caseNow()).subjects.communications).toMatchObject([{ people: 120 }])
  })

  it('reach everybody when ordering them broke off halfway', async () => {
    const whole = { ...api.store }
    let orders = 0
    api.store.of = (organisation) => {
      const store = whole.of(organisation)
      return {
        ...store,
        transaction: (work) =>
          store.transaction((tx) =>
            work({
              ...tx,
              orderJob: (order) => {
                if (order.data['number'] === 501 && orders++ === 0) throw new Error('the server died')
                return tx.orderJob(order)
              },
            }),
          ),
      }
    }
    await mailed(...Array.from({ length: 501 }, (_, at) => byMail(`P${at}`)))
    for (let turn = 0; turn < 20; turn += 1) await finish()
    expect(orders).toBe(2)
    expect(new Set(api.sent.map(({ to }) => to)).size).toBe(501)
    expect((await desk.caseNow()).subjects.communications).toMatchObject([{ people: 501 }])
  })

  it('that were stopped leave with a new mailing, not with the old one', async () => {
    const letter = await mailed(byMail('Bo'))
    const [mailing] = (await desk.shown()).mailings
    await api.send('POST', `background-jobs/${mailing?.id}/cancellations`)
    expect((await desk.problem('POST', `background-jobs/${mailing?.id}/retries`, {})).code).toBe('mailingStopped')
    await desk.onIt(letter, 'mailings')
    await finish()
    expect(api.sent).toHaveLength(1)
  })

  it('are told to the case also when it was decided meanwhile to tell nobody, and keep their words', async () => {
    const letter = await mailed(byMail('Zoë'))
    await api.runJobs()
    expect(api.sent).toHaveLength(1)
    for (const [method, body] of [
      ['PUT', { texts: letter.texts }],
      ['DELETE', undefined],
    ] as const)
      expect(
        (await desk.problem(method, desk.path(`/${letter.letterId}`), { version: letter.revision, body })).code,
      ).toBe('letterLeaving')
    expect((await desk.shown()).items[0]?.can.write).toMatchObject({ code: 'letterLeaving' })
    await desk.silent([])
    await finish()
    expect((await desk.caseNow()).subjects.communications).toMatchObject([
      { people: 1, means: ['email'], text: expect.stringContaining('Wat is er gebeurd?') as string },
    ])
  })

  it('that failed and leave after all are told to the case as well', async () => {
    await mailed(byMail('Zoë'))
    api.refuseMail('addressRefused')
    await api.runJobs()
    for (let hours = 0; hours < 40; hours += 1) {
      api.advance(1)
      await api.runJobs()
    }
    expect((await desk.shown()).mailings).toMatchObject([{ state: 'done' }])
    expect((await desk.caseNow()).subjects.communications).toEqual([])
    api.refuseMail(null)
    const { items } = (
      await api.send<{ items: { id: string; kind: string; state: string }[] }>('GET', 'background-jobs')
    ).body
    const failed = items.find(({ kind, state }) => kind === 'letterMail' && state === 'failed')
    await api.send('POST', `background-jobs/${failed?.id}/retries`)
    await api.runJobs()
    expect((await desk.caseNow()).subjects.communications).toMatchObject([{ people: 1, means: ['email'] }])
  })

  it('are not begun twice at once', async () => {
    const letter = await mailed(byMail('Bo'))
    expect(
      (await desk.problem('POST', desk.path(`/${letter.letterId}/mailings`), { version: letter.revision })).code,
    ).toBe('jobUnderWay')
  })
})
