import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderAt } from '../../../tests/support/renderScreen.tsx'
import type { MockApi } from '../../../mocks/node.ts'
import { send } from './testing.ts'

const register = `Nr;Datum kennisname;Omschrijving;Soort datalek;Risico;Gemeld aan AP;Datum melding AP;Afgesloten op
2023-1;04-03-2023;Brief bij de buren;Brief verkeerd bezorgd;hoog;ja;06-03-2023;20-03-2023
`

/** Lets the register above in, beside the screen. */
async function takenOver(api: MockApi): Promise<void> {
  const request = new Request('http://localhost/api/v1/register-imports', {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment; filename="Excelregister.csv"',
    },
    body: register,
  })
  const { id } = (await (await api.fetch(request)).json()) as { id: string }
  await send(api, 'POST', `register-imports/${id}/dry-runs`)
  await send(api, 'POST', `register-imports/${id}/runs`)
  await expect
    .poll(async () => (await send<{ state: string }>(api, 'GET', `register-imports/${id}`)).state)
    .toBe('imported')
}

it('shows a case of an old register with what that said of the risk, and with days where it knew no hours', async () => {
  const { api, router } = await renderAt('/werklijst', { as: 'officer' })
  await takenOver(api)
  await router.navigate('/zaken/DL-2023-0001/risico')
  const section = await screen.findByRole('region', { name: 'Vastgelegd in het oude register' })
  expect(within(section).getByText('Hoog risico')).toBeTruthy()
  expect(within(section).getByText(/^Overgenomen uit Excelregister \(2023-1\), regel 2\./)).toBeTruthy()
  expect(screen.getByText('oude register: hoog risico')).toBeTruthy()
  expect(screen.queryByText(/oordeel open/)).toBeNull()
  expect(screen.getByText('gemeld op 6 mrt 2023')).toBeTruthy()
  await router.navigate('/zaken/DL-2023-0001/ap')
  expect(await screen.findByText('op tijd · het oude register')).toBeTruthy()
  expect(screen.queryByText(/Bekijk het formulier/)).toBeNull()
  expect(document.body.textContent).not.toMatch(/2023,? (?:00:00|23:59)|mrt (?:00:00|23:59)/)
})
