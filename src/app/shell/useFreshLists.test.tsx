import { screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { forgetDrafts } from '../client/drafts.ts'
import { atCase } from '../case/testAtCase.ts'

beforeEach(forgetDrafts)

it('reads a case again that changed while another screen was shown', async () => {
  const { id, goTo, router, beside } = await atCase('indammen')
  await screen.findByRole('heading', { level: 2, name: 'Indammen' })
  await router.navigate('/werklijst')
  await screen.findByRole('heading', { level: 1, name: 'Werklijst' })
  await beside('colleague', `cases/${id}/notes`, {
    method: 'POST',
    body: { text: 'De buurman bewaart de brief.' },
  })
  await goTo('indammen')
  expect(await screen.findByText('De buurman bewaart de brief.')).toBeTruthy()
})
