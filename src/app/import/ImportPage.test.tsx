import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { renderAt } from '../../../tests/support/renderScreen.tsx'

const register = `Nr;Datum registratie;Date closed;Omschrijving;Soort datalek;Naam melder
2023-1;04-03-2023;3/31/2023;Brief bij de buren;Brief verkeerd bezorgd;J. Voorbeeld
2023-2;31-02-2023;4/2/2023;Laptop weg;Laptop gestolen;P. Voorbeeld
2023-3;05-04-2023;4/9/2023;Een streek;gekke streek;Q. Voorbeeld
`

/** Chooses the register above and waits for its columns. */
async function chosen() {
  const { router } = await renderAt('/register/importeren', { examples: true })
  await screen.findByRole('heading', { name: 'Kies het bestand' })
  const input = document.querySelector('input[type=file]')
  if (!(input instanceof HTMLInputElement)) throw new Error('There is nowhere to choose a file')
  await userEvent.upload(input, new File([register], 'register 2023.csv', { type: 'text/csv' }))
  await screen.findByRole('heading', { name: 'Wat staat er in elke kolom?' })
  return router
}
const columnSays = (name: string): string => screen.getByRole<HTMLSelectElement>('combobox', { name }).value
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))

it('recognises the columns, leaves names of reporters out, and asks which of day and month comes first', async () => {
  const router = await chosen()
  expect(router.state.location.pathname).toMatch(/kolommen$/)
  expect(columnSays('Wat staat er in Nr?')).toBe('sourceReference')
  expect(columnSays('Wat staat er in Naam melder?')).toBe('')
  expect(screen.getByText('Lijkt namen te bevatten en blijft daarom weg.')).toBeTruthy()
  expect(screen.queryByText('J. Voorbeeld')).toBeNull()
  await press('Bewaar en probeer')
  expect(await screen.findByText(/lijken Amerikaans, zoals 3\/31\/2023/)).toBeTruthy()
  expect(router.state.location.pathname).toMatch(/kolommen$/)
})

it('says at once when two columns were given the same fact', async () => {
  await chosen()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Wat staat er in Nr?' }), 'incidentKind')
  await press('Bewaar en probeer')
  expect(await screen.findByText('Twee kolommen zijn soort incident. Kies er een.')).toBeTruthy()
})

it('shows what becomes of every row, lets the rows in, and takes them back', async () => {
  const router = await chosen()
  await userEvent.click(screen.getByRole('radio', { name: 'de maand (4-3 is 3 april)' }))
  await press('Bewaar en probeer')
  await screen.findByRole('heading', { name: 'Wat gebeurt er met elke regel?' })
  const refused = await screen.findByRole('cell', { name: '3' })
  expect(within(refused.closest('tr') ?? refused).getByText(/Deze dag bestaat niet/)).toBeTruthy()

  // A word that nobody knows is given a meaning, once.
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Wat is gekke streek?' }), 'overig')
  await press('Bewaar en probeer opnieuw')
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Woorden die we niet kennen' })).toBeNull())

  await press('Verder')
  expect(await screen.findByText(/^2 zaken uit 2 regels komen in het register/)).toBeTruthy()
  await press('Lees in')
  expect(await screen.findByText('2 zaken staan in het register.')).toBeTruthy()
  await press('Draai terug')
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Draai alles terug' }))
  expect(await screen.findByText('Teruggedraaid: 2 zaken.')).toBeTruthy()
  expect(router.state.location.pathname).toMatch(/inlezen$/)
})
