import { expect, it } from 'vitest'
import { startBrowser } from './support/browser.ts'
import { mouse, see, seeHeading } from './support/hand.ts'
import { firstOfficer, startHouse } from './support/house.ts'

const { house } = startHouse()
const browser = startBrowser()

/** A key that is always at hand and touched at once, as the browser's own tools give it. */
const presentKey = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const

it('lets somebody make a passkey and sign in with it, without a password', async () => {
  // Passkeys belong to a name, not to an address of digits.
  const origin = house().server.origin.replace('127.0.0.1', 'localhost')
  const desk = await browser.desk({ origin })
  const { page, context } = desk
  const hand = mouse(page)
  const tools = await context.newCDPSession(page)
  await tools.send('WebAuthn.enable')
  await tools.send('WebAuthn.addVirtualAuthenticator', { options: presentKey })

  desk.expectAnswer(401, '/api/v1/')
  await page.goto('/aanmelden')
  await hand.write('E-mailadres', firstOfficer.email)
  await hand.write('Wachtwoord', firstOfficer.password)
  await hand.press('Aanmelden')
  await seeHeading(page, 'Werklijst')

  await page.goto('/instellingen')
  await hand.press('Toegangssleutel toevoegen')
  await hand.write('Naam van de sleutel (niet verplicht)', 'sleutelbos')
  await hand.press('Toegangssleutel maken')
  await see(page, 'sleutelbos')

  const signedOut = await context.request.post('/api/auth/sign-out', { data: {}, headers: { origin } })
  expect(signedOut.ok()).toBe(true)
  await page.goto('/aanmelden')
  await hand.press('Aanmelden met een toegangssleutel')
  await seeHeading(page, 'Werklijst')
})
