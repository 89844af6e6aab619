import { expect, it } from 'vitest'
import { summaryEdition } from '../src/domain/case/summary.ts'
import { exampleContent, type HostContent, memoryHost } from './memoryHost.ts'
import { mockApi, testNow } from './node.ts'

it('lives every example case through the API without a refusal', async () => {
  expect((await exampleContent(testNow)).streams).not.toHaveLength(0)
})

it('shows in the demo cases of every group and every view', async () => {
  const api = await mockApi({ examples: true })
  const answer = await api.fetch(new Request('http://localhost/api/v1/cases?view=team&limit=200'))
  const { counts } = (await answer.json()) as {
    counts: { groups: Record<string, number>; views: Record<string, number> }
  }
  for (const [name, count] of [...Object.entries(counts.groups), ...Object.entries(counts.views)])
    expect(count, name).toBeGreaterThan(0)
})

it('works out anew what an earlier visit kept in an earlier edition of the summary', async () => {
  const kept = JSON.stringify((await mockApi({ examples: true })).dump())
  const older = kept.replaceAll(`"edition":${summaryEdition}`, '"edition":0')
  expect(older).toContain('"edition":0')
  const content = JSON.parse(older) as HostContent
  const host = await memoryHost({ clock: () => testNow, content })
  expect(JSON.stringify(host.dump())).not.toContain('"edition":0')
})

it('lets the administrator of the demo change what a colleague may do', async () => {
  const api = await mockApi({ as: 'administrator' })
  const ask = (path: string, init?: RequestInit) => api.fetch(new Request(`http://localhost/api/v1/${path}`, init))
  const { items } = (await (await ask('accounts')).json()) as { items: { id: string; name: string }[] }
  const ciso = items.find(({ name }) => name.startsWith('Tessa'))
  const body = JSON.stringify({ roles: ['auditor'] })
  const changed = await ask(`accounts/${ciso?.id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body,
  })
  expect(changed.status).toBe(200)
  api.become('ciso')
  expect(await (await ask('me')).json()).toMatchObject({ roles: ['auditor'] })
})
