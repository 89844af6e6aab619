import { expect, it } from 'vitest'
import { deliveryReport, namesReceiver } from './deliveryReport.ts'
import { aMail } from './testing.ts'
import { whyReturned } from './whyReturned.ts'

const bytes = (text: string) => new TextEncoder().encode(text.replaceAll('\n', '\r\n'))
const status = (...lines: readonly string[]) => ({
  name: null,
  saidToBe: 'message/delivery-status',
  content: bytes(['Reporting-MTA: dns; mail.example', '', ...lines, ''].join('\n')),
})
const original = (saidToBe = 'message/rfc822') => ({
  name: null,
  saidToBe,
  content: bytes('From: a@waterveen.example\nMessage-ID:\n <ours@waterveen.example>\n\nMessage-ID: <none@x.example>'),
})
const failed = ['Final-Recipient: rfc822; aya@voorbeeld.example', 'Action: failed', 'Status: 5.1.1']

it('names the message that came back, and why', () => {
  const told = { messageId: '<ours@waterveen.example>', because: 'addressUnknown' }
  for (const part of ['message/rfc822', 'text/rfc822-headers'])
    expect(deliveryReport(aMail({ attachments: [status(...failed), original(part)] }))).toEqual(told)
  expect(deliveryReport(aMail({ attachments: [status(...failed)], answers: [told.messageId] }))).toEqual(told)
})

it('takes the receiver that failed of several, and a diagnosis over more lines', () => {
  const others = ['Final-Recipient: rfc822; b@voorbeeld.example', 'Action: relayed', 'Status: 2.0.0', '']
  const full = ['Final-Recipient: rfc822; c@voorbeeld.example', 'Action: Failed', 'Status: 5.0.0']
  const attachments = [status(...others, ...full, 'Diagnostic-Code: smtp; 552', ' 5.2.2 Mailbox full'), original()]
  expect(deliveryReport(aMail({ attachments }))?.because).toBe('mailboxFull')
})

it.each(['delayed', 'relayed', 'delivered', 'expanded'])('is none of a message that is %s', (action) => {
  const attachments = [status('Final-Recipient: rfc822; a@voorbeeld.example', `Action: ${action}`), original()]
  expect(deliveryReport(aMail({ attachments }))).toBeNull()
})

it('reads what a server writes that sends no parts, but not that a message is late', () => {
  const text = `Hi. This is the qmail-send program.\n<aya@voorbeeld.example>:\nNo such user.\n\n--- Below this line is a copy of the message.\n\nMessage-ID: <ours@waterveen.example>\n`
  const subject = 'failure notice'
  expect(deliveryReport(aMail({ subject, text }))).toEqual({
    messageId: '<ours@waterveen.example>',
    because: 'addressUnknown',
  })
  expect(deliveryReport(aMail({ subject: 'Delayed Mail (still being retried)', text }))).toBeNull()
})

it('says to whom the message went, whole, wherever servers name a receiver', () => {
  const to = 'aya@voorbeeld.example'
  const head = {
    ...original(),
    content: bytes(`To: "Aya, B." <Aya@voorbeeld.example>\nSubject: x\n\nbo@voorbeeld.example`),
  }
  const reports = [
    aMail({ attachments: [status(...failed)] }),
    aMail({ attachments: [status('Action: failed'), head] }),
    aMail({ headers: [{ name: 'x-failed-recipients', value: to }] }),
    aMail({ text: `<${to}>:\nNo such user.` }),
  ]
  for (const report of reports) {
    expect(namesReceiver(report, to)).toBe(true)
    for (const other of ['ya@voorbeeld.example', 'bo@voorbeeld.example', ''])
      expect(namesReceiver(report, other)).toBe(false)
  }
})

it('is none where nothing says which message came back', () => {
  expect(deliveryReport(aMail({ attachments: [status(...failed)] }))).toBeNull()
})

it.each([
  ['5.1.1', 'smtp; 550 5.1.1 <a@b.example>: Recipient address rejected', 'addressUnknown'],
  [
    '5.1.10',
    'smtp; 550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
    'addressUnknown',
  ],
  ['5.1.10', 'smtp; 556 5.1.10 Recipient address has null MX', 'domainUnknown'],
  ['5.4.1', 'smtp; 550 5.4.1 Recipient address rejected: Access denied', 'addressUnknown'],
  ['5.1.351', 'smtp; 550 5.1.351 Remote server returned unknown recipient', 'addressUnknown'],
  ['5.4.310', 'smtp; 550 5.4.310 DNS domain does not exist', 'domainUnknown'],
  ['', 'Het postvak van de geadresseerde is vol en kan geen berichten ontvangen', 'mailboxFull'],
  ['', '** Adres niet gevonden ** Uw bericht is niet bezorgd', 'addressUnknown'],
  ['', 'x is niet gevonden bij voorbeeld.example', 'addressUnknown'],
  ['5.4.4', 'X-Postfix; Host or domain name not found', 'domainUnknown'],
  ['4.4.7', 'smtp; expired', 'notReachable'],
  ['5.7.1', 'smtp; 550 5.7.1 rejected', 'refused'],
  ['5.0.0', 'smtp; 550 mailbox is disabled', 'mailboxClosed'],
  ['', 'smtp; 550 No such user here', 'addressUnknown'],
  ['', 'smtp; 554 message blocked as spam', 'refused'],
  ['', 'smtp; host mx.example[195.4.2.2] said: 550 No such user here', 'addressUnknown'],
  ['5.5.0', 'smtp; 550 Requested action not taken', 'unknown'],
] as const)('knows from %s and "%s" that it is %s', (code, diagnosis, because) => {
  expect(whyReturned(code, diagnosis)).toBe(because)
})
