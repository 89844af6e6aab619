import type { Page } from 'playwright-core'
import { type Hand, see, seeHeading } from './hand.ts'

/** Looks at the screen in a state worth a look: with axe, or whatever the test is about. */
export type Look = (page: Page, state: string) => Promise<void>

/** The words of the leak that the whole job is about: fictional, and recognisable in the register. */
export const leak = {
  told: 'Brief van schuldhulp over de buren ligt bij mij op de mat, met naam, adres en BSN.',
  seen: 'Er ligt een geopende brief van de gemeente in de hal van onze flat.',
  title: 'Brief schuldhulp bij de buren bezorgd',
  lesson: 'De enveloppen werden met de hand gevuld, zonder controle van het adres.',
}

/** A resident at home fills in the public form; answers the code of the receipt. */
export async function reportFromHome(hand: Hand, look: Look): Promise<string> {
  const { page } = hand
  await page.goto('/melden')
  await seeHeading(page, /Datalek melden bij/)
  await look(page, 'the public form')
  await hand.press('Melding versturen')
  await see(page, 'Schrijf in een paar woorden op wat er is gebeurd.')
  await look(page, 'the public form, sent empty')
  await hand.write('Wat is er gebeurd?', leak.seen)
  await hand.choose('Is het lek er nog?', 'Ja, het is nog te zien')
  await hand.press('Melding versturen')
  await seeHeading(page, 'Uw melding is ontvangen')
  await look(page, 'the receipt')
  const code = page.getByText('Uw ontvangstcode').locator('xpath=following-sibling::p[1]')
  return (await code.textContent()) ?? ''
}

/** The report from home is about the same leak: it joins the case. */
export async function joinCase(hand: Hand, reference: string, look: Look): Promise<void> {
  const { page } = hand
  await hand.visit('Meldingen')
  await hand.follow(leak.seen)
  await hand.press('Bij zaak voegen')
  await look(page, 'asking for the case')
  await hand.choose('Bij welke zaak', `${reference} ${leak.title}`)
  await hand.press('Voegen')
  await see(page, `De melding hoort nu bij zaak ${reference}.`)
}

/** A report by telephone: the officer types while the other one talks. */
export async function takeInByTelephone(hand: Hand, look: Look): Promise<void> {
  const { page } = hand
  await hand.follow('Telefoonmelding')
  await seeHeading(page, 'Melding aan de telefoon')
  await look(page, 'taking in a report')
  await hand.press('Melding vastleggen')
  await see(page, 'Er staat nog 1 fout in')
  await look(page, 'a report without a word')
  await hand.write('Wat is er gebeurd?', leak.told)
  await hand.choose('Kan iemand er nu nog bij?', 'ja')
  await hand.write('Naam', 'Buurman B.')
  await hand.write('Telefoonnummer', '06 0000 0000')
  await hand.tick(null, 'Ik beloof terug te bellen')
  await hand.press('Melding vastleggen')
  await seeHeading(page, 'De melding is vastgelegd')
  await see(page, /Wij bellen u terug op 06 0000 0000/)
  await look(page, 'the sentence to say')
  await hand.follow('Melding behandelen')
  await seeHeading(page, 'Melding van Buurman B.')
  await look(page, 'a report to read')
}

/** The report becomes a case; answers its reference. */
export async function openCase(hand: Hand, look: Look): Promise<string> {
  const { page } = hand
  await hand.press('Zaak aanmaken')
  await look(page, 'asking for the title of the case')
  await hand.write('Titel van de zaak', leak.title)
  await hand.press('Aanmaken en openen')
  await seeHeading(page, leak.title)
  await page.waitForURL(/\/zaken\//)
  await look(page, 'a new case')
  return /DL-\d{4}-\d+/.exec(page.url())?.[0] ?? ''
}

/** When the clock began, and that the leak is closed. */
export async function establishAndContain(hand: Hand, look: Look): Promise<void> {
  const { page } = hand
  await hand.follow('Kennisname')
  await seeHeading(page, 'Kennisname')
  await hand.press('Leg kennisname vast')
  await see(page, 'Er staat nog 1 fout in')
  await look(page, 'awareness without an answer')
  await hand.choose('Wanneer wist uw organisatie dit?', 'Bij de eerste melding')
  await hand.press('Leg kennisname vast')
  await see(page, /Vastgelegd door/)
  await look(page, 'awareness recorded')

  await hand.follow('Indammen')
  await seeHeading(page, 'Indammen')
  await hand.select('Wat is er gedaan?', 'ontvanger gevraagd te vernietigen')
  await hand.write('Toelichting', 'Buurman gebeld; hij bewaart de brief dicht tot wij hem halen.')
  await hand.press('Leg maatregel vast')
  await see(page, 'De maatregel is vastgelegd.')
  await look(page, 'a measure recorded')
  await hand.choose('Is het lek dicht?', 'Ja, het lek is dicht')
  await hand.write('Hoe weet u dat?', 'Het stuk is ongeopend terug.')
  await hand.press('Leg vast')
  await see(page, /Het lek is dicht sinds/)
  await look(page, 'the leak closed')
}

/** Which data of which people: saves itself, and the score beside it moves along. */
export async function identifyData(hand: Hand, look: Look): Promise<void> {
  const { page } = hand
  await hand.follow('Gegevens vaststellen')
  await seeHeading(page, 'Gegevens vaststellen')
  await hand.select('Soort incident', 'brief of pakket bij verkeerde ontvanger')
  await hand.tick('Wat is er met de gegevens gebeurd?', 'ingezien of in te zien door onbevoegden')
  const score = page.getByRole('region', { name: 'Score nu' })
  const before = await score.textContent()
  await hand.tick('Soorten gegevens', 'naam', 'BSN', 'adres', 'uitkering en schulden')
  await hand.tick('Bijzondere gegevens', 'geen bijzondere gegevens')
  await hand.choose('Hoe makkelijk is te zien', 'volledig')
  await hand.tick('Groepen', 'inwoners of klanten')
  await hand.choose('Hoeveel mensen?', 'Precies')
  await hand.write('Aantal', '2', 'Hoeveel mensen?')
  await hand.choose('Zijn er kwetsbare mensen bij?', 'ja')
  await hand.choose('Is er iemand met een geheim adres bij?', 'nee')
  await hand.choose('Wie heeft de gegevens gezien', 'bekende ontvanger')
  await hand.choose('Is de ontvanger te vertrouwen?', 'nee')
  await hand.choose('Is vernietiging of teruggave bevestigd?', 'ja')
  await hand.choose('Stonden ze openbaar', 'nee')
  await hand.choose('Zijn ze gekopieerd', 'nee')
  await hand.choose('Was er kwade opzet?', 'nee')
  await hand.choose('Waren ze vooraf onleesbaar gemaakt', 'nee')
  await hand.write('Mogelijke gevolgen voor de mensen', 'Schaamte, omdat de buren van de schulden weten.')
  if ((await score.textContent()) === before) throw new Error('The score did not move with the answers')
  await see(page, /Bewaard \d/)
  await look(page, 'the data identified')
}

/** The officer's own verdict, which differs from the advice and therefore needs a reason. */
export async function assessRisk(hand: Hand, look: Look): Promise<void> {
  const { page } = hand
  await hand.follow('Risico voor betrokkenen')
  await seeHeading(page, 'Risico voor betrokkenen')
  await see(page, /Advies: risico onwaarschijnlijk|Advies: hoog risico|Advies: risico/)
  const advice = (await page.getByRole('region', { name: 'Advies' }).textContent()) ?? ''
  const verdict = advice.includes('hoog risico.') ? 'Risico' : 'Hoog risico'
  await hand.choose('Uw oordeel', verdict)
  await see(page, 'wijkt af van het advies: waarom?')
  await see(page, /Nog niet bewaard/)
  await look(page, 'a verdict that differs, without its reason')
  await hand.write('Waarom oordeelt u anders?', 'De melder is een buurman die de betrokkenen kent.')
  await see(page, /Ingeschat door/)
  await look(page, 'the risk assessed')
}

export async function askDpo(hand: Hand, look: Look): Promise<void> {
  await hand.follow('FG-advies')
  await seeHeading(hand.page, 'FG-advies')
  await look(hand.page, 'no advice yet')
  await hand.press('Vraag FG om advies')
  await see(hand.page, /De FG is om advies gevraagd/)
}

/** The DPO, at a desk of their own. */
export async function adviseAsDpo(hand: Hand, reference: string, look: Look): Promise<void> {
  const { page } = hand
  await page.goto(`/zaken/${reference}/fg-advies`)
  await seeHeading(page, 'FG-advies')
  await look(page, 'the form for advice')
  await hand.choose('Wat adviseert u?', 'Melden')
  await hand.write('Onderbouwing', 'Een risico is niet uit te sluiten. Bij twijfel melden.')
  await hand.press('Leg advies vast')
  await see(page, 'niet te wijzigen door de behandelaar')
  await look(page, 'the advice given')
}

/** The decision on the AP and the filing with it. */
export async function notifyAuthority(hand: Hand, look: Look): Promise<void> {
  const { page } = hand
  await hand.follow('Besluit AP')
  await seeHeading(page, 'Besluit AP')
  await look(page, 'what the decision rests on')
  await hand.choose('Wat besluit u?', 'Melden bij de AP')
  await hand.write('Reden', 'Een risico voor de betrokkenen is niet uit te sluiten.')
  await hand.press('Leg besluit vast')
  await see(page, /Besloten: melden bij de AP/)
  await look(page, 'decided to notify')
  await hand.press('Zojuist')
  await hand.choose('Meldingsnummer van de AP', 'Nummer ontvangen')
  await hand.write('Meldingsnummer van de AP', '123456')
  await hand.press('Leg melding vast')
  await see(page, /nummer 123456/)
  await look(page, 'notified')
}

/** The decision on the people, and what they were told. */
export async function informPeople(hand: Hand, look: Look): Promise<void> {
  const { page } = hand
  await hand.follow('Besluit betrokkenen')
  await seeHeading(page, 'Besluit betrokkenen')
  await hand.choose('Wat besluit u?', 'Betrokkenen informeren')
  await hand.press('Leg besluit vast')
  await see(page, /Besloten: betrokkenen informeren/)
  await look(page, 'decided to inform')
  await hand.tick('Hoe?', 'brief')
  await hand.write('De tekst zoals verstuurd', 'Er is iets misgegaan met uw persoonsgegevens. Dat spijt ons.')
  await hand.press('Leg bericht vast')
  await see(page, /2 personen via brief/)
  await look(page, 'informed')
}

export async function learnAndClose(hand: Hand, look: Look): Promise<void> {
  const { page } = hand
  await hand.follow('Oorzaak en lessen')
  await seeHeading(page, 'Oorzaak en lessen')
  await hand.choose('Waar kwam het vandaan?', 'Van binnen de organisatie')
  await hand.choose('Met opzet?', 'Nee, een vergissing of ongeluk')
  await hand.write('Oorzaak en les', leak.lesson)
  await see(page, /Bewaard \d/)
  await look(page, 'lessons recorded')
  await hand.follow('Afsluiten')
  await seeHeading(page, 'Afsluiten')
  await look(page, 'ready to close')
  await hand.press('Sluit zaak af')
  await see(page, /Afgesloten door/)
  await look(page, 'closed')
}
