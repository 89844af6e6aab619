import { expect, it } from 'vitest'
import type { CaseView } from '../../contract/cases.ts'
import type { AddresseeList } from '../../contract/letters.ts'
import type { MessageDraft, MessageList } from '../../contract/messages.ts'
import type { ReportList, ReportView } from '../../contract/reports.ts'
import { mailWith } from '../../domain/mail/testing.ts'
import { letterDesk, person } from '../letters/testing.ts'
import { handling, type TestApi, testApi, wrongLetter } from '../testing.ts'
import { takeMail } from './takeMail.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

/** Brings in what a mail server says of the last message that went to somebody. */
function postmaster(api: TestApi) {
  let uid = 0
  type Told = { readonly action?: string; readonly status?: string; readonly to?: string }
  const bring = (messageId: string, { action = 'failed', status = '5.1.1', to = 'x@voorbeeld.example' }: Told = {}) => {
    const receiver = `Final-Recipient: rfc822; ${to}\nAction: ${action}\nStatus: ${status}\n`
    const parts = [
      ['message/delivery-status', `Reporting-MTA: dns; x\n\n${receiver}`],
      ['message/rfc822', `Message-ID: <${messageId}>\n\nx`],
    ] as const
    return takeMail(
      api.ports,
      api.organisation.id,
      {
        place: { mailbox: 'datalek@post.example/INBOX', uidValidity: '1', uid: (uid += 1) },
        arrivedAt: api.ports.clock(),
        identity: `identity ${uid}`,
        read: mailWith('content-type: multipart/report; report-type=delivery-status', {
          messageId: `<${uid}@mail.example>`,
          subject: 'Undelivered Mail',
          from: { name: null, address: 'mailer-daemon@mail.example' },
          attachments: parts.map(([saidToBe, content]) => ({ name: null, saidToBe, content: bytes(content) })),
        }),
        original: bytes('Subject: Undelivered Mail'),
        doubt: null,
      },
      ['datalek@waterveen.example'],
    )
  }
  const nameTo = (to: string) => api.sent.findLast((mail) => mail.to === to)?.messageId ?? ''
  return { bring, bringTo: (to: string, report: Told = {}) => bring(nameTo(to), { to, ...report }) }
}
const states = async (api: TestApi) => {
  const { body } = await api.send<ReportList>('GET', 'reports?state=all')
  return body.items.filter(({ channel }) => channel === 'mail').map(({ state }) => state)
}
const tasksOf = async (api: TestApi, caseId: string) =>
  (await api.send<CaseView>('GET', `cases/${caseId}`)).body.tasks.map(({ text }) => text)

it('a letter by mail that comes back is returned for that person, with the reason, and one task for the case', async () => {
  const api = testApi()
  const desk = await letterDesk(api)
  const letter = await desk.approved()
  const byMail = (name: string) => person(name, { address: [], email: `${name.toLowerCase()}@voorbeeld.example` })
  await desk.list(byMail('Aya'), byMail('Bo'), byMail('Cas'))
  await desk.onIt(letter, 'mailings')
  await api.runJobs()
  const { bringTo, bring } = postmaster(api)
  // The first comes back while the mailing has not told the case yet.
  await bringTo('aya@voorbeeld.example')
  api.advance(1 / 30)
  await api.runJobs()
  const seen = (await desk.caseNow()).version
  await bringTo('bo@voorbeeld.example', { status: '5.2.2' })
  await bringTo('bo@voorbeeld.example', { status: '5.2.2' })
  await bringTo('cas@voorbeeld.example', { action: 'delayed', status: '4.4.1' })

  const { body } = await api.send<AddresseeList>('GET', `cases/${desk.caseId}/addressees?letter=${letter.letterId}`)
  expect(body.items.map(({ sending }) => [sending?.outcome, sending?.because])).toEqual([
    ['returned', 'addressUnknown'],
    ['returned', 'mailboxFull'],
    [null, null],
  ])
  expect((await desk.caseNow()).subjects.communications).toMatchObject([{ people: 3, returned: 2 }])
  expect(await tasksOf(api, desk.caseId)).toEqual([expect.stringContaining('kwamen e-mails met een brief terug')])
  // What says nothing new of any message of ours still waits for somebody.
  expect((await states(api)).toSorted()).toEqual(['needsALook', 'putAway', 'putAway', 'putAway'])
  await bring(`${desk.caseId}.${letter.letterId}.99@waterveen.example`)
  expect((await states(api)).filter((state) => state === 'needsALook')).toHaveLength(2)
  // Who got the letter of one number knows that of another, but not to whom it went.
  await bring(`${desk.caseId}.${letter.letterId}.3@waterveen.example`, { to: 'aya@voorbeeld.example' })
  expect((await states(api)).filter((state) => state === 'needsALook')).toHaveLength(3)
  expect((await desk.caseNow()).subjects.communications).toMatchObject([{ returned: 2 }])
  // Whoever was at work in the case saves without reading about the post first.
  const saved = await api.send('PUT', `cases/${desk.caseId}/breached-data`, { body: wrongLetter, version: seen })
  expect(saved.status).toBe(200)
})

it('a request to destroy that comes back is awaited no more, and its silence weighs in nothing', async () => {
  const api = testApi()
  const { caseId } = await api.openedCase()
  await handling(api, caseId).does('PUT', 'breached-data', wrongLetter)
  const { body: draft } = await api.send<MessageDraft>('POST', `cases/${caseId}/message-drafts`, { body: {} })
  const { kind, language, subject, text } = draft
  const address = 'ontvanger@voorbeeld.example'
  await api.send('POST', `cases/${caseId}/messages`, { body: { kind, language, subject, text, address } })
  await api.runJobs()
  const { bring, bringTo } = postmaster(api)
  // Somebody to whom the request was passed on has its name, and says that it did not reach them.
  await bring(api.sent.at(-1)?.messageId ?? '', { to: 'ander@voorbeeld.example' })
  expect(await states(api)).toEqual(['needsALook'])
  const before = await api.send<MessageList>('GET', `cases/${caseId}/messages`)
  expect(before.body.items).toMatchObject([{ returned: null }])
  await bringTo(address)
  const { body } = await api.send<MessageList>('GET', `cases/${caseId}/messages`)
  expect(body.items).toMatchObject([{ returned: { because: 'addressUnknown', at: '2026-11-17T14:00:00.000Z' } }])
  expect(await tasksOf(api, caseId)).toEqual([expect.stringContaining('Ons verzoek om te vernietigen kwam terug')])
  for (let days = 0; days < 15; days += 1) {
    api.advance(24)
    await api.tick()
    await api.runJobs()
  }
  expect(api.sent).toHaveLength(1)
  const { body: view } = await api.send<CaseView>('GET', `cases/${caseId}`)
  expect(view.containment.actions.map((action) => action.kind)).toEqual(['recipientAskedToDestroy'])
})

it('a question that comes back waits for no answer: its report asks for somebody again', async () => {
  const api = testApi()
  const bewoner = { role: 'resident', name: 'Bewoner (voorbeeld)', email: 'bewoner@voorbeeld.example' }
  const { body: report } = await api.send<{ id: string }>('POST', 'reports', {
    body: { channel: 'phone', description: 'Brief bij de buren', reporter: bewoner },
  })
  const question = { kind: 'question', language: 'nl', question: 'Welke brief?', subject: 'Een vraag', text: 'Welke?' }
  await api.send('POST', `reports/${report.id}/messages`, { body: question })
  await api.runJobs()
  const now = async () => (await api.send<ReportView>('GET', `reports/${report.id}`)).body.state
  expect(await now()).toBe('asked')
  await postmaster(api).bringTo(bewoner.email, { status: '5.2.1' })
  expect(await now()).toBe('new')
  const { body } = await api.send<MessageList>('GET', `reports/${report.id}/messages`)
  expect(body.items[0]?.returned?.because).toBe('mailboxClosed')
})

it('an acknowledgement that comes back is told beside the report', async () => {
  const api = testApi()
  await api.send('POST', 'public/organisations/waterveen/reports', {
    as: null,
    body: { description: 'Brief', reporter: { role: 'resident', name: null, email: 'bewoner@voorbeeld.example' } },
  })
  await api.runJobs()
  await postmaster(api).bringTo('bewoner@voorbeeld.example')
  const { body } = await api.send<ReportList>('GET', 'reports?state=open')
  const { body: messages } = await api.send<MessageList>('GET', `reports/${body.items[0]?.id}/messages`)
  expect(messages.items).toMatchObject([{ kind: 'acknowledgement', returned: { because: 'addressUnknown' } }])
})
