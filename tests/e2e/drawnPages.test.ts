import type { BrowserContext } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { startBrowser } from './support/browser.ts'
import { mouse, seeHeading } from './support/hand.ts'
import { startHouse } from './support/house.ts'

const { house } = startHouse('practice')
const browser = startBrowser()
const screens = [
  '/werklijst?weergave=team',
  '/meldingen',
  '/zaken/DL-2026-0017',
  '/monitoring',
  '/overdracht',
  '/rekenhulp/risico',
]

/** What the server sends before any script has run. */
async function firstAnswer(context: BrowserContext, path: string) {
  const answer = await context.request.get(path, { headers: { accept: 'text/html' }, maxRedirects: 0 })
  return { status: answer.status(), headers: answer.headers(), html: await answer.text() }
}

it('sends an officer the first rows with the page, and lets nobody keep them', async () => {
  const { context } = await house().desk(house().officer)
  const { html, headers } = await firstAnswer(context, '/werklijst?weergave=team')
  expect(html).toContain('DL-2026-0017')
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['content-security-policy']).not.toContain('unsafe')
})

it('sends nothing of a case to who is not signed in, or may see none', async () => {
  const stranger = await browser.desk({ origin: house().server.origin })
  const administrator = await house().desk(house().hire('Bea Beheerder', 'administrator'))
  for (const { context } of [stranger, administrator])
    for (const path of screens) expect((await firstAnswer(context, path)).html).not.toMatch(/DL-\d{4}-\d{4}\b(?!\/)/)
})

it('sends who lost the session to the sign-in page at once', async () => {
  const { context } = await house().desk(house().officer)
  await context.request.post('/api/auth/sign-out', { data: {}, headers: { origin: house().server.origin } })
  await context.addCookies([{ name: 'dijkwacht.session_token', value: 'gone', url: house().server.origin }])
  const { status, headers } = await firstAnswer(context, '/werklijst')
  expect([status, headers['location']]).toEqual([302, '/aanmelden?naar=%2Fwerklijst'])
})

it('leads from the bare address to where somebody begins, before any script has run', async () => {
  const officer = await house().desk(house().officer)
  const administrator = await house().desk(house().hire('Bas Beheerder', 'administrator'))
  const ledTo = async ({ context }: typeof officer) => (await firstAnswer(context, '/')).headers['location']
  expect([await ledTo(officer), await ledTo(administrator)]).toEqual(['/werklijst', '/instellingen'])
})

it('draws a case at the section of its next step without sending the browser there first', async () => {
  const { page, context } = await house().desk(house().officer)
  expect((await firstAnswer(context, '/zaken/DL-2026-0017')).status).toBe(200)
  await page.goto('/zaken/DL-2026-0017#notities')
  await page.waitForURL(/\/zaken\/DL-2026-0017\/[a-z-]+#notities$/)
})

it('draws in the language and the look that were chosen in this browser', async () => {
  const { page, context } = await house().desk(house().officer)
  const hand = mouse(page)
  await page.goto('/instellingen')
  await hand.choose('Weergave', 'Donker')
  await page.getByRole('radio', { name: 'English' }).click()
  await seeHeading(page, 'Settings')
  const { html } = await firstAnswer(context, '/werklijst?weergave=team')
  expect(html).toContain('<html lang="en" data-theme="dark">')
  expect(html).toContain('Worklist')
})

describe('a browser goes on where the server stopped', () => {
  it.each(screens)('on %s, without asking again for what it was given', async (path) => {
    const { page } = await house().desk(house().officer)
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(path)
    expect(asked).not.toContain('/api/v1/me')
  })
})
