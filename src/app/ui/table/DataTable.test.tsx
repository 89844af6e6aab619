import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import axe from 'axe-core'
import { useState } from 'react'
import { MemoryRouter } from 'react-router'
import { expect, it } from 'vitest'
import { DataTable, type DataTableProps, type Sort } from './DataTable.tsx'
import type { DataTableColumn } from './dataTableColumns.ts'
import { Link } from '../Link.tsx'

type Task = { readonly id: string; readonly name: string; readonly due: string; readonly group: string }

const tasks: readonly Task[] = [
  { id: 'T-1', name: 'Bellen', due: 'vandaag', group: 'now' },
  { id: 'T-2', name: 'Schrijven', due: 'morgen', group: 'later' },
  { id: 'T-3', name: 'Lezen', due: 'maandag', group: 'later' },
]
const columns: readonly DataTableColumn<Task>[] = [
  { id: 'name', header: 'Taak', sortable: true, cell: ({ id, name }) => <Link to={`/${id}`}>{name}</Link> },
  { id: 'due', header: 'Uiterlijk', sortable: true, cell: ({ due }) => due },
]
const groups = [
  { id: 'late', heading: 'Te laat', count: 0 },
  { id: 'now', heading: 'Vandaag', count: 1 },
  { id: 'later', heading: 'Later', count: 12 },
]

const show = (props: Partial<DataTableProps<Task>> = {}) =>
  render(
    <MemoryRouter>
      <DataTable caption="Taken" columns={columns} data={tasks} rowId={(task) => task.id} {...props} />
    </MemoryRouter>,
  )

function Choosing() {
  const [selected, setSelected] = useState<readonly string[]>([])
  return (
    <MemoryRouter>
      <p>Gekozen: {selected.join(', ')}</p>
      <DataTable
        caption="Taken"
        columns={columns}
        data={tasks}
        rowId={(task) => task.id}
        selected={selected}
        onSelect={setSelected}
      />
    </MemoryRouter>
  )
}

it('says in words and in aria-sort how it is sorted, and asks for the other direction when pressed', async () => {
  const asked: Sort[] = []
  show({ sort: { id: 'due', desc: false }, onSort: (sort) => asked.push(sort) })
  expect(screen.getByRole('columnheader', { name: /Uiterlijk/ }).getAttribute('aria-sort')).toBe('ascending')
  await userEvent.click(screen.getByRole('button', { name: 'Uiterlijk, oplopend gesorteerd' }))
  await userEvent.click(screen.getByRole('button', { name: 'Taak, sorteren' }))
  expect(asked).toEqual([
    { id: 'due', desc: true },
    { id: 'name', desc: false },
  ])
})

it('groups rows under real headings with the count of the whole group, and leaves empty groups out', () => {
  show({ groups, groupOf: (task) => task.group })
  expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual(['Vandaag 1', 'Later 12'])
  const later = screen.getByRole('rowgroup', { name: 'Later 12' })
  expect(
    within(later)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['Schrijven', 'Lezen'])
})

it('moves between the rows with J and K, and with the arrows from there', async () => {
  show({ groups, groupOf: (task) => task.group })
  await userEvent.keyboard('j')
  expect(document.activeElement?.textContent).toBe('Bellen')
  await userEvent.keyboard('jj')
  expect(document.activeElement?.textContent).toBe('Lezen')
  await userEvent.keyboard('k')
  expect(document.activeElement?.textContent).toBe('Schrijven')
  await userEvent.keyboard('{ArrowUp}')
  expect(document.activeElement?.textContent).toBe('Bellen')
})

it('chooses rows with their box, with X, and all at once', async () => {
  render(<Choosing />)
  await userEvent.click(screen.getByRole('checkbox', { name: 'T-2 kiezen' }))
  await userEvent.keyboard('kx')
  expect(screen.getByText('Gekozen: T-2, T-1')).toBeTruthy()
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Alle regels/ }).indeterminate).toBe(true)
  await userEvent.click(screen.getByRole('checkbox', { name: /Alle regels/ }))
  expect(screen.getByText('Gekozen: T-2, T-1, T-3')).toBeTruthy()
})

it('shows only the chosen columns, in the chosen order', () => {
  show({ shownColumns: ['due', 'name'] })
  expect(screen.getAllByRole('columnheader').map((header) => header.textContent)).toEqual(['Uiterlijk', 'Taak'])
  const [, first] = screen.getAllByRole('row')
  expect(
    within(first as HTMLElement)
      .getAllByRole('cell')
      .map((cell) => cell.lastElementChild?.textContent),
  ).toEqual(['vandaag', 'Bellen'])
})

it('has no fault that axe can find', async () => {
  const { container } = show({ groups, groupOf: (task) => task.group, selected: ['T-1'], onSelect: () => {} })
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([])
})
