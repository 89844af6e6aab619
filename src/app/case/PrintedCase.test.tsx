import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { forgetDrafts } from '../client/drafts.ts'
import { atCase } from './testAtCase.ts'

beforeEach(forgetDrafts)

it('prints the whole case: what every section recorded, and its history', async () => {
  const print = vi.fn<() => void>()
  vi.stubGlobal('print', print)
  const { reference } = await atCase()
  await userEvent.click(await screen.findByRole('button', { name: /^Meer ?:/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Afdrukken' }))
  await waitFor(() => expect(print).toHaveBeenCalledOnce())
  const paper = within(
    screen.getByRole('heading', { level: 1, name: new RegExp(`^${reference} `) }).parentElement ?? document.body,
  )
  expect(paper.getAllByRole('heading', { level: 2 }).length).toBeGreaterThan(6)
  expect(paper.getByText(/Niet op dit papier/)).toBeTruthy()
  dispatchEvent(new Event('afterprint'))
  await waitFor(() => expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1))

  // The key of every browser would print the open section alone.
  screen.getAllByRole('textbox')[0]?.focus()
  await userEvent.keyboard('{Control>}p{/Control}')
  await waitFor(() => expect(print).toHaveBeenCalledTimes(2))
  dispatchEvent(new Event('afterprint'))
  vi.unstubAllGlobals()
})
