import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { forgetDrafts } from '../../../client/drafts.ts'
import { atCase } from '../../testAtCase.ts'

beforeEach(forgetDrafts)

const kind = () => screen.findByRole<HTMLSelectElement>('combobox', { name: /Soort incident/ })

it('asks the kind of incident once: what is chosen with the steps stands with the data too', async () => {
  const { goTo } = await atCase('indammen')
  await userEvent.selectOptions(await kind(), 'brief of pakket bij verkeerde ontvanger')
  expect(screen.getByText(/Haal de brief op/)).toBeTruthy()
  await goTo('gegevens')
  await screen.findByRole('heading', { level: 2, name: 'Gegevens vaststellen' })
  expect((await kind()).value).toBe('postWrong')
})

it('offers the list of the other attack while it is not known what the attack did', async () => {
  await atCase('indammen')
  await userEvent.selectOptions(await kind(), 'hacking, malware of phishing')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Wat deed de aanval?' }), 'gijzelsoftware')
  expect(screen.getByText(/Haal besmette systemen/)).toBeTruthy()
})
