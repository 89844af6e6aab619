import { countIn } from '../plural.ts'

const count = countIn('nl')

/** How a case is kept, what the register wants of it, and the destruction of what names people. */
export const keeping = {
  details: {
    title: 'Voor het register',
    intro: 'Dit staat in het register naast de feiten. Schrijf hier geen namen.',
    department: 'Afdeling',
    departmentHint: 'Waar het gebeurde. De cijfers kunnen per afdeling.',
    processings: 'Verwerkingen',
    processingsHint: 'De nummers uit het register van verwerkingen (artikel 30), met komma’s ertussen.',
    summary: 'Samenvatting',
    summaryHint: 'In een paar zinnen, voor wie de zaak niet kent.',
    nothing: 'Nog niets vastgelegd.',
    change: 'Wijzig',
    changeAria: 'Wijzig de gegevens voor het register',
    act: 'Leg vast voor het register',
    keep: 'Niet wijzigen',
    done: 'De gegevens voor het register zijn vastgelegd.',
  },
  hold: {
    title: 'Bewaarplicht',
    none: 'Er is geen bewaarplicht. Zet die als de zaak nodig is voor een claim of rechtszaak.',
    stands: (name: string, day: string) => `Bewaarplicht, gezet door ${name} op ${day}. Niets van de zaak mag weg.`,
    set: 'Zet bewaarplicht',
    lift: 'Hef bewaarplicht op',
    why: 'Waarom?',
    whyMissing: 'Schrijf op waarom.',
    reasons: {
      set: ['Schadeclaim van een betrokkene.', 'Rechtszaak of bezwaar loopt.', 'Onderzoek van de AP loopt.'],
      lift: ['De procedure is afgerond.', 'De claim is ingetrokken.'],
    },
    cancel: 'Niet doen',
    isSet: 'De bewaarplicht is gezet.',
    isLifted: 'De bewaarplicht is opgeheven.',
  },
  destroy: {
    title: 'Persoonlijke gegevens vernietigen',
    intro:
      'Namen, contactgegevens en eigen woorden van mensen verdwijnen. Feiten, besluiten en cijfers blijven, met het bewijs dat er niets anders is veranderd.',
    notYet: (day: string) => `Dit kan vanaf de dag na ${day}.`,
    due: 'De bewaartermijn is voorbij.',
    look: 'Bekijk wat verdwijnt',
    dialog: (reference: string) => `Persoonlijke gegevens van ${reference} vernietigen`,
    goes: 'Dit verdwijnt',
    stays: 'Dit blijft',
    staying: [
      'de feiten, tijden en aantallen',
      'elk besluit met de reden',
      'de vermelding in het register en alle cijfers',
    ],
    what: {
      reporters: 'wie heeft gemeld, wat zij schreven en wat met hen is besproken',
      notes: 'de notities',
      evidence: 'bestanden, en namen en omschrijvingen van stukken',
      handovers: 'notities bij overdracht',
      filers: 'wie de melding bij de AP deed en wie de AP kon bellen',
      addressees: 'aan wie brieven zijn gestuurd',
    },
    entries: (n: number) =>
      count(n, 'regel in het dossier verliest zijn inhoud', 'regels in het dossier verliezen hun inhoud'),
    entriesGone: (n: number) =>
      count(n, 'regel in het dossier verloor zijn inhoud', 'regels in het dossier verloren hun inhoud'),
    nothing: 'Er is niets meer te vernietigen.',
    warning: 'Dit kan niet ongedaan worden gemaakt.',
    reference: 'Typ het kenmerk van de zaak',
    referenceDiffers: (reference: string) => `Typ ${reference} om te bevestigen.`,
    act: 'Vernietig definitief',
    cancel: 'Niet vernietigen',
    done: 'De persoonlijke gegevens zijn vernietigd.',
    certificate: (name: string, day: string) => `Vernietigd door ${name} op ${day}.`,
    download: 'Bewaar het bewijs',
    proof: 'Bewijs',
  },
}
