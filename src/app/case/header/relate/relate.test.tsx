import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { CaseView } from '../../../../contract/cases.ts'
import { atCase } from '../../testAtCase.ts'
import { openCase, send } from '../../testing.ts'

const twin = { title: 'Dezelfde brief, later gemeld', receivedAt: '2026-11-19T09:00:00Z' }

/** The menu of a case, beside which there is another case about the same letter. */
async function withTwin() {
  const desk = await atCase('indammen')
  const other = await openCase(desk.api, twin)
  await screen.findByRole('heading', { level: 2, name: 'Indammen' })
  const choose = async (act: string) => {
    await userEvent.click(screen.getByRole('button', { name: /^Meer/ }))
    await userEvent.click(screen.getByRole('button', { name: act }))
    return within(await screen.findByRole('dialog'))
  }
  const read = (id: string) => send<CaseView>(desk.api, 'GET', `cases/${id}`)
  return { ...desk, other, choose, read }
}

it('says what goes where before two cases are merged, and goes on in the other one', async () => {
  const { api, id, version, other, choose, read } = await withTwin()
  await send(api, 'POST', `cases/${id}/tasks`, { text: 'Ontvanger nabellen' }, version)
  const dialog = await choose('Samenvoegen met andere zaak')
  await userEvent.type(dialog.getByRole('textbox', { name: 'Zoek de andere zaak' }), other.reference)
  await userEvent.click(await dialog.findByRole('radio', { name: new RegExp(`^${other.reference}`) }))
  expect(await dialog.findByText(`1 melding gaat naar ${other.reference}`)).toBeTruthy()
  expect(dialog.getByText(new RegExp(`de klok van ${other.reference} verandert niet`))).toBeTruthy()
  await userEvent.click(dialog.getByRole('button', { name: /Het gaat om hetzelfde datalek/ }))
  await userEvent.click(dialog.getByRole('button', { name: `Voeg samen met ${other.reference}` }))
  expect(await screen.findByRole('heading', { level: 1, name: twin.title })).toBeTruthy()
  const [gone, left] = [await read(id), await read(other.id)]
  expect(gone.mergedInto?.reference).toBe(other.reference)
  expect([left.reports.length, left.tasks.map(({ text }) => text)]).toEqual([2, ['Ontvanger nabellen']])
})

it('says before a merger where the two cases differ: in our role, and in whether the leak is closed', async () => {
  const { api, id, version, other, choose, read } = await withTwin()
  const measure = { kind: 'other', text: 'Gebeld' }
  const { version: mine } = await send<CaseView>(api, 'POST', `cases/${id}/containment-actions`, measure, version)
  const role = { ourRole: 'processor', controller: 'Gemeente Duinrand', reason: 'Wij drukken voor hen' }
  await send(api, 'PUT', `cases/${id}/role`, role, mine)
  const closed = { contained: true, containedAt: '2026-11-19T09:30:00Z', how: 'Brief terug' }
  await send(api, 'PUT', `cases/${other.id}/containment`, closed, (await read(other.id)).version)
  const dialog = await choose('Samenvoegen met andere zaak')
  await userEvent.type(dialog.getByRole('textbox', { name: 'Zoek de andere zaak' }), other.reference)
  await userEvent.click(await dialog.findByRole('radio', { name: new RegExp(`^${other.reference}`) }))
  expect(
    await dialog.findByText(/^Hier zijn wij verwerker, in DL-.* zijn wij verwerkingsverantwoordelijke/),
  ).toBeTruthy()
  expect(dialog.getByText(/^hier staat het lek nog open/)).toBeTruthy()
})

it('lets a merger be undone, at once or from the case that went up', async () => {
  const { id, other, choose, read } = await withTwin()
  const merge = async () => {
    const dialog = await choose('Samenvoegen met andere zaak')
    await userEvent.type(dialog.getByRole('textbox', { name: 'Zoek de andere zaak' }), other.reference)
    await userEvent.click(await dialog.findByRole('radio', { name: new RegExp(`^${other.reference}`) }))
    await userEvent.click(dialog.getByRole('button', { name: /Het gaat om hetzelfde datalek/ }))
    await userEvent.click(dialog.getByRole('button', { name: `Voeg samen met ${other.reference}` }))
    expect(await screen.findByRole('heading', { level: 1, name: twin.title })).toBeTruthy()
  }
  const { reference, title } = await read(id)
  await merge()
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy()
  expect((await read(id)).outcome).toBe('breach')

  await merge()
  // The first merger, which was undone, stands in the chronology too.
  expect(await screen.findAllByText(new RegExp(`^${reference} · Het gaat om`))).not.toHaveLength(0)
  await userEvent.click(await screen.findByRole('link', { name: new RegExp(reference) }))
  await userEvent.click(await screen.findByRole('button', { name: 'Maak samenvoegen ongedaan' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Samenvoegen ongedaan maken' }))
  await userEvent.click(dialog.getByRole('button', { name: 'Maak samenvoegen ongedaan' }))
  expect(dialog.getAllByText(/^Schrijf op waarom/).length).toBeGreaterThan(0)
  await userEvent.click(dialog.getByRole('button', { name: /Het blijken twee datalekken te zijn/ }))
  await userEvent.click(dialog.getByRole('button', { name: 'Maak samenvoegen ongedaan' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Maak samenvoegen ongedaan' })).toBeNull())
  const [back, left] = [await read(id), await read(other.id)]
  expect([back.handling, back.reports.length, left.reports.length, left.linked]).toEqual(['handling', 1, 1, []])
})

it('asks for the other case and a reason before it links, and finds it by words', async () => {
  const { id, other, choose, read } = await withTwin()
  const dialog = await choose('Koppelen aan andere zaak')
  await userEvent.click(dialog.getByRole('button', { name: 'Koppel' }))
  expect(dialog.getAllByText(/Kies de andere zaak\./).length).toBeGreaterThan(0)
  await userEvent.type(dialog.getByRole('textbox', { name: 'Zoek de andere zaak' }), 'later gemeld')
  await userEvent.click(await dialog.findByRole('radio', { name: new RegExp(`^${other.reference}`) }))
  await userEvent.click(dialog.getByRole('button', { name: /Zelfde oorzaak/ }))
  await userEvent.click(dialog.getByRole('button', { name: `Koppel aan ${other.reference}` }))
  expect(await screen.findByRole('link', { name: other.reference })).toBeTruthy()
  expect((await read(other.id)).linked.map(({ otherCase }) => otherCase)).toEqual([id])
})

it('shows the case that was split off, with the way to it', async () => {
  const { choose } = await withTwin()
  const dialog = await choose('Splitsen')
  await userEvent.type(dialog.getByRole('textbox', { name: 'Titel van de nieuwe zaak' }), 'Tweede brief')
  await userEvent.click(dialog.getByRole('button', { name: /twee datalekken in één melding/ }))
  await userEvent.click(dialog.getByRole('button', { name: 'Maak nieuwe zaak' }))
  expect(await screen.findByRole('link', { name: /^DL-\d{4}-\d+ Tweede brief$/ })).toBeTruthy()
})
