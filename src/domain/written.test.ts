import { expect, it } from 'vitest'
import { isWritten } from './written.ts'

it.each(['x', ' é ', '٣', '👩‍👧', '.', '\u200Ba'])('sees that %j is written', (text) => {
  expect(isWritten(text)).toBe(true)
})

it.each(['', ' \n\t', '\u00A0\u3000', '\u200B\u200D\uFEFF', '\u202E\u2066', '\u3164\u2800', '\u00AD', '\u0007', null])(
  'sees nothing in %j',
  (text) => {
    expect(isWritten(text)).toBe(false)
  },
)
