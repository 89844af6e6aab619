import type { ProblemTexts } from '../problemCodes.ts'

/** Decisions, who reads and advises along, and what leaves the house. */
export const decisionsProblems = {
  secondReadingNeeded: {
    title: 'Hiervoor is een tweede lezer nodig.',
    detail: 'Uw organisatie neemt dit besluit niet zonder een goedgekeurde tweede lezing van de huidige gegevens.',
    resolve: 'Vraag een tweede lezing.',
  },
  readingOfOther: {
    title: 'De tweede lezer las een ander voorstel.',
    detail: 'Dat ging over andere mensen of een andere grond; welke staat in `inTheWay`.',
    resolve: 'Vraag een tweede lezing van dit besluit, of neem het besluit dat gelezen is.',
  },
  secondReadingAwaited: {
    title: 'De tweede lezer heeft nog niet geantwoord.',
    detail: 'De tweede lezing is gevraagd en staat nog open.',
    resolve: 'Wacht op het antwoord, of herinner een collega.',
  },
  readingAlreadyGiven: {
    title: 'De tweede lezer heeft al geantwoord.',
    detail: 'Een tweede lezing wordt één keer beantwoord.',
    resolve: 'Vraag zo nodig een nieuwe tweede lezing.',
  },
  readingUnknown: {
    title: 'Deze tweede lezing is er niet.',
    detail: 'De zaak kent geen open tweede lezing met dit nummer.',
    resolve: 'Vraag eerst een tweede lezing.',
  },
  readerMayNotBeAsker: {
    title: 'Wie het besluit voorstelt, kan niet zelf de tweede lezer zijn.',
    detail: 'Deze tweede lezing is door uzelf gevraagd.',
    resolve: 'Vraag een collega om te lezen.',
  },
  personNeeded: {
    title: 'Dit moet een mens doen, onder eigen naam.',
    detail: 'Waar het vierogenprincipe geldt, telt een systeem of token niet als een van de twee.',
    resolve: 'Doe dit zelf, aangemeld onder uw eigen naam.',
  },
  handlerGivesNoAdvice: {
    title: 'De behandelaar kan niet het FG-advies geven.',
    detail: 'Het advies van de FG staat los van wie de zaak behandelt.',
    resolve: 'Laat een FG adviseren die deze zaak niet behandelt.',
  },
  dpoAdviceNeeded: {
    title: 'Uw organisatie wil eerst het advies van de FG.',
    detail: 'Er is nog geen advies van de FG vastgelegd.',
    resolve: 'Vraag de FG om advies.',
  },
  alreadyFiled: {
    title: 'De melding bij de AP is al gedaan.',
    detail: 'Een eerste melding wordt één keer vastgelegd.',
    resolve: 'Leg een aanvulling of een intrekking vast.',
  },
  noInitialFiling: {
    title: 'Er is geen lopende melding bij de AP.',
    detail: 'Aanvullen en intrekken volgen op een eerste melding.',
    resolve: 'Leg eerst de eerste melding vast.',
  },
  filedBeforeKnown: {
    title: 'Dit moment ligt voor het eerste bericht over dit datalek.',
    detail: 'Niemand meldt wat nog niet bekend is: het eerste bericht over dit datalek kwam later binnen.',
    resolve: 'Controleer dag en tijd, of pas eerst de kennisname aan.',
  },
  awareAfterFiling: {
    title: 'Dit moment ligt na de melding bij de AP.',
    detail: 'Wie meldt, weet het al; wanneer gemeld is staat in `inTheWay`.',
    resolve: 'Geef een moment voor de melding.',
  },
  decidedNotToNotify: {
    title: 'Er is besloten niet te melden.',
    detail: 'Een melding past niet bij het besluit dat nu geldt.',
    resolve: 'Neem eerst een nieuw besluit.',
  },
  decidedNotToInform: {
    title: 'Er is besloten de betrokkenen niet te informeren.',
    detail: 'Informeren past niet bij het besluit dat nu geldt.',
    resolve: 'Neem eerst een nieuw besluit.',
  },
  noDecision: {
    title: 'Er is nog geen besluit.',
    detail: 'Er valt niets in te trekken.',
    resolve: 'Neem het besluit.',
  },
  decisionNotFromToday: {
    title: 'Intrekken kan alleen op de dag van het besluit.',
    detail: 'Dit besluit is van een eerdere dag.',
    resolve: 'Neem een nieuw besluit dat het oude vervangt.',
  },
  somethingWasSent: {
    title: 'Er is al iets verstuurd.',
    detail: 'Een besluit waaraan gevolg is gegeven, kan niet worden ingetrokken.',
    resolve: 'Neem een nieuw besluit dat het oude vervangt.',
  },
  noNumberAwaited: {
    title: 'Er wordt geen meldingsnummer verwacht.',
    detail: 'Alle meldingen van deze zaak hebben hun nummer, of er is nog geen melding.',
    resolve: 'Leg eerst de melding vast.',
  },
  alreadyAnswered: {
    title: 'Dit bericht van de AP is al beantwoord.',
    detail: 'Het antwoord staat in de zaak.',
    resolve: 'Leg een nieuw bericht vast als de AP opnieuw schreef.',
  },
  responseUnknown: {
    title: 'Dit bericht van de AP is er niet.',
    detail: 'De zaak kent geen bericht met dit nummer.',
    resolve: 'Leg eerst het bericht vast.',
  },
  partUnknown: {
    title: 'Deze groep mensen staat niet in de zaak.',
    detail:
      'Welke naam niet klopt en welke groepen er zijn, staat in `inTheWay`; null is iedereen die in geen groep zit.',
    resolve: 'Noem groepen zoals ze bij de gelekte gegevens staan, of geen: dan gaat het om iedereen.',
  },
  groundRequired: {
    title: 'Bij een hoog risico is een wettelijke grond nodig om mensen niet persoonlijk te informeren.',
    detail: 'De gronden staan in `inTheWay` (AVG art. 34 lid 3, UAVG art. 41, overweging 88).',
    resolve: 'Kies een grond waarvan de voorwaarde is vervuld, of informeer.',
  },
  groundConditionMissing: {
    title: 'Aan de voorwaarde van deze grond is niet voldaan.',
    detail: 'Welke voorwaarde het is staat in `inTheWay`.',
    resolve: 'Leg vast dat aan de voorwaarde is voldaan, of kies anders.',
  },
} as const satisfies Partial<ProblemTexts>
