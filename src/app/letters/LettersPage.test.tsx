import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { AddresseeList, LettersView } from '../../contract/letters.ts'
import type { CaseView } from '../../contract/cases.ts'
import { renderAt } from '../../../tests/support/renderScreen.tsx'
import { letterToNeighbour, openCase, send } from '../case/testing.ts'

/** The letters of a fresh case of which the data are known and the letter was fetched back. */
async function atLetters() {
  const shown = await renderAt('/werklijst', { as: 'officer' })
  const { id, reference } = await openCase(shown.api)
  const { version } = await send<CaseView>(shown.api, 'GET', `cases/${id}`)
  await send(shown.api, 'PUT', `cases/${id}/breached-data`, letterToNeighbour, version)
  await send(shown.api, 'POST', `cases/${id}/containment-actions`, { kind: 'documentRetrieved' })
  const letters = () => send<LettersView>(shown.api, 'GET', `cases/${id}/letters`)
  const goTo = async () => {
    shown.queryClient.clear()
    await shown.router.navigate('/werklijst')
    await shown.router.navigate(`/zaken/${reference}/brieven`)
    await screen.findByRole('heading', { level: 1, name: 'Brieven' })
  }
  await goTo()
  return { ...shown, id, goTo, letters }
}
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))
const field = (name: string | RegExp) => screen.findByRole<HTMLTextAreaElement>('textbox', { name })

/** A letter that was begun and laid ready by the officer. */
async function offered(at: Awaited<ReturnType<typeof atLetters>>) {
  await press('Begin met deze brief')
  await press('Leg klaar om te laten lezen')
  await screen.findByText(/Wacht op een ander paar ogen/)
  return at
}

it('begins a letter with the facts, and leads to what stands in the way of offering it', async () => {
  const { letters } = await atLetters()
  await press('Begin met deze brief')
  expect((await field('Wat is er gebeurd?')).value).toContain('op een verkeerd adres bezorgd')
  await userEvent.clear(await field('Wat kunt u zelf doen?'))
  await userEvent.tab()
  const checks = within(screen.getByRole('complementary', { name: 'Nakijken' }))
  await userEvent.click(await checks.findByRole('button', { name: 'Wat kunt u zelf doen?' }))
  expect(document.activeElement).toBe(await field('Wat kunt u zelf doen?'))
  await press('Leg klaar om te laten lezen')
  expect(await screen.findAllByText('Eerst in orde maken')).not.toHaveLength(0)
  expect((await letters()).items[0]?.state).toBe('draft')

  await userEvent.type(await field('Wat kunt u zelf doen?'), 'U hoeft niets te doen.')
  await userEvent.tab()
  await checks.findByText(/Alle vier de vragen zijn beantwoord/)
  // A press right after the last word offers that word, too.
  await userEvent.type(await field('Onderwerp'), '!')
  await press('Leg klaar om te laten lezen')
  await screen.findByText(/Wacht op een ander paar ogen/)
  expect((await letters()).items[0]).toMatchObject({
    state: 'offered',
    texts: { nl: { subject: expect.stringMatching(/!$/) as string } },
  })
})

it('lets somebody else read, and nobody who wrote', async () => {
  const at = await offered(await atLetters())
  expect(screen.getByText(/kan hem niet zelf goedkeuren/)).toBeTruthy()
  at.api.become('colleague')
  await at.goTo()
  await userEvent.click(await screen.findByRole('radio', { name: 'Nee, geef terug' }))
  await press('Leg vast')
  expect(await screen.findAllByText('Schrijf hier iets op.')).not.toHaveLength(0)
  await userEvent.type(await field('Wat moet er anders?'), 'Noem de straat niet')
  await press('Leg vast')
  await screen.findByText(/^Teruggegeven door/)
  expect(screen.getByText('Noem de straat niet')).toBeTruthy()
  expect((await at.letters()).items[0]?.state).toBe('returned')
})

it('goes from a list of people to letters on the post, and what came back', async () => {
  const at = await offered(await atLetters())
  at.api.become('colleague')
  await at.goTo()
  await userEvent.click(await screen.findByRole('radio', { name: 'Ja, goedgekeurd' }))
  await press('Leg vast')
  await userEvent.click(await screen.findByRole('link', { name: 'Naar de adreslijst' }))

  const csv =
    'Naam;Straat;Postcode;Plaats;E-mail\nZoë Voorbeeld;Dijk 1;1234ab;Waterveen;\nBo Voorbeeld;Dijk 2;1234AB;Waterveen;\n;Dijk 3;1234AB;Waterveen;\n'
  await userEvent.upload(
    await screen.findByLabelText('Kies een CSV-bestand'),
    new File([csv], 'mensen.csv', { type: 'text/csv' }),
  )
  expect(await screen.findByText('2 mensen kunnen op de lijst.')).toBeTruthy()
  expect(screen.getByText('Regel 4: geen naam')).toBeTruthy()
  await press('Zet 2 mensen op de lijst')
  const row = await screen.findByRole('row', { name: /Zoë Voorbeeld/ })
  expect(
    within(row).getByText('Dijk 1, 1234 AB Waterveen', { normalizer: (text) => text.replaceAll(/\s+/g, ' ') }),
  ).toBeTruthy()

  await userEvent.click(screen.getByRole('link', { name: /Brief aan mensen/ }))
  await press('Maak de brieven')
  await screen.findByRole('button', { name: 'Haal op' }, { timeout: 5000 })
  await press('Leg vast: gepost')
  await screen.findByText('2 verstuurd · 0 terug · 0 beantwoord')
  await userEvent.type(await field(/^Nummers/), 'twee')
  await press('Leg vast')
  expect(await screen.findAllByText('Typ nummers, zoals 12 of 15-18.')).not.toHaveLength(0)
  await userEvent.clear(await field(/^Nummers/))
  await userEvent.type(await field(/^Nummers/), '2')
  await press('Leg vast')
  await screen.findByText('2 verstuurd · 1 terug · 0 beantwoord')
  const back = await send<AddresseeList>(
    at.api,
    'GET',
    `cases/${at.id}/addressees?letter=${(await at.letters()).items[0]?.letterId}&state=returned`,
  )
  expect(back.items.map(({ number }) => number)).toEqual([2])
}, 30_000)

it('keeps what is typed when a colleague saved first, until somebody chooses', async () => {
  const { api, id, letters } = await atLetters()
  await press('Begin met deze brief')
  const subject = await field('Onderwerp')
  const [letter] = (await letters()).items
  if (!letter) throw new Error('No letter was begun')
  const theirs = { ...letter.texts, nl: { ...letter.texts.nl, subject: 'Van een collega' } }
  await send(api, 'PUT', `cases/${id}/letters/${letter.letterId}`, { parts: [], texts: theirs }, letter.revision)
  await userEvent.clear(subject)
  await userEvent.type(subject, 'Van mij')
  await userEvent.tab()
  await press('Bewaar de mijne')
  await waitFor(async () => expect((await letters()).items[0]?.texts.nl.subject).toBe('Van mij'))
})

it('destroys the list only with a reason, and keeps what was counted', async () => {
  const { api, id, goTo, letters } = await atLetters()
  const addressees = [{ name: 'Zoë Voorbeeld', address: ['Dijk 1'] }]
  await send(api, 'POST', `cases/${id}/addressees`, { addressees })
  await goTo()
  await userEvent.click(await screen.findByRole('link', { name: /Adreslijst/ }))
  await press('Vernietig de adreslijst')
  await press('Vernietig')
  expect((await letters()).addressees.people).toBe(1)
  await userEvent.type(await field('Waarom nu?'), 'Iedereen is bereikt')
  await press('Vernietig')
  expect(await screen.findByText('Er staat nog niemand op de lijst.')).toBeTruthy()
  expect((await letters()).addressees.people).toBe(0)
})

it('asks before anybody is listed who would get two letters, and leaves them out', async () => {
  const { id, api, letters, goTo, router } = await atLetters()
  await send(api, 'POST', `cases/${id}/addressees`, {
    addressees: [{ name: 'Zoë Voorbeeld', email: 'zoe@voorbeeld.example' }],
  })
  await goTo()
  await router.navigate('?deel=adreslijst')
  await userEvent.upload(
    await screen.findByLabelText('Kies een CSV-bestand'),
    new File(['Naam;E-mail\nZ. Voorbeeld;ZOE@voorbeeld.example\nBo Voorbeeld;bo@voorbeeld.example\n'], 'lijst.csv'),
  )
  await press('Zet 2 mensen op de lijst')
  expect(await screen.findByText('Iemand krijgt misschien twee brieven.')).toBeTruthy()
  expect(screen.getByText(/een ouder met twee kinderen/)).toBeTruthy()
  expect(screen.getByText(/^Z\. Voorbeeld lijkt op nummer 1 van de lijst: hetzelfde e-mailadres$/)).toBeTruthy()
  await press('Laat Z. Voorbeeld weg')
  await waitFor(async () => expect((await letters()).addressees.people).toBe(2))
})

it('says with each person why their e-mail could not leave, and what can be done', async () => {
  const at = await offered(await atLetters())
  at.api.become('colleague')
  const [letter] = (await at.letters()).items
  if (!letter) throw new Error('No letter was begun')
  const path = `cases/${at.id}/letters/${letter.letterId}`
  await send(at.api, 'POST', `${path}/reviews`, { outcome: 'approved' }, letter.revision)
  const address = ['Dijk 1', '0000 XX  Waterveen']
  await send(at.api, 'POST', `cases/${at.id}/addressees`, {
    addressees: [
      { name: 'Zoë Voorbeeld', email: 'zoe@voorbeeld.invalid' },
      { name: 'Bo Voorbeeld', email: 'bo@voorbeeld.invalid', address },
      { name: 'Aya Voorbeeld', email: 'aya@voorbeeld.example' },
    ],
  })
  await send(at.api, 'POST', `${path}/mailings`, undefined, letter.revision)
  await waitFor(async () => expect((await at.letters()).items[0]?.people.sent).toBe(1))
  await at.goTo()
  await userEvent.click(await screen.findByRole('link', { name: /^Adreslijst/ }))
  const row = async (name: RegExp) => (await screen.findByRole('row', { name })).textContent
  expect(await row(/Zoë/)).toMatch(/niet verstuurd: dit adres wordt geweigerd.*Zoek het goede e-mailadres/)
  expect(await row(/Bo/)).toMatch(/dit adres wordt geweigerd.*Stuur de brief per post/)
  expect(await row(/Aya/)).not.toMatch(/niet verstuurd/)
})
