import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, it } from 'vitest'
import { renderAt } from '../../../tests/support/renderScreen.tsx'

const refused = (status: number, code: string, detail: string) =>
  HttpResponse.json(
    { status, code, title: detail, detail },
    { status, headers: { 'content-type': 'application/problem+json' } },
  )

const setupDone = http.get('*/api/v1/setup', () => HttpResponse.json({ open: false }))

async function fillIn() {
  await userEvent.type(await screen.findByRole('textbox', { name: 'E-mailadres' }), 'sanne@waterveen.example')
  await userEvent.type(screen.getByLabelText('Wachtwoord'), 'een zin om te onthouden')
  await userEvent.click(screen.getByRole('button', { name: 'Aanmelden' }))
}

it('goes on, after the password, to where somebody was going', async () => {
  const { api, router } = await renderAt('/register?toon=alles', {
    as: null,
    handlers: [
      setupDone,
      http.post('*/api/auth/sign-in/email', () => {
        api.become('officer')
        return HttpResponse.json({ signedIn: true, secondFactor: [] })
      }),
    ],
  })
  await fillIn()
  expect(await screen.findByRole('heading', { name: 'Register' })).toBeTruthy()
  expect(router.state.location).toMatchObject({ pathname: '/register', search: '?toon=alles' })
})

it('never leads to another site', async () => {
  const { api, router } = await renderAt('/aanmelden?naar=//elders.example/werklijst', {
    as: null,
    handlers: [
      setupDone,
      http.post('*/api/auth/sign-in/email', () => {
        api.become('officer')
        return HttpResponse.json({ signedIn: true })
      }),
    ],
  })
  await fillIn()
  await waitFor(() => expect(router.state.location.pathname).toBe('/werklijst'))
})

it('asks for the code of the app, or for a recovery code', async () => {
  const sent: unknown[] = []
  const { api } = await renderAt('/aanmelden', {
    as: null,
    handlers: [
      setupDone,
      http.post('*/api/auth/sign-in/email', () => HttpResponse.json({ signedIn: false, secondFactor: ['totp'] })),
      http.post('*/api/auth/two-factor/verify-totp', async ({ request }) => {
        sent.push(await request.json())
        return refused(401, 'secondFactorWrong', 'De code klopt niet.')
      }),
      http.post('*/api/auth/two-factor/verify-backup-code', () => {
        api.become('officer')
        return HttpResponse.json({ signedIn: true })
      }),
    ],
  })
  await fillIn()
  await userEvent.type(await screen.findByRole('textbox', { name: 'Code uit uw app' }), '123 456{Enter}')
  expect(await screen.findByText('De code klopt niet.')).toBeTruthy()
  expect(sent).toEqual([{ code: '123456' }])
  await userEvent.click(screen.getByRole('button', { name: 'Ik heb mijn app niet bij me' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Herstelcode' }), 'abcde-fghij{Enter}')
  expect(await screen.findByRole('heading', { name: 'Werklijst' })).toBeTruthy()
})

it('says why it did not work, and when to try again after too many attempts', async () => {
  await renderAt('/aanmelden', {
    as: null,
    handlers: [
      setupDone,
      http.post('*/api/auth/sign-in/email', () => refused(429, 'tooManyAttempts', 'Te vaak geprobeerd.')),
    ],
  })
  await fillIn()
  expect(await screen.findByText('Te vaak geprobeerd. Wacht even en probeer het opnieuw.')).toBeTruthy()
})

it('asks nothing of the server while a field is empty', async () => {
  await renderAt('/aanmelden', { as: null, handlers: [setupDone] })
  await userEvent.click(await screen.findByRole('button', { name: 'Aanmelden' }))
  expect(screen.getByText('Vul uw wachtwoord in.')).toBeTruthy()
})

it('sends whoever comes to an empty installation to its set-up', async () => {
  const { router } = await renderAt('/aanmelden', {
    as: null,
    handlers: [http.get('*/api/v1/setup', () => HttpResponse.json({ open: true }))],
  })
  expect(await screen.findByRole('heading', { name: 'Dijkwacht opzetten' })).toBeTruthy()
  expect(router.state.location.pathname).toBe('/opzetten')
})

it('stands in the way until a demanded second factor is there, then goes on', async () => {
  const enrolled = { done: false }
  const { router } = await renderAt('/register', {
    handlers: [
      http.get('*/api/v1/me', () =>
        enrolled.done
          ? undefined
          : HttpResponse.json({
              id: 'x',
              name: 'X',
              roles: [],
              organisation: { id: 'o', name: 'O', slug: 'o' },
              secondFactorDue: true,
              can: {},
            }),
      ),
      http.post('*/api/auth/two-factor/enable', () =>
        HttpResponse.json({
          totpUri: 'otpauth://totp/Dijkwacht:sanne?secret=JBSWY3DPEHPK3PXP&issuer=Dijkwacht',
          recoveryCodes: ['aaaaa-bbbbb'],
        }),
      ),
      http.post('*/api/auth/two-factor/verify-totp', () => {
        enrolled.done = true
        return HttpResponse.json({ signedIn: true })
      }),
    ],
  })
  await screen.findByRole('heading', { name: 'Stel een tweede factor in' })
  await userEvent.type(screen.getByLabelText('Uw wachtwoord'), 'een zin om te onthouden')
  await userEvent.click(screen.getByRole('button', { name: 'Verder' }))
  expect(await screen.findByRole('img', { name: /QR-code/ })).toBeTruthy()
  expect(screen.getByText('JBSW Y3DP EHPK 3PXP')).toBeTruthy()
  await userEvent.type(screen.getByRole('textbox', { name: 'Code die de app nu toont' }), '123456{Enter}')
  expect(await screen.findByText('aaaaa-bbbbb')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Ik heb de codes bewaard' }))
  expect(await screen.findByRole('heading', { name: 'Register' })).toBeTruthy()
  expect(router.state.location.pathname).toBe('/register')
})
