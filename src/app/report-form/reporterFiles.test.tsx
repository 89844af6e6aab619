import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { renderAt } from '../../../tests/support/renderScreen.tsx'

const file = (name: string) => new File(['2026-11-20 toegang geweigerd'], name, { type: 'text/plain' })

function chooser(): HTMLInputElement {
  const input = document.querySelector('input[type=file]')
  if (!(input instanceof HTMLInputElement)) throw new Error('There is nothing to choose with')
  return input
}

it('sends the files that were chosen after the report itself, and takes more on the receipt', async () => {
  await renderAt('/melden', { as: null })
  await userEvent.type(await screen.findByLabelText('Wat is er gebeurd?'), 'Ik zag iets')
  await userEvent.upload(chooser(), [file('een.log'), file('twee.log')])
  await userEvent.click(screen.getByRole('button', { name: /^Haal weg.*een\.log$/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Melding versturen' }))
  await screen.findByRole('heading', { name: 'Uw melding is ontvangen' })
  expect(await screen.findByText('1 bestand toegevoegd')).toBeTruthy()
  expect(screen.getByText('twee.log')).toBeTruthy()

  await userEvent.click(screen.getByRole('button', { name: 'Bekijk hoe het staat' }))
  await screen.findByRole('heading', { name: 'Onze vragen aan u' })
  expect(await screen.findByText('1 bestand toegevoegd')).toBeTruthy()
  await userEvent.upload(chooser(), [file('drie.log')])
  expect(await screen.findByText('2 bestanden toegevoegd')).toBeTruthy()
})
