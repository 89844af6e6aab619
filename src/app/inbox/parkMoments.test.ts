import { expect, it } from 'vitest'
import { parkMoments } from './parkMoments.ts'

const instants = (now: string) => parkMoments(now).map(({ instant }) => instant)

it('offers two moments today, tomorrow at nine, and on a Friday also Monday', () => {
  expect(instants('2026-11-20T06:50:00.000Z')).toEqual([
    '2026-11-20T12:00:00.000Z',
    '2026-11-20T15:00:00.000Z',
    '2026-11-21T08:00:00.000Z',
    '2026-11-23T08:00:00.000Z',
  ])
})

it('leaves out what is less than an hour away', () => {
  expect(instants('2026-11-18T14:30:00.000Z')).toEqual(['2026-11-19T08:00:00.000Z'])
})

it('keeps nine o’clock nine o’clock when the clock changes that night', () => {
  expect(instants('2026-10-24T17:00:00.000Z')).toEqual(['2026-10-25T08:00:00.000Z', '2026-10-26T08:00:00.000Z'])
})
