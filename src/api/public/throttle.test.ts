import { expect, it } from 'vitest'
import { makeThrottle } from './throttle.ts'

const now = '2026-11-17T14:00:00.000Z'

it('counts each place apart', () => {
  const { admit } = makeThrottle({ report: { requests: 1, seconds: 60 } })
  admit('report', '192.0.2.1', now)
  admit('report', '192.0.2.2', now)
  expect(() => admit('report', '192.0.2.1', now)).toThrow('tooManyAttempts')
})

it('stays small under a flood from many places', () => {
  const { admit } = makeThrottle({ report: { requests: 1, seconds: 60 } })
  for (let place = 0; place < 20_001; place += 1) admit('report', String(place), now)
  expect(() => admit('report', '20000', now)).toThrow('tooManyAttempts')
})
