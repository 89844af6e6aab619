import { expect, it } from 'vitest'
import { property, winmail } from './envelopes.testdata.ts'
import { outlookItem } from './outlookItem.ts'
import { compoundFileOf, savedMessage, streamed, ticks } from './outlookItem.testdata.ts'

const bytes = (words: string) => new TextEncoder().encode(words)
const opened = (file: Uint8Array, left = 10_000_000) => outlookItem(file, { left })
const head = [
  streamed(0x0037, 'Lijst met leerlingen'),
  streamed(0x0c1a, 'A. Voorbeeld'),
  streamed(0x5d01, 'a@voorbeeld.example'),
  streamed(0x0c1f, '/O=VOORBEELD/CN=A'),
  streamed(0x0e04, 'B. Voorbeeld; C. Voorbeeld'),
]
const sent = { 0x00390040: ticks('2026-03-04T13:05:00Z') }

it('tells who wrote a message that Outlook saved, when on Dutch clocks, and what it says', () => {
  const file = savedMessage({ properties: [...head, streamed(0x1000, 'Hierbij de lijst.\r\n')], fixed: sent })
  const lines = opened(file)?.text.split('\n') ?? []
  expect(lines.slice(0, 4)).toEqual([
    'From:    "A. Voorbeeld" <a@voorbeeld.example>',
    'Subject: Lijst met leerlingen',
    'Date:    4 maart 2026 om 14:05',
    'To:      B. Voorbeeld; C. Voorbeeld',
  ])
  expect(lines.at(-1)).toBe('Hierbij de lijst.')
})

it('takes the files out under the names that people gave them, also large ones', () => {
  const large = new Uint8Array(70_000).fill(7)
  const files = [
    {
      ...streamed(0x3707, 'Lijst leerlingen é.csv'),
      ...streamed(0x3704, 'LIJST~1.CSV'),
      ...streamed(0x3701, bytes('a;b')),
    },
    { ...streamed(0x3704, 'foto.jpg'), ...streamed(0x3701, large) },
  ]
  const item = opened(savedMessage({ properties: head, files }))
  expect(item?.files.map(({ name, content }) => [name, content.length])).toEqual([
    ['Lijst leerlingen é.csv', 3],
    ['foto.jpg', 70_000],
  ])
  expect(item?.files[1]?.content).toEqual(large)
})

it('shows a message within it as text, with its own files beside it', () => {
  const inner = {
    properties: [streamed(0x0037, 'De eerste'), streamed(0x1013, bytes('<p>Aan <b>wie</b> dit leest</p>'))],
    files: [{ ...streamed(0x3707, 'bijlage.txt'), ...streamed(0x3701, bytes('inhoud')) }],
  }
  const item = opened(savedMessage({ properties: head, files: [inner] }))
  expect(item?.files.map(({ name }) => name)).toEqual(['bericht.txt', 'bijlage.txt'])
  const text = new TextDecoder().decode(item?.files[0]?.content)
  expect(text).toContain('Subject: De eerste')
  expect(text).toContain('Aan wie dit leest')
})

it('leaves alone what is no message: a document of Word, winmail.dat, a text', () => {
  expect(opened(compoundFileOf({ WordDocument: bytes('x'.repeat(5000)) }))).toBeNull()
  expect(opened(winmail([property(0x1000, 'x')]))).toBeNull()
  expect(opened(bytes('Subject: x'))).toBeNull()
})

it('ends with every damaged file, and reads no more than a message holds', () => {
  const files = [{ ...streamed(0x3707, 'a.bin'), ...streamed(0x3701, new Uint8Array(9000)) }]
  const whole = savedMessage({ properties: head, files })
  expect(opened(whole, 5000)).toBeNull()
  for (let length = 0; length < whole.length; length += 97) opened(whole.subarray(0, length))
  // Every number of the file once as a ring, once as far as numbers go.
  for (let at = 0; at + 4 <= whole.length; at += 4)
    for (const value of [0, 0xfffffff9]) {
      const damaged = new Uint8Array(whole)
      new DataView(damaged.buffer).setUint32(at, value, true)
      opened(damaged)
    }
})
