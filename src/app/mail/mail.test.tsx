import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { renderAt } from '../../../tests/support/renderScreen.tsx'
import { mailWith } from '../../domain/mail/testing.ts'
import { forgetDrafts } from '../client/drafts.ts'
import { atCase } from '../case/testAtCase.ts'
import { send } from '../case/testing.ts'

beforeEach(forgetDrafts)

it('asks a wrong recipient to destroy, who declares it on a page of their own, and the case shows it', async () => {
  const { api, goTo, router } = await atCase('indammen')
  await userEvent.click(await screen.findByRole('button', { name: 'Vraag om vernietiging' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'De ontvanger vragen om te vernietigen' }))
  expect(await dialog.findByText(/U hebt van ons gegevens gekregen/)).toBeTruthy()
  await userEvent.click(dialog.getByRole('button', { name: 'Verstuur verzoek' }))
  expect(dialog.getByText(/Vul een e-mailadres in/)).toBeTruthy()
  await userEvent.type(dialog.getByLabelText('E-mailadres van de ontvanger'), 'ontvanger@voorbeeld.example')
  await userEvent.click(dialog.getByRole('button', { name: 'Verstuur verzoek' }))
  expect(await screen.findByText('aan ontvanger@voorbeeld.example')).toBeTruthy()
  await expect.poll(() => api.outbox.length).toBe(1)

  const link = /\/vernietigd\/[0-9A-Z-]+/.exec(api.outbox[0]?.text ?? '')?.[0] ?? ''
  await router.navigate(link)
  await userEvent.click(await screen.findByRole('button', { name: 'Verklaar dat alles is vernietigd' }))
  expect(screen.getByText('Kies wat voor u klopt.')).toBeTruthy()
  await userEvent.click(screen.getByRole('radio', { name: /Nee, ik heb alles vernietigd/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Verklaar dat alles is vernietigd' }))
  expect(await screen.findByText('Dank u wel')).toBeTruthy()

  await goTo('indammen')
  expect(await screen.findByText(/^vernietigd verklaard/)).toBeTruthy()
})

it('says beside a request that came back that nobody got it, and why', async () => {
  const { api, goTo } = await atCase('indammen')
  await userEvent.click(await screen.findByRole('button', { name: 'Vraag om vernietiging' }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.type(await dialog.findByLabelText('E-mailadres van de ontvanger'), 'ontvanger@voorbeeld.example')
  await userEvent.click(dialog.getByRole('button', { name: 'Verstuur verzoek' }))
  await expect.poll(() => api.outbox.length).toBe(1)
  const part = (saidToBe: string, words: string) => ({ name: null, saidToBe, content: new TextEncoder().encode(words) })
  const attachments = [
    part(
      'message/delivery-status',
      'Reporting-MTA: dns; x\n\nFinal-Recipient: rfc822; ontvanger@voorbeeld.example\nAction: failed\nStatus: 5.2.2\n',
    ),
    part('message/rfc822', `Message-ID: <${api.outbox[0]?.messageId}>\n\n`),
  ]
  await api.bring({
    place: { mailbox: 'postvak', uidValidity: '2', uid: 1 },
    arrivedAt: '2026-11-16T08:00:00.000Z',
    identity: 'came back',
    read: mailWith('content-type: multipart/report; report-type=delivery-status', { attachments }),
    original: null,
    doubt: null,
  })
  await goTo('indammen')
  expect(await screen.findByText(/^kwam niet aan, terug .*: het postvak is vol$/)).toBeTruthy()
  expect(await screen.findByText(/Ons verzoek om te vernietigen kwam terug/)).toBeTruthy()
})

it('says that a page with another code does not exist', async () => {
  await renderAt('/vernietigd/00000-00000-00000-00000-00000', { as: null })
  expect(await screen.findByRole('heading', { name: 'Deze pagina bestaat niet' })).toBeTruthy()
})

it('offers the address of a reporter by mail, who often is the wrong recipient', async () => {
  const { api, id, goTo, queryClient } = await atCase('kennisname')
  const report = await send<{ id: string }>(api, 'POST', 'reports', {
    channel: 'mail',
    description: 'Ik kreeg een brief van een ander',
    reporter: { role: 'resident', email: 'buur@voorbeeld.example', callBack: false },
  })
  await send(api, 'POST', `reports/${report.id}/outcomes`, { outcome: 'joinedCase', caseId: id })
  queryClient.clear()
  await goTo('indammen')
  await userEvent.click(await screen.findByRole('button', { name: 'Vraag om vernietiging' }))
  await userEvent.click(await screen.findByRole('button', { name: '+ buur@voorbeeld.example (melder)' }))
  expect(screen.getByLabelText<HTMLInputElement>('E-mailadres van de ontvanger').value).toBe('buur@voorbeeld.example')
})

it('lets an officer change the text before it is sent, but keeps the way to the page in it', async () => {
  await atCase('indammen')
  await userEvent.click(await screen.findByRole('button', { name: 'Vraag om vernietiging' }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(await dialog.findByRole('button', { name: 'Pas de tekst aan' }))
  const text = dialog.getByRole('textbox', { name: 'Tekst' })
  await userEvent.clear(text)
  await userEvent.type(text, 'Gooi het weg.')
  await userEvent.click(dialog.getByRole('button', { name: 'Verstuur verzoek' }))
  expect(dialog.getByText('Laat {link} staan: daar komt het adres van de pagina.')).toBeTruthy()
})

it('mails the reporter a question from the inbox, and shows what was sent', async () => {
  const { api, beside, router } = await renderAt('/meldingen')
  const { id } = await beside<{ id: string }>('officer', 'reports', {
    method: 'POST',
    body: {
      channel: 'phone',
      description: 'Brief bij de buren',
      reporter: { role: 'resident', name: 'Bewoner (voorbeeld)', email: 'bewoner@voorbeeld.example' },
    },
  })
  await router.navigate(`/meldingen?melding=${id}`)
  await userEvent.click(await screen.findByRole('button', { name: 'Mail een vraag' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'De melder een vraag mailen' }))
  await userEvent.type(dialog.getByLabelText('Wat wilt u weten?'), 'Is de envelop dicht?')
  expect(await dialog.findByText(/Wij hebben daar nog een vraag over:\s+Is de envelop dicht\?/)).toBeTruthy()
  await userEvent.click(dialog.getByRole('button', { name: 'Verstuur' }))
  expect(await screen.findByText('Vraag aan de melder')).toBeTruthy()
  await expect.poll(() => api.outbox.map(({ to }) => to)).toEqual(['bewoner@voorbeeld.example'])
})

it('lets an administrator make a text their own, and says what does not belong in it', async () => {
  await renderAt('/instellingen?deel=berichten', { as: 'administrator' })
  const text = await screen.findByRole('textbox', { name: 'Tekst' })
  await userEvent.clear(text)
  await userEvent.type(text, 'Dag {{naam}')
  expect(screen.getByText(/\{naam\} kan hier niet worden ingevuld\. \{kenmerk\} moet in de tekst staan\./)).toBeTruthy()
  await userEvent.clear(text)
  await userEvent.type(text, 'Ontvangen: {{kenmerk}')
  expect(screen.getByText('Ontvangen: M-4F2A-91C3')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Bewaar' }))
  expect(await screen.findByText('Bewaard.')).toBeTruthy()
  expect(screen.getByRole('option', { name: 'Ontvangstbevestiging (eigen tekst)' })).toBeTruthy()
})

it('shows what was done in the background and for whom, and narrows it to what failed', async () => {
  const { api } = await renderAt('/instellingen?deel=organisatie')
  await api.tick()
  await api.runJobs()
  await userEvent.click(await screen.findByRole('link', { name: 'Taken' }))
  expect((await screen.findAllByText('E-mail: dagelijks overzicht')).length).toBeGreaterThan(1)
  expect(screen.getByText('aan Sanne de Vries (voorbeeld)')).toBeTruthy()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Toon' }), 'failed')
  expect(await screen.findByText('Er zijn geen taken.')).toBeTruthy()
})
