import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { renderAt } from '../../../tests/support/renderScreen.tsx'

it('counts what needs attention now, and each number opens its cases', async () => {
  const { router } = await renderAt('/monitoring', { as: 'teamLead', examples: true })
  const late = await screen.findByRole('link', { name: /^\d+ te laat$/ })
  const count = Number.parseInt(late.textContent, 10)
  await userEvent.click(late)
  expect(await screen.findByRole('heading', { name: `Te laat ${count}` })).toBeTruthy()
  expect(router.state.location.search).toBe('?weergave=team&termijn=te-laat')
})

it('tells shares as so many of so many, and the work of each handler with the way to it', async () => {
  await renderAt('/monitoring', { as: 'teamLead', examples: true })
  expect((await screen.findByText('Gemeld binnen 72 uur')).nextElementSibling?.textContent).toMatch(/^\d+ van \d+$/)
  const work = within(screen.getByRole('table', { name: 'Per behandelaar' }))
  expect(work.getByRole('link', { name: /open zaken van Sanne/ }).getAttribute('href')).toMatch(/behandelaar=/)
})

it('says so when a period holds no cases', async () => {
  await renderAt('/monitoring?van=2020-01-01&tot=2020-12-31', { as: 'teamLead', examples: true })
  expect(await screen.findByText('In deze periode zijn er geen zaken.')).toBeTruthy()
})
