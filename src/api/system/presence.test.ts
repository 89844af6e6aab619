import { expect, it } from 'vitest'
import type { Principal } from '../ports/identity.ts'
import type { PresenceSign } from '../ports/changes.ts'
import { people, testApi, testNow, type Who } from '../testing.ts'
import { makePresence, mostStreams } from './presence.ts'

type Api = ReturnType<typeof testApi>

/** A screen of somebody with a stream open, that may say which case it shows. */
async function screenOf(api: Api, who: Who) {
  const gone = new AbortController()
  const answer = await api.app.request('/api/v1/stream', { headers: { authorization: who }, signal: gone.signal })
  const reader = answer.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  const until = async (wanted: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = wanted.exec(text)
      if (found) {
        text = text.slice(found.index + found[0].length)
        return found
      }
      const { value, done } = (await reader?.read()) ?? { done: true, value: undefined }
      if (done) throw new Error(`The stream ended before ${String(wanted)}`)
      text += decoder.decode(value)
    }
  }
  const connection = (await until(/"connection":"([^"]+)"/))[1] ?? ''
  return {
    show: (caseId: string | null, section: string | null = null) =>
      api.send('PUT', 'presence', { as: who, body: { connection, caseId, section } }),
    /** Who else is at the case, the next time that is told. */
    others: async () =>
      (JSON.parse((await until(/event: presence\ndata: (.+)\n/))[1] ?? '') as { people: { name: string }[] }).people,
    leave: () => gone.abort(),
  }
}

const here = '01900000-0000-7000-8000-000000000143'
const elsewhere = '01900000-0000-7000-8000-000000000144'

it('tells colleagues at the same case of each other, with the section, and of who leaves', async () => {
  const api = testApi()
  const [anna, bram] = [await screenOf(api, 'anna'), await screenOf(api, 'bram')]
  await anna.show(here, 'risk')
  expect(await anna.others()).toEqual([])
  expect((await bram.show(here)).status).toBe(204)
  expect(await bram.others()).toEqual([{ id: 'anna', name: 'Anna (voorbeeld)', section: 'risk' }])
  expect(await anna.others()).toEqual([{ id: 'bram', name: 'Bram (voorbeeld)', section: null }])
  bram.leave()
  expect(await anna.others()).toEqual([])
  anna.leave()
})

it('tells nobody who looks at another case, and names somebody with two windows once', async () => {
  const api = testApi()
  const [anna, bram, second] = [await screenOf(api, 'anna'), await screenOf(api, 'bram'), await screenOf(api, 'bram')]
  await bram.show(elsewhere)
  await second.show(here)
  await anna.show(here)
  expect((await anna.others()).map(({ name }) => name)).toEqual(['Bram (voorbeeld)'])
  await bram.show(here)
  expect(await anna.others()).toHaveLength(1)
  for (const screen of [anna, bram, second]) screen.leave()
})

it('lets nobody move the screen of somebody else, and crosses no organisation', async () => {
  const api = testApi()
  const [anna, bram, stranger] = [
    await screenOf(api, 'anna'),
    await screenOf(api, 'bram'),
    await screenOf(api, 'stranger'),
  ]
  await stranger.show(here)
  await anna.show(here)
  expect(await anna.others()).toEqual([])
  await bram.show(here)
  expect(await anna.others()).toHaveLength(1)
  await stranger.show(null)
  await bram.show(here, 'closing')
  expect(await anna.others()).toMatchObject([{ name: 'Bram (voorbeeld)', section: 'closing' }])
  for (const screen of [anna, bram, stranger]) screen.leave()
})

it(`opens at most ${mostStreams} streams for one person, and again when one ends`, async () => {
  const api = testApi()
  const screens = await Promise.all(Array.from({ length: mostStreams }, () => screenOf(api, 'anna')))
  const refused = await api.send('GET', 'stream')
  expect([refused.status, refused.body.code, refused.headers.get('retry-after')]).toEqual([429, 'tooManyStreams', '60'])
  screens[0]?.leave()
  const again = await screenOf(api, 'anna')
  for (const screen of [...screens, again]) screen.leave()
})

it('ends a stream whose reader may hear no more, and shows them as gone', async () => {
  const session: { now: Principal | null } = { now: people.bram }
  const looks = new Set<() => void>()
  const api = testApi({
    sessions: {
      stillIs: async (request) => (request.headers.get('authorization') === 'bram' ? session.now : people.anna),
      onEnding: (look) => {
        looks.add(look)
        return () => void looks.delete(look)
      },
    },
  })
  const [anna, bram] = [await screenOf(api, 'anna'), await screenOf(api, 'bram')]
  await anna.show(here)
  await bram.show(here)
  await anna.others()
  expect(await anna.others()).toHaveLength(1)
  expect(await bram.others()).toHaveLength(1)
  for (const lost of [{ ...people.bram, roles: ['administrator'] as const }, null]) {
    session.now = lost
    for (const look of looks) look()
  }
  expect(await anna.others()).toEqual([])
  await expect(bram.others()).rejects.toThrow('The stream ended')
  anna.leave()
})

it('shows no ghost of somebody whose last sign arrives after they left', async () => {
  const api = testApi()
  const [anna, bram] = [await screenOf(api, 'anna'), await screenOf(api, 'bram')]
  await bram.show(here)
  bram.leave()
  expect((await bram.show(here)).status).toBe(204)
  await anna.show(here)
  expect(await anna.others()).toEqual([])
  anna.leave()
})

it('listens to the other servers only while somebody here has a stream open, and shows no ghosts of theirs', () => {
  const listeners = new Set<(sign: PresenceSign) => void>()
  const presence = makePresence({
    clock: () => testNow,
    changes: {
      subscribe: () => () => {},
      presence: {
        tell: () => {},
        subscribe: (_, listener) => {
          listeners.add(listener)
          return () => listeners.delete(listener)
        },
      },
    },
  })
  const place = { caseId: here, section: null }
  presence.tell('o', { connection: 'made up', by: 'bram', place })
  presence.renew('o', 'made up')
  expect(listeners.size).toBe(0)

  const heard: string[][] = []
  const hear = (_: string, others: readonly { readonly by: string }[]) => heard.push(others.map(({ by }) => by))
  const leave = presence.open('o', { connection: 'a', by: 'anna', hear })
  presence.tell('o', { connection: 'a', by: 'anna', place })
  for (const listener of listeners) {
    listener({ connection: 'b', by: 'bram', place })
    listener({ connection: 'b', by: 'bram', place: null, ended: true })
    listener({ connection: 'b', by: 'bram', place })
  }
  expect(heard).toEqual([[], ['bram'], []])
  leave()
  expect(listeners.size).toBe(0)
})
