import { beforeAll, describe, expect, it } from 'vitest'
import type { CaseView } from '../contract/cases.ts'
import type { Problem } from '../contract/problems.ts'
import { type TestApi, testApi } from './testing.ts'

let api: TestApi
let caseId: string

beforeAll(async () => {
  api = testApi()
  ;({ caseId } = await api.openedCase())
})

const faultsOf = ({ errors = [] }: Problem) =>
  errors.map(({ in: place, pointer, code }) => [place, pointer, code].join(' '))

it('names every fault at once: path, query, header and body', async () => {
  const { status, body } = await api.send('PUT', 'cases/geen-id/awareness?stil=1', {
    body: { awareAt: '2026-11-17 14:10', moments: { occurredFrom: 'gisteren', onbekend: 1 }, nogIets: true },
    headers: {
      'if-match': 'zeven',
      'idempotency-key': 'één sleutel'.normalize('NFD').replaceAll(/\p{M}/gu, ''),
    },
  })
  expect(status).toBe(400)
  expect(body.code).toBe('invalidInput')
  expect(faultsOf(body).toSorted()).toEqual(
    [
      'path /id noId',
      'query /stil unknownField',
      'header /If-Match wrongFormat',
      'header /Idempotency-Key wrongFormat',
      'body /awareAt withoutOffset',
      'body /moments/occurredFrom noDay',
      'body /moments/onbekend unknownField',
      'body /nogIets unknownField',
    ].toSorted(),
  )
  expect(body.errors?.every(({ detail }) => detail.length > 10)).toBe(true)
})

it.each([
  ['a missing field', {}, 'body /text required'],
  ['null for a text', { text: null }, 'body /text wrongType'],
  ['a number for a text', { text: 12 }, 'body /text wrongType'],
  ['an empty text', { text: ' \n ' }, 'body /text empty'],
  ['a text of which nobody sees anything', { text: '\u200B\u2060\u202E' }, 'body /text empty'],
  ['NUL', { text: 'a\0b' }, 'body /text unstorable'],
  ['a lone surrogate', { text: 'a\ud800b' }, 'body /text unstorable'],
  ['a text of a hundred thousand and one', { text: 'a'.repeat(100_001) }, 'body /text tooLong'],
  ['a list for a text', { text: ['a'] }, 'body /text wrongType'],
  ['a time without offset', { text: 'a', happenedAt: '2026-11-17T14:00:00' }, 'body /happenedAt withoutOffset'],
  ['a day for a time', { text: 'a', happenedAt: '2026-11-17' }, 'body /happenedAt noMoment'],
  ['a day that does not exist', { text: 'a', happenedAt: '2026-02-30T10:00:00Z' }, 'body /happenedAt noMoment'],
  [
    'a time before there were computers',
    { text: 'a', happenedAt: '0001-01-01T00:00:00Z' },
    'body /happenedAt implausibleTime',
  ],
  [
    'a time after everybody here',
    { text: 'a', happenedAt: '9999-12-31T23:59:59Z' },
    'body /happenedAt implausibleTime',
  ],
  ['a number for a time', { text: 'a', happenedAt: 1_700_000_000 }, 'body /happenedAt wrongType'],
  ['a body that is a list', [], 'body  wrongType'],
  ['a body that is a text', 'hallo', 'body  wrongType'],
  ['a body that is null', null, 'body  wrongType'],
])('refuses %s', async (_, body, fault) => {
  const { status, body: problem } = await api.send('POST', `cases/${caseId}/notes`, { body })
  expect(status).toBe(400)
  expect(faultsOf(problem)).toEqual([fault])
})

it.each([
  ['negative', { people: { min: -1, max: 1, estimate: false } }, 'body /facts/people/min tooSmall'],
  ['absurd', { people: { min: 1, max: 1e15, estimate: false } }, 'body /facts/people/max tooBig'],
  ['beyond numbers', { people: { min: 1, max: 1e300, estimate: false } }, 'body /facts/people/max tooBig'],
  ['half', { people: { min: 0.5, max: 1, estimate: false } }, 'body /facts/people/min wrongType'],
  ['upside down', { people: { min: 5, max: 1, estimate: false } }, 'body /facts/people/max rangeUpsideDown'],
  ['a text', { people: { min: '1', max: 1, estimate: false } }, 'body /facts/people/min wrongType'],
  ['twice the same', { categories: ['name', 'name'] }, 'body /facts/categories duplicate'],
  ['no choice of ours', { natures: ['kaas'] }, 'body /facts/natures/0 notAChoice'],
])('refuses facts that are %s', async (_, facts, fault) => {
  const { status, body } = await api.send('PUT', `cases/${caseId}/breached-data`, {
    body: { facts },
    version: 1,
  })
  expect(status).toBe(400)
  expect(faultsOf(body)).toEqual([fault])
})

it.each([
  ['an outcome that is none', { outcome: 'weg' }, ['body /outcome notAChoice']],
  [
    'an outcome without what it needs',
    { outcome: 'parked', until: 'morgen' },
    ['body /until noMoment', 'body /reason required'],
  ],
  ['no outcome', {}, ['body /outcome required']],
])('refuses %s', async (_, body, faults) => {
  const { body: problem } = await api.send('POST', 'reports/01900000-0000-7000-8000-000000000001/outcomes', {
    body,
  })
  expect(faultsOf(problem)).toEqual(faults)
})

it.each([
  ['sort=prijs', 'query /sort notAChoice'],
  ['limit=-1', 'query /limit tooSmall'],
  ['limit=201', 'query /limit tooBig'],
  ['limit=veel', 'query /limit wrongType'],
  ['view=mine&view=team', 'query /view duplicate'],
  ['authorityState=notified,kaas', 'query /authorityState/1 notAChoice'],
  ['openedFrom=2026-02-30', 'query /openedFrom noDay'],
  ['openedBefore=0000-01-01', 'query /openedBefore implausibleTime'],
  ['handler=a%00b', 'query /handler/0 unstorable'],
  ['category=name,%00', 'query /category/1 unstorable'],
  ['__proto__=1', 'query /__proto__ unknownField'],
  ['q=bewoner', 'query /q unknownField'],
])('refuses the query %s', async (query, fault) => {
  const { status, body } = await api.send('GET', `cases?${query}`)
  expect(status).toBe(400)
  expect(faultsOf(body)).toEqual([fault])
})

it('refuses a cursor that somebody wrote with what no list holds', async () => {
  const id = '01900000-0000-7000-8000-000000000143'
  const written: readonly [list: string, ...place: readonly unknown[]][] = [
    ['cases title', false, 'a\0', 'DL-00002026-00000143', id],
    ['cases title', false, '\uD800', 'DL-00002026-00000143', id],
    ['cases people', false, 1.5, 'DL-00002026-00000143', id],
    ['cases people', false, 1e300, 'DL-00002026-00000143', id],
  ]
  for (const place of written) {
    const cursor = btoa(encodeURIComponent(JSON.stringify(place)))
    const sort = place[0].split(' ')[1] ?? ''
    const { status, body } = await api.send('GET', `cases?sort=${sort}&cursor=${encodeURIComponent(cursor)}`)
    expect([status, faultsOf(body)]).toEqual([400, ['query /cursor unknownCursor']])
  }
})

it('refuses a cursor that no list gave', async () => {
  for (const cursor of ['kaas', 'e30', '%00', 'eyJhIjoxfQ']) {
    const { status, body } = await api.send('GET', `cases?cursor=${cursor}`)
    expect([status, faultsOf(body)]).toEqual([400, ['query /cursor unknownCursor']])
  }
})

describe('a body that cannot be read', () => {
  const note = () => `cases/${caseId}/notes`
  it.each([
    ['half an object', '{"text": "a"'],
    ['a comma too many', '{"text": "a",}'],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0x22, 0x74, 0xff, 0xfe, 0x22, 0x7d])],
    ['ten thousand brackets', '['.repeat(10_000)],
    ['ten thousand lists in each other', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['ten thousand objects in each other', `${'{"text":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
  ])('is 400: %s', async (_, raw) => {
    const { status, body } = await api.send('POST', note(), { raw })
    expect([status, body.code]).toEqual([400, 'malformedJson'])
  })

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=latin1',
    '',
  ])('is 415 as %s', async (type) => {
    const { status, body } = await api.send('POST', note(), {
      raw: '{"text": "a"}',
      headers: { 'content-type': type },
    })
    expect([status, body.code]).toEqual([415, 'wrongMediaType'])
  })

  it('is 415 when it is packed: we unpack nothing', async () => {
    const packed = { raw: '{"text": "a"}', headers: { 'content-encoding': 'gzip' } }
    expect((await api.send('POST', note(), packed)).status).toBe(415)
  })

  it('is 413 beyond one mebibyte, whatever length was stated', async () => {
    const raw = JSON.stringify({ text: 'a'.repeat(1_048_577) })
    expect((await api.send('POST', note(), { raw })).status).toBe(413)
    expect((await api.send('POST', note(), { raw, headers: { 'content-length': String(raw.length) } })).status).toBe(
      413,
    )
  })

  it('is required where something must be said', async () => {
    const { status, body } = await api.send('POST', note())
    expect([status, faultsOf(body)]).toEqual([400, ['body  required']])
  })

  it('gains nothing by __proto__ and constructor', async () => {
    for (const raw of [
      '{"text": "a", "__proto__": {"admin": true}}',
      '{"text": "a", "constructor": {"prototype": {}}}',
    ]) {
      const { status, body } = await api.send('POST', note(), { raw })
      expect([status, body.errors?.[0]?.code]).toEqual([400, 'unknownField'])
    }
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })
})

it('refuses work that was done before there were rules for it, and takes breaches that began earlier', async () => {
  const before = { channel: 'phone', description: 'Brief', receivedAt: '1970-01-01T00:00:00Z' }
  const { status, body } = await api.send('POST', 'reports', { body: before })
  expect([status, faultsOf(body)]).toEqual([400, ['body /receivedAt implausibleTime']])
  const moments = { occurredFrom: '1994-03-01T00:00:00+01:00' }
  const aware = (awareAt: string) =>
    api.send('PUT', `cases/${caseId}/awareness`, { body: { awareAt, moments, reason: 'Oud archief' }, version: 9999 })
  expect(faultsOf((await aware('2018-05-24T21:59:59Z')).body)).toEqual(['body /awareAt implausibleTime'])
  expect((await aware('2018-05-24T22:00:00Z')).body.code).toBe('changedMeanwhile')
})

it('takes a time of any offset and precision, and answers it in UTC to the millisecond', async () => {
  const times = ['2026-11-17T14:10:00.1234567891234+01:00', '2026-11-17T13:10:00Z', '2026-11-17T08:10:00-05:00']
  for (const happenedAt of times) {
    const { status, body } = await api.send<CaseView>('POST', `cases/${caseId}/notes`, {
      body: { text: 'a', happenedAt },
    })
    expect(status).toBe(200)
    expect(body.notes.at(-1)?.happenedAt).toMatch(/^2026-11-17T13:10:00\.(123|000)Z$/)
  }
})

it('recorded nothing of what was refused, and met nothing unexpected', async () => {
  expect(await api.entries(caseId)).toBe(1 + 3)
  expect(api.logged).toEqual([])
})
