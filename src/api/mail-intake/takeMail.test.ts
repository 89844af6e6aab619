import { expect, it } from 'vitest'
import type { CaseView } from '../../contract/cases.ts'
import type { ReportList, ReportView } from '../../contract/reports.ts'
import { aMail, mailWith } from '../../domain/mail/testing.ts'
import type { ReadMail } from '../../domain/mail/readMail.ts'
import type { FileScan } from '../ports/files.ts'
import { people, testApi } from '../testing.ts'
import type { ArrivedMail } from './arrivedMail.ts'
import { takeMail } from './takeMail.ts'

type Api = ReturnType<typeof testApi>
const arrivedAt = '2026-11-17T13:30:00.000Z'
const ownAddresses = ['datalek@waterveen.example']
const bytes = (text: string) => new TextEncoder().encode(text)

/** Messages come in one after the other, each under the next number of the mailbox. */
function mailbox(api: Api) {
  let uid = 0
  const arrived = (read: ReadMail | null, changes: Partial<ArrivedMail> = {}): ArrivedMail => ({
    place: { mailbox: 'datalek@post.example/INBOX', uidValidity: '1', uid: (uid += 1) },
    arrivedAt,
    identity: `identity ${uid}`,
    read,
    original: bytes('Subject: x\r\n\r\nx'),
    doubt: null,
    ...changes,
  })
  const take = async (mail: ArrivedMail) => {
    await api.ready
    return takeMail(api.ports, people.anna.organisation, mail, ownAddresses)
  }
  return { arrived, take, bring: (read: ReadMail | null) => take(arrived(read)) }
}

const listed = async (api: Api, state: string) => (await api.send<ReportList>('GET', `reports?state=${state}`)).body
const onlyReport = async (api: Api, state = 'open'): Promise<ReportView> => {
  const [only] = (await listed(api, state)).items
  if (!only) throw new Error(`No report is ${state}`)
  return (await api.send<ReportView>('GET', `reports/${only.id}`)).body
}

it('makes a report of a message, whose clock counts from its arrival, with its files and the message itself', async () => {
  const api = testApi()
  const { bring } = mailbox(api)
  const attachments = [{ name: '../brief.pdf', saidToBe: 'image/png', content: bytes('%PDF-1.7') }]
  expect(await bring(aMail({ attachments }))).toBe('report')
  const report = await onlyReport(api)
  expect(report).toMatchObject({
    state: 'new',
    channel: 'mail',
    receivedAt: arrivedAt,
    description: 'Ik kreeg een brief die voor mijn buren is.',
    reporter: { role: 'resident', name: 'Bewoner (voorbeeld)', email: 'bewoner@voorbeeld.example' },
    mail: { subject: 'Brief van een ander', sentAt: '2026-11-17T08:00:00Z', leftOut: [] },
    doubt: null,
  })
  expect(report.files.map(({ name, mediaType, by }) => [name, mediaType, by.name])).toEqual([
    ['brief.pdf', 'application/pdf', 'Postvak'],
    ['bericht.eml', 'text/plain', 'Postvak'],
  ])
  const { text } = await api.send('GET', `reports/${report.id}/files/${report.mail?.originalFileId}`)
  expect(text).toBe('Subject: x\r\n\r\nx')
})

it('takes what a form on a website sent for a message of whom it tells to answer, but not what nobody wrote', async () => {
  const sent = {
    from: { name: 'Webformulier', address: 'no-reply@waterveen.example' },
    repliesTo: { name: 'M. Voorbeeld', address: 'm@voorbeeld.example' },
  }
  const api = testApi()
  const { bring } = mailbox(api)
  await bring(aMail(sent))
  const reporter = { role: 'resident', name: 'M. Voorbeeld', email: 'm@voorbeeld.example' }
  expect((await onlyReport(api)).reporter).toMatchObject(reporter)
  await bring({ ...mailWith('list-id: <nieuws.example>'), ...sent })
  expect((await onlyReport(api, 'needsALook')).reporter).toMatchObject({ email: 'no-reply@waterveen.example' })
})

it('takes the same message in once, in the same place and in another', async () => {
  const api = testApi()
  const { arrived, take } = mailbox(api)
  const mail = arrived(aMail())
  expect(await take(mail)).toBe('report')
  expect(await take(mail)).toBe('known')
  expect(await take({ ...mail, place: { ...mail.place, uidValidity: '2' } })).toBe('double')
  expect((await listed(api, 'all')).counts.matching).toBe(1)
})

it('keeps nothing of a message whose transaction fails, and takes it in at the next try', async () => {
  const api = testApi()
  const { arrived, take } = mailbox(api)
  const mail = arrived(aMail({ attachments: [{ name: 'a.txt', saidToBe: 'text/plain', content: bytes('a') }] }))
  await api.ready
  const store = api.ports.store.of(people.anna.organisation)
  const failing = {
    ...api.ports,
    store: {
      ...api.ports.store,
      of: () => ({
        ...store,
        transaction: <Result>(work: Parameters<typeof store.transaction<Result>>[0]) =>
          store.transaction<Result>(async (tx) => {
            await work(tx)
            throw new Error('the power is gone')
          }),
      }),
    },
  }
  await expect(takeMail(failing, people.anna.organisation, mail, ownAddresses)).rejects.toThrow('the power is gone')
  expect((await listed(api, 'all')).items).toEqual([])
  expect(await take(mail)).toBe('report')
  expect((await onlyReport(api)).files).toHaveLength(2)
})

it('lays an automatic message aside with its reason, until somebody makes a report of it or puts it away', async () => {
  const api = testApi()
  const { bring } = mailbox(api)
  expect(await bring(mailWith('auto-submitted: auto-replied', { text: 'Ik ben er niet.' }))).toBe('needsALook')
  expect((await listed(api, 'open')).counts).toMatchObject({ open: 0, needsALook: 1 })
  const { id } = await onlyReport(api, 'needsALook')
  const settle = (body: unknown) => api.send<{ report: ReportView }>('POST', `reports/${id}/outcomes`, { body })
  const early = await settle({ outcome: 'noBreach', reason: 'automatisch' })
  expect(early).toMatchObject({ status: 409, body: { code: 'needsALookFirst' } })
  const away = await settle({ outcome: 'putAway', reason: 'afwezigheidsbericht' })
  expect(away.body.report).toMatchObject({ state: 'putAway', doubt: 'autoReply', reason: 'afwezigheidsbericht' })
  await settle({ outcome: 'undone' })
  const made = await settle({ outcome: 'isReport' })
  expect(made.body.report).toMatchObject({ state: 'new', receivedAt: arrivedAt })
  expect((await listed(api, 'open')).counts).toMatchObject({ open: 1, needsALook: 0 })
})

it('keeps a message that nobody could read, with the original', async () => {
  const api = testApi()
  const { arrived, take } = mailbox(api)
  expect(await take(arrived(null, { doubt: 'unreadable' }))).toBe('needsALook')
  const report = await onlyReport(api, 'needsALook')
  expect(report).toMatchObject({ doubt: 'unreadable', reporter: null, description: '' })
  expect(report.files.map(({ name }) => name)).toEqual(['bericht.eml'])
})

it('adds an answer to its report by the reference in the subject, and opens the question again', async () => {
  const api = testApi()
  const { bring } = mailbox(api)
  await bring(aMail())
  const { id, reference } = await onlyReport(api)
  await api.send('POST', `reports/${id}/outcomes`, {
    body: { outcome: 'asked', question: 'Om hoeveel brieven gaat het?' },
  })
  await api.send('POST', `reports/${id}/sightings`, { body: {} })
  const answer = aMail({ messageId: '<2@voorbeeld.example>', subject: `Re: [${reference}] vraag`, text: 'Eén brief.' })
  expect(await bring(answer)).toBe('reply')
  const report = await onlyReport(api)
  expect(report).toMatchObject({ id, state: 'new', seenBy: [] })
  expect(report.conversation.at(-1)).toMatchObject({
    kind: 'answered',
    text: 'Eén brief.',
    from: 'bewoner@voorbeeld.example',
  })
  expect(report.files).toHaveLength(2)
})

it('adds an answer to a message of ours, or to the first message, to what that was about', async () => {
  const api = testApi()
  const { bring } = mailbox(api)
  await bring(aMail())
  const { id } = await onlyReport(api)
  const ours = `<${id}.01900000-0000-7000-8000-0000000000ff@waterveen.example>`
  expect(await bring(aMail({ subject: 'Re: uw melding', answers: ['<unknown@voorbeeld.example>', ours] }))).toBe(
    'reply',
  )
  expect(await bring(aMail({ subject: 'PS', answers: ['<1@voorbeeld.example>'] }))).toBe('reply')
  expect((await listed(api, 'all')).counts.matching).toBe(1)
  expect((await onlyReport(api)).conversation).toHaveLength(2)
})

it('gives what came in for a case to its handler to read, once', async () => {
  const api = testApi()
  const { bring } = mailbox(api)
  const { caseId, reference } = await api.openedCase()
  const attachments = [{ name: 'bewijs.txt', saidToBe: 'text/plain', content: bytes('weg') }]
  const from = { name: null, address: 'school@voorbeeld.example' }
  const mail = aMail({ subject: `RE: ${reference} lijst`, from, text: 'Wij gooiden de lijst weg.', attachments })
  expect(await bring(mail)).toBe('reply')
  expect(await bring({ ...mail, messageId: '<3@voorbeeld.example>' })).toBe('reply')
  const { body } = await api.send<CaseView>('GET', `cases/${caseId}`)
  expect(body.notes.at(-1)?.text).toBe(`school@voorbeeld.example · RE: ${reference} lijst\n\nWij gooiden de lijst weg.`)
  expect(body.notes.at(-1)?.happenedAt).toBe(arrivedAt)
  expect(body.evidence.map(({ name }) => name)).toEqual(['bewijs.txt', 'bericht.eml', 'bewijs.txt', 'bericht.eml'])
  expect(body.tasks.map(({ text, owner }) => [text, owner?.id ?? null])).toEqual([
    ['Nieuwe e-mail lezen', body.handler?.id ?? null],
  ])
  expect((await listed(api, 'open')).counts.open).toBe(0)
})

it('makes a report of its own of what answers something settled, and says what it seems to belong to', async () => {
  const api = testApi()
  const { bring } = mailbox(api)
  await bring(aMail())
  const { id, reference } = await onlyReport(api)
  await api.send('POST', `reports/${id}/outcomes`, { body: { outcome: 'noBreach', reason: 'Eigen brief' } })
  expect(await bring(aMail({ subject: `Re: ${reference}`, text: 'Nu kreeg ik er weer een.' }))).toBe('report')
  expect(await onlyReport(api)).toMatchObject({
    concerns: { kind: 'report', id, reference },
    description: 'Nu kreeg ik er weer een.',
  })
})

it('never lets an automatic message speak in a case, but says which it concerns', async () => {
  const api = testApi()
  const { bring } = mailbox(api)
  const { caseId, reference } = await api.openedCase()
  const mail = mailWith('content-type: multipart/report; report-type=delivery-status', {
    subject: `Undeliverable: ${reference}`,
  })
  expect(await bring(mail)).toBe('needsALook')
  expect(await onlyReport(api, 'needsALook')).toMatchObject({
    doubt: 'bounce',
    concerns: { kind: 'case', id: caseId, reference },
  })
})

it('leaves out a file in which a virus was found, and the message that carries it, and says so', async () => {
  const scanFile = (): FileScan => {
    let seen = ''
    return {
      read: async (piece) => void (seen += new TextDecoder().decode(piece)),
      verdict: async () => ({ found: seen.includes('EICAR') ? 'Eicar' : null }),
      abandon: () => undefined,
    }
  }
  const api = testApi({ scanFile })
  const { arrived, take } = mailbox(api)
  const attachments = [
    { name: 'virus.txt', saidToBe: 'text/plain', content: bytes('EICAR') },
    { name: 'leeg.txt', saidToBe: 'text/plain', content: bytes('') },
  ]
  expect(await take(arrived(aMail({ attachments }), { original: bytes('EICAR') }))).toBe('report')
  const report = await onlyReport(api)
  expect(report.files).toEqual([])
  expect(report.mail).toMatchObject({
    originalFileId: null,
    leftOut: [
      { name: 'virus.txt', because: 'infected' },
      { name: 'leeg.txt', because: 'empty' },
    ],
  })
})

it('acknowledges a report once an hour to a sender, in its language, and never what no person sent', async () => {
  const api = testApi()
  const { bring } = mailbox(api)
  const text = 'I received a letter that is for my neighbours.'
  await bring(aMail({ text }))
  await bring(aMail({ text: 'En nog een.', from: { name: null, address: 'Bewoner@Voorbeeld.example' } }))
  const other = { name: null, address: 'ander@voorbeeld.example' }
  await bring(mailWith('auto-submitted: auto-replied', { from: other }))
  await bring(aMail({ from: { name: null, address: 'noreply@voorbeeld.example' } }))
  await bring(aMail({ from: null }))
  await api.runJobs()
  expect(api.sent.map(({ to, language, inReplyTo }) => [to, language, inReplyTo])).toEqual([
    ['bewoner@voorbeeld.example', 'en', '1@voorbeeld.example'],
  ])
  api.advance(1.1)
  await bring(aMail({ text: 'Weer een.' }))
  await api.runJobs()
  expect(api.sent).toHaveLength(2)
})

it('adds an answer to our acknowledgement to the report that it was about', async () => {
  const api = testApi()
  const { bring } = mailbox(api)
  await bring(aMail())
  await api.runJobs()
  const answers = [`<${api.sent[0]?.messageId}>`]
  expect(await bring(aMail({ messageId: '<9@voorbeeld.example>', subject: 'Re: ontvangen', answers }))).toBe('reply')
})

it('does not answer what lay in the mailbox for days', async () => {
  const api = testApi()
  const { arrived, take } = mailbox(api)
  await take(arrived(aMail(), { arrivedAt: '2026-11-10T08:00:00.000Z' }))
  await api.runJobs()
  expect(api.sent).toEqual([])
})

it('shows whom a message came from only to those who may see reporters', async () => {
  const api = testApi()
  await mailbox(api).bring(aMail())
  const { id } = await onlyReport(api)
  const { body } = await api.send<ReportView>('GET', `reports/${id}`, { as: 'ciso' })
  expect(body).toMatchObject({ reporter: null, mail: { to: [], messageId: null, subject: 'Brief van een ander' } })
})

it('never lets a message come from the future', async () => {
  const api = testApi()
  const { arrived, take } = mailbox(api)
  await take(arrived(aMail(), { arrivedAt: '2026-11-18T00:00:00.000Z' }))
  expect((await onlyReport(api)).receivedAt).toBe('2026-11-17T14:00:00.000Z')
})

it('lists a message that was put away beside the register, until its term is over and it is destroyed', async () => {
  const api = testApi()
  const { bring } = mailbox(api)
  await bring(mailWith('precedence: bulk'))
  const { id } = await onlyReport(api, 'needsALook')
  await api.send('POST', `reports/${id}/outcomes`, { body: { outcome: 'putAway', reason: 'Reclame' } })
  api.advance(24 * 366 * 4)
  const due = await api.send<{ items: { id: string; reason: string }[] }>('GET', 'no-breach-reports?retention=over')
  expect(due.body.items.map((one) => [one.id, one.reason])).toEqual([[id, 'Reclame']])
  expect((await api.send('POST', `reports/${id}/destructions`, { body: {} })).status).toBe(200)
  expect((await onlyReport(api, 'settled')).reporter).toBeNull()
})
