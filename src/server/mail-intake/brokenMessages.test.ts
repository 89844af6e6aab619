import { expect, it } from 'vitest'
import { bytes, file, from, multipart, taken, takenBytes, utf8 } from './oddMessages.testdata.ts'

const words = 'De lijst met namen ligt op straat.'
const part = `--abc\nContent-Type: text/plain\n\n${words}\n`

it.each([
  ['names nothing that parts it', 'Content-Type: multipart/mixed', `${part}--abc--`],
  ['is parted by something else', 'Content-Type: multipart/mixed; boundary=def', `${part}--abc--`],
  ['never ends its last part', 'Content-Type: multipart/mixed; boundary=abc', part],
  ['has no parts at all', 'Content-Type: multipart/alternative; boundary=abc', words],
  ['says only that it is text', 'Content-Type: text', words],
  ['runs two facts together', 'Content-Type: text/plain charset=utf-8', words],
  ['is written with signs of a wiki', 'Content-Type: text/markdown', words],
  ['is written in a forgotten way', 'Content-Type: text/enriched', `<bold>${words}</bold>`],
  ['carries a page in an unknown way', 'Content-Type: text/html charset=utf-8', `<p>${words}</p>`],
])('reads the words of a message that %s', async (_, head, body) => {
  expect(await taken(from, 'Subject: Lek', head, '', body)).toMatchObject({ doubt: null, text: words })
})

it('finds the files of a message that names its parts wrongly', async () => {
  const body = `${part}--abc\n${file('image/png', 'foto.png', Uint8Array.of(1))}\n--abc--`
  const mail = await taken(from, 'Content-Type: multipart/mixed; boundary="ABC"', '', body)
  expect(mail).toMatchObject({ text: words, files: ['foto.png'] })
})

it('reads western signs also where nothing parts a message as it says', async () => {
  const head = 'Content-Type: multipart/mixed; boundary=def'
  expect((await taken(from, head, '', `${part.replace('straat', 'caf\xe9')}--abc--`)).text).toContain('op café.')
})

it('is soon done with a message that was made to keep a reader busy', async () => {
  const began = process.cpuUsage()
  await taken(from, 'Content-Type: text/plain; charset=utf-8', '', `\xe9 charset=${' '.repeat(400_000)}`)
  // In microseconds; it took minutes.
  expect(process.cpuUsage(began).user).toBeLessThan(10_000_000)
})

it('leaves a message alone whose parts are as it says, and empty', async () => {
  const mail = await taken(from, 'Content-Type: multipart/mixed; boundary=abc', '', '--abc', '', '--abc--')
  expect(mail).toMatchObject({ doubt: 'noContent', text: '' })
})

it('finds the head of a message behind what other programmes put before it', async () => {
  const message = `${from}\nSubject: Lek\n\n${words}\n`
  const sent = { doubt: null, from: { address: 'bewoner@voorbeeld.example' }, subject: 'Lek', text: words }
  for (const before of [utf8('\ufeff'), '\n\n', 'From bewoner@voorbeeld.example Wed Mar  4 14:05:00 2026\n'])
    expect(await takenBytes(bytes(`${before}${message}`))).toMatchObject(sent)
  const oldLines = Uint8Array.from(message.replaceAll('\n', '\r'), (sign) => sign.charCodeAt(0))
  expect(await takenBytes(oldLines)).toMatchObject(sent)
})

it('takes all of it for words where a message has no head', async () => {
  for (const text of [words, `Beste gemeente,\nLet op: ${words}\n\nGroet`])
    expect(await takenBytes(bytes(`${text}\n`))).toMatchObject({ doubt: null, from: null, text })
})

it('reads western signs that nobody named, in a message, in its parts and in a page', async () => {
  const western = 'Caf\xe9 \x80 20'
  expect((await taken(from, 'Subject: x', '', western)).text).toBe('Café € 20')
  expect((await taken(from, 'Content-Type: text/html', '', `<p>${western}</p>`)).text).toBe('Café € 20')
  const parts = multipart(`Content-Type: text/plain\n\n${western}`, `Content-Type: text/plain\n\n${western}`)
  expect((await taken(from, parts)).text).toBe('Café € 20\n\nCafé € 20')
})

it('reads UTF-7, and only where a message says that it is that', async () => {
  const sent = (charset: string, text: string) => taken(from, `Content-Type: text/plain; charset=${charset}`, '', text)
  expect((await sent('UTF-7', 'Caf+AOk- +IKw 20, 1 +- 1 +ZZ')).text).toBe('Café € 20, 1 + 1 +ZZ')
  expect((await sent('us-ascii', 'a+AOk-b')).text).toBe('a+AOk-b')
  // A number beside a part in UTF-7 is a number.
  const [seven, eight] = ['utf-7', 'utf-8'].map((set) => `Content-Type: text/plain; charset=${set}\n\nBel +31612345678`)
  expect((await taken(from, multipart(seven ?? '', eight ?? ''))).text).toBe('Bel +31612345678\n\nBel +31612345678')
})

it('takes a moment without a zone for universal time, wherever the server stands', async () => {
  const sentAt = async (date: string) => (await taken(from, `Date: ${date}`, '', 'x')).sentAt
  expect(await sentAt('Wed, 4 Mar 2026 14:05:00')).toBe('2026-03-04T14:05:00.000Z')
  expect(await sentAt('Wed, 04 Mar 26 14:05:00 +0100 (West-Europa (standaardtijd))')).toBe('2026-03-04T13:05:00.000Z')
  expect(await sentAt('Wed, 4 Mar 2026 14:05:00 CET')).toBe('2026-03-04T13:05:00.000Z')
  expect(await sentAt('Wed, 4 Mar 2026 14:05:00 (CET)')).toBe('2026-03-04T13:05:00.000Z')
  expect(await sentAt('Wed, 4 Mar 2026 14:05:00 (West-Europa)')).toBe('2026-03-04T14:05:00.000Z')
  expect(await sentAt('Wed, 4 Mar 2026 14:05:00 +0200 (CET)')).toBe('2026-03-04T12:05:00.000Z')
  for (const none of ['Thu, 1 Jan 1970 00:00:00 +0000', '04-03-2026 14:05:00', 'gisteren', ''])
    expect(await sentAt(none)).toBeNull()
})

const passedOn = (type: string, ...lines: readonly string[]) =>
  multipart(
    '\nDit ging mis.',
    ['Content-Type: message/rfc822', '', 'From: a@voorbeeld.example', `Content-Type: ${type}; boundary=y`, '']
      .concat(lines, '--y--')
      .join('\n'),
  )

it.each([
  ['a report of a mail server', 'multipart/report', 'Content-Type: message/delivery-status\n\nAction: failed'],
  ['a receipt', 'multipart/mixed', 'Content-Type: message/disposition-notification\n\nDisposition: displayed'],
  ['an invitation', 'multipart/mixed', 'Content-Type: text/calendar; method=REQUEST\n\nMETHOD:REQUEST'],
  ['an encrypted message', 'multipart/mixed', 'Content-Type: application/x-microsoft-rpmsg-message\n\nx'],
])('opens a report of what somebody tells of %s that they pass on', async (_, type, inner) => {
  const mail = await taken(from, 'Subject: Verkeerd adres', passedOn(type, '--y', inner))
  expect(mail.doubt).toBeNull()
  expect(mail.text).toContain('Dit ging mis.')
})

it('says of what Microsoft encrypted that it is, when only its name tells', async () => {
  const sealed = file('application/octet-stream', 'message_v4.rpmsg', Uint8Array.of(1))
  expect((await taken(from, multipart('\nU kreeg een beveiligd bericht.', sealed))).doubt).toBe('encrypted')
})

it('takes words that take no room for none', async () => {
  const both = multipart(
    `Content-Type: text/plain; charset=utf-8\n\n${utf8('\u200b\u200c')}`,
    `Content-Type: text/html\n\n<p>${words}</p>`,
  )
  expect((await taken(from, both.replace('mixed', 'alternative'))).text).toBe(words)
  const head = `Subject: ${utf8('\u00a0\u200b')}`
  expect((await taken(from, head, 'Content-Type: text/plain; charset=utf-8', '', utf8('\ufeff'))).doubt).toBe(
    'noContent',
  )
})
