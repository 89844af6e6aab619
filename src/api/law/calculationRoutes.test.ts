import { expect, it } from 'vitest'
import type { z } from 'zod'
import { mockApi } from '../../../mocks/node.ts'
import type { riskCalculation } from '../../contract/facts.ts'

const debts = {
  natures: ['confidentiality'],
  categories: ['name', 'address', 'debts'],
  classes: [{ class: 'financial', adjustment: 0 }],
  people: { min: 1, max: 1, estimate: false },
  vulnerablePeople: 'no',
  maliciousIntent: 'no',
  protection: { unintelligible: 'no' },
  recipients: { kind: 'known', trusted: 'no' },
}

async function calculated(body: object): Promise<z.output<typeof riskCalculation>> {
  const api = await mockApi()
  const answer = await api.fetch(
    new Request('http://localhost/api/v1/risk-calculations', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
  expect(answer.status).toBe(200)
  return (await answer.json()) as z.output<typeof riskCalculation>
}

it('scores a letter about debts at 3.25 and advises to tell the AP and the person', async () => {
  const { severity, advice } = await calculated({ facts: debts })
  expect(severity).toMatchObject({
    dpc: 3,
    ei: 1,
    cb: 0.25,
    se: 3.25,
    band: 'high',
    nearLimit: false,
    flags: [],
  })
  expect(advice).toMatchObject({ risk: 'highRisk', notifyAuthority: 'yes', informSubjects: 'yes' })
})

it('leaves the decision to the controllers when the processor asks', async () => {
  const { advice } = await calculated({ facts: debts, role: 'processor' })
  expect(advice).toMatchObject({ risk: 'highRisk', notifyAuthority: 'depends', informSubjects: 'depends' })
  expect(advice.reasons.map(({ code }) => code)).toContain('processorInforms')
  expect(advice.conditions[0]).toMatchObject({
    fact: 'role',
    ifValue: 'controller',
    then: { notifyAuthority: 'yes' },
  })
})
