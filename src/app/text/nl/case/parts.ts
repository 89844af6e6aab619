import type { DataClass } from '../../../../domain/law/facts.ts'
import type { Weight } from '../../../../domain/law/factors.ts'
import type { Difference } from '../../../../domain/case/codes.ts'

/** Groups of people who are assessed apart, the factors of the EDPB, and what a decision goes against. */
export const caseParts = {
  subgroups: {
    title: 'Lopen sommige mensen meer risico dan de rest?',
    intro:
      'Beoordeel hen dan apart, bijvoorbeeld drie mensen met een geheim adres tussen vierhonderd anderen. Wat u hier niet invult, is zoals hierboven.',
    add: 'Groep toevoegen',
    added: 'Er is een groep bij. Vul in om wie het gaat.',
    nameOf: (n: string) => `Groep ${n}`,
    name: 'Om welke mensen gaat het?',
    nameHint: 'Wat hen anders maakt, zoals “mensen met een geheim adres”. Geen namen.',
    nameMissing: 'Schrijf op om welke mensen het gaat.',
    nameTwice: 'Zo heet al een andere groep.',
    people: 'Hoeveel mensen in deze groep?',
    largerThanAll: (n: string) => `Deze groep is groter dan het totaal (${n}). Klopt een van de twee getallen niet?`,
    same: 'zoals hierboven',
    vulnerable: 'Zijn zij kwetsbaar?',
    secretAddress: 'Hebben zij een geheim adres?',
    ownData: 'Van hen zijn andere gegevens gelekt',
    remove: 'Haal groep weg',
    removed: 'De groep is weggehaald.',
    field: 'Groepen apart',
  },
  parts: {
    everybodyElse: 'alle anderen',
    title: 'Per groep',
    part: 'Groep',
    score: 'Score',
    notify: 'AP',
    inform: 'Betrokkenen',
    risk: 'Risico',
    answers: { yes: 'ja', no: 'nee', depends: 'hangt ervan af' },
    whyDifferent: (reason: string) => `Reden waar het oordeel afwijkt van het advies: ${reason}`,
    worstDecides: (name: string) => `De zwaarst getroffen groep bepaalt het advies: ${name}.`,
    scoreOf: (name: string) => `Dit is de score van ${name}.`,
    verdictOn: (name: string) => `Hoe groot is het risico voor ${name}?`,
    reasonFor: (name: string, advice: string) => `Voor ${name} is het advies ${advice}. Waarom oordeelt u anders?`,
    whom: 'Over wie besluit u?',
    whomHint: 'Kies niets als het voor iedereen geldt. U kunt voor elke groep apart besluiten.',
    concerns: (names: string) => `Voor ${names}`,
    wentTo: 'Aan wie is dit verstuurd?',
    wentToHint: 'Kies niets als het naar iedereen ging die u informeert. Leg een ander bericht apart vast.',
    to: (names: string) => `Aan ${names}`,
    undecided: (names: string) => `Nog te besluiten voor ${names}.`,
  },
  weighing: {
    classes: {
      simple: 'Gewone gegevens, zoals naam, contact, opleiding of werk',
      behavioural: 'Gegevens over gedrag, zoals locatie, gewoonten of wie iemand belt',
      financial: 'Financiële gegevens, zoals inkomen, rekeningen of schulden',
      sensitive: 'Gevoelige gegevens, zoals gezondheid, geloof of strafrecht',
    },
    question: (name: string) => `Wat zeggen ze over iemand? (${name})`,
    levels: {
      simple: [
        'Niet meer dan wat er staat',
        'Iemands positie of geldzaken zijn ervan af te leiden',
        'Gezondheid, geaardheid, politiek of geloof is ervan af te leiden',
        'Het raakt de veiligheid of gezondheid van kwetsbare mensen',
      ],
      behavioural: [
        'Bijna niets, of het was al openbaar',
        'Iets over wat iemand doet',
        'Een precies beeld van iemands dagelijks leven',
        'Er zijn gevoelige gegevens van af te leiden',
      ],
      financial: [
        'Bijna niets, bijvoorbeeld alleen dat iemand klant is',
        'Iets, zoals alleen een rekeningnummer',
        'Hoe iemand ervoor staat, zoals de saldi van een maand',
        'Alles wat voor fraude nodig is, of een volledig beeld',
      ],
      sensitive: [
        'Bijna niets, of het was al openbaar',
        'Alleen algemene vermoedens',
        'Vermoedens over iets gevoeligs, zoals een onderzoek naar een ziekte',
        'De gevoelige informatie zelf, zoals een diagnose',
      ],
    } satisfies Record<DataClass, readonly string[]>,
    enisa: (score: string) => `score ${score}`,
  },
  factors: {
    title: 'Wat meeweegt naast de score',
    intro: 'De Europese toezichthouders noemen deze punten. Ze tellen niet op tot een getal: u weegt.',
    all: (n: number) => `Alle ${n} punten, met wat de zaak erover zegt`,
    weights: {
      raises: 'weegt zwaarder',
      lowers: 'weegt lichter',
      unknown: 'nog onbekend',
      neutral: '',
    } satisfies Record<Weight, string>,
  },
  argument: {
    unfold: 'Toon alles',
    fold: 'Vouw in',
    score: 'Score',
    scoreIntro:
      'Een hulpmiddel van ENISA: hoe erg kan dit voor iemand zijn? Wat onbekend is, telt als het ergste dat aannemelijk is.',
    atWorst: (se: string, band: string) =>
      `Niet alle aangekruiste gegevens zijn gewogen. In het ergste geval is de score ${se} (${band}).`,
    next: 'Wat u nu besluit',
    duty: { authority: 'Melden bij de AP', subjects: 'Betrokkenen informeren' },
    decide: 'besluit',
  },
  follows: {
    authority: 'Het besluit over de AP rust op eerdere feiten: kijk of het nog klopt.',
    subjects: 'Het besluit over de betrokkenen rust op eerdere feiten: kijk of het nog klopt.',
    approval: 'De tweede lezer gaf akkoord op eerdere feiten: vraag het opnieuw.',
    filing: 'De AP kent nog de eerdere feiten: vul de melding aan.',
  },
  against: {
    title: 'Dit besluit wijkt af van:',
    names: {
      verdict: 'uw eigen oordeel over het risico',
      advice: 'het advies van de regels',
      dpoAdvice: 'het advies van de FG',
    } satisfies Record<Difference, string>,
    recorded: (list: string) => `Bij het besluit vastgelegd: het wijkt af van ${list}.`,
    explain: 'Leg in de reden uit waarom. Het verschil blijft zichtbaar in het dossier.',
  },
  choose: {
    authorityDecision: 'Kies of u meldt bij de AP.',
    subjectsDecision: 'Kies of u de betrokkenen informeert.',
    ground: 'Kies op welke grond u niet informeert.',
  },
}
