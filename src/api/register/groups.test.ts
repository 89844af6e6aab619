import { describe, expect, it } from 'vitest'
import type { AuthorityFormView } from '../../contract/authorityForm.ts'
import type { RegisterEntryWhole, RegisterPage } from '../../contract/register.ts'
import { handling, testApi, wrongLetter } from '../testing.ts'

const secret = 'Mensen met een geheim adres'
const subgroups = [{ name: secret, people: { min: 3, max: 3, estimate: false }, secretAddress: 'yes' }]

/** A list that went astray: no high risk for most of the people on it, a high one for three of them. */
async function listWentAstray() {
  const api = testApi()
  const { caseId } = await api.openedCase()
  const anna = handling(api, caseId)
  await anna.does('PUT', 'handler', { handler: 'me' })
  await anna.does('PUT', 'breached-data', { ...wrongLetter, facts: { ...wrongLetter.facts, subgroups } })
  await anna.does('POST', 'risk-assessments', {
    verdict: 'risk',
    reason: 'Voor drie mensen telt het adres zwaarder',
    parts: [
      { name: null, verdict: 'risk' },
      { name: secret, verdict: 'highRisk' },
    ],
  })
  await anna.does('POST', 'subjects-decisions', {
    decision: 'doNotInform',
    reason: 'Het gaat om een gewone brief',
    parts: [null],
  })
  await anna.does('POST', 'subjects-decisions', { decision: 'inform', parts: [secret] })
  return { api, caseId, anna }
}

const letter = {
  informedAt: '2026-11-17T13:00:00Z',
  means: ['phone'],
  people: 3,
  text: 'Uw adres is bekend geworden.',
  parts: [secret],
}

describe('groups of people who are treated apart', () => {
  it('stand in the register with their own verdict, decision and message', async () => {
    const { api, caseId, anna } = await listWentAstray()
    await anna.does('POST', 'subjects-communications', letter)
    const { body } = await api.send<RegisterEntryWhole>('GET', `register/${caseId}`)
    expect(body).toMatchObject({
      subjectsState: 'informed',
      verdict: 'highRisk',
      verdicts: [
        { part: null, verdict: 'risk' },
        { part: secret, verdict: 'highRisk' },
      ],
      subjectsDecisions: [
        { parts: [null], decision: 'doNotInform', reason: 'Het gaat om een gewone brief', by: 'Anna (voorbeeld)' },
        { parts: [secret], decision: 'inform' },
      ],
      communications: [{ parts: [secret], people: 3 }],
    })
  })

  it('stand in both files of the export', async () => {
    const { api, anna } = await listWentAstray()
    await anna.does('POST', 'subjects-communications', letter)
    const exported = async (format: string) =>
      api.send<RegisterPage>('POST', 'register-exports', { body: { purpose: 'Verzoek van de AP', format } })
    const { text } = await exported('csv')
    expect(text).toContain(`everybody else: risk | ${secret}: highRisk`)
    expect(text).toMatch(/everybody else, doNotInform, Anna \(voorbeeld\), Het gaat om een gewone brief \| /)
    expect(text).toContain(`${secret}, inform, Anna (voorbeeld)`)
    const { body } = await exported('json')
    expect(body.entries[0]?.subjectsDecisions).toHaveLength(2)
  })

  it('follow the advice of the DPO only where every decision does', async () => {
    const { api, caseId } = await listWentAstray()
    await api.send('POST', `cases/${caseId}/dpo-advices`, {
      as: 'dpo',
      body: { advice: 'inform', text: 'Vertel het allen' },
    })
    const entry = async () => (await api.send<RegisterEntryWhole>('GET', `register/${caseId}`)).body
    expect(await entry()).toMatchObject({ dpoFollowed: false, dpoDeviation: 'Het gaat om een gewone brief' })
  })

  it('answer the AP form together: planned while one of them waits, told once it was', async () => {
    const { api, caseId, anna } = await listWentAstray()
    const answers = async () => {
      const { body } = await api.send<AuthorityFormView>('GET', `cases/${caseId}/authority-form`)
      const all = body.chapters.flatMap(({ answers: own }) => own)
      return Object.fromEntries(all.map(({ question, value }) => [question, value]))
    }
    expect(await answers()).toMatchObject({ '7.2': `${secret}: 3`, '10.1.1': 'planned' })
    await anna.does('POST', 'subjects-communications', letter)
    expect(await answers()).toMatchObject({ '10.1.1': 'yes', '10.1.4': `${secret}: Uw adres is bekend geworden.` })
  })
})
