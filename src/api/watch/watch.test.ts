import { expect, it } from 'vitest'
import type { CaseList } from '../../contract/cases.ts'
import type { Promises, StandingStill, WatchNoteList, WatchNoteView } from '../../contract/watch.ts'
import { promises, standingStill, watchNoteList } from '../../contract/watch.ts'
import { handling, testApi, testNow } from '../testing.ts'
import { addHours } from '../../domain/time.ts'

it('finds the case that stands still, says why, and forgets it once somebody acts', async () => {
  const api = testApi()
  const { caseId } = await api.openedCase()
  const officer = handling(api, caseId)
  await officer.does('PUT', 'handler', { handler: 'me' })
  const still = async () => standingStill.parse((await api.send<StandingStill>('GET', 'standing-still')).body).items
  expect(await still()).toEqual([])
  api.advance(30)
  expect(await still()).toMatchObject([{ case: { id: caseId }, reasons: ['quiet'], lastRecordedAt: testNow }])
  await officer.does('POST', 'tasks', { text: 'Bel de ontvanger' })
  expect(await still()).toEqual([])
})

it('finds the cases of somebody who left, until another one has them', async () => {
  const api = testApi()
  const { caseId } = await api.openedCase()
  const officer = handling(api, caseId)
  await officer.does('PUT', 'handler', { handler: 'me' })
  const still = async () => (await api.send<StandingStill>('GET', 'standing-still', { as: 'bram' })).body.items
  expect(await still()).toEqual([])
  api.leaves('anna')
  api.advance(1)
  expect((await still()).map(({ reasons }) => reasons)).toEqual([['gone']])
  await officer.does('PUT', 'handler', { handler: 'bram' })
  expect(await still()).toEqual([])
})

it('puts the case of nobody whose term ends first at the top', async () => {
  const api = testApi()
  const first = await api.openedCase()
  api.advance(1)
  const second = await api.openedCase()
  const { body } = await api.send<StandingStill>('GET', 'standing-still')
  expect(body.items.map((item) => [item.case.id, item.reasons])).toEqual([
    [first.caseId, ['nobody']],
    [second.caseId, ['nobody']],
  ])
})

it('shows twenty cases that stand still, and says how many there are', async () => {
  const api = testApi()
  for (let at = 0; at < 21; at += 1) await api.openedCase()
  const { body } = await api.send<StandingStill>('GET', 'standing-still')
  expect([body.items.length, body.all, body.more]).toEqual([20, 21, false])
})

it('lists what was promised in open cases, and nothing that was kept', async () => {
  const api = testApi()
  const { caseId } = await api.openedCase()
  const officer = handling(api, caseId)
  await officer.does('POST', 'tasks', { text: 'Later', dueOn: '2026-11-20' })
  await officer.does('POST', 'tasks', { text: 'Eerst', owner: 'me', dueOn: '2026-11-18' })
  await officer.does('POST', 'tasks', { text: 'Ooit' })
  await officer.does('PUT', 'handler', { handler: 'me' })
  await officer.does('POST', 'authority-notifications', { kind: 'initial', filedAt: testNow })
  await officer.does('POST', 'authority-responses', {
    kind: 'question',
    receivedAt: testNow,
    answerBy: addHours(testNow, 40),
    text: 'Hoeveel mensen?',
  })
  const found = promises.parse((await api.send<Promises>('GET', 'promises')).body)
  expect(found.tasks.map(({ text, owner }) => [text, owner?.name])).toEqual([
    ['Eerst', 'Anna (voorbeeld)'],
    ['Later', undefined],
    ['Ooit', undefined],
  ])
  expect(found.questions).toMatchObject([{ kind: 'question', text: 'Hoeveel mensen?', case: { id: caseId } }])
  expect(found.cases).toBe(1)
  for (const { taskId } of found.tasks) await officer.does('PUT', `tasks/${taskId}`, { state: 'done' })
  expect((await api.send<Promises>('GET', 'promises')).body.tasks).toEqual([])
})

it('keeps notes for the next watch for two weeks, and lets any officer take one away', async () => {
  const api = testApi()
  const written = await api.send<WatchNoteView>('POST', 'watch-notes', { body: { text: 'Bel de drukker' } })
  expect(written.status).toBe(201)
  const notes = async () =>
    watchNoteList.parse((await api.send<WatchNoteList>('GET', 'watch-notes', { as: 'bram' })).body)
  expect(await notes()).toMatchObject({
    items: [{ text: 'Bel de drukker', by: { name: 'Anna (voorbeeld)' }, writtenAt: testNow }],
    can: { write: true },
  })
  const gone = await api.send('DELETE', `watch-notes/${written.body.id}`, { as: 'bram' })
  expect(gone.status).toBe(204)
  expect((await notes()).items).toEqual([])
  await api.send('POST', 'watch-notes', { body: { text: 'Oud' } })
  api.advance(14 * 24 + 1)
  expect((await notes()).items).toEqual([])
})

it('lets an auditor read the notes and write none', async () => {
  const api = testApi()
  expect((await api.send('POST', 'watch-notes', { as: 'auditor', body: { text: 'x' } })).status).toBe(403)
  const { body } = await api.send<WatchNoteList>('GET', 'watch-notes', { as: 'auditor' })
  expect(body.can.write).toMatchObject({ code: 'notYourRole' })
})

it('lists exactly the cases whose timer ends between two moments', async () => {
  const api = testApi()
  await api.openedCase()
  api.advance(2)
  const { caseId } = await api.openedCase()
  const end = addHours(testNow, 74)
  const between = async (from: string, before: string) =>
    (await api.send<CaseList>('GET', `cases?view=team&dueFrom=${from}&dueBefore=${before}`)).body
  expect((await between(end, addHours(end, 1))).items.map(({ id }) => id)).toEqual([caseId])
  expect((await between(addHours(end, -1), end)).counts.matching).toBe(0)
})

it('keeps a note once when the answer was lost and it is sent again', async () => {
  const api = testApi()
  const sent = { body: { text: 'De drukker belt terug' }, key: 'one' }
  const first = await api.send('POST', 'watch-notes', sent)
  expect((await api.send('POST', 'watch-notes', sent)).body).toEqual(first.body)
  expect((await api.send<WatchNoteList>('GET', 'watch-notes')).body.items).toHaveLength(1)
})
