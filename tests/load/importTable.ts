const kinds = [
  'brief verkeerd bezorgd',
  'e-mail naar verkeerde ontvanger',
  'laptop gestolen',
  'phishing',
  'bcc vergeten',
]
const data = ['NAW, BSN', 'naam en e-mailadres', 'financiële gegevens', 'medische gegevens', 'telefoonnummer']
const places = ['Belastingen', 'Werk en inkomen', 'Burgerzaken', 'Jeugd', 'Vergunningen']

const two = (figure: number): string => String(figure).padStart(2, '0')
const at = <Item>(list: readonly Item[], turn: number): Item | '' => list[turn % list.length] ?? ''

/** An old register as a spreadsheet would save it: so many rows over the last seven years, as Dutch people write them. */
export function importTable(rows: number, firstYear: number): string {
  const header =
    'Kenmerk;Datum kennisname;Omschrijving;Soort datalek;Soort persoonsgegevens;Aantal betrokkenen;Gevolgen;Genomen maatregelen;Gemeld aan AP;Datum melding AP;Reden niet melden AP;Betrokkenen geïnformeerd;Afdeling;Status'
  const lines = Array.from({ length: rows }, (_, turn) => {
    const date = `${two(1 + (turn % 28))}-${two(1 + (turn % 12))}-${firstYear + (turn % 7)}`
    const isNotified = turn % 3 === 0
    return [
      `REG-${turn + 1}`,
      date,
      `Voorbeeld ${turn + 1}: een stuk van de afdeling ${at(places, turn)} kwam bij iemand anders terecht en is teruggehaald.`,
      at(kinds, turn),
      at(data, turn),
      turn % 7 === 0 ? 'ca. 50' : String(1 + (turn % 20)),
      'Kennis bij een ander',
      'Teruggehaald en uitgelegd',
      isNotified ? 'ja' : 'nee',
      isNotified ? date : '',
      isNotified ? '' : 'Geen risico: ongelezen terug',
      turn % 4 === 0 ? 'ja' : 'nee',
      at(places, turn),
      'afgehandeld',
    ].join(';')
  })
  return [header, ...lines].join('\r\n')
}
