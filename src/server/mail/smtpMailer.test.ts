import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { headerOf, startMailServer, type TestMailServer } from '../../../tests/support/smtpServer.ts'
import type { OutgoingMail } from '../../api/ports/mail.ts'
import { readConfig } from '../config.ts'
import { smtpMailer } from './smtpMailer.ts'

let server: TestMailServer
let mailer: ReturnType<typeof smtpMailer>

beforeAll(async () => {
  server = await startMailServer()
  mailer = smtpMailer(
    { smtpUrl: server.url, requireTls: false, from: 'datalek@waterveen.example' },
    'https://lek.example',
  )
})
afterEach(() => server.taken.splice(0))
afterAll(async () => {
  mailer.close()
  await server.close()
})

const mail: OutgoingMail = {
  messageId: 'case.job@waterveen.example',
  fromName: 'Gemeente Waterveen, privacy',
  to: 'ontvanger@voorbeeld.example',
  replyTo: 'privacy@waterveen.example',
  subject: 'Een vraag over uw melding [M-4F2A-91C3]',
  text: 'Beste lezer,\n\nKosten: € 5. Naïef? شكرا 🙂\n.\nTot ziens',
  language: 'nl',
  inReplyTo: 'uw-bericht@elders.example',
  automatic: 'auto-replied',
}

it('gives a mail server the message with what threads it, and with what keeps machines from answering', async () => {
  await mailer.send(mail)
  const [delivery] = server.taken
  if (!delivery) throw new Error('nothing arrived')
  expect([delivery.from, delivery.to]).toEqual(['datalek@waterveen.example', ['ontvanger@voorbeeld.example']])
  const header = (name: string) => headerOf(delivery, name)
  expect(header('Message-ID')).toBe('<case.job@waterveen.example>')
  expect(header('In-Reply-To')).toBe('<uw-bericht@elders.example>')
  expect(header('References')).toBe('<uw-bericht@elders.example>')
  expect(header('Auto-Submitted')).toBe('auto-replied')
  expect(header('From')).toBe('"Gemeente Waterveen, privacy" <datalek@waterveen.example>')
  expect(header('Reply-To')).toBe('privacy@waterveen.example')
  expect(header('Content-Language')).toBe('nl')
  expect(header('Subject')).toBe(mail.subject)
  expect(header('Content-Type')).toMatch(/^text\/plain; charset=utf-8/)
})

it('reaches one address only, whatever somebody typed', async () => {
  const typed = 'een@voorbeeld.example, twee@voorbeeld.example\r\nBcc: drie@voorbeeld.example'
  await expect(mailer.send({ ...mail, to: typed })).rejects.toMatchObject({ code: 'addressRefused', isFinal: true })
  expect(server.taken).toEqual([])
})

it('tells an address that is no more from one that is full today, and a server that is away', async () => {
  server.refuse('weg@voorbeeld.example', 550)
  server.refuse('vol@voorbeeld.example', 452)
  const to = (address: string) => mailer.send({ ...mail, to: address })
  await expect(to('weg@voorbeeld.example')).rejects.toMatchObject({ code: 'addressRefused', isFinal: true })
  await expect(to('vol@voorbeeld.example')).rejects.toMatchObject({ code: 'addressRefused', isFinal: false })
  const nobody = smtpMailer({ smtpUrl: 'smtp://127.0.0.1:1', requireTls: false, from: 'a@b.example' }, '')
  await expect(nobody.send(mail)).rejects.toMatchObject({ code: 'mailServerAway', isFinal: false })
  nobody.close()
})

it('sends neither password nor mail over a line that is not encrypted, as when somebody took the offer out', async () => {
  const smtpUrl = server.url.replace('smtp://', 'smtp://naam:wachtwoord@')
  const careful = smtpMailer({ smtpUrl, requireTls: true, from: 'datalek@waterveen.example' }, '')
  await expect(careful.send(mail)).rejects.toMatchObject({ code: 'mailServerNotSecure', isFinal: false })
  expect(server.taken).toEqual([])
  careful.close()
})

it.each([
  ['smtp://naam:wachtwoord@mail.voorbeeld.nl:587', undefined, true],
  ['smtp://mail.voorbeeld.nl:25', 'optional', false],
  ['smtp://localhost:1025', undefined, false],
  ['smtp://[::1]:1025', undefined, false],
  ['smtp://127.0.0.1.voorbeeld.nl:25', undefined, true],
])(
  'asks %s for encryption unless the operator says otherwise (%s) or it is this machine',
  (smtpUrl, tls, requireTls) => {
    const config = readConfig({ SMTP_URL: smtpUrl, SMTP_TLS: tls, MAIL_FROM: 'datalek@waterveen.example' })
    expect(config.mail).toMatchObject({ requireTls })
  },
)
