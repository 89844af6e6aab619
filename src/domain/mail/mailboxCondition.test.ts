import { expect, it } from 'vitest'
import { mailboxCondition } from './mailboxCondition.ts'

const since = '2026-11-17T08:00:00Z'
const condition = (state: Partial<Parameters<typeof mailboxCondition>[0]>, now: string) =>
  mailboxCondition({ fault: null, contactAt: null, since, ...state }, now)

it('works while it answers, and is given a quarter of an hour', () => {
  expect(condition({}, '2026-11-17T08:10:00Z')).toBe('waiting')
  expect(condition({ contactAt: since }, '2026-11-17T08:10:00Z')).toBe('working')
  expect(condition({ contactAt: since, fault: 'unreachable' }, '2026-11-17T08:10:00Z')).toBe('waiting')
})

it('is stuck when it was silent for longer, also when nobody tries any more', () => {
  expect(condition({ contactAt: since, fault: 'unreachable' }, '2026-11-17T08:16:00Z')).toBe('stuck')
  expect(condition({ contactAt: since }, '2026-11-17T08:16:00Z')).toBe('stuck')
  expect(condition({}, '2026-11-17T08:16:00Z')).toBe('stuck')
})

it('is stuck at once where waiting does not help', () => {
  expect(condition({ contactAt: since, fault: 'refused' }, since)).toBe('stuck')
  expect(condition({ fault: 'noOrganisation' }, since)).toBe('stuck')
})
