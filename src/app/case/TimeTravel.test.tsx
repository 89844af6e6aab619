import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { renderAt } from '../../../tests/support/renderScreen.tsx'
import { forgetDrafts } from '../client/drafts.ts'

beforeEach(forgetDrafts)

it('keeps what the chronology shows on the way through time, and says how much each choice holds', async () => {
  const { router } = await renderAt('/zaken/DL-2026-0020/verloop', { examples: true })
  const decisions = () => screen.findByRole('radio', { name: /^Alleen beslissingen \([1-9]\d*\)$/ })
  await userEvent.click(await decisions())
  await waitFor(async () => expect(await decisions()).toHaveProperty('checked', true))
  await userEvent.click(screen.getByRole('link', { name: 'Eén stap eerder' }))
  await screen.findByRole('link', { name: 'Terug naar nu' })
  expect(router.state.location.search).toMatch(/toon=besluiten/)
  expect(await decisions()).toHaveProperty('checked', true)
  await userEvent.click(screen.getByRole('link', { name: 'Terug naar nu' }))
  await waitFor(() => expect(router.state.location.search).toBe('?toon=besluiten'))
})

it('leads from an entry to its own section as known then, and from the last entry nowhere', async () => {
  const { router } = await renderAt('/zaken/DL-2026-0020/verloop', { examples: true })
  const links = await screen.findAllByRole('link', { name: /^Toon zoals bekend: na/ })
  expect(screen.getByRole('main').textContent).toContain('Betrokkenen geïnformeerd')
  expect(links.filter((link) => link.getAttribute('aria-label')?.includes('Betrokkenen geïnformeerd'))).toEqual([])
  await userEvent.click(screen.getByRole('link', { name: /^Toon zoals bekend: na Risico ingeschat/ }))
  expect(await screen.findByRole('link', { name: 'Terug naar nu' })).toBeTruthy()
  expect(router.state.location.pathname).toBe('/zaken/DL-2026-0020/risico')
})
