import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import type { CaseEvent } from './case/events.ts'
import { opened, recorded, reportedAt } from './case/testing.ts'
import type { Recorded } from './recorded.ts'
import { brokenLinkIn, chainStart, seal, type StreamEvent, unseal } from './proof.ts'
import { canonical } from './canonical.ts'
import type { ReportEvent } from './report/events.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const secrets = () => {
  let next = 0
  return () => `secret-${(next += 1)}`
}
const received: Recorded<ReportEvent> = {
  version: 1,
  recordedAt: reportedAt,
  happenedAt: reportedAt,
  by: { kind: 'user', id: 'officer' },
  event: {
    type: 'reportReceived',
    channel: 'phone',
    receivedAt: reportedAt,
    observedAt: null,
    ongoing: 'yes',
    description: 'Brief bij de buren',
    visibleData: null,
    ipAddresses: [],
    reporter: { role: 'resident', name: 'A. Voorbeeld', phone: '0000', email: null, callBack: true },
    sourceReference: null,
  },
}
const stream = { kind: 'report', id: 'r1' } as const

it('writes equal values as equal text, whatever the order of their fields', () => {
  expect(canonical({ b: [1, { d: null, c: 'é' }], a: undefined, A: true })).toBe(
    '{"A":true,"b":[1,{"c":"é","d":null}]}',
  )
})

it('keeps names and words of people outside the entry and gives them back with it', async () => {
  const [sealed] = await seal('org', stream, [received], chainStart, hash, secrets())
  expect(JSON.stringify(sealed?.entry)).not.toContain('Voorbeeld')
  expect(sealed && unseal(sealed.entry, sealed.personal?.data ?? null)).toEqual(received)
})

it('proves a stream whole after its personal details are destroyed', async () => {
  const sealed = await seal('org', stream, [received], chainStart, hash, secrets())
  expect(
    await brokenLinkIn(
      'org',
      sealed.map(({ entry }) => entry),
      hash,
    ),
  ).toBeNull()
})

it('names the first entry that was changed, cut out or moved to another organisation', async () => {
  const entries: Recorded<StreamEvent>[] = [
    recorded(opened, 1, reportedAt),
    recorded({ type: 'titleChanged', title: 'Anders' }, 2, reportedAt),
    recorded({ type: 'titleChanged', title: 'Weer anders' }, 3, reportedAt),
  ]
  const chain = (await seal('org', { kind: 'case', id: 'c1' }, entries, chainStart, hash, secrets())).map(
    ({ entry }) => entry,
  )
  const changed = chain.map((entry) => (entry.version === 2 ? { ...entry, data: { title: 'Vervalst' } } : entry))
  expect(await brokenLinkIn('org', changed, hash)).toMatchObject({ version: 2, what: 'hash' })
  expect(
    await brokenLinkIn(
      'org',
      chain.filter(({ version }) => version !== 2),
      hash,
    ),
  ).toMatchObject({ version: 3, what: 'version' })
  expect(await brokenLinkIn('other', chain, hash)).toMatchObject({ version: 1, what: 'hash' })
})

it('names the entry after one that was sealed anew, although each holds by itself', async () => {
  const sealed = (...entries: Recorded<StreamEvent>[]) =>
    seal('org', { kind: 'case', id: 'c1' }, entries, chainStart, hash, secrets())
  const renamed = recorded({ type: 'titleChanged', title: 'Anders' }, 2, reportedAt)
  const [[anew], [, second]] = await Promise.all([
    sealed(recorded({ ...opened, title: 'Vervalst' }, 1, reportedAt)),
    sealed(recorded(opened, 1, reportedAt), renamed),
  ])
  const entries = [anew, second].flatMap((each) => (each ? [each.entry] : []))
  expect(await brokenLinkIn('org', entries, hash)).toMatchObject({ version: 2, what: 'previousHash' })
})

it('keeps what was written of measures, tasks and messages outside the entry', async () => {
  const words = { text: 'Mevrouw Voorbeeld gebeld', happenedAt: reportedAt }
  const events: CaseEvent[] = [
    { type: 'containmentActionRecorded', actionId: 'a', kind: 'other', ...words },
    { type: 'taskAdded', taskId: 't', text: words.text, owner: null, dueOn: null },
    {
      type: 'subjectsInformed',
      informedAt: reportedAt,
      means: ['letter'],
      people: 1,
      text: words.text,
      proof: 'brief aan Voorbeeld',
      returned: 0,
    },
  ]
  const entries = events.map((event, at) => recorded(event, at + 1, reportedAt))
  const sealed = await seal('org', { kind: 'case', id: 'c' }, entries, chainStart, hash, secrets())
  expect(JSON.stringify(sealed.map(({ entry }) => entry))).not.toContain('Voorbeeld')
  expect(sealed.map(({ entry, personal }) => unseal(entry, personal?.data ?? null))).toEqual(entries)
})
