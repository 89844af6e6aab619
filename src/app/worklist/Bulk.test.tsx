import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { renderAt } from '../../../tests/support/renderScreen.tsx'
import type { CaseEventList, CaseView } from '../../contract/cases.ts'

const choose = (reference: string) => screen.findByRole('checkbox', { name: `${reference} kiezen` })
const bar = async () => within(await screen.findByRole('region', { name: 'Gekozen zaken' }))
const open = async (options: Parameters<typeof renderAt>[1] = {}) => {
  const rendered = await renderAt('/werklijst?weergave=team', { examples: true, ...options })
  await screen.findByRole('table')
  return rendered
}

it('takes all chosen cases at once, says how many, and gives them back when that is undone', async () => {
  await open()
  await userEvent.click(await choose('DL-2026-0015'))
  await userEvent.click(await choose('DL-2026-0018'))
  await userEvent.click((await bar()).getByRole('button', { name: /^Aan mij/ }))
  expect(await screen.findByText('2 gelukt')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Behandelaar van DL-2026-0015: Uzelf. Toewijzen…' })).toBeTruthy()
  expect(screen.queryByRole('region', { name: 'Gekozen zaken' })).toBeNull()
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(await screen.findByRole('button', { name: /^Behandelaar van DL-2026-0015: Kerem/ })).toBeTruthy()
  expect(await screen.findByRole('button', { name: /^Behandelaar van DL-2026-0018: Kerem/ })).toBeTruthy()
})

it('tells of each case that was not done why', async () => {
  const { beside } = await open()
  await userEvent.click(await choose('DL-2026-0015'))
  await userEvent.click(await choose('DL-2026-0018'))
  const { id, version } = await beside<CaseView>('teamLead', 'cases/DL-2026-0018')
  await beside('teamLead', `cases/${id}/title`, { method: 'PUT', body: { title: 'Anders' }, version })
  await userEvent.click((await bar()).getByRole('button', { name: /^Aan mij/ }))
  expect(await screen.findByText('1 gelukt, 1 niet')).toBeTruthy()
  expect(screen.getByText(/^DL-2026-0018: Een collega heeft DL-2026-0018 intussen gewijzigd/)).toBeTruthy()
})

it('hands over with a note that stands in each case', async () => {
  const { beside } = await open()
  await userEvent.click(await choose('DL-2026-0016'))
  await userEvent.click(await choose('DL-2026-0017'))
  await userEvent.keyboard('a')
  const dialog = within(await screen.findByRole('dialog', { name: '2 zaken toewijzen' }))
  const handler = await dialog.findByRole('combobox', { name: 'Behandelaar' })
  await waitFor(() => expect(within(handler).getAllByRole('option').length).toBeGreaterThan(2))
  await userEvent.selectOptions(handler, within(handler).getByRole('option', { name: /^Kerem/ }))
  await userEvent.type(dialog.getByRole('textbox'), 'Ik ben vrijdag vrij')
  await userEvent.click(dialog.getByRole('button', { name: 'Toewijzen' }))
  expect(await screen.findByText('2 gelukt')).toBeTruthy()
  for (const reference of ['DL-2026-0016', 'DL-2026-0017']) {
    const { id } = await beside<CaseView>('officer', `cases/${reference}`)
    const { items } = await beside<CaseEventList>('officer', `cases/${id}/events`)
    expect(items.at(-1)).toMatchObject({ type: 'handedOver', data: { note: 'Ik ben vrijdag vrij' } })
  }
})

it('chooses all rows between two with Shift, by pointer and by key, and says that the box in the head takes this page only', async () => {
  await open()
  const user = userEvent.setup()
  await user.click(await choose('DL-2026-0015'))
  await user.keyboard('{Shift>}')
  await user.click(await choose('DL-2026-0017'))
  await user.keyboard('{/Shift}')
  expect((await bar()).getByText('3 gekozen')).toBeTruthy()
  screen.getByRole('link', { name: /^DL-2026-0020/ }).focus()
  await user.keyboard('{Shift>}X{/Shift}')
  const boxes = screen.getAllByRole<HTMLInputElement>('checkbox', { name: /^DL-.* kiezen$/ })
  const between = boxes.findIndex((box) => box.getAttribute('aria-label')?.startsWith('DL-2026-0020')) + 1
  await waitFor(async () => expect((await bar()).getByText(`${between} gekozen`)).toBeTruthy())
  expect(boxes.map(({ checked }) => checked)).toEqual(boxes.map((_, at) => at < between))
  expect(screen.getByRole('checkbox', { name: 'Alle regels op deze pagina kiezen' })).toBeTruthy()
})

it('merges chosen cases into one of them, with a reason', async () => {
  const { beside } = await open()
  await userEvent.click(await choose('DL-2026-0022'))
  await userEvent.click(await choose('DL-2026-0024'))
  await userEvent.click((await bar()).getByRole('button', { name: 'Samenvoegen…' }))
  const dialog = within(await screen.findByRole('dialog', { name: '2 zaken samenvoegen' }))
  await userEvent.click(dialog.getByRole('button', { name: 'Samenvoegen' }))
  expect(dialog.getByText('Vul in waarom.')).toBeTruthy()
  await userEvent.type(dialog.getByRole('textbox'), 'Twee keer gemeld')
  await userEvent.click(dialog.getByRole('button', { name: 'Samenvoegen' }))
  expect(await screen.findByText('1 gelukt')).toBeTruthy()
  const merged = await beside<CaseView>('officer', 'cases/DL-2026-0024')
  expect(merged.mergedInto?.reference).toBe('DL-2026-0022')
})

it('undoes what can be undone of several mergers, and names the case of which it cannot', async () => {
  const { beside } = await open()
  for (const reference of ['DL-2026-0015', 'DL-2026-0018', 'DL-2026-0022'])
    await userEvent.click(await choose(reference))
  await userEvent.click((await bar()).getByRole('button', { name: 'Samenvoegen…' }))
  const dialog = within(await screen.findByRole('dialog', { name: '3 zaken samenvoegen' }))
  await userEvent.type(dialog.getByRole('textbox'), 'Drie keer gemeld')
  await userEvent.click(dialog.getByRole('button', { name: 'Samenvoegen' }))
  expect(await screen.findByText('2 gelukt')).toBeTruthy()
  const { id } = await beside<CaseView>('officer', 'cases/DL-2026-0018')
  await beside('teamLead', `cases/${id}/notes`, { method: 'POST', body: { text: 'Toch nagezocht' } })
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(await screen.findByText(/^DL-2026-0018: /, { selector: 'section span' })).toBeTruthy()
  expect((await beside<CaseView>('officer', 'cases/DL-2026-0022')).mergedInto).toBeNull()
  expect((await beside<CaseView>('officer', 'cases/DL-2026-0018')).mergedInto?.reference).toBe('DL-2026-0015')
})

it('offers nothing to choose to somebody who may do nothing with several cases', async () => {
  await open({ as: 'ciso' })
  expect(screen.queryByRole('checkbox', { name: /kiezen/ })).toBeNull()
})

it('unfolds a row with the arrows: last note, open tasks and data, without names of people concerned', async () => {
  const { beside } = await open()
  const { id } = await beside<CaseView>('officer', 'cases/DL-2026-0016')
  await beside('officer', `cases/${id}/notes`, { method: 'POST', body: { text: 'Beheerder belt terug' } })
  screen.getByRole('link', { name: /^DL-2026-0016/ }).focus()
  await userEvent.keyboard('{ArrowRight}')
  expect(screen.getByRole('button', { name: 'Meer over DL-2026-0016' }).getAttribute('aria-expanded')).toBe('true')
  expect(await screen.findByText('Beheerder belt terug')).toBeTruthy()
  expect(screen.getByText('Geen open taken.')).toBeTruthy()
  await userEvent.keyboard('{ArrowLeft}')
  expect(screen.queryByText('Beheerder belt terug')).toBeNull()
})

it('gives back the others when one of them was changed meanwhile, and says which was not', async () => {
  const { beside } = await open()
  await userEvent.click(await choose('DL-2026-0015'))
  await userEvent.click(await choose('DL-2026-0018'))
  await userEvent.click((await bar()).getByRole('button', { name: /^Aan mij/ }))
  await screen.findByText('2 gelukt')
  const { id, version } = await beside<CaseView>('teamLead', 'cases/DL-2026-0015')
  await beside('teamLead', `cases/${id}/title`, { method: 'PUT', body: { title: 'Anders' }, version })
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(await screen.findByRole('button', { name: /^Behandelaar van DL-2026-0018: Kerem/ })).toBeTruthy()
  expect((await screen.findAllByText(/Een collega heeft DL-2026-0015 intussen gewijzigd/)).length).toBeGreaterThan(0)
})
