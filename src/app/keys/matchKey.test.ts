import { expect, it } from 'vitest'
import { matchKey } from './matchKey.ts'

const stroke = (key: string, modifiers: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...modifiers,
})

it('waits for the second key of a sequence', () => {
  expect(matchKey(stroke('g'), null)).toEqual({ names: [], pending: 'g' })
  expect(matchKey(stroke('r'), 'g')).toEqual({ names: ['goRegister'], pending: null })
})

it('means something else by the same key on its own', () => {
  expect(matchKey(stroke('r'), null).names).toEqual(['askReporter'])
})

it('takes Ctrl and Cmd alike, and never a chord with Alt', () => {
  expect(matchKey(stroke('k', { ctrlKey: true }), null).names).toEqual(['search'])
  expect(matchKey(stroke('k', { metaKey: true }), null).names).toEqual(['search'])
  expect(matchKey(stroke('j', { altKey: true }), null).names).toEqual([])
})
