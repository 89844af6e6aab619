import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, it } from 'vitest'
import { renderAt } from '../../tests/support/renderScreen.tsx'

const refused = (status: number, code: string) =>
  HttpResponse.json(
    { status, code, title: 'A title', requestId: 'r-17' },
    { status, headers: { 'content-type': 'application/problem+json' } },
  )

it('sends whoever is not signed in to the sign-in page, and remembers where they were going', async () => {
  const { router } = await renderAt('/monitoring?periode=maand', { as: null })
  await screen.findByRole('heading', { level: 1 })
  expect(router.state.location.pathname).toBe('/aanmelden')
  expect(new URLSearchParams(router.state.location.search).get('naar')).toBe('/monitoring?periode=maand')
})

it('shows what happened, what to do and the number for support when the frame cannot be built', async () => {
  await renderAt('/monitoring', { handlers: [http.get('*/api/v1/me', () => refused(500, 'unexpected'))] })
  expect(await screen.findByRole('heading', { name: 'Dit lukte niet' })).toBeTruthy()
  expect(screen.getByText('r-17')).toBeTruthy()
})

it('says plainly that a screen is not for somebody’s role, without anything to try again', async () => {
  await renderAt('/register', { handlers: [http.get('*/api/v1/register', () => refused(403, 'notYourRole'))] })
  expect(await screen.findByRole('heading', { name: 'Niet voor uw rol' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Opnieuw proberen' })).toBeNull()
  expect(screen.queryByText('r-17')).toBeNull()
})

it('tries again when asked to', async () => {
  let broken = true
  // Without an answer of its own the handler leaves the request to the API.
  await renderAt('/monitoring', {
    handlers: [http.get('*/api/v1/me', () => (broken ? refused(503, 'notReady') : undefined))],
  })
  await screen.findByRole('heading', { name: 'Dit lukte niet' })
  broken = false
  await userEvent.click(screen.getByRole('button', { name: 'Opnieuw proberen' }))
  expect(await screen.findByRole('heading', { name: 'Monitoring' })).toBeTruthy()
})

it('moves by keyboard to another screen, with its heading focused and the document named', async () => {
  await renderAt('/monitoring')
  await screen.findByRole('heading', { name: 'Monitoring' })
  await userEvent.keyboard('gr')
  const heading = await screen.findByRole('heading', { name: 'Register', level: 1 })
  expect(document.activeElement).toBe(heading)
  expect(document.title).toBe('Register · Dijkwacht')
})

it('leads whoever was signed out meanwhile to sign-in, and back', async () => {
  await renderAt('/register?toon=alles', {
    handlers: [http.get('*/api/v1/register', () => refused(401, 'notSignedIn'))],
  })
  const link = await screen.findByRole('link', { name: 'Aanmelden' })
  expect(link.getAttribute('href')).toBe('/aanmelden?naar=%2Fregister%3Ftoon%3Dalles')
})

it('says kindly that an address leads nowhere', async () => {
  await renderAt('/nergens')
  expect(await screen.findByRole('heading', { name: 'Deze pagina is er niet' })).toBeTruthy()
})

it('keeps the numbers beside the menu true while colleagues work', async () => {
  const { beside } = await renderAt('/register')
  await screen.findByRole('link', { name: /^Meldingen.*0 open$/ })
  await beside('colleague', 'reports', {
    method: 'POST',
    body: { channel: 'phone', description: 'Brief bij de buren' },
  })
  expect(await screen.findByRole('link', { name: /^Meldingen.*1 open$/ })).toBeTruthy()
})
