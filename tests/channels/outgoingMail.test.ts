import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type ProductServer, startProductServer } from '../support/productServer.ts'
import { type Delivery, headerOf, startMailServer, type TestMailServer } from '../support/smtpServer.ts'

const reports = 18
const kills = 2

let mailServer: TestMailServer
let product: ProductServer
let token: string
beforeAll(async () => {
  mailServer = await startMailServer()
  product = await startProductServer(undefined, {
    SMTP_URL: mailServer.url,
    MAIL_FROM: 'datalek@waterveen.example',
  })
  const made = product.command('organisation', 'create', '--name', 'Gemeente Waterveen', '--slug', 'waterveen')
  token = product.tokenFor(made.trim().split('\n').at(-1) ?? '', 'privacy-officer')
})
afterAll(async () => {
  await product.stop()
  await mailServer.close()
})

const report = async (number: number): Promise<void> => {
  const answer = await fetch(`${product.origin}/api/v1/public/organisations/waterveen/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'nl' },
    body: JSON.stringify({
      description: `Melding ${number}`,
      reporter: { role: 'resident', name: 'Bewoner (voorbeeld)', email: `bewoner${number}@voorbeeld.example` },
    }),
  })
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
}

it('acknowledges every report once, although the server is killed again and again while it sends', async () => {
  // The server is killed in the middle of these messages; what was begun is not taken.
  const killAt = new Set([4, 11])
  let seen = 0
  let killed = 0
  const allReported = Promise.withResolvers<void>()
  mailServer.onMessage(async () => {
    await allReported.promise
    seen += 1
    if (!killAt.delete(seen)) return
    killed += 1
    await product.kill()
  })
  for (let number = 0; number < reports; number += 1) await report(number)
  allReported.resolve()
  for (let round = 0; round < kills; round += 1) {
    await vi.waitFor(() => expect(killed).toBe(round + 1), { timeout: 30_000, interval: 50 })
    await product.startAgain()
  }
  const ids = () => new Set(mailServer.taken.map((one) => headerOf(one, 'Message-ID')))
  await vi.waitFor(() => expect(ids().size).toBe(reports), { timeout: 60_000, interval: 100 })

  const addressed = mailServer.taken.map(({ to }) => to.join())
  expect(new Set(addressed).size).toBe(reports)
  // What a mail server took in the moment before the power went may come again, with the id by which receivers know it.
  const repeats = mailServer.taken.length - reports
  expect(repeats).toBeLessThanOrEqual(killed * 3)
  process.stdout.write(`${reports} acknowledgements, ${killed} kills: ${ids().size} messages, ${repeats} repeated\n`)
})

const api = async (path: string, body: object): Promise<Record<string, string>> => {
  const answer = await fetch(`${product.origin}/api/v1/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Record<string, string>
}
/** The text of a message as its reader sees it. */
const textOf = ({ raw }: Delivery): string => raw.replaceAll('=\r\n', '').replaceAll('=3D', '=')

it('takes a wrong recipient from the mail to a page without script, and what they declare to the case', async () => {
  mailServer.onMessage(async () => undefined)
  const { id: reportId } = await api('reports', { channel: 'phone', description: 'Brief bij de buren' })
  const opened: { case?: { id: string } } = await api(`reports/${reportId}/outcomes`, {
    outcome: 'caseOpened',
    title: 'Brief naar verkeerde ontvanger',
  })
  const path = `cases/${opened.case?.id}`
  const { subject, text } = await api(`${path}/message-drafts`, { kind: 'destructionRequest' })
  await api(`${path}/messages`, { address: 'ontvanger@voorbeeld.example', subject, text })
  const arrived = () => mailServer.taken.find(({ to }) => to.includes('ontvanger@voorbeeld.example'))
  await vi.waitFor(() => expect(arrived()).toBeDefined(), { timeout: 15_000 })
  const mail = arrived()
  const link = /http:\/\/127\.0\.0\.1:\d+\/vernietigd\/[0-9A-Z-]+/.exec(mail ? textOf(mail) : '')?.[0] ?? ''

  const page = await fetch(link, { headers: { accept: 'text/html' } })
  const html = await page.text()
  expect([page.status, html.includes('Verklaar dat alles is vernietigd')]).toEqual([200, true])
  // Neither what happened nor the code stands where browsers and others keep it.
  expect(html).not.toContain('Brief naar verkeerde ontvanger')
  const form = (fields: Record<string, string>) =>
    fetch(link, { method: 'POST', headers: { accept: 'text/html' }, body: new URLSearchParams(fields) })
  expect(await (await form({ copies: '' })).text()).toContain('Kies wat voor u klopt.')
  expect(await (await form({ copies: 'noCopies', remark: 'Versnipperd' })).text()).toContain('Dank u wel')
  const shown = await fetch(`${product.origin}/api/v1/${path}/messages`, {
    headers: { authorization: `Bearer ${token}` },
  })
  expect(await shown.json()).toMatchObject({ items: [{ declared: { copies: 'noCopies', remark: 'Versnipperd' } }] })
})
