import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { renderAt } from '../../../../tests/support/renderScreen.tsx'
import { letterToNeighbour, openCase, send } from '../testing.ts'
import { pathToForm } from './formAddress.ts'

/** The form of a fresh case of which the data are known. */
async function atForm(as?: 'officer' | 'dpo') {
  const shown = await renderAt('/werklijst', { as: 'officer' })
  const { id, reference } = await openCase(shown.api)
  const { version } = await send<{ version: number }>(shown.api, 'GET', `cases/${id}`)
  await send(shown.api, 'PUT', `cases/${id}/breached-data`, letterToNeighbour, version)
  if (as) shown.api.become(as)
  shown.queryClient.clear()
  const goTo = (asked: Parameters<typeof pathToForm>[1] = {}) => shown.router.navigate(pathToForm(reference, asked))
  await goTo()
  await screen.findByRole('heading', { level: 1, name: 'AP-formulier' })
  return { ...shown, id, reference, goTo }
}

const question = (number: string) => {
  const row = document.querySelector(`[data-question="${number}"]`)
  if (!(row instanceof HTMLElement)) throw new Error(`Question ${number} is not there`)
  return within(row)
}
const putClipboard = (clipboard: Pick<Clipboard, 'writeText'> | undefined) =>
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true })
afterEach(() => void Reflect.deleteProperty(navigator, 'clipboard'))

/** A clipboard of which the test sees everything that was put on it. */
function openClipboard(): string[] {
  const written: string[] = []
  putClipboard({ writeText: async (text) => void written.push(text) })
  return written
}

it('says of each answer where it comes from, and leads to where it is given', async () => {
  const { reference } = await atForm()
  expect(question('5.2').getByText('Brief of pakket bij een verkeerde ontvanger')).toBeTruthy()
  expect(question('5.2').getByRole('link', { name: 'uit de zaak: Gegevens vaststellen' }).getAttribute('href')).toBe(
    `/zaken/${reference}/gegevens`,
  )
  expect(question('5.3').getByText('Controleer')).toBeTruthy()
  expect(question('4.1.1').getByText('Ontbreekt')).toBeTruthy()
  expect(question('4.1.1').getByRole('link', { name: 'Vul in bij Kennisname' })).toBeTruthy()
  expect(question('3.1.1e').getByText('00000000')).toBeTruthy()
})

it('leaves the severity to the officer, and keeps what is typed on the form with the case', async () => {
  const { api, id } = await atForm()
  const nine = question('9.3')
  expect(nine.getByText(/Kies dit zelf/)).toBeTruthy()
  for (const choice of nine.getAllByRole<HTMLInputElement>('radio')) expect(choice.checked).toBe(false)
  await userEvent.click(nine.getByRole('radio', { name: 'Beperkt' }))
  await userEvent.click(nine.getByRole('button', { name: /^Klaar/ }))
  expect(await question('9.3').findByText('hier ingevuld')).toBeTruthy()
  expect(await send(api, 'GET', `cases/${id}`)).toMatchObject({
    authority: { formAnswers: [{ question: '9.3', value: '2' }] },
  })
})

it('takes an answer that was derived as correct with one press', async () => {
  await atForm()
  await userEvent.click(question('9.1').getByRole('button', { name: /^Klopt/ }))
  expect(await question('9.1').findByText('hier ingevuld')).toBeTruthy()
  expect(question('9.1').queryByText('Controleer')).toBeNull()
})

it('copies field after field by one key, each part of an address apart', async () => {
  await atForm()
  const written = openClipboard()
  for (const stroke of 'ccc') await userEvent.keyboard(stroke)
  expect(written.slice(0, 3)).toEqual(['Eén inbreuk', 'AVG', 'Gemeente Waterveen (voorbeeld)'])
  for (const stroke of 'ccc') await userEvent.keyboard(stroke)
  expect(written.slice(4)).toEqual(['Voorbeeldplein 1', '0000 AA'])
  expect(screen.getByText(/^6 van \d+ overgenomen/)).toBeTruthy()
  await userEvent.keyboard('kc')
  expect(written.at(-1)).toBe('Waterveen')
})

it('selects the answer where the clipboard is closed', async () => {
  await atForm()
  putClipboard(undefined)
  await userEvent.click(question('3.1.1e').getByRole('button', { name: /^Kopieer/ }))
  expect(await screen.findByText(/Geselecteerd: 3\.1\.1e.*Ctrl\+C/)).toBeTruthy()
})

it('folds the questions that fall away, each with why', async () => {
  await atForm()
  const [folded] = screen.getAllByText(/vra(ag valt|gen vallen) weg/)
  if (!folded) throw new Error('nothing is folded')
  await userEvent.click(folded)
  expect(screen.getByText(/Vraagt het formulier alleen als het antwoord op 5\.2/)).toBeTruthy()
})

it('asks when it was filed, keeps that version as it was, and shows in words what changed since', async () => {
  const { api, id, goTo, queryClient } = await atForm()
  await userEvent.click(screen.getByRole('button', { name: 'Zojuist' }))
  await userEvent.click(screen.getByRole('radio', { name: 'Nummer ontvangen' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Meldingsnummer van de AP' }), 'AP-VOORBEELD-7')
  await userEvent.click(screen.getByRole('button', { name: 'Leg melding vast' }))
  expect(await screen.findByText('Zo is het ingediend. Deze versie verandert niet meer.')).toBeTruthy()
  expect(screen.getByText('Meldingsnummer').nextElementSibling?.textContent).toBe('AP-VOORBEELD-7')
  expect(screen.queryByRole('button', { name: /^Wijzig/ })).toBeNull()

  const { version } = await send<{ version: number }>(api, 'GET', `cases/${id}`)
  const facts = { ...letterToNeighbour.facts, categories: ['name', 'address', 'debts', 'iban'] }
  await send(api, 'PUT', `cases/${id}/breached-data`, { ...letterToNeighbour, facts }, version)
  queryClient.clear()
  await goTo()
  const changed = within(await screen.findByRole('region', { name: 'Wat er veranderde sinds versie 1' }))
  expect(changed.getByText('Gewone persoonsgegevens')).toBeTruthy()
  expect(changed.getAllByText(/IBAN/)[0]?.closest('ins')).toBeTruthy()
})

it('is there to read for whoever may only read', async () => {
  await atForm('dpo')
  expect(question('9.3').queryByRole('radio')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Leg melding vast' })).toBeNull()
})
