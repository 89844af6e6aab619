import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { renderAt } from '../../../tests/support/renderScreen.tsx'

const roster = () => screen.findByRole('heading', { name: 'Rooster vanaf vandaag' })

it('lets the team lead put a colleague on duty for the weekend, whom the inbox then names', async () => {
  const { router } = await renderAt('/instellingen?deel=dienst', { as: 'teamLead' })
  await roster()
  await screen.findByRole('option', { name: 'Kerem Yilmaz (voorbeeld)' })
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Wie' }), 'Kerem Yilmaz (voorbeeld)')
  await userEvent.click(screen.getByRole('button', { name: 'Dit weekend' }))
  await userEvent.click(screen.getByRole('button', { name: 'Toevoegen' }))
  expect(await screen.findByText('za 21 nov tot en met zo 22 nov')).toBeTruthy()
  await router.navigate('/meldingen')
  expect(await screen.findByText(/Weekenddienst: Kerem Yilmaz/)).toBeTruthy()
  expect(screen.getByText(/Dienst vandaag:/).textContent).toContain('niemand')
})

it('takes somebody out again', async () => {
  await renderAt('/instellingen?deel=dienst', { as: 'teamLead', examples: true })
  await roster()
  const removals = () => screen.getAllByRole('button', { name: /weghalen$/ })
  const before = removals().length
  await userEvent.click(removals()[0] as HTMLElement)
  await waitFor(() => expect(removals()).toHaveLength(before - 1))
})

it('is read-only for others, who are told who makes it', async () => {
  await renderAt('/instellingen?deel=dienst', { examples: true })
  await roster()
  expect(screen.getByText('Een teamleider maakt het rooster.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /weghalen$/ })).toBeNull()
})
