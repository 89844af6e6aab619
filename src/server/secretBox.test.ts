import { expect, it } from 'vitest'
import { secretBoxFrom } from './secretBox.ts'

const box = secretBoxFrom('derived from a master key')

it('gives a secret back to what it was sealed for, and shows nothing of it meanwhile', () => {
  const sealed = box.seal('whsec_geheim één', 'webhook 1')
  expect(sealed).not.toContain('geheim')
  expect(box.seal('whsec_geheim één', 'webhook 1')).not.toBe(sealed)
  expect(box.open(sealed, 'webhook 1')).toBe('whsec_geheim één')
})

it('opens for nothing else, not changed, and under no other master key', () => {
  const sealed = box.seal('whsec_geheim', 'webhook 1')
  expect(() => box.open(sealed, 'webhook 2')).toThrow(/authenticate/)
  expect(() => box.open(`${sealed.slice(0, -2)}AA`, 'webhook 1')).toThrow(/authenticate/)
  expect(() => secretBoxFrom('another').open(sealed, 'webhook 1')).toThrow(/another master key/)
})
