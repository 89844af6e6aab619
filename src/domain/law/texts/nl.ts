import { factNamesNl } from '../../names/factsNl.ts'
import type { Answer } from '../outcome.ts'
import type { ExplanationCode } from '../deadline.ts'
import type { Category, DataClass, Nature, SpecialCategory } from '../facts.ts'
import type { ReasonCode } from '../reason.ts'
import type { Band } from '../rulePack.ts'
import type { Verdict } from '../verdict.ts'

/** What a sentence needs, already in words: numbers and moments are written by the caller. */
type Words = Readonly<Record<string, string>>
type Sentence = (words: Words) => string

export const nl = {
  locale: 'nl-NL',
  and: 'en',
  assumed: 'Aangenomen zolang het niet bekend is.',
  forGroup: ({ group, text }: Words) => `Voor ${group}: ${text}`,
  clauseForGroup: ({ group, text }: Words) => `voor ${group} geldt dat ${text}`,
  verdicts: {
    unlikely: 'een risico is niet waarschijnlijk',
    risk: 'er is een risico',
    highRisk: 'er is een hoog risico',
  } satisfies Record<Verdict, string>,
  atWorst: {
    unlikely: 'een risico is niet waarschijnlijk',
    risk: 'er is in het ergste geval een risico',
    highRisk: 'er is in het ergste geval een hoog risico',
  } satisfies Record<Verdict, string>,
  notifyAuthority: {
    yes: 'melden aan de AP',
    no: 'niet melden aan de AP',
    depends: 'melden aan de AP hangt dan nog van andere feiten af',
  } satisfies Record<Answer, string>,
  informSubjects: {
    yes: 'betrokkenen informeren',
    no: 'betrokkenen informeren hoeft niet',
    depends: 'betrokkenen informeren hangt dan nog van andere feiten af',
  } satisfies Record<Answer, string>,
  condition: ({ clauses, risk, authority, subjects }: Words) => `Als ${clauses}: ${risk}; ${authority}; ${subjects}.`,
  bands: factNamesNl.band satisfies Record<Band, string>,
  reasons: {
    severityScore: ({ se, band }) => `De ernstscore is ${se} (${band}).`,
    nearLimit: ({ se }) => `De score ${se} ligt dicht bij een grens: weeg zelf.`,
    classUnscored: ({ se, band }) =>
      `Er zijn gegevens aangekruist die nog niet zijn gewogen. Wegen die het zwaarst, dan is de score ${se} (${band}).`,
    dataUnintelligible: () =>
      'De gegevens waren vooraf onleesbaar gemaakt en de sleutel is veilig. Blijkt de sleutel toch bekend of de methode zwak, beoordeel dan opnieuw.',
    backUnseen: () =>
      'De gegevens zijn terug of weg en niemand heeft ze gezien. Het blijft een datalek voor het register.',
    identityFraud: () =>
      'Met deze gegevens is identiteitsfraude of misbruik van een account mogelijk, ook bij één persoon.',
    damagingData: () =>
      'Schulden, uitkeringen of strafrechtelijke gegevens kunnen iemand ernstig schaden, ook bij één persoon.',
    combination: () => 'De combinatie van naam, geboortedatum en contactgegevens weegt zwaarder dan elk gegeven apart.',
    secretAddress: () =>
      'Er is iemand met een geheim adres bij. Beoordeel die groep apart, ook als de rest weinig risico loopt.',
    vulnerablePeople: () => 'Er zijn kinderen of andere kwetsbare mensen bij betrokken.',
    manyPeople: ({ more }) => `Het gaat om meer dan ${more} mensen.`,
    massOfPeople: ({ more }) => `Het gaat om meer dan ${more} mensen en de gegevens zeggen iets over hen.`,
    maliciousHolder: () => 'Iemand heeft de gegevens met opzet verkregen of gebruikt.',
    cyberAttack: () =>
      'Een onbekende aanvaller kan de gegevens hebben. De AP gaat dan in de regel uit van een hoog risico.',
    madePublic: () => 'De gegevens stonden voor iedereen open.',
    trustedRecipient: () =>
      'Een vertrouwde ontvanger heeft bevestigd dat de gegevens weg zijn. Het blijft een datalek voor het register.',
    factsContradict: () =>
      'De gegevens zijn volgens u nauwelijks tot iemand te herleiden, maar een BSN, kopie van een identiteitsbewijs of geheim adres is dat altijd. We gaan uit van het ergste; controleer de herkenbaarheid.',
    trustUnconfirmed: () =>
      'De ontvanger is te vertrouwen, maar heeft niet bevestigd dat de gegevens weg zijn. Zwijgen telt niet als bevestigen.',
    attackerEncryption: () =>
      'Versleuteling door een aanvaller beschermt niemand; alleen eigen beveiliging vooraf telt.',
    availabilityRestored: () => 'De gegevens waren op tijd weer beschikbaar.',
    availabilityCritical: () =>
      'Gevoelige gegevens van kwetsbare mensen waren uren niet beschikbaar. Zorg of hulp kan daarop hebben gewacht.',
    availabilityDelayed: () => 'De gegevens waren dagen of langer niet beschikbaar.',
    availabilityLost: () => 'De gegevens zijn niet hersteld of niet te herstellen.',
    integrityRestored: () => 'De juiste gegevens zijn vanuit een back-up hersteld.',
    integrityRepairable: () => 'Gegevens zijn veranderd; dat is te herstellen.',
    integrityDelayed: () =>
      'De gegevens klopten dagen of langer niet. Daarop kan intussen iets over iemand zijn besloten.',
    integrityLost: () => 'Gegevens zijn veranderd en dat is niet te herstellen.',
    nothingHit: () => 'Uit de feiten blijkt nog niet dat persoonsgegevens zijn geraakt.',
    inDoubtNotify: () =>
      'Bij twijfel: melden. Alleen als een risico aantoonbaar niet waarschijnlijk is, hoeft het niet.',
    processorInforms: () =>
      'U bent verwerker: informeer de verwerkingsverantwoordelijken zonder vertraging en zonder zelf het risico te wegen. Elk van hen besluit over melden.',
  } satisfies Record<ReasonCode, Sentence>,
  deadline: {
    startsAtFirstReport: () => 'Dat was de eerste melding: de veilige keuze zolang niemand een ander moment aantoont.',
    startsAtCertainty: () =>
      'Toen wist uw organisatie met redelijke zekerheid dat persoonsgegevens waren getroffen. Wie het wist maakt niet uit.',
    startsAtProcessorNotice: () => 'Toen vertelde de verwerker het u: vanaf dat moment geldt u als op de hoogte.',
    startChosen: () => 'Dit begin is gekozen met een reden; die staat bij de momenten.',
    signalWasEarlier: ({ firstSignalAt }) =>
      `Het eerste teken kwam eerder: ${firstSignalAt}. Een kort onderzoek dat meteen begint mag, langer wachten niet.`,
    startsAtAwareness: ({ awareAt }) => `De termijn begint bij de kennisname: ${awareAt}.`,
    hoursElapsed: ({ hours, deadline }) => `Daarna telt elk uur mee, ${hours} uur lang: tot ${deadline}.`,
    daysOffCount: () => 'Weekenden en feestdagen tellen mee.',
    notUntilWorkingDay: ({ nextWorkingDay }) =>
      `Waarom niet pas ${nextWorkingDay}? De Algemene termijnenwet verlengt geen termijn in uren (art. 4, onder a), en Verordening 1182/71 ook niet (art. 3, lid 4).`,
    clockGoesForward: ({ hours }) =>
      `De klok gaat in die tijd een uur vooruit. Het blijven ${hours} verstreken uren, dus de kloktijd ligt een uur later.`,
    clockGoesBack: ({ hours }) =>
      `De klok gaat in die tijd een uur terug. Het blijven ${hours} verstreken uren, dus de kloktijd ligt een uur vroeger.`,
    outerLimit: ({ hours }) =>
      `Meld zonder onnodige vertraging: ${hours} uur is de uiterste grens, geen streeftijd. Te laat melden kan en moet, met de redenen erbij.`,
  } satisfies Record<ExplanationCode, Sentence>,
  timeliness: ({ hourRule, readingA, readingB }: Words) =>
    `Alleen een argument voor een zaak die al te laat is: een termijn van twee dagen of meer bevat ten minste twee werkdagen. Telt een deel van een werkdag mee, dan liep de termijn tot ${readingA}; tellen alleen hele werkdagen, tot ${readingB}. Zonder dit argument liep zij, het uur van kennisname niet meegeteld, tot ${hourRule}. Of het voor 72 uur geldt is omstreden; de AP heeft er niets over gezegd.`,
  timelinessOfTheHour: ({ hourRule }: Words) =>
    `Alleen een argument voor een zaak die al te laat is: telt het uur van kennisname niet mee, dan liep de termijn tot ${hourRule}. Er lagen twee werkdagen in, dus verder helpt deze regel niet.`,
  natures: {
    confidentiality: 'vertrouwelijkheid',
    integrity: 'integriteit',
    availability: 'beschikbaarheid',
  } satisfies Record<Nature, string>,
  classes: {
    simple: 'eenvoudige gegevens',
    behavioural: 'gegevens over gedrag',
    financial: 'financiële gegevens',
    sensitive: 'gevoelige gegevens',
  } satisfies Record<DataClass, string>,
  /** In a sentence; of a list one ticks "nog onbekend". */
  categories: { ...factNamesNl.category, unknown: 'onbekende gegevens' } satisfies Record<Category, string>,
  specialCategories: factNamesNl.specialCategory satisfies Record<SpecialCategory, string>,
  /** Clauses after "if": by fact, and by value where the value is one of a list. */
  clauses: {
    natures: ({ list }) => `${list} is geraakt`,
    specialCategories: ({ list }) => `er bijzondere gegevens bij zijn, zoals ${list}`,
    noSpecialCategories: () => 'er geen bijzondere gegevens bij zijn',
    categories: ({ list }) => `het gaat om ${list}`,
    classes: ({ list }) => `het gaat om ${list}`,
    classesWithoutInsight: ({ list }) => `uit ${list} niets over iemand blijkt`,
    peopleUpTo: ({ max }) => `het om hoogstens ${max} mensen gaat`,
    'identifiability:negligible': () => 'de gegevens nauwelijks tot een persoon te herleiden zijn',
    'identifiability:maximum': () => 'de gegevens direct tot een persoon te herleiden zijn',
    'vulnerablePeople:yes': () => 'er kwetsbare mensen bij zijn',
    'vulnerablePeople:no': () => 'er geen kwetsbare mensen bij zijn',
    'secretAddress:yes': () => 'er iemand met een geheim adres bij is',
    'secretAddress:no': () => 'er niemand met een geheim adres bij is',
    'recipients.kind:none': () => 'voor zover bekend niemand de gegevens heeft gezien',
    'recipients.kind:known': () => 'de ontvanger bekend is',
    'recipients.kind:unknown': () => 'onbekenden de gegevens hebben',
    'recipients.public:true': () => 'de gegevens openbaar zijn geweest',
    'recipients.public:false': () => 'de gegevens niet openbaar zijn geweest',
    'recipients.trusted:yes': () => 'de ontvanger te vertrouwen is',
    'recipients.trusted:no': () => 'de ontvanger niet te vertrouwen is',
    'recipients.destructionConfirmed:yes': () => 'vaststaat dat de gegevens terug of vernietigd zijn',
    'recipients.destructionConfirmed:no': () => 'niet vaststaat dat de gegevens terug of vernietigd zijn',
    'exfiltration:no': () => 'de gegevens niet zijn gekopieerd',
    'exfiltration:possible': () => 'de gegevens gekopieerd kunnen zijn',
    'exfiltration:yes': () => 'de gegevens zijn gekopieerd',
    'exfiltration:notApplicable': () => 'er geen sprake is van kopiëren door een aanvaller',
    'maliciousIntent:yes': () => 'er opzet in het spel is',
    'maliciousIntent:no': () => 'er geen opzet in het spel is',
    'protection.unintelligible:yes': () => 'de gegevens onleesbaar waren gemaakt',
    'protection.unintelligible:no': () => 'de gegevens leesbaar waren',
    'protection.keySafe:yes': () => 'de sleutel veilig is',
    'protection.keySafe:no': () => 'de sleutel niet veilig is',
    'availability:none': () => 'de gegevens beschikbaar bleven',
    'availability:temporary': () => 'de gegevens tijdelijk niet beschikbaar waren',
    'availability:permanent': () => 'de gegevens voorgoed weg zijn',
    'backup:yes': () => 'er een back-up is',
    'backup:no': () => 'er geen back-up is',
    'restoredWithin:hours': () => 'alles binnen enkele uren hersteld is',
    'restoredWithin:days': () => 'herstel dagen duurt',
    'restoredWithin:longer': () => 'herstel langer duurt',
    'restoredWithin:notRestored': () => 'er niets hersteld is',
    'restoredWithin:notApplicable': () => 'er niets te herstellen valt',
    'integrity:none': () => 'er niets veranderd is',
    'integrity:repairable': () => 'de wijziging te herstellen is',
    'integrity:unrepairable': () => 'de wijziging niet te herstellen is',
    'role:controller': () => 'u de verwerkingsverantwoordelijke bent',
    peopleOver: ({ min }) => `het om ${min} mensen of meer gaat`,
  } satisfies Record<string, Sentence>,
}

/** A language has every sentence that Dutch has. */
export type LawTexts = typeof nl
