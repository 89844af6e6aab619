import { afterEach, expect, it } from 'vitest'
import { type MailReader, openMailReader } from './mailReader.ts'

let reader: MailReader | null = null
afterEach(() => reader?.close())
const bytes = (text: string) => new TextEncoder().encode(text)
const programme = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`)

it('reads a message in another thread: words, sender, moment, and what it answers', async () => {
  reader = openMailReader()
  const lines = [
    'From: "Bewoner (voorbeeld)" <bewoner@voorbeeld.example>',
    'Subject: =?utf-8?q?Caf=C3=A9?=',
    'Date: Tue, 17 Nov 2026 09:00:00 +0100',
    'In-Reply-To: <b@voorbeeld.example>',
    'References: <a@voorbeeld.example> <b@voorbeeld.example>',
    'Content-Type: text/html',
    '',
    '<p>Beste <b>mensen</b></p>',
  ]
  expect(await reader.read(bytes(lines.join('\r\n')))).toMatchObject({
    from: { name: 'Bewoner (voorbeeld)', address: 'bewoner@voorbeeld.example' },
    subject: 'Café',
    sentAt: '2026-11-17T08:00:00.000Z',
    answers: ['<b@voorbeeld.example>', '<b@voorbeeld.example>', '<a@voorbeeld.example>'],
    text: 'Beste mensen',
  })
})

it('calls a message unreadable that takes too long, and reads the next one', async () => {
  const script = programme(`
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', (bytes) => { if (bytes[0] === 1) for (;;); parentPort.postMessage({ text: 'read' }) })`)
  reader = openMailReader({ longest: 300, script })
  const [first, second] = await Promise.all([reader.read(Uint8Array.of(1)), reader.read(Uint8Array.of(2))])
  expect([first, second?.text]).toEqual([null, 'read'])
})

it('calls a message unreadable that ends its thread', async () => {
  reader = openMailReader({ script: programme('process.exit(1)') })
  expect(await reader.read(Uint8Array.of(1))).toBeNull()
})
