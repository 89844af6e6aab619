import { endOfDay } from '../law/amsterdam.ts'
import { addHours, hoursBetween, type Instant } from '../time.ts'
import { between, brokenInto, exactly, lost, sentToOneKnownRecipient } from './facts.ts'
import {
  acts,
  advises,
  asksDpo,
  asksReader,
  attaches,
  assesses,
  cannotContain,
  contains,
  decides,
  identifies,
  isAware,
  notes,
  opens,
  plans,
  reports,
  takes,
} from './parts.ts'
import { judgesSignificant, tellsCsirt } from './lawParts.ts'
import { employee, waitingResident as resident } from './reporters.ts'
import { scenario, type Scenario } from './scenario.ts'

const byPhone = { channel: 'phone', ongoing: 'unknown' } as const

/** The moments on which 72 hours end late today, and between tonight and this time tomorrow. */
function reportedSoThatItEnds(now: Instant): {
  readonly today: Instant
  readonly tonight: Instant
  readonly tomorrow: Instant
} {
  const leftToday = hoursBetween(now, endOfDay(now))
  return {
    today: addHours(now, leftToday * 0.4 - 72),
    tonight: addHours(now, leftToday * 0.8 - 72),
    tomorrow: addHours(now, (leftToday + 24) / 2 - 72),
  }
}

/** Open cases of which the AP was told nothing yet, in every state in which such a case can wait. */
export function openCases(now: Instant): readonly Scenario[] {
  const ago = (hours: number) => addHours(now, -hours)
  const ends = reportedSoThatItEnds(now)
  return [
    scenario(
      'just opened, nobody handles it yet',
      ago(2),
      reports('officer', {
        ...byPhone,
        description: 'Brief over schuldhulp bij de buren bezorgd. De buren hebben de brief geopend.',
        reporter: resident,
      }),
      opens(0.4, 'officer', { title: 'Brief schuldhulp bij verkeerd adres bezorgd' }),
    ),
    scenario(
      'an open leak, just taken up',
      ago(5),
      reports('colleague', {
        ...byPhone,
        ongoing: 'yes',
        description:
          'Laptop van het wijkteam vannacht uit een auto gestolen. Onduidelijk of de schijf versleuteld was.',
        reporter: employee,
      }),
      opens(0.3, 'colleague', { title: 'Laptop wijkteam gestolen uit auto' }),
      takes(0.5, 'officer'),
      isAware(0.8, 'officer', 1),
      acts(1, 'officer', 'accessRevoked', 'Account en toegang van de laptop geblokkeerd.'),
      plans(1.2, 'officer', 'ICT vragen of de schijf versleuteld was', 1),
    ),
    scenario(
      'contained, the risk still to be assessed',
      ago(20),
      reports('officer', {
        ...byPhone,
        channel: 'mail',
        description: 'Uitnodiging aan verenigingen verstuurd met alle adressen zichtbaar in het veld aan.',
        reporter: employee,
      }),
      opens(0.5, 'officer', { title: 'Uitnodiging verenigingen met zichtbare e-mailadressen' }),
      takes(0.6, 'officer'),
      isAware(1, 'officer'),
      acts(1.5, 'officer', 'recipientAskedToDestroy', 'Alle ontvangers gevraagd het bericht te verwijderen.'),
      contains(3, 'officer', 'Bericht teruggeroepen; nieuwe mail gaat via blinde kopie.'),
      identifies(4, 'officer', {
        incidentKind: 'mailCc',
        subjectGroups: ['other'],
        consequences: 'Ongewenste mail; wie lid is van welke vereniging wordt zichtbaar.',
        facts: {
          ...sentToOneKnownRecipient,
          categories: ['name', 'email'],
          classes: [{ class: 'simple', adjustment: 0 }],
          people: exactly(84),
          records: exactly(84),
        },
      }),
    ),
    scenario(
      'must be filed today',
      ends.today,
      reports('officer', {
        ...byPhone,
        channel: 'counter',
        description: 'Bij een Wmo-beschikking zat het medisch advies van een andere inwoner.',
        reporter: resident,
      }),
      opens(1, 'officer', { title: 'Verkeerd medisch advies bij Wmo-beschikking' }),
      takes(1.1, 'officer'),
      isAware(2, 'officer', 3),
      contains(6, 'officer', 'Stuk opgehaald bij de ontvanger, die het niet heeft gekopieerd.'),
      identifies(20, 'officer', {
        incidentKind: 'postWrong',
        subjectGroups: ['patients', 'vulnerable'],
        consequences: 'Schaamte; een onbekende kent de gezondheid van betrokkene.',
        facts: {
          ...sentToOneKnownRecipient,
          categories: ['name', 'address', 'birth', 'bsn'],
          specialCategories: ['health'],
          classes: [{ class: 'sensitive', adjustment: 0 }],
          vulnerablePeople: 'yes',
        },
      }),
      assesses(
        26,
        'officer',
        'highRisk',
        'Medische gegevens van een kwetsbare inwoner zijn door een onbekende gelezen.',
      ),
      asksDpo(26.5, 'officer'),
      advises(44, 'notify', 'Melden: gezondheid en BSN samen. Informeer betrokkene persoonlijk.'),
      decides(46, 'officer', 'notify', 'Een hoog risico is niet onwaarschijnlijk; advies van de FG gevolgd.'),
    ),
    scenario(
      'waits for the second reader, ends today',
      ends.tonight,
      reports('colleague', {
        ...byPhone,
        channel: 'system',
        description: 'Controle: twaalf medewerkers konden zonder noodzaak in het jeugddossier kijken.',
        sourceReference: 'controle-autorisaties-voorbeeld',
      }),
      opens(2, 'colleague', { title: 'Te ruime rechten in het jeugddossier' }),
      takes(2.2, 'colleague'),
      isAware(3, 'colleague', 60),
      acts(3.5, 'colleague', 'accessRevoked', 'Rechten van de twaalf accounts ingetrokken.'),
      contains(4, 'colleague', 'Rechten ingetrokken en gecontroleerd met de logbestanden.'),
      identifies(24, 'colleague', {
        incidentKind: 'auth',
        subjectGroups: ['minors'],
        consequences: 'Uit de logbestanden blijkt geen inzage.',
        facts: {
          ...sentToOneKnownRecipient,
          categories: ['name', 'address', 'birth'],
          classes: [{ class: 'sensitive', adjustment: -1 }],
          people: exactly(31),
          records: exactly(31),
          vulnerablePeople: 'yes',
          recipients: { kind: 'none', trusted: 'yes', destructionConfirmed: 'yes', public: false },
        },
      }),
      assesses(30, 'colleague', 'unlikely', 'De logbestanden zijn volledig en tonen geen enkele inzage.'),
      asksReader(31, 'colleague', 'doNotNotify', 'Geen inzage geweest; graag meelezen voor ik besluit.'),
    ),
    scenario(
      'to be decided within a day',
      ends.tomorrow,
      reports('officer', {
        ...byPhone,
        channel: 'form',
        ongoing: 'yes',
        description: 'Bij de raadsstukken op de website staat een bijlage met burgerservicenummers.',
        reporter: { role: 'anonymous' },
      }),
      opens(1, 'teamLead', { title: 'Bijlage met burgerservicenummers bij raadsstukken' }),
      takes(1.5, 'officer'),
      isAware(2, 'officer', 8),
      acts(2, 'officer', 'takenOffline', 'Bijlage van de website gehaald.'),
      acts(3, 'officer', 'searchEnginesAsked', 'Zoekmachines gevraagd de kopie te verwijderen.'),
      attaches(3.5, 'officer', 'opvragingen-bijlage.txt', 'dag;keer geopend\n1;4\n2;9\n3;6\n4;5\n5;3\n6;2\n7;7\n8;1\n'),
      contains(22, 'officer', 'Niet meer te vinden, ook niet in de kopie van zoekmachines.'),
      identifies(25, 'officer', {
        incidentKind: 'published',
        subjectGroups: ['customers'],
        consequences: 'Identiteitsfraude is mogelijk.',
        facts: {
          ...lost,
          categories: ['name', 'address', 'bsn'],
          classes: [{ class: 'simple', adjustment: 2 }],
          people: between(40, 60),
          records: between(40, 60),
          recipients: { kind: 'unknown', trusted: 'no', destructionConfirmed: 'no', public: true },
        },
      }),
      assesses(27, 'officer', 'risk', 'Acht dagen openbaar, 37 keer geopend; naam en BSN samen.'),
    ),
    scenario(
      'waits for the DPO',
      addHours(ends.tomorrow, 0.5),
      reports('colleague', {
        ...byPhone,
        description: 'Brief over de inkomenstoets naar het vorige adres gestuurd, de nieuwe bewoner belt.',
        reporter: resident,
      }),
      opens(1, 'colleague', { title: 'Brief inkomenstoets naar oud adres' }),
      takes(1.5, 'colleague'),
      isAware(2, 'colleague', 4),
      contains(5, 'colleague', 'Nieuwe bewoner heeft de brief ongelezen teruggegeven.'),
      identifies(7, 'colleague', {
        incidentKind: 'postOpened',
        subjectGroups: ['customers'],
        consequences: 'Inkomen bekend bij een onbekende.',
        facts: {
          ...sentToOneKnownRecipient,
          categories: ['name', 'address', 'financial', 'benefits'],
          classes: [{ class: 'financial', adjustment: -1 }],
        },
      }),
      assesses(8, 'colleague', 'risk', 'De envelop was open; of de brief gelezen is weten we niet zeker.'),
      asksDpo(8.5, 'colleague'),
    ),
    scenario(
      'late, and nothing decided',
      ago(90),
      reports('officer', {
        ...byPhone,
        ongoing: 'yes',
        description:
          'Leverancier van het afsprakensysteem meldt gijzelsoftware. Onbekend welke gegevens zijn meegenomen.',
        ipAddresses: ['192.0.2.17', '2001:db8::17'],
        reporter: {
          role: 'processor',
          name: 'Leverancier (voorbeeld)',
          email: 'meldpunt@leverancier.example',
          callBack: true,
        },
      }),
      opens(1, 'teamLead', { title: 'Gijzelsoftware bij leverancier afsprakensysteem' }),
      takes(2, 'colleague'),
      isAware(3, 'colleague', 2),
      acts(4, 'colleague', 'systemIsolated', 'Koppeling met het afsprakensysteem verbroken.'),
      judgesSignificant(5, 'colleague', 'Inwoners kunnen geen afspraak maken; balies staan stil.'),
      tellsCsirt(20, 'colleague', 'earlyWarning'),
      identifies(50, 'colleague', {
        incidentKind: 'cyber',
        subjectGroups: ['customers'],
        consequences: 'Nog niet vast te stellen; leverancier onderzoekt.',
        facts: {
          ...brokenInto,
          natures: ['confidentiality', 'availability'],
          availability: 'temporary',
          categories: ['name', 'email', 'phone'],
          people: between(2000, 9000),
        },
      }),
      notes(70, 'colleague', 'Leverancier drie keer gebeld; rapport toegezegd.'),
    ),
    scenario(
      'decided to notify, and late',
      ago(76),
      reports('teamLead', {
        ...byPhone,
        channel: 'counter',
        description: 'Usb-stick met kopieën van paspoorten kwijt na de verhuizing van de balie.',
        reporter: employee,
      }),
      opens(3, 'teamLead', { title: 'Usb-stick met paspoortkopieën kwijt' }),
      takes(4, 'officer'),
      isAware(5, 'officer', 2),
      cannotContain(30, 'officer', 'De stick is na drie dagen zoeken niet gevonden.'),
      identifies(40, 'officer', {
        incidentKind: 'device',
        subjectGroups: ['customers'],
        consequences: 'Identiteitsfraude met kopieën van paspoorten.',
        facts: {
          ...lost,
          categories: ['name', 'birth', 'bsn', 'identityDocumentCopy'],
          classes: [{ class: 'simple', adjustment: 3 }],
          people: between(15, 25),
          records: between(15, 25),
        },
      }),
      assesses(48, 'officer', 'highRisk', 'Volledige kopieën, niet versleuteld.'),
      decides(60, 'officer', 'notify', 'Hoog risico.'),
    ),
    scenario(
      'we are the processor, the controllers are not told yet',
      ago(9),
      reports('colleague', {
        ...byPhone,
        channel: 'system',
        description: 'Aanslagbiljetten van drie gemeenten met elkaars gegevens gedrukt.',
        sourceReference: 'drukkerij-voorbeeld-7',
      }),
      opens(1, 'colleague', {
        title: 'Aanslagbiljetten met gegevens van anderen',
        ourRole: 'processor',
        controller: 'Gemeente Duinrand (voorbeeld)',
      }),
      takes(1.2, 'colleague'),
      isAware(2, 'colleague', 1),
      acts(3, 'colleague', 'processorInstructed', 'Drukker gevraagd de verzending te stoppen.'),
    ),
  ]
}
