import { weekendOf } from '../duty.ts'
import { addHours, dayOf, type Instant } from '../time.ts'
import { acknowledges, breaksOff, mails, parks, reports, sees, settles, watches } from './parts.ts'
import { scenario, type Scenario } from './scenario.ts'

const name = 'Bewoner (voorbeeld)'

/** What lies in the inbox: eight reports without an outcome, two that were no breach, and a call that broke off; and who is on duty. */
export function openReports(now: Instant): readonly Scenario[] {
  const ago = (hours: number) => addHours(now, -hours)
  const [saturday, sunday] = weekendOf(dayOf(now))
  const daysBefore = (days: number) => Temporal.PlainDate.from(saturday).subtract({ days }).toString()
  return [
    scenario(
      'was no breach, and its term is over',
      ago(24 * 1150),
      reports('colleague', {
        channel: 'phone',
        ongoing: 'no',
        description: 'Bewoner vond een lege envelop van de gemeente op straat.',
        reporter: { role: 'resident', name: 'Vinder (voorbeeld)', phone: '000 000 00 05', callBack: false },
      }),
      settles(4, 'colleague', { outcome: 'noBreach', reason: 'De envelop was leeg en er stond geen naam op.' }),
    ),
    scenario(
      'wants to be called back',
      ago(0.3),
      reports('officer', {
        channel: 'form',
        ongoing: 'yes',
        description: 'Ik kan op mijn persoonlijke pagina de aanvraag van iemand anders zien.',
        visibleData: 'Naam, adres en de aanvraag voor een parkeervergunning.',
        reporter: { role: 'resident', name, phone: '000 000 00 04', callBack: true },
      }),
    ),
    scenario(
      'by mail, from a colleague',
      ago(1.5),
      reports('colleague', {
        channel: 'mail',
        ongoing: 'no',
        description: 'Ik heb een lijst met inschrijvingen voor de sportdag naar de verkeerde school gemaild.',
        reporter: {
          role: 'employee',
          name: 'Collega (voorbeeld)',
          email: 'collega2@waterveen.example',
          callBack: false,
        },
      }),
    ),
    scenario(
      'the same list, told by who received it',
      ago(1.2),
      reports('officer', {
        channel: 'phone',
        ongoing: 'no',
        description:
          'De school belt: er kwam een lijst met inschrijvingen voor de sportdag binnen die niet voor hen is.',
        whereabouts: 'De administratie van de school. Zij gooit de mail weg als wij dat vragen.',
        reporter: { role: 'anonymous' },
      }),
    ),
    scenario(
      'a call that broke off',
      ago(0.2),
      breaksOff('colleague', 'Mevrouw belt uit de bibliotheek: op de printer ligt'),
    ),
    scenario(
      'by telephone, a letter opened by somebody else',
      ago(3),
      reports('colleague', {
        channel: 'phone',
        ongoing: 'no',
        description: 'Aanslag van de vorige bewoner per ongeluk geopend. Mevrouw wil weten wat ze ermee moet.',
        reporter: { role: 'resident', name, phone: '000 000 00 05', callBack: true },
      }),
    ),
    scenario(
      'without a name',
      ago(6),
      reports('officer', {
        channel: 'form',
        ongoing: 'unknown',
        description: 'Er liggen dossiers zichtbaar achter het raam van het wijkcentrum.',
        reporter: { role: 'anonymous' },
      }),
    ),
    scenario(
      'from the monitoring of a supplier',
      ago(9),
      reports('officer', {
        channel: 'system',
        ongoing: 'unknown',
        description: 'Ongewoon veel mislukte aanmeldingen op het inwonersportaal vanaf één adres.',
        ipAddresses: ['203.0.113.77'],
        sourceReference: 'soc-voorbeeld-342',
      }),
    ),
    scenario(
      'asked for more',
      ago(26),
      reports('officer', {
        channel: 'form',
        ongoing: 'unknown',
        description: 'Ik kreeg een brief die niet voor mij is.',
        reporter: { role: 'resident', name, email: 'bewoner@voorbeeld.example', callBack: false },
      }),
      acknowledges(0.1, 'officer'),
      mails(2, 'officer', 'Van welke afdeling is de brief, en is de envelop nog dicht?'),
    ),
    scenario(
      'parked until the supplier answers',
      ago(31),
      reports('colleague', {
        channel: 'counter',
        ongoing: 'unknown',
        description: 'Ondernemer ziet in het vergunningenportaal een onbekende naam staan.',
        reporter: { role: 'resident', name, phone: '000 000 00 06', callBack: true },
      }),
      parks(3, 'colleague', 48, 'Leverancier zoekt uit of dit een testnaam is.'),
    ),
    scenario(
      'no breach',
      ago(50),
      reports('colleague', {
        channel: 'phone',
        ongoing: 'no',
        description: 'Inwoner vraagt waarom zijn naam op de kieslijst staat.',
        reporter: { role: 'resident', name, callBack: false },
      }),
      settles(1, 'colleague', {
        outcome: 'noBreach',
        reason: 'De kieslijst is volgens de Kieswet openbaar.',
      }),
      sees(2, 'officer'),
      watches('{seerId}', daysBefore(5), daysBefore(1)),
      watches('me', saturday, sunday),
    ),
  ]
}
