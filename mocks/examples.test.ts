import { expect, it } from 'vitest'
import { exampleContent } from './memoryHost.ts'
import { mockApi, testNow } from './node.ts'

it('lives every example case through the API without a refusal', async () => {
  await expect(exampleContent(testNow)).resolves.not.toHaveLength(0)
})

it('shows in the demo cases of every group and every view', async () => {
  const api = await mockApi({ examples: true })
  const answer = await api.fetch(new Request('http://localhost/api/v1/cases?view=team&limit=200'))
  const { counts } = (await answer.json()) as { counts: { groups: Record<string, number>; views: Record<string, number> } }
  for (const [name, count] of [...Object.entries(counts.groups), ...Object.entries(counts.views)]) expect(count, name).toBeGreaterThan(0)
})
