import { act, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { http } from 'msw'
import { expect, it } from 'vitest'
import { renderAt } from '../../../tests/support/renderScreen.tsx'
import type { CaseView } from '../../contract/cases.ts'
import { request } from '../client/request.ts'
import { readRegisterAddress, registerAsked } from '../register/registerAddress.ts'
import { readAddress } from '../worklist/address.ts'
import { fetchCases } from '../worklist/caseListQuery.ts'

const theFigures = () => screen.findByRole('heading', { name: 'Terugkijken' })

/** How many cases the list behind a link holds. */
async function casesAt(href: string): Promise<number> {
  const { pathname, searchParams } = new URL(href, 'http://localhost')
  if (pathname === '/werklijst') return (await fetchCases(readAddress(searchParams, 'mine'), '', null)).counts.matching
  const query = new URLSearchParams(registerAsked(readRegisterAddress(searchParams)))
  return (await request<{ counts: { matching: number } }>(`register?${query}&limit=1`)).counts.matching
}

it('counts what needs attention now, and each number opens its cases', async () => {
  const { router } = await renderAt('/monitoring', { as: 'teamLead', examples: true })
  const late = await screen.findByRole('link', { name: /^\d+ te laat$/ })
  const count = Number.parseInt(late.textContent, 10)
  await userEvent.click(late)
  expect(await screen.findByRole('heading', { name: `Te laat ${count}` })).toBeTruthy()
  expect(router.state.location.search).toBe('?weergave=team&termijn=te-laat')
})

it('tells of the reports that no case counts yet, until when the first of their clocks runs, and leads to them', async () => {
  const { beside } = await renderAt('/register')
  const body = { channel: 'phone', description: 'Brief bij de buren', receivedAt: '2026-11-19T06:00:00Z' }
  await beside('colleague', 'reports', { method: 'POST', body })
  await screen.findByRole('heading', { name: 'Register', level: 1 })
  await userEvent.keyboard('go')
  const waiting = await screen.findByRole('link', { name: '1 melding heeft nog geen uitkomst.' })
  expect(waiting.closest('div')?.textContent).toMatch(/De eerste termijn is zo 07:00 \(nog /)
  await userEvent.click(waiting)
  expect(await screen.findByText('Brief bij de buren')).toBeTruthy()
})

it('opens behind every number exactly so many cases', { timeout: 60_000 }, async () => {
  await renderAt('/monitoring', { as: 'teamLead', examples: true })
  await theFigures()
  const main = within(screen.getByRole('main'))
  const counted = main
    .getAllByRole('link', { hidden: true })
    .map((link) => ({
      link,
      count: /^\d+/.exec(link.textContent.trim())?.[0] ?? /: (\d+)/.exec(link.getAttribute('aria-label') ?? '')?.[1],
    }))
    .filter(({ link, count }) => count !== undefined && /^\/(werklijst|register)/.test(link.getAttribute('href') ?? ''))
  expect(counted.length).toBeGreaterThan(50)
  for (const { link, count } of counted) {
    const href = link.getAttribute('href') ?? ''
    expect([href, await casesAt(href)]).toEqual([href, Number(count)])
  }
})

it('keeps every number of a narrowed view true to its cases as well', { timeout: 60_000 }, async () => {
  await renderAt('/monitoring?van=2026-01-01&afdeling=Burgerzaken', { as: 'teamLead', examples: true })
  await theFigures()
  const breaches = within(screen.getByText('Nog open').closest('dl') ?? document.body).getByRole('link', {
    name: /^Datalekken: /,
  })
  expect(await casesAt(breaches.getAttribute('href') ?? '')).toBe(Number(breaches.textContent))
  expect(breaches.getAttribute('href')).toContain('afdeling=Burgerzaken')
})

it('shows the hours in which terms end as bars, each the way to its cases', async () => {
  await renderAt('/monitoring', { as: 'teamLead', examples: true })
  const chart = within(await screen.findByRole('group', { name: /aantal termijnen dat per uur eindigt/ }))
  const bars = chart.getAllByRole('link')
  expect(bars.length).toBeGreaterThan(0)
  const [first] = bars
  expect(first?.getAttribute('aria-label')).toMatch(/^(1 termijn eindigt|\d+ termijnen eindigen) /)
  expect(await casesAt(first?.getAttribute('href') ?? '')).toBe(
    Number.parseInt(first?.getAttribute('aria-label') ?? '', 10),
  )
})

it('tells shares as so many of so many, and the work of each handler with the way to it', async () => {
  await renderAt('/monitoring', { as: 'teamLead', examples: true })
  const [inTime] = await screen.findAllByText('Gemeld binnen 72 uur')
  expect(inTime?.nextElementSibling?.textContent).toMatch(/^\d+ van \d+$/)
  const work = within(screen.getByRole('table', { name: 'Werk per behandelaar' }))
  expect(work.getByRole('link', { name: /^Sanne.*open: \d+/ }).getAttribute('href')).toMatch(/behandelaar=/)
})

it('narrows the figures in the address', async () => {
  const { router } = await renderAt('/monitoring', { as: 'teamLead', examples: true })
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Afdeling' }), 'Burgerzaken')
  await waitFor(() => expect(router.state.location.search).toBe('?afdeling=Burgerzaken'))
  expect(await screen.findByText(/^Alle jaren · Afdeling: Burgerzaken/)).toBeTruthy()
  // The charts follow the facts, to the same choice.
  const departments = within(screen.getByRole('table', { name: 'Afdelingen' }))
  await waitFor(() =>
    expect(departments.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['Burgerzaken']),
  )
  expect(departments.getByRole('link').getAttribute('href')).toContain('afdeling=Burgerzaken')
})

it('shows a choice at once where it was made, and the address follows its figures', async () => {
  const { promise: counted, resolve } = Promise.withResolvers<void>()
  const { router } = await renderAt('/monitoring', {
    as: 'teamLead',
    examples: true,
    // Without an answer of its own the handler leaves the request to the API.
    handlers: [
      http.get('*/api/v1/statistics', async ({ request: { url } }) => {
        if (url.includes('department=')) await counted
      }),
    ],
  })
  const department = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Afdeling' })
  const other =
    [...department.options].map(({ value }) => value).find((name) => !['', 'none', 'Burgerzaken'].includes(name)) ?? ''
  await userEvent.selectOptions(department, 'Burgerzaken')
  await userEvent.selectOptions(department, other)
  expect(department.value).toBe(other)
  expect(screen.getByText(/^Alle jaren\./)).toBeTruthy()
  expect(router.state.location.search).toBe('')
  resolve()
  expect(await screen.findByText(new RegExp(`^Alle jaren · Afdeling: ${other}`))).toBeTruthy()
  await waitFor(() => expect(new URLSearchParams(router.state.location.search).get('afdeling')).toBe(other))
  // Gone to by another way, the page is as its address says.
  await act(() => router.navigate('/monitoring'))
  expect(await screen.findByText(/^Alle jaren\./)).toBeTruthy()
  expect(department.value).toBe('')
})

it('sets what is not recorded below what is, and the small numbers of a long table behind a button', async () => {
  await renderAt('/monitoring', { as: 'teamLead', examples: true })
  await theFigures()
  const namesIn = (table: string) =>
    within(screen.getByRole('table', { name: table }))
      .getAllByRole('rowheader', { hidden: true })
      .map((cell) => cell.textContent)
  expect(namesIn('Afdelingen').indexOf('niet vastgelegd')).toBe(namesIn('Afdelingen').length - 1)
  expect(namesIn('Soort incident').at(-1)).toBe('nog niet vastgesteld')
  const every = screen.getByRole('button', { name: /^Alle \d+ ?: Soort incident$/ })
  expect(every.textContent).toContain(String(namesIn('Soort incident').length))
  await userEvent.click(every)
  expect(screen.getByRole('button', { name: /^Minder ?: Soort incident$/ }).getAttribute('aria-expanded')).toBe('true')
})

it('tells how it counts, beside the figures', async () => {
  await renderAt('/monitoring', { as: 'teamLead', examples: true })
  await theFigures()
  await userEvent.click(screen.getByText('Zo is geteld'))
  expect(screen.getByText(/gemeld voor het einde van de wettelijke termijn/)).toBeTruthy()
})

it('says so when a period holds no cases', async () => {
  await renderAt('/monitoring?van=2020-01-01&tot=2020-12-31', { as: 'teamLead', examples: true })
  expect(await screen.findByText('In deze periode zijn er geen zaken.')).toBeTruthy()
})

it('finds the case of nobody, and gives it to somebody', async () => {
  await renderAt('/monitoring', { as: 'teamLead', examples: true })
  const still = within(await screen.findByRole('region', { name: /^Staat stil/ }))
  const nobodys = still.getByText(/niemand toegewezen/).closest('li')
  if (!nobodys) throw new Error('No case of nobody')
  await userEvent.click(within(nobodys).getByRole('button', { name: /toewijzen$/ }))
  await userEvent.selectOptions(
    await screen.findByRole('combobox', { name: 'Behandelaar' }),
    'Kerem Yilmaz (voorbeeld)',
  )
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Toewijzen' }))
  await waitFor(() => expect(still.queryByText(/niemand toegewezen/)).toBeNull())
  expect(await screen.findByRole('link', { name: '0 niet toegewezen' })).toBeTruthy()
})

it('reminds a handler by a task in the file, and the case is quiet no more', async () => {
  const { beside } = await renderAt('/monitoring', { as: 'teamLead', examples: true })
  const still = within(await screen.findByRole('region', { name: /^Staat stil/ }))
  const button = still.getAllByRole('button', { name: /^Kerem .*herinneren aan DL-/ })[0]
  const reference = /DL-\S+/.exec(button?.getAttribute('aria-label') ?? '')?.[0] ?? ''
  if (button) await userEvent.click(button)
  await userEvent.click(await screen.findByRole('button', { name: 'Taak plaatsen' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const { tasks } = await beside<CaseView>('teamLead', `cases/${reference}`)
  expect(tasks.at(-1)).toMatchObject({ state: 'open', owner: { name: 'Kerem Yilmaz (voorbeeld)' } })
})

it('shows whoever only reads what stands still, without acts they may not do', async () => {
  await renderAt('/monitoring', { as: 'dpo', examples: true })
  const still = within(await screen.findByRole('region', { name: /^Staat stil/ }))
  expect(still.queryByRole('button')).toBeNull()
})
