import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import type { CaseEventList, CaseView } from '../../contract/cases.ts'
import { forgetDrafts } from '../client/drafts.ts'
import { atCase } from './testAtCase.ts'
import { send } from './testing.ts'

beforeEach(forgetDrafts)

type Desk = Pick<Awaited<ReturnType<typeof atCase>>, 'api' | 'id'>
type ReloadedDesk = Pick<Awaited<ReturnType<typeof atCase>>, 'router' | 'goTo'>
const eventsOf = async ({ api, id }: Desk, type: string) =>
  (await send<CaseEventList>(api, 'GET', `cases/${id}/events`)).items.filter((each) => each.type === type)

const heading = (name: string) => screen.findByRole('heading', { level: 2, name })

/** The case opened anew at a section, knowing only what this window stored. */
async function reload({ router, goTo }: ReloadedDesk, section: string, meanwhile = () => {}) {
  await router.navigate('/werklijst')
  await screen.findByRole('heading', { level: 1, name: 'Werklijst' })
  const stored = Object.keys(sessionStorage).map((name) => [name, sessionStorage.getItem(name) ?? ''] as const)
  forgetDrafts()
  for (const [name, text] of stored) sessionStorage.setItem(name, text)
  meanwhile()
  await goTo(section)
  await screen.findByRole('navigation', { name: 'Onderdelen van de zaak' })
}

/** Fills in the lessons, and sees that they could not be sent. */
async function typeLessons() {
  await heading('Oorzaak en lessen')
  await userEvent.click(screen.getByRole('radio', { name: 'Van binnen de organisatie' }))
  await userEvent.click(screen.getByRole('radio', { name: 'Nee, een vergissing of ongeluk' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Oorzaak en les' }), 'Vensterenvelop schoof.')
  expect(await screen.findByText(/Geen verbinding\. Wat u typt/)).toBeTruthy()
}

/** Somebody at the lessons, filled in, where each save arrives and no answer comes back until the connection is mended. */
async function whereAnswersGetLost() {
  let losesAnswers = true
  const lost = http.put('*/api/v1/cases/*/lessons', async ({ request }) => {
    if (!losesAnswers) return undefined
    await desk.api.fetch(request)
    return HttpResponse.error()
  })
  const desk = await atCase('lessen', { handlers: [lost] })
  await typeLessons()
  return {
    desk,
    mend: () => {
      losesAnswers = false
    },
  }
}

it('keeps what was typed while there is no connection, and sends it when the connection is back', async () => {
  let connected = false
  const cut = http.put('*/api/v1/cases/*/lessons', () => (connected ? undefined : HttpResponse.error()))
  const { api, id } = await atCase('lessen', { handlers: [cut] })
  await typeLessons()
  expect(sessionStorage.getItem(`dijkwacht.draft.1.${id}.lessons`)).toContain('Vensterenvelop schoof.')

  connected = true
  window.dispatchEvent(new Event('online'))
  expect(await screen.findByText('Bewaard 07:50')).toBeTruthy()
  expect(sessionStorage.getItem(`dijkwacht.draft.1.${id}.lessons`)).toBeNull()
  expect(await send(api, 'GET', `cases/${id}`)).toMatchObject({ lessons: { text: 'Vensterenvelop schoof.' } })
})

it('takes back its own write when only the answer was lost, and calls it no conflict', async () => {
  const { desk, mend } = await whereAnswersGetLost()

  mend()
  window.dispatchEvent(new Event('online'))
  expect(await screen.findByText('Bewaard 07:50')).toBeTruthy()
  expect(screen.queryByRole('heading', { name: 'U en een collega wijzigden dit tegelijk' })).toBeNull()
  expect(await eventsOf(desk, 'lessonsRecorded')).toHaveLength(1)
})

it('sends after a reload what another section kept, also what may have arrived, and counts it once', async () => {
  const { desk, mend } = await whereAnswersGetLost()
  await reload(desk, 'indammen', mend)
  expect(screen.getByText('niet bewaard')).toBeTruthy()
  await waitFor(() => expect(screen.queryByText('niet bewaard')).toBeNull())
  expect(sessionStorage.getItem(`dijkwacht.draft.1.${desk.id}.lessons`)).toBeNull()
  expect(await eventsOf(desk, 'lessonsRecorded')).toHaveLength(1)
})

it('sends after a reload what was typed in another section and had not gone yet', async () => {
  const desk = await atCase('indammen')
  const base = { origin: null, intent: null, text: '', measures: [] }
  const value = { ...base, origin: 'internal', intent: 'accidental', text: 'Vensterenvelop schoof.' }
  const draft = JSON.stringify({ value, base, baseVersion: null })
  await reload(desk, 'risico', () => sessionStorage.setItem(`dijkwacht.draft.1.${desk.id}.lessons`, draft))
  expect(screen.getByText('niet bewaard')).toBeTruthy()
  await waitFor(() => expect(screen.queryByText('niet bewaard')).toBeNull())
  const { lessons } = await send<CaseView>(desk.api, 'GET', `cases/${desk.id}`)
  expect(lessons?.text).toBe('Vensterenvelop schoof.')
})

it('lets a note wait in this window without a connection, and sends it by itself, once', async () => {
  let connected = false
  const cut = http.post('*/api/v1/cases/*/notes', async ({ request }) => {
    if (connected) return undefined
    // It arrives; only its answer does not.
    await desk.api.fetch(request)
    return HttpResponse.error()
  })
  const desk = await atCase('indammen', { handlers: [cut] })
  await heading('Indammen')
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Notitie' })
  await userEvent.type(field, 'Ontvanger gebeld.')
  await userEvent.click(screen.getByRole('button', { name: 'Bewaar notitie' }))
  expect(await screen.findByText('wacht op verbinding')).toBeTruthy()
  expect(screen.getByText('1 wacht op verbinding')).toBeTruthy()
  expect(field.value).toBe('')
  expect(sessionStorage.getItem('dijkwacht.outbox.1')).toContain('Ontvanger gebeld.')

  connected = true
  window.dispatchEvent(new Event('online'))
  await waitFor(() => expect(screen.queryByText('wacht op verbinding')).toBeNull())
  expect(await screen.findByText('Ontvanger gebeld.', { selector: 'p' })).toBeTruthy()
  expect((await send<CaseView>(desk.api, 'GET', `cases/${desk.id}`)).notes).toHaveLength(1)
  expect(sessionStorage.getItem('dijkwacht.outbox.1')).toBeNull()
})

it('shows why the server does not take what waited, and lets it be taken back', async () => {
  let answer = () => HttpResponse.error()
  const cut = http.post('*/api/v1/cases/*/notes', () => answer())
  await atCase('indammen', { handlers: [cut] })
  await heading('Indammen')
  await userEvent.type(screen.getByRole('textbox', { name: 'Notitie' }), 'Ontvanger gebeld.')
  await userEvent.click(screen.getByRole('button', { name: 'Bewaar notitie' }))
  await screen.findByText('wacht op verbinding')
  answer = () =>
    HttpResponse.json(
      { status: 409, code: 'caseClosed', title: 'The case is closed.' },
      { status: 409, headers: { 'content-type': 'application/problem+json' } },
    )
  window.dispatchEvent(new Event('online'))
  expect(await screen.findByText(/niet verstuurd: Deze zaak is afgesloten\. Heropen hem/)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Niet versturen: Ontvanger gebeld.' }))
  expect(screen.queryByText('Ontvanger gebeld.')).toBeNull()
})

it('never sends a decision by itself, nor on facts that a colleague changed meanwhile', async () => {
  let connected = false
  const cut = http.post('*/api/v1/cases/*/authority-decisions', () => (connected ? undefined : HttpResponse.error()))
  const desk = await atCase('ap', { handlers: [cut] })
  await heading('Besluit AP')
  await userEvent.click(screen.getByRole('radio', { name: /^Melden bij de AP/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Leg besluit vast' }))
  const again = await screen.findByRole('button', { name: 'Opnieuw proberen' })
  connected = true
  window.dispatchEvent(new Event('online'))

  desk.api.become('teamLead')
  await send(desk.api, 'PUT', `cases/${desk.id}/title`, { title: 'Brief én bijlage' }, desk.version)
  desk.api.become('officer')
  await screen.findByRole('heading', { level: 1, name: 'Brief én bijlage' })
  await userEvent.click(again)
  expect(await screen.findByText(/Een collega was u voor/)).toBeTruthy()
  expect(await eventsOf(desk, 'authorityDecided')).toEqual([])
})

it('decides on what this window itself recorded a moment before', async () => {
  const desk = await atCase('ap')
  await heading('Besluit AP')
  await userEvent.type(screen.getByRole('textbox', { name: 'Notitie' }), 'Akkoord van de directeur.')
  await userEvent.click(screen.getByRole('button', { name: 'Bewaar notitie' }))
  await userEvent.click(screen.getByRole('radio', { name: /^Melden bij de AP/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Leg besluit vast' }))
  expect(await screen.findByText(/Besloten: melden bij de AP/)).toBeTruthy()
  expect(await eventsOf(desk, 'authorityDecided')).toHaveLength(1)
})

it('records the verdict that is meant, not each one that the arrows pass over', async () => {
  const { api, id } = await atCase('risico')
  await heading('Risico voor betrokkenen')
  await userEvent.click(screen.getByRole('radio', { name: /^Hoog risico/ }))
  await userEvent.keyboard('{ArrowUp}{ArrowDown}')
  expect(await screen.findByText(/^Bewaard/)).toBeTruthy()
  const { items } = await send<{ items: { type: string }[] }>(api, 'GET', `cases/${id}/events`)
  expect(items.filter(({ type }) => type === 'riskAssessed')).toHaveLength(1)
})

it('sends the very same write again after a server that was just starting, and counts it once', async () => {
  let starting = true
  const busy = http.put('*/api/v1/cases/*/lessons', async ({ request }) => {
    if (!starting) return undefined
    // It is recorded; a proxy answers in the place of the server.
    await desk.api.fetch(request)
    return new HttpResponse(null, { status: 502 })
  })
  const desk = await atCase('lessen', { handlers: [busy] })
  await heading('Oorzaak en lessen')
  await userEvent.click(screen.getByRole('radio', { name: 'Van binnen de organisatie' }))
  await userEvent.click(screen.getByRole('radio', { name: 'Nee, een vergissing of ongeluk' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Oorzaak en les' }), 'Vensterenvelop schoof.')
  await screen.findByText(/^Niet bewaard/)
  starting = false
  window.dispatchEvent(new Event('online'))
  expect(await screen.findByText('Bewaard 07:50')).toBeTruthy()
  expect(screen.queryByRole('heading', { name: 'U en een collega wijzigden dit tegelijk' })).toBeNull()
  expect(await eventsOf(desk, 'lessonsRecorded')).toHaveLength(1)
})
