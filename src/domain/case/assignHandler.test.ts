import { expect, it } from 'vitest'
import type { Actor } from '../people.ts'
import { assignHandler } from './assignHandler.ts'
import { by, colleague, dpo, given, officer, opened, refusalIn } from './testing.ts'

const assign = (handler: Actor) => assignHandler({ handler, note: null }, given(opened), by(officer))

it('gives the case to somebody who handles cases', () => {
  expect(assign(colleague)).toMatchObject({ events: [{ type: 'handlerAssigned', handler: 'colleague' }] })
})

it('never gives it to the DPO, whatever other role the DPO has', () => {
  expect(refusalIn(assign(dpo))).toEqual({ code: 'dpoIsNoHandler' })
  expect(refusalIn(assign({ ...dpo, roles: ['privacy-officer', 'dpo'] }))).toEqual({ code: 'dpoIsNoHandler' })
})
