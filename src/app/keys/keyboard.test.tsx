import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { keysFor, switchSingleKeys } from './keyboard.ts'
import { keyDefinitions } from './keyDefinitions.ts'
import { KeysDialog } from './KeysDialog.tsx'
import { useKey } from './useKey.ts'

function Listening({ heard }: { heard: string[] }) {
  useKey('addNote', () => heard.push('note'))
  useKey('search', () => heard.push('search'))
  useKey('goWorklist', () => heard.push('worklist'))
  return <input aria-label="Notitie" />
}

beforeEach(() => {
  keysFor('')
  switchSingleKeys(true)
})

it('acts on a letter, on a sequence and on a chord', async () => {
  const heard: string[] = []
  render(<Listening heard={heard} />)
  await userEvent.keyboard('cgz{Control>}k{/Control}')
  expect(heard).toEqual(['note', 'worklist', 'search'])
})

it('leaves letters alone while somebody types in a field', async () => {
  const heard: string[] = []
  render(<Listening heard={heard} />)
  await userEvent.type(screen.getByLabelText('Notitie'), 'cc/')
  expect(heard).toEqual([])
  expect(screen.getByLabelText<HTMLInputElement>('Notitie').value).toBe('cc/')
})

it('can be switched off for single letters; chords stay', async () => {
  const heard: string[] = []
  render(<Listening heard={heard} />)
  switchSingleKeys(false)
  await userEvent.keyboard('c{Control>}k{/Control}')
  expect(heard).toEqual(['search'])
})

it('keeps the choice of each person who shares a browser apart', async () => {
  const heard: string[] = []
  render(<Listening heard={heard} />)
  keysFor('anna')
  switchSingleKeys(false)
  keysFor('karel')
  await userEvent.keyboard('c')
  keysFor('anna')
  await userEvent.keyboard('c')
  expect(heard).toEqual(['note'])
})

it('leaves keys with a name of their own on: no word spoken aloud is one', async () => {
  const heard: string[] = []
  function Explaining() {
    useKey('explain', () => heard.push('help'))
    return null
  }
  render(<Explaining />)
  switchSingleKeys(false)
  await userEvent.keyboard('{F1}')
  expect(heard).toEqual(['help'])
})

it('stops when the screen is gone', async () => {
  const heard: string[] = []
  render(<Listening heard={heard} />).unmount()
  await userEvent.keyboard('c')
  expect(heard).toEqual([])
})

it('shows every key of the list in the overview, and the switch works there', async () => {
  render(<KeysDialog onClose={() => {}} />)
  expect(screen.getAllByRole('term')).toHaveLength(Object.keys(keyDefinitions).length)
  await userEvent.click(screen.getByRole('checkbox', { name: /Enkele letters/ }))
  expect(localStorage.getItem('dijkwacht.singleKeys')).toBe('off')
})
