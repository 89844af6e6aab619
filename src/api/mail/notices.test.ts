import { expect, it } from 'vitest'
import { addHours } from '../../domain/time.ts'
import type { Accounts, Account } from '../ports/accounts.ts'
import { handling, people, testApi, type TestApi, testNow } from '../testing.ts'

/** Everybody's address is their id; nobody can be changed. */
const accounts: Accounts = {
  list: async () =>
    Object.values(people).map(({ id, name, roles }): Account => ({
      id,
      name,
      roles,
      active: true,
      email: `${id}@waterveen.example`,
      hasPassword: true,
      hasSecondFactor: false,
      lastSignInOn: null,
    })),
  create: async () => 'emailTaken',
  change: async () => null,
  resetSecondFactor: async () => false,
  resetPassword: async () => null,
}

/** Lets hours pass, with the clock looked at every quarter, and says who got what meanwhile, by name. */
async function pass(api: TestApi, hours: number): Promise<readonly string[]> {
  const before = api.sent.length
  for (let quarter = 0; quarter < hours * 4; quarter += 1) {
    api.advance(0.25)
    await api.tick()
    await api.runJobs()
  }
  return told(api, before)
}
const told = (api: TestApi, since = 0) =>
  api.sent
    .slice(since)
    .map(({ to, subject }) => `${to.split('@')[0]}: ${subject}`)
    .toSorted()
/** Whoever opens a case has it at first. */
async function giveTo(api: TestApi, caseId: string, handler: string | null): Promise<void> {
  const { body } = await api.send<{ version: number }>('GET', `cases/${caseId}`)
  await api.send('PUT', `cases/${caseId}/handler`, { body: { handler }, version: body.version })
}
const put = (api: TestApi, over: object) =>
  api.send('PUT', 'settings/messages', {
    as: 'administrator',
    body: {
      quietHours: { from: '00:00', until: '23:59', weekends: true },
      alertHoursBefore: [24, 2],
      alertHoursAfter: [0],
      digestTime: null,
      reminderDays: [],
      silenceDays: 14,
      ...over,
    },
  })

it('warns whoever has the case and the team lead before the deadline and after it, also in quiet hours', async () => {
  const api = testApi({ accounts })
  expect((await put(api, {})).status).toBe(200)
  const { caseId, reference } = await api.openedCase()
  await giveTo(api, caseId, 'bram')
  // 72 hours from Tuesday 15:00: until Friday 15:00.
  expect(await pass(api, 47)).toEqual([])
  expect(await pass(api, 2)).toEqual([`bram: Nog 24 uur: ${reference}`, `lead: Nog 24 uur: ${reference}`])
  expect(await pass(api, 22)).toEqual([`bram: Nog 2 uur: ${reference}`, `lead: Nog 2 uur: ${reference}`])
  expect(await pass(api, 2)).toEqual([`bram: Termijn voorbij: ${reference}`, `lead: Termijn voorbij: ${reference}`])
  expect(await pass(api, 30)).toEqual([])
  expect(api.sent[0]?.automatic).toBe('auto-generated')
  expect(api.sent[0]?.text).toContain(`https://lek.example/zaken/${reference}`)
  expect(JSON.stringify(api.sent)).not.toContain('schuldhulp')
  expect(api.sent[0]?.text).toContain('niet volledig')
})

it('says that a notification may be incomplete, and says so of nothing else', async () => {
  const api = testApi({ accounts })
  await put(api, {})
  const { caseId } = await api.openedCase()
  const officer = handling(api, caseId)
  await officer.does('PUT', 'awareness', { awareAt: testNow })
  await officer.does('POST', 'authority-notifications', { kind: 'initial', filedAt: testNow, authorityNumber: '1' })
  const question = { kind: 'question', receivedAt: testNow, answerBy: addHours(testNow, 30), text: 'Wie las mee?' }
  await officer.does('POST', 'authority-responses', question)
  await pass(api, 7)
  expect(api.sent[0]?.text).toContain('vraag van de AP beantwoorden')
  expect(api.sent[0]?.text).not.toContain('niet volledig')
})

it('warns of what is nearest after a time away, not of everything that was missed', async () => {
  const api = testApi({ accounts })
  await put(api, { alertHoursBefore: [48, 24, 2] })
  const { caseId, reference } = await api.openedCase()
  await giveTo(api, caseId, null)
  api.advance(49)
  await api.tick()
  await api.runJobs()
  // Nobody has the case: everybody who could take it.
  expect(told(api)).toEqual(['anna', 'bram', 'halfway', 'lead'].map((name) => `${name}: Nog 23 uur: ${reference}`))
})

it('warns who could take it where whoever is on duty may no longer handle cases', async () => {
  const api = testApi({ accounts })
  await put(api, {})
  const { caseId, reference } = await api.openedCase()
  await giveTo(api, caseId, null)
  const period = { id: crypto.randomUUID(), person: people.auditor.id, from: '2026-11-16', until: '2026-11-22' }
  await api.store.of(api.organisation.id).transaction((tx) => tx.putDutyPeriod(period))
  expect(await pass(api, 49)).toEqual(
    ['anna', 'bram', 'halfway', 'lead'].map((name) => `${name}: Nog 24 uur: ${reference}`),
  )
})

it('says nothing of a term that no longer runs when the message would leave', async () => {
  const api = testApi({ accounts })
  await put(api, {})
  const { caseId } = await api.openedCase()
  api.advance(49)
  await api.tick()
  await api.send('POST', `cases/${caseId}/no-breach-declarations`, { body: { reason: 'Test' }, version: 1 })
  await api.runJobs()
  expect(api.sent).toEqual([])
})

it('orders nothing while there is no mail server, so that nothing leaves in a heap later', async () => {
  const api = testApi({ accounts, hasMail: false })
  await put(api, { digestTime: '07:30', reminderDays: [7] })
  await api.openedCase()
  await pass(api, 80)
  const { items } = await api.store.of(api.organisation.id).findJobs({ kind: ['mail'], limit: 9, cursor: null })
  expect(items).toEqual([])
})

it('sends no warning and no digest that waited until a newer one was due', async () => {
  const api = testApi({ accounts })
  await put(api, { digestTime: '07:30' })
  const { caseId, reference } = await api.openedCase()
  await giveTo(api, caseId, 'bram')
  const wait = async (hours: number) => {
    api.advance(hours)
    await api.tick()
  }
  // Wednesday and Thursday 08:00, Thursday 16:00 (24 hours left), Friday 13:30 (2 hours left), with no mail leaving.
  for (const hours of [17, 24, 8, 21.5]) await wait(hours)
  await api.runJobs()
  expect(told(api)).toEqual([`bram: Nog 2 uur: ${reference}`, `lead: Nog 2 uur: ${reference}`])
})

it('tells everybody who handles cases each working morning what waits, and nobody where nothing does', async () => {
  const api = testApi({ accounts })
  await put(api, { alertHoursBefore: [], alertHoursAfter: [], digestTime: '07:30' })
  expect(await pass(api, 24)).toEqual([])
  const { caseId, reference } = await api.openedCase({ as: 'anna' })
  const proposal = { of: 'doNotNotify', reason: 'Ongeopend terug' }
  await api.send('POST', `cases/${caseId}/second-readings`, { as: 'anna', body: proposal, version: 1 })
  await api.send('POST', 'reports', { body: { channel: 'phone', description: 'Nog een' } })
  const morning = await pass(api, 24)
  expect(morning.map((one) => one.split(':')[0])).toEqual(['anna', 'bram', 'halfway', 'lead'])
  expect(api.sent.at(-1)?.text).toContain('Nieuwe meldingen: 1')
  const toldToRead = api.sent.filter(({ text }) => text.includes(`Lees als tweede lezer: ${reference}`))
  expect(toldToRead.map(({ to }) => to.replace(/@.*/, '')).toSorted()).toEqual(['bram', 'halfway', 'lead'])
  // Friday morning, and then a weekend.
  await pass(api, 24)
  expect(await pass(api, 48)).toEqual([])
})

it('keeps what an organisation chose, and refuses a template that makes no sense', async () => {
  const api = testApi({ accounts })
  const templates = { question: { nl: { subject: 'Vraag {kenmerk}', text: 'Kunt u dit zeggen?\n{vraag}' } } }
  expect((await put(api, { templates, senderName: 'Privacyteam' })).body).toMatchObject({ templates, isSetUp: true })
  const broken = { question: { nl: { subject: 'Voor {naam}', text: 'Zonder vraag' } } }
  const refused = await put(api, { templates: broken })
  expect(refused.body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
    '/templates/question/nl/subject unknownPlaceholder',
    '/templates/question/nl/text neededPlaceholder',
  ])
  expect((await api.send('PUT', 'settings/messages', { as: 'anna', body: {} })).status).toBe(403)
})

it('writes to each in the language that they chose, in Dutch until they chose one', async () => {
  const languages = new Map<string, 'nl' | 'en'>()
  const api = testApi({
    accounts: {
      ...accounts,
      list: async (organisation) =>
        (await accounts.list(organisation)).map((account) => ({
          ...account,
          language: languages.get(account.id) ?? null,
        })),
      change: async (organisation, id, { language }) => {
        if (language) languages.set(id, language)
        return (await accounts.list(organisation)).find((account) => account.id === id) ?? null
      },
    },
  })
  await put(api, {})
  const { caseId, reference } = await api.openedCase()
  await giveTo(api, caseId, 'bram')
  expect((await api.send('PUT', 'me/language', { as: 'bram', body: { language: 'en' } })).status).toBe(204)
  expect(await pass(api, 49)).toEqual([`bram: 24 hours left: ${reference}`, `lead: Nog 24 uur: ${reference}`])
  const english = api.sent.find(({ to }) => to.startsWith('bram'))
  expect(english).toMatchObject({
    language: 'en',
    text: expect.stringContaining('notify the AP no later than') as string,
  })
})
