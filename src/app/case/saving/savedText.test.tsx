import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { forgetDrafts } from '../../client/drafts.ts'
import { atCase } from '../testAtCase.ts'

beforeEach(forgetDrafts)

it('leaves the text and the caret alone when what was typed is saved', async () => {
  await atCase('lessen')
  await userEvent.click(await screen.findByRole('radio', { name: 'Van binnen de organisatie' }))
  await userEvent.click(screen.getByRole('radio', { name: 'Nee, een vergissing of ongeluk' }))
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Oorzaak en les' })
  await userEvent.type(field, 'Vensterenvelop schoof.')
  field.setSelectionRange(3, 3)

  expect(await screen.findByText('Bewaard 07:50')).toBeTruthy()
  expect([field.value, field.selectionStart]).toEqual(['Vensterenvelop schoof.', 3])
})
