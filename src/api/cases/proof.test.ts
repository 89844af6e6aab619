import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import type { CaseProof } from '../../contract/caseKeeping.ts'
import { type TestApi, testApi } from '../testing.ts'

const years = 365 * 24

/** What the script for outsiders says of a proof. */
function verdictOn(proof: unknown): { said: string; code: number | null } {
  const { stdout, status } = spawnSync(process.execPath, ['docs/verify-proof.js'], {
    input: JSON.stringify(proof),
    encoding: 'utf8',
  })
  return { said: stdout, code: status }
}

async function closedCase(api: TestApi) {
  const opened = await api.openedCase({
    reporter: { role: 'resident', name: 'Wilhelmina', phone: '0', callBack: true },
  })
  await api.send('POST', `cases/${opened.caseId}/notes`, { body: { text: 'Gebeld met Wilhelmina' } })
  await api.send('POST', `cases/${opened.caseId}/no-breach-declarations`, { body: { reason: 'Leeg' }, version: 2 })
  return opened
}
const proofOf = async (api: TestApi, id: string) => (await api.send<CaseProof>('GET', `cases/${id}/proof`)).body

it('lets an outsider check a case without us, and carries nobody’s details', async () => {
  const api = testApi()
  const { caseId } = await closedCase(api)
  const proof = await proofOf(api, caseId)
  expect(JSON.stringify(proof)).not.toContain('Wilhelmina')
  expect(verdictOn(proof)).toMatchObject({ code: 0, said: expect.stringContaining('Everything holds.') as string })
})

it('still holds after destruction, and says when that was', async () => {
  const api = testApi()
  const { caseId, reference } = await closedCase(api)
  api.advance(6 * years)
  await api.send('POST', `cases/${caseId}/destructions`, { body: { reference }, version: 3 })
  const { said, code } = verdictOn(await proofOf(api, caseId))
  expect(code).toBe(0)
  expect(said).toMatch(/case .*: 4 entries, personal details of 1 entries destroyed on 2032-11-15, chain intact/)
  expect(said).toMatch(/report .*destroyed on 2032-11-15, chain intact/)
})

it('shows a changed entry, and details that are gone though nobody said so', async () => {
  const api = testApi()
  const { caseId } = await closedCase(api)
  const proof = await proofOf(api, caseId)
  const [breach, ...reports] = proof.streams
  const [first, ...rest] = breach?.entries ?? []
  const changed = {
    ...proof,
    streams: [{ ...breach, entries: [{ ...first, data: { title: 'anders' } }, ...rest] }, ...reports],
  }
  expect(verdictOn(changed)).toMatchObject({
    code: 1,
    said: expect.stringContaining('version 1 was changed') as string,
  })
  const lost = {
    ...proof,
    streams: proof.streams.map((one) => ({
      ...one,
      entries: one.entries.map((entry) => ({ ...entry, personal: 'none' })),
    })),
  }
  expect(verdictOn(lost).said).toContain('lost its details and no entry says that they were destroyed')
})
