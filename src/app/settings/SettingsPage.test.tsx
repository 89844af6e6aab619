import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, it } from 'vitest'
import { renderAt } from '../../../tests/support/renderScreen.tsx'
import type { Account } from './accountsQuery.ts'

const noPasskeys = http.get('*/api/auth/passkey/list-user-passkeys', () =>
  HttpResponse.json({ items: [], hasApp: false, recoveryCodesLeft: 0 }),
)

const kerem: Account = {
  id: 'kerem',
  name: 'Kerem Yilmaz (voorbeeld)',
  email: 'kerem@waterveen.example',
  roles: ['privacy-officer'],
  active: true,
  hasPassword: false,
  hasSecondFactor: false,
  lastSignInOn: null,
}

it('lets an administrator demand a second reader, and every screen knows at once', async () => {
  await renderAt('/instellingen?deel=organisatie', { as: 'administrator' })
  const box = await screen.findByRole('checkbox', { name: /vraagt een tweede lezer$/ })
  await userEvent.click(box)
  await userEvent.click(screen.getByRole('button', { name: 'Bewaar' }))
  expect(await screen.findByText('De instellingen zijn bewaard.')).toBeTruthy()
})

it('shows an officer how the organisation works and says who can change it', async () => {
  await renderAt('/instellingen?deel=organisatie')
  expect(await screen.findByText('Alleen een beheerder kan dit wijzigen.')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Bewaar' }).getAttribute('aria-disabled')).toBe('true')
  expect(screen.queryByRole('link', { name: 'Accounts' })).toBeNull()
})

it('saves no organisation without a law to work under', async () => {
  await renderAt('/instellingen?deel=organisatie', { as: 'administrator' })
  await userEvent.click(await screen.findByRole('checkbox', { name: 'AVG, persoonsgegevens' }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'Cbw, netwerk en informatie' }))
  await userEvent.click(screen.getByRole('button', { name: 'Bewaar' }))
  expect(screen.getByText('Kies ten minste één wet.')).toBeTruthy()
})

it('tells an administrator what is left to set up, each with the way there, until all is done', async () => {
  const accounts = [kerem]
  const place = { controller: '', street: 'Dijk 1', postcode: '1234 AB', city: 'Waterveen' }
  const contact = { name: '', position: '', email: '', phone: '' }
  const numbers = { tradeNumber: '12345678', dpoNumber: '' }
  const details = { ...place, ...numbers, sector: 'publicAdministration', contact, can: { change: true } }
  const { queryClient } = await renderAt('/instellingen?deel=organisatie', {
    as: 'administrator',
    handlers: [
      http.get('*/api/v1/accounts', () => HttpResponse.json({ items: accounts, next: null })),
      http.get('*/api/v1/settings/details', () => HttpResponse.json(details)),
    ],
  })
  const steps = async () =>
    within(await screen.findByRole('region', { name: 'Nog in te richten' }))
      .getAllByRole('listitem')
      .map((item) => `${within(item).getByRole('link').getAttribute('href')} ${item.lastChild?.textContent}`)
  expect(await steps()).toEqual([
    '/instellingen?deel=accounts klaar',
    '/instellingen?deel=accounts te doen',
    '/instellingen?deel=gegevens te doen',
    '/instellingen?deel=organisatie klaar',
    '/instellingen?deel=postvak hoeft niet',
  ])
  accounts.push({ ...kerem, id: 'marit' })
  await queryClient.invalidateQueries({ queryKey: ['accounts'] })
  await waitFor(async () => expect((await steps())[1]).toBe('/instellingen?deel=accounts klaar'))
  details.dpoNumber = 'FG000001'
  await queryClient.invalidateQueries({ queryKey: ['organisationDetails'] })
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Nog in te richten' })).toBeNull())
})

it('offers an administrator only the pages that are theirs to use', async () => {
  await renderAt('/instellingen', { as: 'administrator', handlers: [noPasskeys] })
  const rail = within(await screen.findByRole('navigation', { name: 'Hoofdmenu' }))
  expect(rail.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/rekenhulp', '/instellingen'])
})

it('begins with the settings for an administrator, who sees no cases', async () => {
  const { router } = await renderAt('/', { as: 'administrator', handlers: [noPasskeys] })
  expect(await screen.findByRole('heading', { level: 1, name: 'Instellingen' })).toBeTruthy()
  expect(router.state.location.pathname).toBe('/instellingen')
})

it('makes an account and shows once the code with which its owner chooses a password', async () => {
  const accounts = [kerem]
  await renderAt('/instellingen?deel=accounts', {
    as: 'administrator',
    handlers: [
      http.get('*/api/v1/accounts', () => HttpResponse.json({ items: accounts, next: null })),
      http.post('*/api/v1/accounts', async ({ request }) => {
        const body = (await request.json()) as Pick<Account, 'name' | 'email' | 'roles'>
        const account = { ...kerem, ...body, id: 'marit' }
        accounts.push(account)
        return HttpResponse.json({ account, setPasswordCode: 'ABCD-EFGH-IJKL' }, { status: 201 })
      }),
    ],
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Account toevoegen' }))
  const dialog = within(screen.getByRole('dialog'))
  await userEvent.click(dialog.getByRole('button', { name: 'Account maken' }))
  expect(dialog.getByText('Kies ten minste één rol.')).toBeTruthy()
  await userEvent.type(dialog.getByRole('textbox', { name: 'Naam' }), 'Marit Jansen (voorbeeld)')
  await userEvent.type(dialog.getByRole('textbox', { name: 'E-mailadres' }), 'marit@waterveen.example')
  await userEvent.click(dialog.getByRole('checkbox', { name: 'teamleider' }))
  await userEvent.click(dialog.getByRole('button', { name: 'Account maken' }))
  expect(await screen.findByText('ABCD-EFGH-IJKL')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Klaar' }))
  expect(screen.queryByText('ABCD-EFGH-IJKL')).toBeNull()
  expect(await screen.findByText('marit@waterveen.example')).toBeTruthy()
})

it('changes the password, and says what is wrong with the old one', async () => {
  let refusing = true
  await renderAt('/instellingen', {
    handlers: [
      noPasskeys,
      http.post('*/api/auth/change-password', () =>
        refusing
          ? HttpResponse.json(
              { status: 400, code: 'passwordWrong', title: 'Het huidige wachtwoord klopt niet.' },
              { status: 400, headers: { 'content-type': 'application/problem+json' } },
            )
          : HttpResponse.json({}),
      ),
    ],
  })
  await userEvent.type(await screen.findByLabelText('Huidig wachtwoord'), 'verkeerd')
  await userEvent.type(screen.getByLabelText('Nieuw wachtwoord'), 'een zin om te onthouden')
  await userEvent.click(screen.getByRole('button', { name: 'Wachtwoord wijzigen' }))
  expect(await screen.findByText('Het huidige wachtwoord klopt niet.')).toBeTruthy()
  refusing = false
  await userEvent.click(screen.getByRole('button', { name: 'Wachtwoord wijzigen' }))
  expect(await screen.findByText('Uw wachtwoord is gewijzigd.')).toBeTruthy()
})

it('offers to set up an app with codes, or what can be done with the one that there is', async () => {
  let hasApp = true
  const kept = http.get('*/api/auth/passkey/list-user-passkeys', () =>
    HttpResponse.json({ items: [], hasApp, recoveryCodesLeft: 1 }),
  )
  const off = http.post('*/api/auth/two-factor/disable', () => {
    hasApp = false
    return HttpResponse.json({})
  })
  await renderAt('/instellingen', { as: 'administrator', handlers: [kept, off] })
  const turnOff = await screen.findByRole('button', { name: 'App met codes uitzetten' })
  expect(screen.queryByRole('button', { name: /^App instellen/ })).toBeNull()
  expect(screen.getByRole('button', { name: 'Nieuwe herstelcodes maken' })).toBeTruthy()
  expect(screen.getByText('U hebt nog één herstelcode. Maak nieuwe.')).toBeTruthy()

  await userEvent.click(turnOff)
  const dialog = within(screen.getByRole('dialog', { name: 'App met codes uitzetten' }))
  await userEvent.type(dialog.getByLabelText('Huidig wachtwoord'), 'vier droge ganzen buiten')
  await userEvent.click(dialog.getByRole('button', { name: 'Verder' }))
  const setUp = await screen.findByRole('button', { name: 'App instellen die codes maakt' })
  expect(screen.queryByRole('button', { name: 'Nieuwe herstelcodes maken' })).toBeNull()
  expect(document.activeElement).toBe(setUp)
})

it('asks before a passkey goes, for it cannot be put back', async () => {
  let items = [{ id: 'k1', name: 'werklaptop', createdAt: '2026-11-02T09:00:00Z' }]
  const kept = http.get('*/api/auth/passkey/list-user-passkeys', () =>
    HttpResponse.json({ items, hasApp: false, recoveryCodesLeft: 0 }),
  )
  const gone = http.post('*/api/auth/passkey/delete-passkey', () => {
    items = []
    return HttpResponse.json({})
  })
  await renderAt('/instellingen', { as: 'administrator', handlers: [kept, gone] })
  const remove = await screen.findByRole('button', { name: 'Toegangssleutel werklaptop weghalen' })
  await userEvent.click(remove)
  const dialog = within(screen.getByRole('dialog', { name: 'Toegangssleutel werklaptop weghalen?' }))
  await userEvent.click(dialog.getByRole('button', { name: 'Annuleren' }))
  expect(items).toHaveLength(1)

  await userEvent.click(remove)
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Weghalen' }))
  expect(await screen.findByText('U hebt nog geen toegangssleutel.')).toBeTruthy()
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Toegangssleutels' })))
})
