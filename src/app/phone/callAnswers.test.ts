import { expect, it } from 'vitest'
import { clockSkewSeconds } from '../../domain/time.ts'
import { faultsOfCall, readCall, reportOf } from './callAnswers.ts'

const begun = '2026-11-20T13:00:00.000Z'

it('records a call of which only the first question was answered', () => {
  const call = readCall({ description: 'Brief bij de buren' })
  expect(faultsOfCall(call, Date.parse(begun))).toEqual([])
  expect(reportOf(call, 'd', begun)).toMatchObject({
    channel: 'phone',
    ongoing: 'unknown',
    receivedAt: begun,
    whereabouts: null,
    reporter: { role: 'resident', name: null, phone: null, callBack: false },
  })
})

it('asks for the number before a promise to call back', () => {
  const promised = readCall({ description: 'Brief', callBack: 'yes', phone: ' ' })
  expect(faultsOfCall(promised, Date.parse(begun))).toEqual(['phone'])
})

it('takes no moment that is still to come', () => {
  const call = readCall({ description: 'Brief', observedAt: '2026-11-20T15:00:00.000Z' })
  expect(faultsOfCall(call, Date.parse(begun))).toEqual(['inTheFuture'])
  // The server takes what a clock that runs ahead calls now for its own now, and refuses the rest; so does the screen.
  const told = (seconds: number) =>
    faultsOfCall({ ...call, observedAt: new Date(Date.parse(begun) + seconds * 1000).toISOString() }, Date.parse(begun))
  expect([told(clockSkewSeconds), told(clockSkewSeconds + 1)]).toEqual([[], ['inTheFuture']])
})

it('leaves out what a damaged draft says', () => {
  expect(readCall({ role: 'king', ongoing: 'maybe' })).toMatchObject({ role: 'resident', ongoing: null })
})
