import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type ProductServer, startProductServer } from '../support/productServer.ts'
import { headerOf, startMailServer, type TestMailServer } from '../support/smtpServer.ts'

const reports = 24
const kills = 3

let mailServer: TestMailServer
let product: ProductServer
beforeAll(async () => {
  mailServer = await startMailServer()
  product = await startProductServer(undefined, {
    SMTP_URL: mailServer.url,
    MAIL_FROM: 'datalek@waterveen.example',
  })
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
  product.command('organisation', 'create', '--name', 'Gemeente Waterveen', '--slug', 'waterveen')
  // The server is killed in the middle of these messages; what was begun is not taken.
  const killAt = new Set([4, 11, 17])
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
  console.info(`${reports} acknowledgements, ${killed} kills: ${ids().size} messages, ${repeats} repeated`)
})
