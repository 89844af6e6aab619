import { expect, it } from 'vitest'
import type { CaseView } from '../../contract/cases.ts'
import { handling, testApi } from '../testing.ts'

it('shows the default from the closing on, until somebody chooses', async () => {
  const api = testApi()
  const { caseId } = await api.openedCase()
  const officer = handling(api, caseId)
  expect((await api.send<CaseView>('GET', `cases/${caseId}`)).body.retention).toBeNull()

  const closed = await officer.does('POST', 'no-breach-declarations', { reason: 'De stick was leeg' })
  expect(closed.retention).toEqual({
    basis: 'policyDefault',
    until: '2031-11-17',
    reason: null,
    minimum: '2029-11-17',
    setByHand: false,
  })
  const chosen = await officer.does('PUT', 'retention', {
    basis: 'selectionList',
    until: '2036-01-01',
    reason: 'Selectielijst',
  })
  expect(chosen.retention).toMatchObject({ basis: 'selectionList', until: '2036-01-01', setByHand: true })
})

it('refuses an end before the minimum, and says from which day on it may', async () => {
  const api = testApi()
  const { caseId } = await api.openedCase()
  const { status, body } = await api.send('PUT', `cases/${caseId}/retention`, {
    body: { basis: 'policyDefault', until: '2028-01-01' },
    version: 1,
  })
  expect(status).toBe(422)
  expect(body).toMatchObject({ code: 'retentionTooShort', inTheWay: { minimum: '2029-11-17' } })
})
