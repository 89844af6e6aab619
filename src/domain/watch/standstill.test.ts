import { expect, it } from 'vitest'
import { addHours, type Instant } from '../time.ts'
import type { Progress } from '../case/nextStep.ts'
import { standstillOf } from './standstill.ts'

const now: Instant = '2026-11-17T14:00:00.000Z'
const working: Progress = {
  closed: false,
  contained: false,
  awareness: true,
  data: false,
  assessed: false,
  dpoMissing: false,
  authority: 'toDecide',
  numbersUnknown: false,
  subjects: 'toDecide',
  controllers: true,
  lessons: false,
  waitingFor: null,
  answerBy: null,
  unanswered: false,
  lookAgainAt: null,
}
const dueIn = (hours: number) => ({ handler: 'anna', dueAt: addHours(now, hours), progress: working })
const ago = (hours: number) => addHours(now, -hours)

it('stands still when nothing was recorded for twelve hours while its term is near', () => {
  expect(standstillOf(dueIn(47), ago(12), now, false)).toEqual(['quiet'])
  expect(standstillOf(dueIn(47), ago(11.99), now, false)).toEqual([])
})

it('may rest while its term is far away, or when it has none', () => {
  expect(standstillOf(dueIn(48), ago(60), now, false)).toEqual([])
  expect(standstillOf({ ...dueIn(1), dueAt: null }, ago(600), now, false)).toEqual([])
})

it('stands still when it is late and nobody touches it', () => {
  expect(standstillOf(dueIn(-30), ago(20), now, false)).toEqual(['quiet'])
})

it('stands still from its first minute when nobody has it', () => {
  expect(standstillOf({ ...dueIn(71), handler: null }, now, now, false)).toEqual(['nobody'])
})

it('tells apart who keeps it waiting', () => {
  const progress: Progress = { ...working, waitingFor: { role: 'secondReader', since: ago(13) } }
  expect(standstillOf({ ...dueIn(10), progress }, ago(2), now, false)).toEqual(['waiting'])
})

it('never stands still once it is closed', () => {
  expect(
    standstillOf({ ...dueIn(-1), handler: null, progress: { ...working, closed: true } }, ago(99), now, false),
  ).toEqual([])
})

it('stands still at any time when who has it handles cases no more', () => {
  expect(standstillOf(dueIn(71), ago(0), now, true)).toEqual(['gone'])
})
