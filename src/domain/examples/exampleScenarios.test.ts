import { expect, it } from 'vitest'
import { urgencyOf } from '../case/summary.ts'
import { addHours, type Instant } from '../time.ts'
import { exampleScenarios } from './exampleScenarios.ts'
import { replay, type ReplayRequest } from './replay.ts'
import type { Scenario } from './scenario.ts'

const moments: readonly Instant[] = [
  '2026-11-17T09:00:00.000Z',
  '2026-11-17T22:55:00.000Z',
  '2026-11-17T23:05:00.000Z',
  '2026-03-29T08:00:00.000Z',
  '2026-01-01T00:30:00.000Z',
]

const reportOf = (scenarios: readonly Scenario[], name: string) =>
  scenarios.find((scenario) => scenario.name === name)?.steps[0]?.at ?? ''

it.each(moments)('happens before %s, each scenario in its own order', (now) => {
  const times = exampleScenarios(now).map(({ steps }) => steps.map(({ at }) => at))
  expect(times.map((own) => own.toSorted())).toEqual(times)
  expect(times.flat().filter((at) => at > now)).toEqual([])
})

it.each(moments)('has clocks that end today and within a day, whatever the hour of %s', (now) => {
  const scenarios = exampleScenarios(now)
  const groupOf = (name: string) => urgencyOf(addHours(reportOf(scenarios, name), 72), now)
  expect(groupOf('must be filed today')).toBe('today')
  expect(groupOf('to be decided within a day')).toBe('within24Hours')
  expect(groupOf('late, and nothing decided')).toBe('late')
  expect(groupOf('just opened, nobody handles it yet')).toBe('later')
})

it('names nobody and nothing that could exist', () => {
  // Groups of people have names too, that name nobody.
  const withoutGroups = (key: string, value: unknown) => (['subgroups', 'parts'].includes(key) ? undefined : value)
  const bodies = exampleScenarios(moments[0] ?? '').flatMap(({ steps }) => steps.map(({ body }) => body))
  const said = JSON.stringify(bodies, withoutGroups)
  const names = [...said.matchAll(/"name":"([^"]+)"/g)].map(([, name]) => name)
  expect(names.length).toBeGreaterThan(0)
  expect(names.filter((name) => !name?.endsWith('(voorbeeld)'))).toEqual([])
  expect([...said.matchAll(/[\w.]+@([\w.]+)/g)].every(([, host]) => host?.endsWith('.example'))).toBe(true)
})

it('is replayed in the order of time, with ids and versions that earlier answers gave', async () => {
  const sent: ReplayRequest[] = []
  await replay(exampleScenarios(moments[0] ?? ''), (request) => {
    sent.push(request)
    const number = sent.length
    const secondReadings = [{ readingId: `reading-${number}`, given: null }]
    if (request.path === 'reports') return Promise.resolve({ id: `report-${number}` })
    if (request.path.startsWith('reports/'))
      return Promise.resolve({ case: { id: `case-${number}`, version: 1 }, seenBy: [{ id: 'seer' }] })
    const items = [{ letterId: `letter-${number}`, revision: 1 }]
    return Promise.resolve({ id: request.path.split('/')[1], version: number, secondReadings, items })
  })

  expect(sent.map(({ at }) => at).toSorted()).toEqual(sent.map(({ at }) => at))
  expect(sent.filter(({ path, body }) => /\{\w+Id\}/.test(path + body))).toEqual([])
  expect(sent.filter(({ path, headers }) => path.startsWith('cases/') && !headers['if-match'])).toEqual([])
})
