import { act, renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useSortedRows } from './useSortedRows.ts'

type Colleague = { readonly name: string; readonly lastSignInOn: string | null }

const colleagues: readonly Colleague[] = [
  { name: 'Zoë Voorbeeld', lastSignInOn: null },
  { name: 'Élise Voorbeeld', lastSignInOn: '2026-11-02' },
  { name: 'Fatma Voorbeeld', lastSignInOn: '2026-10-30' },
]
const by = {
  name: ({ name }: Colleague) => name,
  lastSignInOn: ({ lastSignInOn }: Colleague) => lastSignInOn,
}
const start = () => renderHook(() => useSortedRows(colleagues, by, 'nl')).result
const names = ({ current: { rows } }: ReturnType<typeof start>) => rows.map(({ name }) => name.split(' ', 1)[0])

it('leaves rows as they came until somebody sorts them', () => {
  expect(names(start())).toEqual(['Zoë', 'Élise', 'Fatma'])
})

it('sorts as the language does, in both directions', () => {
  const table = start()
  act(() => table.current.onSort({ id: 'name', desc: false }))
  expect(names(table)).toEqual(['Élise', 'Fatma', 'Zoë'])
  act(() => table.current.onSort({ id: 'name', desc: true }))
  expect(names(table)).toEqual(['Zoë', 'Fatma', 'Élise'])
})

it('puts what has no value last, whichever way', () => {
  const table = start()
  act(() => table.current.onSort({ id: 'lastSignInOn', desc: false }))
  expect(names(table)).toEqual(['Fatma', 'Élise', 'Zoë'])
  act(() => table.current.onSort({ id: 'lastSignInOn', desc: true }))
  expect(names(table)).toEqual(['Élise', 'Fatma', 'Zoë'])
})
