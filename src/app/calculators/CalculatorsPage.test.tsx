import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { renderAt } from '../../../tests/support/renderScreen.tsx'
import type { CaseList } from '../../contract/cases.ts'

const moment = (name: RegExp) => within(screen.getByRole('group', { name }))

async function typeMoment(name: RegExp, day: string, time: string) {
  await userEvent.type(moment(name).getByLabelText('Dag'), day)
  await userEvent.type(moment(name).getByLabelText('Tijd'), time)
}

const outcome = () => within(screen.getByRole('region', { name: 'Uitkomst' }))

it('tells the deadline of a moment of awareness with its reasons, and that the weekend counts', async () => {
  await renderAt('/rekenhulp')
  await screen.findByRole('heading', { level: 1, name: 'Rekenhulp' })
  await typeMoment(/Wanneer wist uw organisatie/, '20-11-2026', '16:30')
  expect(outcome().getByText('Meld uiterlijk maandag 23 november 2026 16:30')).toBeTruthy()
  expect(outcome().getByText(/zaterdag 21 nov en zondag 22 nov\. Deze dagen tellen gewoon mee\./)).toBeTruthy()
  expect(outcome().getAllByText(/Bron: AVG art\. 33 lid 1/).length).toBeGreaterThan(0)
})

it('asks which hour is meant when the clock showed it twice, and then counts from that one', async () => {
  await renderAt('/rekenhulp')
  await screen.findByRole('heading', { level: 1, name: 'Rekenhulp' })
  await typeMoment(/Wanneer wist uw organisatie/, '25-10-2026', '02:30')
  expect(outcome().getByText(/De termijn verschijnt dan hier/)).toBeTruthy()
  await userEvent.click(screen.getByRole('radio', { name: /wintertijd/i }))
  expect(outcome().getByText(/Meld uiterlijk woensdag 28 oktober 2026 02:30/)).toBeTruthy()
})

it('says how late a notification at some moment is', async () => {
  await renderAt('/rekenhulp')
  await screen.findByRole('heading', { level: 1, name: 'Rekenhulp' })
  await typeMoment(/Wanneer wist uw organisatie/, '16-11-2026', '09:00')
  await typeMoment(/Wanneer is of wordt gemeld/, '19-11-2026', '11:30')
  expect(outcome().getByText('Te laat gemeld: 2 u 30 m na het einde van de termijn.')).toBeTruthy()
})

it('shows no score and no duty before anything is filled in, and says what a score needs', async () => {
  await renderAt('/rekenhulp/risico')
  await screen.findByRole('heading', { level: 1, name: 'Rekenhulp' })
  expect(outcome().getByText(/Zeg wat er gebeurde, welke gegevens het zijn/)).toBeTruthy()
  expect(outcome().getByText(/Zonder feiten rekenen wij met het ergste/)).toBeTruthy()
  expect(screen.queryByText(/zeer hoog/)).toBeNull()
  await userEvent.click(screen.getByRole('checkbox', { name: 'problematische schulden' }))
  expect(outcome().queryByText(/Zeg wat er gebeurde/)).toBeNull()
  expect(outcome().getByRole('heading', { name: 'Waarom' })).toBeTruthy()
})

it('shows beside the starting point what one other fact does, and which reasons it gives and takes', async () => {
  await renderAt('/rekenhulp/risico')
  await screen.findByRole('heading', { level: 1, name: 'Rekenhulp' })
  const facts = within(screen.getByRole('region', { name: 'Feiten' }))
  await userEvent.click(facts.getByRole('checkbox', { name: /ingezien/ }))
  await userEvent.click(facts.getByRole('checkbox', { name: 'problematische schulden' }))
  await userEvent.selectOptions(facts.getByRole('combobox', { name: 'Ontvanger' }), 'known')

  await userEvent.click(screen.getByRole('button', { name: 'Vergelijk met een variant' }))
  await userEvent.selectOptions(facts.getByRole('combobox', { name: 'Vooraf onleesbaar' }), 'yes')
  await userEvent.selectOptions(facts.getByRole('combobox', { name: 'Sleutel veilig' }), 'yes')

  const table = within(screen.getByRole('table', { name: 'Naast elkaar' }))
  const authority = table.getByRole('row', { name: /Melden bij de AP/ })
  expect(
    within(authority)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['ja', 'hoeft niet'])
  const changed = outcome().getByRole('heading', { name: 'Wat u veranderde' }).nextElementSibling
  expect(changed?.textContent).toBe('Vooraf onleesbaar: onbekend → jaSleutel veilig: onbekend → ja')
  expect(outcome().getByRole('heading', { name: 'Redenen die vervallen' })).toBeTruthy()

  await userEvent.click(screen.getByRole('radio', { name: 'Uitgangspunt' }))
  expect(facts.getByRole<HTMLSelectElement>('combobox', { name: 'Vooraf onleesbaar' }).value).toBe('unknown')
})

it('starts from a case, changes nothing there, and keeps what was tried while the other calculator is open', async () => {
  const { beside, router } = await renderAt('/werklijst', { examples: true })
  await screen.findByRole('heading', { level: 1 })
  const { items } = await beside<CaseList>('officer', 'cases?view=team&limit=100')
  const known = items.find(({ people }) => people !== null && people.min === people.max)
  if (!known?.people) throw new Error('The examples have no case with an exact number of people')
  await router.navigate(`/rekenhulp/risico?zaak=${known.reference}`)

  const people = within(await screen.findByRole('group', { name: 'Hoeveel mensen?' }))
  const count = people.getByRole<HTMLInputElement>('textbox', { name: 'Aantal' })
  expect(count.value).toBe(String(known.people.min))
  await userEvent.clear(count)
  await userEvent.type(count, '12000')
  await userEvent.click(screen.getByRole('link', { name: 'Termijn' }))
  await screen.findByRole('heading', { name: 'Momenten' })
  expect(outcome().getByText(/Meld uiterlijk/)).toBeTruthy()
  await userEvent.click(screen.getByRole('link', { name: 'Risico' }))
  await screen.findByRole('heading', { name: 'Feiten' })
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Aantal' }).value).toBe('12000')
  const { version } = await beside<{ version: number }>('officer', `cases/${known.id}`)
  expect(version).toBe(known.version)
})
