import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ProductServer, startProductServer } from '../support/productServer.ts'
import { expectAccessible } from './support/axe.ts'
import { type Desk, startBrowser } from './support/browser.ts'
import { type Hand, mouse, see, seeHeading } from './support/hand.ts'
import { codeOnConsole, firstOfficer } from './support/house.ts'

const browser = startBrowser()
let server: ProductServer
let desk: Desk
let hand: Hand

/** An installation where nobody has been yet, and a browser that nobody has used. */
async function begin() {
  server = await startProductServer()
  desk = await browser.desk({ origin: server.origin })
  // Who is signed in is asked first, and the answer is: nobody.
  desk.expectAnswer(401, '/api/v1/me')
  hand = mouse(desk.page)
}

/** The window first: it would go on asking a server that is gone. */
async function end() {
  await desk.context.close()
  await server.stop()
}

async function answerAll(code: string) {
  await hand.write('Eenmalige code', code)
  await hand.write('Uw naam', firstOfficer.name)
  await hand.write('E-mailadres', firstOfficer.email)
  await hand.write('Wachtwoord', firstOfficer.password)
}

async function signIn() {
  await hand.write('E-mailadres', firstOfficer.email)
  await hand.write('Wachtwoord', firstOfficer.password)
  await hand.press('Aanmelden')
}

describe('an empty installation', () => {
  beforeAll(begin)
  afterAll(end)

  it('asks whoever comes first for the code on the console', async () => {
    await desk.page.goto('/')
    await seeHeading(desk.page, 'Dijkwacht opzetten')
    await expectAccessible(desk.page, 'setting up')
    await hand.press('Opzetten')
    await see(desk.page, 'Vul de eenmalige code in.')
    await expectAccessible(desk.page, 'setting up, nothing answered')
  })

  it('refuses another code, and keeps what was typed', async () => {
    desk.expectAnswer(401, '/api/v1/setup')
    await answerAll('ABCD-EFGH-JKMN')
    await hand.write('Naam', 'Gemeente Proef')
    await hand.press('Opzetten')
    await see(desk.page, 'Opzetten lukte niet')
    expect(await desk.page.getByLabel('Uw naam').inputValue()).toBe(firstOfficer.name)
    await expectAccessible(desk.page, 'a wrong code')
  })

  it('makes the organisation and the first account', async () => {
    await hand.write('Eenmalige code', (await codeOnConsole(server)).toLowerCase())
    await hand.press('Opzetten')
    await see(desk.page, 'De installatie staat klaar. Meld u aan.')
    await expectAccessible(desk.page, 'signing in')
  })

  it('lets that account in, and nobody with another password', async () => {
    desk.expectAnswer(401, '/api/auth/sign-in/email')
    await hand.write('E-mailadres', firstOfficer.email)
    await hand.write('Wachtwoord', 'dijken houden het water niet tegen')
    await hand.press('Aanmelden')
    await see(desk.page, 'Aanmelden lukte niet')
    await signIn()
    await see(desk.page, 'U hebt geen open zaken')
    await see(desk.page, 'Gemeente Proef')
  })

  it('lets nobody in after signing out, also not by going back', async () => {
    await hand.press(`Menu van ${firstOfficer.name}`)
    await expectAccessible(desk.page, 'the menu of the user')
    await hand.press('Afmelden')
    await seeHeading(desk.page, 'Aanmelden')
    await desk.page.goBack()
    await seeHeading(desk.page, 'Aanmelden')
  })

  it('comes back to the page that somebody wanted to see', async () => {
    // The page asks for its list while it is found out that nobody has signed in.
    desk.expectAnswer(401, '/api/v1/register')
    await desk.page.goto('/register?toon=alles')
    await seeHeading(desk.page, 'Aanmelden')
    await signIn()
    await seeHeading(desk.page, 'Register')
  })

  it('is set up once', async () => {
    await desk.page.goto('/opzetten')
    await see(desk.page, 'Aanmelden')
    expect(new URL(desk.page.url()).pathname).not.toBe('/opzetten')
  })
})

describe('a practice organisation', () => {
  beforeAll(begin)
  afterAll(end)

  it('is full of example cases whose clocks run now', async () => {
    await desk.page.goto('/opzetten')
    await hand.choose('Waarmee wilt u beginnen?', 'Met een oefenorganisatie')
    await answerAll(await codeOnConsole(server))
    await hand.press('Opzetten')
    await see(desk.page, 'De installatie staat klaar. Meld u aan.')
    await signIn()
    await see(desk.page, 'Gemeente Waterveen (voorbeeld)')
    await hand.follow('Team')
    await desk.page.getByRole('link', { name: /^DL-/ }).first().waitFor()
    await seeHeading(desk.page, /Te laat/)
    await hand.visit('Meldingen')
    await desk.page.getByRole('list', { name: 'Te behandelen meldingen' }).waitFor()
    await hand.visit('Monitoring')
    await seeHeading(desk.page, 'Monitoring')
  })
})
