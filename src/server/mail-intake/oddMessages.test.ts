import { expect, it } from 'vitest'
import { der, property, sealedFile, signedFile, winmail } from './envelopes.testdata.ts'
import { file, from, multipart, taken, utf8 } from './oddMessages.testdata.ts'
import { savedMessage, streamed } from './outlookItem.testdata.ts'

it.each([
  ['iso-8859-15', 'De boete is \xa4 20'],
  ['windows-1252', 'De boete is \x80 20'],
  ['us-ascii', utf8('De boete is € 20')],
  ['utf-8', utf8('De boete is € 20')],
  ['"UTF-8"; format=flowed', utf8('De boete is € 20')],
])('reads words in the character set %s', async (charset, words) => {
  const mail = await taken(from, `Content-Type: text/plain; charset=${charset}`, 'Subject: x', '', words)
  expect([mail.doubt, mail.text]).toEqual([null, 'De boete is € 20'])
})

it('opens a report of a message whose subject nobody encoded, and reads that where it is UTF-8', async () => {
  expect((await taken(from, `Subject: ${utf8('Brief aan café')}`, '', 'x')).subject).toBe('Brief aan café')
  expect(await taken(from, 'Subject: Brief aan caf\xe9', '', 'x')).toMatchObject({ doubt: null, text: 'x' })
})

it('reads western signs that are called UTF-8, and leaves alone what was lost before it was sent', async () => {
  const part = (words: string) => `Content-Type: text/plain; charset="utf-8"\n\n${words}`
  const sent = multipart(part('Caf\xe9 \x80 20'), part(utf8('ook €')))
  expect((await taken(from, 'Subject: x', sent)).text).toBe('Café € 20\n\nook €')
  expect((await taken(from, 'Subject: x', part(utf8('Caf\ufffd €')))).text).toBe('Caf\ufffd €')
})

it('reads the page of a message whose words only say that there is one', async () => {
  const page = 'Content-Type: text/html; charset=utf-8\n\n<p>Er is een usb-stick met namen kwijt.</p>'
  const both = multipart('\nUw mailprogramma toont geen HTML.', page).replace('mixed', 'alternative')
  expect((await taken(from, 'Subject: x', both)).text).toBe('Er is een usb-stick met namen kwijt.')
  const said = multipart('\nIn de HTML van uw site staan namen.', page).replace('mixed', 'alternative')
  expect((await taken(from, 'Subject: x', said.replace(page, 'Content-Type: text/html\n\n<br>'))).text).toContain(
    'In de HTML',
  )
})

it('opens a report of a message without a sender, a date or a name', async () => {
  const mail = await taken('Subject: Gevonden', '', 'Op de trap lag een map met namen.')
  expect(mail).toMatchObject({ doubt: null, from: null, text: 'Op de trap lag een map met namen.' })
})

it('opens a report of a subject alone, and says of a message with nothing at all that it is empty', async () => {
  expect((await taken(from, 'Subject: USB-stick kwijt in de trein', '')).doubt).toBeNull()
  expect((await taken(from, 'Content-Type: text/html', '', '<html><body><br></body></html>')).doubt).toBe('noContent')
})

it('reads what somebody sends on with their own words before it', async () => {
  const inner = ['Content-Type: message/rfc822', '', 'From: a@voorbeeld.example', 'Subject: Lijst', '', 'De lijst.']
  const mail = await taken(
    from,
    'Subject: FW: Lijst',
    multipart('Content-Type: text/plain\n\nDit kreeg ik per ongeluk.', inner.join('\n')),
  )
  expect(mail.doubt).toBeNull()
  expect(mail.text).toContain('Dit kreeg ik per ongeluk.')
  expect(mail.text).toContain('De lijst.')
})

it('shows a message that was passed on with its date as it was written, in whatever way it lies within', async () => {
  const passedOn =
    'From: A. Voorbeeld <a@voorbeeld.example>\nDate: Wed, 4 Mar 2026 14:05:00 +0100\nSubject: Lijst\n\nDe lijst.'
  const within = await taken(from, 'Subject: x', multipart('\nKijk.', `Content-Type: message/rfc822\n\n${passedOn}`))
  expect(within.text).toBe(
    'Kijk.\n\nFrom:    "A. Voorbeeld" <a@voorbeeld.example>\nSubject: Lijst\nDate:    Wed, 4 Mar 2026 14:05:00 +0100\n\nDe lijst.',
  )
  expect(within.files).toEqual([])
  const part = `Content-Type: message/rfc822\nContent-Disposition: attachment; filename=lijst.eml\n\n${passedOn}`
  expect(await taken(from, 'Subject: x', multipart('\nKijk.', part))).toMatchObject({
    text: within.text,
    files: ['lijst.eml'],
  })
})

it('opens no more messages within one than people send; the others stay as they came', async () => {
  const inner = Array.from({ length: 600 }, (_, at) => `Content-Type: message/rfc822\n\nSubject: s${at}\n\nx`)
  const mail = await taken(from, 'Subject: x', multipart('\nKijk.', ...inner))
  expect(mail.text).toContain('Subject: s0')
  expect(mail.files).toEqual(Array.from({ length: 100 }, () => 'bericht.eml'))
})

it('reads a message that Outlook saved, with its files beside it', async () => {
  const saved = savedMessage({
    properties: [streamed(0x0037, 'Lijst'), streamed(0x1000, 'Voor de verkeerde.')],
    files: [{ ...streamed(0x3707, 'lijst.csv'), ...streamed(0x3701, Uint8Array.of(65)) }],
  })
  const mail = await taken(
    from,
    'Subject: x',
    multipart('\nZie bericht.', file('application/vnd.ms-outlook', 'a.msg', saved)),
  )
  expect(mail).toMatchObject({
    doubt: null,
    text: 'Zie bericht.\n\nSubject: Lijst\n\nVoor de verkeerde.',
    files: ['a.msg', 'lijst.csv'],
    unpacked: [],
  })
})

it('reads a message with very many and very long headers', async () => {
  const trace = Array.from({ length: 500 }, (_, at) => `X-Trace-${at}: ${'spoor '.repeat(60)}`)
  const mail = await taken(
    from,
    ...trace,
    `References: ${'<a@voorbeeld.example> '.repeat(3000)}`,
    'Subject: x',
    '',
    'y',
  )
  expect([mail.doubt, mail.text]).toEqual([null, 'y'])
})

it('reads a signed message, whose signature lies apart or around it', async () => {
  const apart = multipart(
    'Content-Type: text/plain\n\nEen brief.',
    file('application/pkcs7-signature', 'smime.p7s', der(0x30)),
  )
  const beside = await taken(from, 'Subject: x', apart.replace('multipart/mixed', 'multipart/signed; micalg=sha-256'))
  expect(beside).toMatchObject({ doubt: null, text: 'Een brief.', files: ['smime.p7s'] })

  const inner = `Content-Type: multipart/mixed; boundary=y\r\n\r\n--y\r\n\r\nEen brief.\r\n--y\r\nContent-Type: image/png; name=foto.png\r\n\r\nPNG\r\n--y--\r\n`
  const around = signedFile(der, inner)
  const opaque = await taken(
    from,
    'Subject: x',
    file('application/pkcs7-mime; smime-type=signed-data', 'smime.p7m', around),
  )
  expect(opaque).toMatchObject({ doubt: null, text: 'Een brief.', files: ['foto.png'], unpacked: ['smime.p7m'] })

  const misnamed = await taken(from, 'Subject: x', file('application/octet-stream', 'smime.p7m', around))
  expect(misnamed).toMatchObject({ doubt: null, text: 'Een brief.' })
})

it('says of an encrypted message that it is, whatever its file is called, and keeps the file', async () => {
  const sealed = sealedFile()
  for (const type of ['application/pkcs7-mime; smime-type=enveloped-data', 'application/octet-stream'])
    expect(await taken(from, 'Subject: x', file(type, 'smime.p7m', sealed))).toMatchObject({
      doubt: 'encrypted',
      files: ['smime.p7m'],
    })
  const within = signedFile(der, `${file('application/pkcs7-mime', 'smime.p7m', sealed).replaceAll('\n', '\r\n')}\r\n`)
  expect((await taken(from, 'Subject: x', file('application/pkcs7-mime', 'smime.p7m', within))).doubt).toBe('encrypted')
  const byOutlook = multipart(
    'Content-Type: text/plain\n\nOpen dit bericht in Outlook.',
    file('application/x-microsoft-rpmsg-message', 'message.rpmsg', Uint8Array.of(1)),
  )
  expect((await taken(from, 'Subject: x', byOutlook)).doubt).toBe('encrypted')
})

it('takes what Outlook packed out of winmail.dat', async () => {
  const packed = winmail(
    [property(0x1000, 'De lijst hoort bij iemand anders.')],
    [{ title: 'lijst.csv', content: Uint8Array.of(65) }],
  )
  const mail = await taken(from, 'Subject: x', multipart(file('application/ms-tnef', 'winmail.dat', packed)))
  expect(mail).toMatchObject({
    doubt: null,
    text: 'De lijst hoort bij iemand anders.',
    files: ['lijst.csv'],
    unpacked: ['winmail.dat'],
  })
  const said = multipart(
    '\nDe lijst hoort bij\niemand anders.',
    file('application/octet-stream', 'winmail.dat', packed),
  )
  expect((await taken(from, 'Subject: x', said)).text).toBe('De lijst hoort bij\niemand anders.')
})

it('knows an invitation, but opens a report of a calendar that somebody sends along', async () => {
  const calendar = (method: string) =>
    `Content-Type: text/calendar; charset=utf-8; method=${method}\n\nBEGIN:VCALENDAR\nMETHOD:${method}\nEND:VCALENDAR`
  expect((await taken(from, 'Subject: Overleg', multipart('\nTot dan', calendar('REQUEST')))).doubt).toBe('invitation')
  expect((await taken(from, 'Subject: Geaccepteerd: Overleg', calendar('REPLY'))).doubt).toBe('invitation')
  expect((await taken(from, 'Subject: Agenda gelekt', multipart('\nZie hier', calendar('PUBLISH')))).doubt).toBeNull()
})

it.each([
  ['Subject: Automatisch antwoord: uw melding'],
  ['Subject: Afwezigheidsassistent: vakantie'],
  ['Subject: Automatic reply: your report'],
  ['Subject: Out of Office Re: uw vraag'],
  ['Subject: Automatische Antwort: Ihre Meldung'],
  ['Subject: Abwesenheitsnotiz: Ihre Meldung'],
  ['Auto-Submitted: auto-replied\nSubject: Dank voor uw bericht'],
  ['X-Autoreply: yes\nSubject: Ik ben er maandag weer'],
  ['Subject: Gelezen: uw melding\nContent-Type: multipart/report; report-type=disposition-notification; boundary=x'],
  ['Subject: Niet gelezen: uw melding'],
])('lays an automatic answer aside: %s', async (head) => {
  expect((await taken(from, head, '', 'Ik ben er niet.')).doubt).toBe('autoReply')
})

it('lays a note of somebody who is away aside, from a programme that does not say what it is', async () => {
  const dutch = 'Bedankt voor uw bericht. Ik ben afwezig van 16 tot en met 27 november en lees mijn mail niet.'
  expect((await taken(from, 'Subject: RE: Uw vraag', '', dutch)).doubt).toBe('autoReply')
  const english = 'Hello, I am currently out of the office until 1 December.'
  expect((await taken(from, 'Subject: RE: Your question', '', english)).doubt).toBe('autoReply')
  for (const report of [
    'Ik ben met vakantie en kreeg een mail met de gegevens van mijn buren. Ik ben weer terug op 1 december.',
    'Ik ben vrij zeker dat de lijst vanaf gisteren op uw site staat.',
    'Ik ben niet bereikbaar tot 17 uur. Op uw site staan persoonsgegevens.',
  ])
    expect((await taken(from, 'Subject: Vraag', '', report)).doubt).toBeNull()
})

it.each([
  ['From: Mail Delivery Subsystem <mailer-daemon@mail.example>\nSubject: Delivery Status Notification (Failure)'],
  ['Return-Path: <>\nFrom: postmaster@mail.example\nSubject: Onbestelbaar: uw vraag'],
  ['Return-Path: <>\nFrom: postmaster@mail.example\nSubject: Nicht zugestellt / Unzustellbar: Ihre Frage'],
  [`${from}\nX-Failed-Recipients: iemand@voorbeeld.example\nSubject: Mail`],
  [`${from}\nSubject: Relayed\nContent-Type: multipart/report; report-type=delivery-status; boundary=x`],
])('knows what a mail server says of a message: %s', async (head) => {
  expect((await taken(head, '', 'Het kwam niet aan.')).doubt).toBe('bounce')
})

it('knows that somebody wants a message back, for it may have gone to the wrong person', async () => {
  const text = 'A. Voorbeeld would like to recall the message, "Lijst leerlingen".'
  expect((await taken(from, 'Subject: Recall: Lijst leerlingen', '', text)).doubt).toBe('recall')
  const dutch = 'A. Voorbeeld wil het bericht "Lijst leerlingen" intrekken.'
  expect((await taken(from, 'Subject: Intrekken: Lijst leerlingen', '', dutch)).doubt).toBe('recall')
})

it('opens a report of what only begins like an automatic message', async () => {
  expect((await taken(from, 'Subject: Afwezigheidslijst van klas 3 staat online', '', 'Zie de site.')).doubt).toBeNull()
  expect((await taken(from, 'Subject: Gelezen post van de buren', '', 'Zie foto.')).doubt).toBeNull()
})
