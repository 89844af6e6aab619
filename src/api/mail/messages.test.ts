import { expect, it } from 'vitest'
import type { CaseView } from '../../contract/cases.ts'
import type { DestructionRequest, MessageDraft, MessageList } from '../../contract/messages.ts'
import { handling, testApi, type TestApi, wrongLetter } from '../testing.ts'

const bewoner = { role: 'resident', name: 'Bewoner (voorbeeld)', email: 'bewoner@voorbeeld.example' }

const tell = (api: TestApi, body: object = {}, language = 'nl') =>
  api.send<{ code: string }>('POST', 'public/organisations/waterveen/reports', {
    as: null,
    headers: { 'accept-language': language },
    body: { description: 'Ik kreeg een brief voor mijn buren', reporter: bewoner, ...body },
  })
const messagesOf = async (api: TestApi, path: string, as: 'anna' | 'auditor' = 'anna') =>
  (await api.send<MessageList>('GET', `${path}/messages`, { as })).body

it('acknowledges a report to whoever left an address, once, with its reference and in their language', async () => {
  const api = testApi()
  await tell(api, {}, 'en')
  await tell(api, { reporter: null })
  await api.runJobs()
  await api.runJobs()
  expect(api.sent).toHaveLength(1)
  const [mail] = api.sent
  expect(mail).toMatchObject({
    to: 'bewoner@voorbeeld.example',
    fromName: 'Gemeente waterveen (voorbeeld)',
    language: 'en',
  })
  expect(mail?.subject).toMatch(/^Your report to .* has arrived \[M-[0-9A-F]{4}-[0-9A-F]{4}\]$/)
  expect(mail?.text).toContain('We received it on 17 November 2026 at 15:00.')
  expect(mail?.messageId).toMatch(/^[0-9a-f-]{36}\.[0-9a-f-]{36}@mail\.example$/)
  // What names somebody never stands where a locked screen shows it.
  expect(mail?.subject).not.toContain('Bewoner')
})

it('writes to one address once an hour, however often somebody types it into the form', async () => {
  const api = testApi()
  await tell(api)
  await tell(api)
  await api.runJobs()
  expect(api.sent).toHaveLength(1)
  api.advance(2)
  await tell(api)
  await api.runJobs()
  expect(api.sent).toHaveLength(2)
})

it('waits visibly while there is no mail server, and writes nothing in the history that has not left', async () => {
  const api = testApi({ hasMail: false })
  await tell(api)
  await api.runJobs()
  const { body: jobs } = await api.send<{ items: { problem: string; state: string; subject: { id: string } }[] }>(
    'GET',
    'background-jobs',
  )
  expect(jobs.items).toEqual([expect.objectContaining({ state: 'waiting', problem: 'mailNotSetUp' })])
  expect(await messagesOf(api, `reports/${jobs.items[0]?.subject.id}`)).toMatchObject({ items: [], isSetUp: false })
})

it('asks the reporter what the officer wrote, and keeps what was sent to the letter', async () => {
  const api = testApi()
  const { body: report } = await api.send<{ id: string; reference: string }>('POST', 'reports', {
    body: { channel: 'phone', description: 'Brief bij de buren', reporter: bewoner },
  })
  const question = 'Hebt u {link} de brief nog?'
  const { body: draft } = await api.send<MessageDraft>('POST', `reports/${report.id}/message-drafts`, {
    body: { kind: 'question', question },
  })
  expect(draft).toMatchObject({ address: bewoner.email, subject: `Een vraag over uw melding ${report.reference}` })
  expect(draft.text).toContain(question)
  const { kind, language, subject, text } = draft
  const naming = { kind, language, subject: `Vraag aan ${bewoner.name}`, text, question }
  const refused = await api.send('POST', `reports/${report.id}/messages`, { body: naming })
  expect(refused.body.errors).toMatchObject([{ pointer: '/subject', code: 'tellsOfSomebody' }])
  const posted = await api.send<MessageList>('POST', `reports/${report.id}/messages`, {
    body: { kind, language, subject, text, question },
  })
  expect(posted.body.items).toMatchObject([{ kind: 'question', sentAt: null }])
  await api.runJobs()
  expect(api.sent).toMatchObject([{ text, subject: `Een vraag over uw melding [${report.reference}]` }])
  const [kept] = (await messagesOf(api, `reports/${report.id}`)).items
  expect(kept).toMatchObject({ text, address: bewoner.email, sentAt: '2026-11-17T14:00:00.000Z', by: { id: 'anna' } })
  expect((await api.send<{ state: string }>('GET', `reports/${report.id}`)).body.state).toBe('asked')
  // Who may not see reporters does not see to whom it went either.
  expect((await messagesOf(api, `reports/${report.id}`, 'auditor')).items).toMatchObject([
    { text: null, address: null },
  ])
})

it('tries again what a mail server refused for now, and says why it waits', async () => {
  const api = testApi()
  api.refuseMail('mailServerAway')
  await tell(api)
  await api.runJobs()
  const reports = await api.send<{ items: { id: string }[] }>('GET', 'reports')
  const path = `reports/${reports.body.items[0]?.id}`
  expect((await messagesOf(api, path)).items).toMatchObject([{ sentAt: null, problem: 'mailServerAway' }])
  api.refuseMail(null)
  api.advance(0.1)
  await api.runJobs()
  expect((await messagesOf(api, path)).items).toMatchObject([{ sentAt: '2026-11-17T14:06:00.000Z', problem: null }])
  expect(api.sent).toHaveLength(1)
})

/** A case in which a wrong recipient was asked to destroy a letter, and the code that they got. */
async function asked() {
  const api = testApi()
  const { caseId } = await api.openedCase()
  await handling(api, caseId).does('PUT', 'breached-data', wrongLetter)
  const { body: draft } = await api.send<MessageDraft>('POST', `cases/${caseId}/message-drafts`, { body: {} })
  const { kind, language, subject, text } = draft
  const address = 'ontvanger@voorbeeld.example'
  const sent = await api.send<CaseView>('POST', `cases/${caseId}/messages`, {
    body: { kind, language, subject, text, address },
  })
  expect(sent.status).toBe(200)
  await api.runJobs()
  const code = () => /https:\/\/lek\.example\/vernietigd\/([0-9A-Z-]+)/.exec(api.sent.at(-1)?.text ?? '')?.[1] ?? ''
  return { api, caseId, code, view: async () => (await api.send<CaseView>('GET', `cases/${caseId}`)).body, draft }
}
const factsOf = ({ breachedData }: CaseView) => breachedData?.facts.recipients?.destructionConfirmed
const measuresOf = ({ containment }: CaseView) => containment.actions.map(({ kind }) => kind)

it('asks a wrong recipient to destroy, and records what they declare in the measures and the facts', async () => {
  const { api, caseId, code, view } = await asked()
  expect(measuresOf(await view())).toEqual(['recipientAskedToDestroy'])
  const request = await api.send<DestructionRequest>('GET', `public/destruction-requests/${code()}`, { as: null })
  expect(request.body).toMatchObject({ reference: 'DL-2026-0001', declaredAt: null, copies: null, language: 'nl' })
  // The page tells whoever holds the code nothing of the case.
  expect(request.text).not.toContain('schuldhulp')

  const declare = () =>
    api.send<DestructionRequest>('POST', `public/destruction-requests/${code().toLowerCase()}/declarations`, {
      as: null,
      body: { copies: 'noCopies', remark: 'Door de versnipperaar' },
    })
  expect((await declare()).body.declaredAt).toBe('2026-11-17T14:00:00.000Z')
  const after = await view()
  expect(factsOf(after)).toBe('yes')
  expect(measuresOf(after)).toEqual(['recipientAskedToDestroy', 'recipientConfirmedDestruction'])
  expect((await messagesOf(api, `cases/${caseId}`)).items[0]?.declared).toMatchObject({
    remark: 'Door de versnipperaar',
  })
  // Twice on the button is one declaration.
  await declare()
  expect((await view()).version).toBe(after.version)
})

it('does not count as destroyed what was passed on', async () => {
  const { api, code, view } = await asked()
  const { body } = await api.send<DestructionRequest>('POST', `public/destruction-requests/${code()}/declarations`, {
    as: null,
    body: { copies: 'passedOn' },
  })
  expect(body.copies).toBe('passedOn')
  expect(factsOf(await view())).toBe('no')
})

it('reminds in office hours until there is an answer, and then no more', async () => {
  const { api, code } = await asked()
  const after = async (hours: number) => {
    api.advance(hours)
    await api.tick()
    await api.runJobs()
    return api.sent.filter(({ to }) => to.startsWith('ontvanger')).length
  }
  expect(await after(24)).toBe(1)
  // Friday 17:00, three days and some after the request.
  expect(await after(50)).toBe(2)
  expect(api.sent.at(-1)?.text).toContain('Op 17 november 2026 vroegen wij u')
  const late = code()
  expect(await after(1)).toBe(2)
  await api.send('POST', `public/destruction-requests/${late}/declarations`, { as: null, body: { copies: 'noCopies' } })
  expect(await after(24 * 7)).toBe(2)
})

it('records silence after the last reminder, and lets it weigh', async () => {
  const { api, caseId, view } = await asked()
  for (let days = 0; days < 15; days += 1) {
    api.advance(24)
    await api.tick()
    await api.runJobs()
  }
  const messages = await messagesOf(api, `cases/${caseId}`)
  expect(messages.items.map(({ kind }) => kind)).toEqual([
    'destructionReminder',
    'destructionReminder',
    'destructionRequest',
  ])
  expect(messages.items.at(-1)?.silentAt).not.toBeNull()
  expect(measuresOf(await view()).at(-1)).toBe('recipientDeniedOrSilent')
})

it('refuses a request without its link, and lets a save pass that saw the version before it left', async () => {
  const { api, caseId, draft } = await asked()
  const { kind, language, subject } = draft
  const body = { kind, language, subject, address: 'ontvanger@voorbeeld.example' }
  expect((await api.send('POST', `cases/${caseId}/messages`, { body: { ...body, text: 'Zonder' } })).body.code).toBe(
    'linkMissing',
  )
  const { body: shown } = await api.send<CaseView>('POST', `cases/${caseId}/messages`, {
    body: { ...body, text: draft.text },
  })
  await api.runJobs()
  const saved = await api.send('PUT', `cases/${caseId}/breached-data`, { body: wrongLetter, version: shown.version })
  expect(saved.status).toBe(200)
})
