import { fireEvent, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { CaseView } from '../../../contract/cases.ts'
import { largestFile } from '../../../domain/files/keptFile.ts'
import { atCase } from '../testAtCase.ts'
import { send } from '../testing.ts'

const signature = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const picture = (name = 'scherm.png') => new File([signature], name, { type: 'image/png' })

async function pieces() {
  const heading = await screen.findByRole('heading', { name: 'Stukken' })
  const section = heading.closest('section')
  if (!section) throw new Error('The pieces stand in no section')
  return within(section)
}

async function adding() {
  const opened = await atCase()
  const shown = await pieces()
  await userEvent.click(shown.getByRole('button', { name: /^Toevoegen/ }))
  return { ...opened, shown }
}

const paste = (shown: Awaited<ReturnType<typeof pieces>>, file: File) =>
  fireEvent.paste(shown.getByRole('button', { name: 'Kies bestanden' }), { clipboardData: { files: [file] } })

it('adds a file that was chosen, and offers to keep it and to look at it', async () => {
  const { api, id, shown } = await adding()
  const input = document.querySelector('input[type=file]')
  if (!(input instanceof HTMLInputElement)) throw new Error('There is nothing to choose with')
  await userEvent.upload(input, [picture()])
  const link = await shown.findByRole('link', { name: /^Bewaar.*scherm\.png$/ })
  expect(shown.getByText(/PNG-afbeelding, 1 kB · niet op virussen gecontroleerd/)).toBeTruthy()
  const { evidence } = await send<CaseView>(api, 'GET', `cases/${id}`)
  expect(link.getAttribute('href')).toBe(`/api/v1/cases/${id}/files/${evidence[0]?.file?.fileId}`)

  await userEvent.click(shown.getByRole('button', { name: /^Bekijk/ }))
  const dialog = within(screen.getByRole('dialog', { name: 'scherm.png' }))
  expect(dialog.getByRole('img', { name: 'Afbeelding: scherm.png' })).toBeTruthy()
})

it('takes a pasted screenshot under a name of its own', async () => {
  const { shown } = await adding()
  paste(shown, picture('image.png'))
  expect(await shown.findByRole('link', { name: /^Bewaar.*schermafdruk .*\.png$/ })).toBeTruthy()
})

it('says when a file is not what its name promises, and does not show it', async () => {
  const { shown } = await adding()
  paste(shown, new File(['<script>alert(1)</script>'], 'foto.png', { type: 'image/png' }))
  expect(await shown.findByText('De inhoud is iets anders dan de naam zegt: webpagina.')).toBeTruthy()
  expect(shown.getByText('Kan code bevatten. Open het alleen als u weet wat het is.')).toBeTruthy()
  expect(shown.queryByRole('button', { name: /Bekijk/ })).toBeNull()
})

it('keeps what is too large out, with the reason, and lets it be taken away', async () => {
  const { shown } = await adding()
  paste(shown, new File([new Uint8Array(largestFile + 1)], 'film.mp4'))
  expect(await shown.findByText('Dit bestand is groter dan 25 MB.')).toBeTruthy()
  await userEvent.click(shown.getByRole('button', { name: /^Haal weg/ }))
  expect(shown.queryByText('film.mp4')).toBeNull()
})
