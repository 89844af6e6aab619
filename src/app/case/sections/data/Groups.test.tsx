import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import type { CaseView } from '../../../../contract/cases.ts'
import { forgetDrafts } from '../../../client/drafts.ts'
import { atCase } from '../../testAtCase.ts'
import { letterToNeighbour, send } from '../../testing.ts'

beforeEach(forgetDrafts)

const secret = 'Mensen met een geheim adres'
const group = (name: string) => within(screen.getByRole('group', { name: new RegExp(name) }))

/** At the people's section of a case on forty of them, three of whom have a secret address and are to be told. */
async function threeAreToBeTold() {
  const found = await atCase()
  let version = 1
  const does = async (method: 'POST' | 'PUT', path: string, body: unknown) => {
    ;({ version } = await send<CaseView>(found.api, method, `cases/${found.id}/${path}`, body, version))
  }
  const people = { min: 40, max: 40, estimate: false }
  const subgroups = [{ name: secret, people: { min: 3, max: 3, estimate: false }, secretAddress: 'yes' }]
  await does('PUT', 'breached-data', { ...letterToNeighbour, facts: { ...letterToNeighbour.facts, people, subgroups } })
  await does('POST', 'risk-assessments', {
    verdict: 'risk',
    reason: 'Het adres',
    parts: [
      { name: null, verdict: 'risk' },
      { name: secret, verdict: 'highRisk' },
    ],
  })
  await does('POST', 'subjects-decisions', { decision: 'doNotInform', reason: 'Gewone brief', parts: [null] })
  await does('POST', 'subjects-decisions', { decision: 'inform', parts: [secret] })
  found.queryClient.clear()
  await found.goTo('betrokkenen')
  await screen.findByRole('heading', { level: 3, name: 'Bericht aan betrokkenen' })
  return found
}

it('proposes the group that still has to be told, with how many they are', async () => {
  const { api, id } = await threeAreToBeTold()
  expect(group('Aan wie is dit verstuurd').getByRole('checkbox', { name: secret })).toHaveProperty('checked', true)
  expect(screen.getByRole('textbox', { name: 'Aan hoeveel mensen?' })).toHaveProperty('value', '3')

  await userEvent.click(group('^Hoe').getByRole('checkbox', { name: 'brief' }))
  await userEvent.type(
    screen.getByRole('textbox', { name: /De tekst zoals verstuurd/ }),
    'Uw adres is bekend geworden.',
  )
  await userEvent.click(screen.getByRole('button', { name: 'Leg bericht vast' }))
  await screen.findByText(`Aan ${secret}`)
  const { subjects } = await send<CaseView>(api, 'GET', `cases/${id}`)
  expect(subjects.communications).toMatchObject([{ parts: [secret], people: 3 }])
})

it('lets the number follow the groups chosen until somebody types one', async () => {
  await threeAreToBeTold()
  const number = () => screen.getByRole('textbox', { name: 'Aan hoeveel mensen?' })
  const whom = (name: string) => userEvent.click(group('Aan wie is dit verstuurd').getByRole('checkbox', { name }))
  await whom(secret)
  expect(number()).toHaveProperty('value', '40')
  await whom(secret)
  await userEvent.clear(number())
  await userEvent.type(number(), '2')
  await whom('alle anderen')
  expect(number()).toHaveProperty('value', '2')
})

it('refuses to record a letter in which a place of the outline was left open', async () => {
  const { api, id } = await threeAreToBeTold()
  await userEvent.click(group('^Hoe').getByRole('checkbox', { name: 'brief' }))
  await userEvent.click(screen.getByRole('button', { name: 'Begin met een opzet' }))
  const letter = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /De tekst zoals verstuurd/ })
  expect(letter().value).toContain('Een brief met uw gegevens is op een verkeerd adres bezorgd.')
  expect(letter().value).toContain('Schaamte tegenover de buren.')
  await userEvent.click(screen.getByRole('button', { name: 'Leg bericht vast' }))
  expect(screen.getAllByText(/staat nog een “…”/).length).toBeGreaterThan(0)
  expect((await send<CaseView>(api, 'GET', `cases/${id}`)).subjects.communications).toEqual([])

  await userEvent.clear(letter())
  await userEvent.type(letter(), 'Uw adres is bekend geworden.')
  await userEvent.click(screen.getByRole('button', { name: 'Leg bericht vast' }))
  await screen.findByText(`Aan ${secret}`)
})

it('shows the verdict on each group, with the reason only where a verdict differs from the advice', async () => {
  const { goTo } = await threeAreToBeTold()
  await goTo('ap')
  const row = (await screen.findByText('Uw oordeel')).parentElement
  const lines = [...(row?.querySelectorAll('p') ?? [])].map(({ textContent }) => textContent)
  expect(lines.find((line) => line.startsWith(secret))).not.toContain('Het adres')
  expect(lines.filter((line) => line.includes('Het adres'))).toHaveLength(1)
})

it('warns of a group that is larger than all people together, and of no name before it was left empty', async () => {
  const found = await threeAreToBeTold()
  await found.goTo('gegevens')
  await userEvent.click(await screen.findByRole('button', { name: 'Groep toevoegen' }))
  const added = group('^Groep 2')
  expect(added.queryByText('Schrijf op om welke mensen het gaat.')).toBeNull()
  await userEvent.click(added.getByRole('radio', { name: 'Precies' }))
  await userEvent.type(added.getByRole('textbox', { name: /Aantal/ }), '50')
  expect(added.getByText(/Deze groep is groter dan het totaal \(40\)/)).toBeTruthy()
  await userEvent.click(added.getByRole('textbox', { name: /Om welke mensen/ }))
  await userEvent.tab()
  expect(added.getByText('Schrijf op om welke mensen het gaat.')).toBeTruthy()
})

it('asks for a reason with each group whose verdict differs from the advice, and shows it there', async () => {
  const { api, id, goTo } = await threeAreToBeTold()
  await goTo('risico')
  const onSecret = within(await screen.findByRole('group', { name: `Hoe groot is het risico voor ${secret}?` }))
  await userEvent.click(onSecret.getByRole('radio', { name: 'Risico' }))
  const why = await screen.findByRole('textbox', { name: new RegExp(`^Voor ${secret} is het advies hoog risico`) })
  await userEvent.type(why, 'Zij zijn al verhuisd.')
  await userEvent.tab()
  await waitFor(async () => {
    const { assessment } = await send<CaseView>(api, 'GET', `cases/${id}`)
    expect(assessment?.parts.map(({ reason }) => reason)).toEqual(['Het adres', 'Zij zijn al verhuisd.'])
  })
  await goTo('ap')
  expect((await screen.findAllByText(/– Zij zijn al verhuisd\.$/)).length).toBeGreaterThan(0)
})
