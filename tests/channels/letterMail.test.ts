import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { AddresseeList, LettersView } from '../../src/contract/letters.ts'
import { wrongLetter } from '../../src/api/testing.ts'
import { apiClient, type ApiClient } from '../support/apiClient.ts'
import { type ProductServer, startProductServer } from '../support/productServer.ts'
import { browser, signInAs } from '../support/server.ts'
import { type Delivery, headerOf, startMailServer, type TestMailServer } from '../support/smtpServer.ts'

const names = ['Aya', 'Bo', 'Cas', 'Dide', 'Evi', 'Finn', 'Gijs', 'Hila', 'Ida', 'Jip', 'Kees', 'Lot']
const people = names.map((name, at) => ({
  name: `${name} Voorbeeld`,
  email: `${name.toLowerCase()}@voorbeeld.example`,
  language: at % 3 === 2 ? 'en' : 'nl',
}))

let mailServer: TestMailServer
let product: ProductServer
let api: ApiClient
let reader: ReturnType<typeof browser>
beforeAll(async () => {
  mailServer = await startMailServer()
  product = await startProductServer(undefined, { SMTP_URL: mailServer.url, MAIL_FROM: 'datalek@waterveen.example' })
  const { organisation, token } = product.organisationWithToken()
  api = apiClient(product.origin, token)
  const account = { organisation, name: 'Tweede Lezer', email: 'lezer@waterveen.example', role: 'privacy-officer' }
  const words = Object.entries(account).flatMap(([option, value]) => [`--${option}`, value])
  const said = product.command('account', 'create', ...words)
  reader = browser(product.origin)
  await signInAs(reader, account.email, said.trimEnd().split('\n').at(-1))
})
afterAll(async () => {
  await product.stop()
  await mailServer.close()
})

const contact = 'datalek@waterveen.example'

/** A letter to everybody on the list, in two languages, that a second person approved. */
async function approvedLetter(): Promise<{
  readonly caseId: string
  readonly path: string
  readonly revision: number
}> {
  const report = await api.send<{ id: string }>('POST', 'reports', {
    channel: 'phone',
    description: 'Brief bij de buren',
  })
  const opened = await api.send<{ case: { id: string; version: number } }>('POST', `reports/${report.id}/outcomes`, {
    outcome: 'caseOpened',
    title: 'Brief naar verkeerde ontvanger',
  })
  await api.write(opened.case, 'PUT', 'breached-data', wrongLetter)
  const caseId = opened.case.id
  const letters = `cases/${caseId}/letters`
  const [begun] = (await api.send<LettersView>('POST', letters, { kind: 'letter', english: true })).items
  if (!begun?.texts.en) throw new Error('No letter in two languages was begun')
  const { nl, en } = begun.texts
  const path = `${letters}/${begun.letterId}`
  const texts = {
    nl: { ...nl, sections: { ...nl.sections, measures: '- Wij hebben de brief teruggehaald.', contact } },
    en: { ...en, sections: { ...en.sections, measures: '- We took the letter back.', contact } },
  }
  const [saved] = (await api.send<LettersView>('PUT', path, { parts: begun.parts, texts }, seen(begun.revision))).items
  const revision = saved?.revision ?? 0
  await begins(`${path}/offers`, revision)
  const { status } = await reader.send('POST', `/api/v1/${path}/reviews`, { outcome: 'approved' }, seen(revision))
  expect(status).toBe(200)
  return { caseId, path, revision }
}
/** Asks for something that needs no more words. */
const begins = async (path: string, revision: number): Promise<void> => {
  const answer = await api.raw(path, { method: 'POST', headers: seen(revision) })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
}
const seen = (revision: number) => ({ 'if-match': `"${revision}"` })

/** The words of a message as its reader sees them. */
const wordsOf = ({ raw }: Delivery): string =>
  Buffer.from(
    raw
      .slice(raw.indexOf('\r\n\r\n'))
      .replaceAll('=\r\n', '')
      .replaceAll(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

it('gives everybody their own letter in their own language once, although the server is killed while they leave', async () => {
  const { caseId, path, revision } = await approvedLetter()
  await api.send('POST', `cases/${caseId}/addressees`, { addressees: people })
  let seenMails = 0
  let killed = false
  mailServer.onMessage(async () => {
    seenMails += 1
    if (seenMails !== 5) return
    await product.kill()
    killed = true
  })
  await begins(`${path}/mailings`, revision)
  await vi.waitFor(() => expect(killed).toBe(true), { timeout: 30_000, interval: 50 })
  await product.startAgain()
  const reached = () => new Set(mailServer.taken.map(({ to }) => to.join()))
  await vi.waitFor(() => expect(reached().size).toBe(people.length), { timeout: 60_000, interval: 100 })

  // A mail that was under way when the power went may come again, under the id by which receivers know it.
  const ids = new Set(mailServer.taken.map((one) => headerOf(one, 'Message-ID')))
  expect(ids.size).toBe(people.length)
  expect(mailServer.taken.length - people.length).toBeLessThanOrEqual(3)
  for (const [at, { name, email, language }] of people.entries()) {
    const mail = mailServer.taken.find(({ to }) => to.includes(email))
    if (!mail) throw new Error(`Nothing came for ${email}`)
    const words = wordsOf(mail)
    expect(mail.to).toEqual([email])
    expect(headerOf(mail, 'Content-Language')).toBe(language)
    expect(words).toContain(language === 'nl' ? 'Wat is er gebeurd?' : 'What happened?')
    expect(words).toContain(language === 'nl' ? 'Wij hebben de brief teruggehaald.' : 'We took the letter back.')
    expect(words).toMatch(new RegExp(`DL-\\d{4}-\\d{4} / ${at + 1}\\s`))
    expect(words).toContain(name)
    expect(names.filter((other) => mail.raw.includes(`${other} Voorbeeld`))).toEqual([names[at]])
    expect(headerOf(mail, 'Subject')).not.toContain(name)
  }
  // What the mail server took is kept a moment later.
  const letter = path.split('/').at(-1)
  const sent = () => api.get<AddresseeList>(`cases/${caseId}/addressees?letter=${letter}&state=sent&limit=50`)
  await vi.waitFor(async () => expect((await sent()).items).toHaveLength(people.length), {
    timeout: 30_000,
    interval: 100,
  })
})
