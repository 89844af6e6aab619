import { expect, it } from 'vitest'
import { judgeMail } from './judgeMail.ts'
import { mailWith } from './testing.ts'

const judged = (...mail: Parameters<typeof mailWith>) =>
  judgeMail(mailWith(...mail), { ownAddresses: ['datalek@waterveen.example'] })

it('opens a report for what somebody wrote, also with a subject or a file alone', () => {
  expect(judged('mime-version: 1.0')).toBeNull()
  expect(judged('auto-submitted: no')).toBeNull()
  expect(
    judged('return-path: <bewoner@voorbeeld.example>', { text: '', subject: 'Mijn brief ligt bij de buren' }),
  ).toBeNull()
  const photo = { name: 'foto.jpg', saidToBe: 'image/jpeg', content: new Uint8Array(3) }
  expect(judged('x-mailer: telefoon', { text: '', subject: null, attachments: [photo] })).toBeNull()
})

it('knows a message of a mail server that something did not arrive', () => {
  expect(judged('content-type: multipart/report; report-type=delivery-status; boundary=x')).toBe('bounce')
  expect(judged('return-path: <>', { subject: 'Undelivered Mail Returned to Sender' })).toBe('bounce')
  const from = { name: null, address: 'MAILER-DAEMON@mail.example' }
  expect(judged('mime-version: 1.0', { from, subject: 'failure notice' })).toBe('bounce')
  expect(judged('x-failed-recipients: iemand@voorbeeld.example')).toBe('bounce')
  expect(judged('x-ms-exchange-message-is-ndr:', { subject: 'Uw vraag' })).toBe('bounce')
  expect(judged('return-path: <>', { subject: 'Non remis : votre question' })).toBe('bounce')
})

it('takes a postmaster for a person who writes of something else', () => {
  const from = { name: null, address: 'postmaster@voorbeeld.example' }
  expect(judged('mime-version: 1.0', { from, subject: 'Mogelijk datalek bij u' })).toBeNull()
})

it('knows an answer that a programme gave, in Dutch too', () => {
  expect(judged('auto-submitted: auto-replied (vacation)')).toBe('autoReply')
  expect(judged('x-autoreply: yes')).toBe('autoReply')
  expect(judged('mime-version: 1.0', { subject: 'Automatisch antwoord: uw vraag' })).toBe('autoReply')
  expect(judged('content-type: multipart/report; report-type=disposition-notification')).toBe('autoReply')
})

it('does not take a report about an absence for one', () => {
  expect(judged('mime-version: 1.0', { subject: 'Lijst met afwezigen van school gelekt' })).toBeNull()
})

it('knows what came through a list, or to very many', () => {
  expect(judged('list-id: Nieuws <nieuws.example>')).toBe('mailingList')
  expect(judged('precedence: list')).toBe('mailingList')
  expect(judged('precedence: bulk')).toBe('automatic')
  expect(judged('auto-submitted: auto-generated')).toBe('automatic')
  const subject = 'Report Domain: waterveen.example Submitter: mail.example Report-ID: 1'
  expect(judged('mime-version: 1.0', { subject })).toBe('automatic')
})

it('knows what comes from ourselves, whatever the capitals', () => {
  expect(judged('mime-version: 1.0', { from: { name: null, address: 'Datalek@Waterveen.example' } })).toBe('ownMessage')
})

it('knows what cannot be read without a key', () => {
  const sealed = { name: 'smime.p7m', saidToBe: 'application/pkcs7-mime', content: new Uint8Array(3) }
  expect(judged('mime-version: 1.0', { text: '', attachments: [sealed] })).toBe('encrypted')
  const byMicrosoft = { ...sealed, name: 'message.rpmsg', saidToBe: 'application/x-microsoft-rpmsg-message' }
  expect(judged('mime-version: 1.0', { text: 'Open dit in Outlook.', attachments: [byMicrosoft] })).toBe('encrypted')
  expect(judged('content-type: multipart/encrypted; protocol="application/pgp-encrypted"')).toBe('encrypted')
  const text = '-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----'
  expect(judged('mime-version: 1.0', { text })).toBe('encrypted')
  expect(judged('mime-version: 1.0', { text: `Zie hieronder.\n${text}` })).toBeNull()
})

it('knows what says nothing', () => {
  expect(judged('mime-version: 1.0', { text: ' \n', subject: ' ' })).toBe('noContent')
})
