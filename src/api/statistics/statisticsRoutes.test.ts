import { expect, it } from 'vitest'
import { statistics } from '../../contract/statistics.ts'
import { handling, testApi, wrongLetter } from '../testing.ts'

it('counts the register and names the handlers', async () => {
  const api = testApi()
  const { caseId } = await api.openedCase()
  await api.openedCase({ description: 'Nog een brief' })
  const officer = handling(api, caseId)
  await officer.does('PUT', 'handler', { handler: 'me' })
  await officer.does('PUT', 'breached-data', wrongLetter)
  await officer.does('POST', 'authority-notifications', { kind: 'initial', filedAt: '2026-11-17T14:00:00Z' })

  const { body } = await api.send('GET', 'statistics?openedFrom=2026-11-01')
  expect(statistics.parse(body)).toMatchObject({
    openedFrom: '2026-11-01',
    breaches: 2,
    notifications: { made: 1, withdrawn: 0 },
    notified: { count: 1, of: 2 },
    people: { min: 1, max: 1, unknownIn: 1 },
    perHandler: [
      { handler: null, open: 1, late: 0 },
      { handler: { id: 'anna', name: 'Anna (voorbeeld)' }, open: 1, late: 0 },
    ],
  })
})

it('counts nothing of another organisation', async () => {
  const api = testApi()
  await api.openedCase({ as: 'stranger' })
  const { body } = await api.send('GET', 'statistics')
  expect(statistics.parse(body).breaches).toBe(0)
})
