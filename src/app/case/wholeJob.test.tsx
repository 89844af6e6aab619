import { act, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { renderAt } from '../../../tests/support/renderScreen.tsx'
import { openCase } from './testing.ts'

const header = () => within(screen.getByRole('region', { name: 'Over deze zaak' }))
const heading = (name: string) => screen.findByRole('heading', { level: 2, name })
/** Presses the next step of the header and arrives at its section. */
const open = async (step: string, section: string) => {
  await userEvent.click(await header().findByRole('link', { name: step }))
  await heading(section)
}
const choose = async (name: string | RegExp) => userEvent.click(screen.getByRole('radio', { name }))
const tick = async (name: string) => userEvent.click(screen.getByRole('checkbox', { name }))
const press = async (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const answer = async (question: RegExp, choice: string) =>
  userEvent.click(within(screen.getByRole('group', { name: question })).getByRole('radio', { name: choice }))

it('leads through the whole job by its next step, from containment to the register', async () => {
  const { api, router } = await renderAt('/werklijst')
  const { reference } = await openCase(api)
  // Until the whole page stands: what lies below its first screen is drawn after that.
  await act(() => router.navigate(`/zaken/${reference}`))

  await heading('Indammen')
  expect(router.state.location.pathname).toBe(`/zaken/${reference}/indammen`)
  await press(/^Gedaan: Vraag de ontvanger/)
  await screen.findByText('ontvanger gevraagd te vernietigen', { selector: 'strong' })
  await press(/^Met toelichting: Stel logbestanden/)
  await userEvent.keyboard('Kopie van de verzendlijst bewaard.')
  await press('Leg maatregel vast')
  await screen.findByText('Kopie van de verzendlijst bewaard.', { selector: 'p' })
  expect(screen.getByText('2 van 5 gedaan')).toBeTruthy()
  await choose('Ja, het lek is dicht')
  await press(/De ontvanger bevestigt schriftelijk/)
  await press('Leg vast')
  await screen.findByText(/Het lek is dicht sinds/)

  await open('Kennisname vaststellen', 'Kennisname')
  await choose('Bij de eerste melding')
  expect(screen.getByText('De termijn loopt dan tot ma 07:10.')).toBeTruthy()
  await press('Leg kennisname vast')
  await screen.findByText(/Vastgelegd door/)
  expect(header().getByText('72 uur vanaf vr 07:10, weekend telt mee')).toBeTruthy()

  await open('Gegevens vaststellen', 'Gegevens vaststellen')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Soort incident' }), 'postWrong')
  await tick('ingezien of in te zien door onbevoegden')
  for (const kind of ['naam', 'adres', 'problematische schulden', 'geen bijzondere gegevens']) await tick(kind)
  await choose('volledig')
  await answer(/Hoeveel mensen/, 'Precies')
  await userEvent.type(screen.getByRole('textbox', { name: 'Aantal' }), '1')
  await answer(/kwetsbare mensen/, 'nee')
  await answer(/Wie heeft de gegevens/, 'bekende ontvanger')
  expect(await screen.findByText('Bewaard 07:50')).toBeTruthy()

  await open('Risico inschatten', 'Risico voor betrokkenen')
  await choose('Hoog risico')
  await screen.findByText(/Ingeschat door Sanne/)

  await open('Besluit AP nemen', 'Besluit AP')
  await choose('Melden bij de AP')
  await press('Leg besluit vast')
  await screen.findByText(/Besloten: melden bij de AP/)
  expect(screen.getByText('Intrekken kan vandaag nog, zolang er niets verstuurd is.')).toBeTruthy()
  await press('Zojuist')
  await choose('Nummer ontvangen')
  await userEvent.type(screen.getByRole('textbox', { name: 'Meldingsnummer van de AP' }), '20261120-000123')
  await press('Leg melding vast')
  await screen.findByText(/op tijd, na 40 m|op tijd, na 0 u 40 m/)
  expect(header().getByText(/^gemeld na/)).toBeTruthy()

  await open('Besluit betrokkenen nemen', 'Besluit betrokkenen')
  await choose('Betrokkenen informeren')
  await press('Leg besluit vast')
  await screen.findByText(/Besloten: betrokkenen informeren/)
  await tick('brief')
  await press('Begin met een opzet')
  const letter = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /De tekst zoals verstuurd/ })
  const written = letter.value.replaceAll('…', 'dat leest u in de bijlage')
  await userEvent.clear(letter)
  await userEvent.click(letter)
  await userEvent.paste(written)
  await press('Leg bericht vast')
  await screen.findByText(/1 persoon via brief/)

  await open('Oorzaak en lessen vastleggen', 'Oorzaak en lessen')
  await choose('Van binnen de organisatie')
  await choose('Nee, een vergissing of ongeluk')
  await press(/Adres niet gecontroleerd/)
  await screen.findByText('Bewaard 07:50')

  await open('Zaak afsluiten', 'Afsluiten')
  await press('Sluit zaak af')
  expect(await screen.findByText(/^Afgesloten op/)).toBeTruthy()
  expect(header().getByText('afgesloten')).toBeTruthy()
}, 60_000)
