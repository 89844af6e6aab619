import type { LetterWords, Whose } from './letterWords.ts'

const whose = (who: Whose): string => (who === 'yours' ? 'uw' : 'persoonlijke')

/** What the organisation wrote, as a sentence of its own: it begins large and ends with a stop. */
const asSentence = (words: string): string =>
  words.replace(/^\p{Ll}/u, (first) => first.toUpperCase()).replace(/[^.!?]$/u, '$&.')

/** Letters in plain Dutch. */
export const nl: LetterWords = {
  headings: {
    happened: 'Wat is er gebeurd?',
    consequences: 'Wat kan dit betekenen?',
    measures: 'Wat doen wij?',
    yourself: 'Wat kunt u zelf doen?',
    contact: 'Hebt u vragen?',
  },
  subject: {
    letter: 'Er is iets misgegaan met uw gegevens',
    webPage: 'Er is iets misgegaan met persoonlijke gegevens',
    pressRelease: 'Datalek: er is iets misgegaan met persoonlijke gegevens',
  },
  salutation: { letter: 'Beste {naam},', webPage: '', pressRelease: '' },
  announces: (organisation) => `${organisation} heeft een datalek.`,
  incident: (kind, who) =>
    ({
      mailWrong: `Wij hebben een e-mail met ${whose(who)} gegevens naar de verkeerde gestuurd.`,
      mailCc: 'Wij hebben één e-mail naar veel mensen gestuurd. Zij konden elkaars e-mailadres zien.',
      postWrong: `Een brief met ${whose(who)} gegevens is op een verkeerd adres bezorgd.`,
      postOpened: `Een brief met ${whose(who)} gegevens is door iemand anders geopend.`,
      postLost: `Een brief met ${whose(who)} gegevens is kwijt.`,
      auth: `Een medewerker kon ${whose(who)} gegevens zien. Dat mocht niet.`,
      share: `Te veel collega's konden bij een map met ${whose(who)} gegevens.`,
      device: `Een apparaat of map met ${whose(who)} gegevens is kwijt of gestolen.`,
      published: `Wij hebben ${whose(who)} gegevens per ongeluk openbaar gemaakt.`,
      cyber: `Iemand heeft ingebroken in een computer met ${whose(who)} gegevens.`,
      wrongFile: `Wij hebben ${whose(who)} gegevens in het dossier van iemand anders gezet.`,
      other: null,
    })[kind],
  happenedOn: (day) => `Dit gebeurde op ${day}.`,
  happenedBetween: (from, to) => `Dit gebeurde tussen ${from} en ${to}.`,
  foundOn: (day) => `Wij ontdekten dit op ${day}.`,
  day: (day) => dayInWords(day, months),
  unavailable: 'Wij konden een tijd niet bij de gegevens.',
  lost: 'De gegevens zijn weg. Wij kunnen ze niet terughalen.',
  changed: 'De gegevens zijn veranderd. Dat mocht niet.',
  data: (kinds, who) => `Het gaat om ${who === 'yours' ? 'deze gegevens van u' : 'deze gegevens'}: ${kinds}.`,
  kind: {
    name: 'naam',
    sex: 'geslacht',
    birth: 'geboortedatum',
    bsn: 'burgerservicenummer (BSN)',
    contact: 'hoe wij contact kunnen opnemen',
    address: 'adres',
    email: 'e-mailadres',
    phone: 'telefoonnummer',
    access: 'inlognaam en wachtwoord',
    financial: 'gegevens over geld',
    iban: 'bankrekening',
    card: 'creditcard',
    debts: 'schulden',
    benefits: 'uitkering',
    financialOther: 'andere gegevens over geld',
    identityDocumentCopy: 'kopie van een paspoort of identiteitskaart',
    location: 'waar iemand was',
    criminal: 'gegevens over straf of politie',
    unknown: 'gegevens die wij nog uitzoeken',
    other: 'andere gegevens',
    race: 'afkomst',
    politics: 'politieke mening',
    religion: 'geloof',
    union: 'lid zijn van een vakbond',
    sexLife: 'seksueel leven',
    health: 'gezondheid',
    genetic: 'erfelijke gegevens',
    biometric: 'vingerafdruk of gezicht',
  },
  list: (parts) => joined(parts, 'en'),
  people: (count, estimate) =>
    `Het gaat om ${estimate ? 'ongeveer ' : ''}${count} ${count === '1' ? 'mens' : 'mensen'}.`,
  number: (count) => String(count).replaceAll(/\B(?=(\d{3})+$)/gu, '.'),
  numbers: (from, to) => `${from} tot ${to}`,
  recipient: {
    destroyed: 'De ontvanger heeft de gegevens weggegooid en heeft dat aan ons laten weten.',
    notDestroyed: 'Wij weten nog niet zeker of de ontvanger de gegevens heeft weggegooid.',
    unknown: 'Wij weten niet wie de gegevens heeft gezien.',
    none: 'Wij hebben geen teken dat iemand de gegevens heeft gezien.',
    everybody: 'Iedereen kon de gegevens zien.',
  },
  unintelligible: 'De gegevens waren beveiligd. Een ander kan ze niet lezen.',
  consequence: {
    safety: 'Iemand kan weten waar u woont, ook als uw adres geheim is.',
    money: 'Iemand kan proberen geld van uw rekening te halen.',
    identity: 'Iemand kan zich voordoen als u, en zo iets kopen of aanvragen.',
    accounts: 'Iemand kan proberen in te loggen met uw naam en wachtwoord.',
    phishing: 'U kunt valse mails, berichten of telefoontjes krijgen.',
    reputation: 'Anderen kunnen iets over u weten dat u liever voor uzelf houdt.',
    unavailable: 'Het kan langer duren voordat wij u helpen.',
    wrong: 'Wij kunnen verkeerde gegevens hebben gebruikt.',
    privacy: 'Iemand anders kan uw gegevens hebben gezien.',
  },
  sorry: 'Wij vinden dit heel vervelend en bieden onze excuses aan.',
  measure: {
    recipientAskedToDestroy: 'Wij hebben de ontvanger gevraagd de gegevens weg te gooien.',
    recipientConfirmedDestruction: 'De ontvanger heeft laten weten dat de gegevens weg zijn.',
    recipientDeniedOrSilent: null,
    documentRetrieved: 'Wij hebben de papieren of bestanden teruggehaald.',
    takenOffline: 'Wij hebben de gegevens van internet gehaald.',
    accessRevoked: 'Wij hebben de toegang gesloten.',
    passwordsReset: 'Wij hebben wachtwoorden veranderd.',
    deviceWiped: 'Wij hebben het apparaat op afstand leeggemaakt.',
    systemIsolated: 'Wij hebben de computer los van het netwerk gezet.',
    restoredFromBackup: 'Wij hebben de gegevens teruggezet uit een kopie.',
    searchEnginesAsked: 'Wij hebben zoekmachines gevraagd de gegevens niet meer te tonen.',
    processorInstructed: 'Wij hebben het bedrijf dat voor ons werkt gezegd wat het moet doen.',
    evidenceSecured: 'Wij zoeken uit hoe dit kon gebeuren.',
    other: null,
  },
  contained: 'Het lek is dicht.',
  toldAuthority: 'Wij hebben dit gemeld bij de Autoriteit Persoonsgegevens. Die let op privacy in Nederland.',
  toldPolice: 'Wij hebben aangifte gedaan bij de politie.',
  advice: {
    safety: 'Is uw adres geheim of voelt u zich niet veilig? Bel ons dan meteen. Bel 112 als er gevaar is.',
    card: 'Bel uw bank en laat uw creditcard blokkeren.',
    bank: 'Kijk vaker op uw bankrekening. Ziet u iets wat niet klopt? Bel dan meteen uw bank.',
    password: 'Verander uw wachtwoord. Gebruikt u het op meer plekken? Verander het daar ook.',
    document: 'Vraag bij de gemeente of u een nieuw paspoort of een nieuwe kaart nodig hebt.',
    identity:
      'Krijgt u een rekening of brief die u niet kent? Meld dat bij het Centraal Meldpunt Identiteitsfraude van de overheid.',
    phishing:
      'Let goed op bij mails en telefoontjes. Klik niet zomaar op een link. Geef nooit uw wachtwoord of pincode.',
    blackmail: 'Wil iemand geld of dreigt iemand met uw gegevens? Betaal niet en bel de politie: 0900 8844.',
    offers: 'Biedt iemand u een lening of hulp bij schulden aan? Ga daar niet op in als u er niet om vroeg.',
    again: 'Misschien vragen wij u om gegevens nog een keer te geven. Dat doen wij altijd met een brief.',
    check: 'Kijk de brieven na die u van ons kreeg. Klopt er iets niet? Laat het ons weten.',
    talk: 'Wilt u hierover praten? Bel ons. Wij hebben tijd voor u.',
    nothing: 'U hoeft zelf niets te doen.',
  },
  contact: {
    ask: 'Wij helpen u graag.',
    phone: (phone, hours) => `Bel ons: ${phone}. ${asSentence(hours)}`.trim(),
    email: (email, name) => `Of stuur een e-mail naar ${name === '' ? email : `${name}: ${email}`}.`,
    reference: (reference) => `Noem dan nummer ${reference}.`,
    complain: 'Hebt u een klacht? Die kunt u ook geven aan de Autoriteit Persoonsgegevens.',
  },
  date: (day) => `Datum: ${day}`,
  ourReference: (reference) => `Ons nummer: ${reference}`,
  closing: (organisation) => `Met vriendelijke groet,\n\n${organisation}`,
}

const months = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')

/** @param day as `2026-11-16` */
export function dayInWords(day: string, names: readonly string[]): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${date} ${names[(month ?? 1) - 1]} ${year}`
}

/**
 * A, b and c: parts in one enumeration.
 * @param and the word before the last
 */
export const joined = (parts: readonly string[], and: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`
