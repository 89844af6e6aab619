import type { ProblemTexts } from './problemCodes.ts'

export const problemsNl: ProblemTexts = {
  invalidInput: {
    title: 'Wat u stuurde klopt op een of meer punten niet.',
    detail: 'Alle fouten staan in `errors`, elk met de plaats.',
    resolve: 'Herstel de genoemde punten en stuur het opnieuw.',
  },
  malformedJson: {
    title: 'Wat u stuurde is geen geldige JSON.',
    detail: 'De inhoud kon niet worden gelezen; er is niets vastgelegd.',
    resolve: 'Stuur geldige JSON in UTF-8.',
  },
  notSignedIn: {
    title: 'U bent niet (meer) aangemeld.',
    detail: 'Dit vraagt om een geldige sessie of een geldig token.',
    resolve: 'Meld u opnieuw aan.',
  },
  secondFactorDue: {
    title: 'Uw organisatie vraagt een tweede stap bij het aanmelden.',
    detail: 'Deze sessie heeft de tweede stap nog niet laten zien.',
    resolve: 'Stel een tweede stap in of gebruik hem.',
  },
  notYourRole: {
    title: 'Uw rol mag dit niet.',
    detail: 'Welke rollen het wel mogen staat in `inTheWay`.',
    resolve: 'Vraag een collega met een van die rollen.',
  },
  handlerGivesNoAdvice: {
    title: 'De behandelaar kan niet het FG-advies geven.',
    detail: 'Het advies van de FG staat los van wie de zaak behandelt.',
    resolve: 'Laat een FG adviseren die deze zaak niet behandelt.',
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
  notFound: {
    title: 'Dit is er niet.',
    detail: 'Het bestaat niet, of niet in uw organisatie.',
    resolve: 'Controleer het adres of het kenmerk.',
  },
  taskUnknown: {
    title: 'Deze taak is er niet.',
    detail: 'De zaak kent geen taak met dit nummer.',
    resolve: 'Kies een taak die bij de zaak staat.',
  },
  methodNotAllowed: {
    title: 'Dit kan hier niet.',
    detail: 'Het adres bestaat, maar kent deze handeling niet; `Allow` noemt wat wel kan.',
    resolve: 'Gebruik een van de genoemde methoden.',
  },
  notAcceptable: {
    title: 'De gevraagde vorm hebben wij niet.',
    detail: 'De header `Accept` sluit uit wat dit adres antwoordt.',
    resolve: 'Vraag om application/json.',
  },
  caseClosed: {
    title: 'Deze zaak is afgesloten.',
    detail: 'Een afgesloten zaak neemt dit niet meer op.',
    resolve: 'Heropen de zaak, met de reden.',
  },
  caseNotClosed: {
    title: 'Deze zaak is niet afgesloten.',
    detail: 'Alleen een afgesloten zaak kan worden heropend.',
    resolve: 'Werk verder in de zaak zoals zij is.',
  },
  missingForAct: {
    title: 'Er ontbreekt nog iets dat hiervoor nodig is.',
    detail: 'Wat ontbreekt staat in `inTheWay`, met de plaats waar het hoort.',
    resolve: 'Vul aan wat ontbreekt en probeer het opnieuw.',
  },
  secondReadingNeeded: {
    title: 'Hiervoor is een tweede lezer nodig.',
    detail: 'Uw organisatie neemt dit besluit niet zonder een goedgekeurde tweede lezing van de huidige gegevens.',
    resolve: 'Vraag een tweede lezing.',
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
  taskNotOpen: {
    title: 'Deze taak is al klaar of vervallen.',
    detail: 'Een taak eindigt één keer.',
    resolve: 'Maak zo nodig een nieuwe taak.',
  },
  alreadyAnswered: {
    title: 'Dit bericht van de AP is al beantwoord.',
    detail: 'Het antwoord staat in de zaak.',
    resolve: 'Leg een nieuw bericht vast als de AP opnieuw schreef.',
  },
  notTheProcessor: {
    title: 'Dit kan alleen als wij verwerker zijn.',
    detail: 'In deze zaak zijn wij verwerkingsverantwoordelijke.',
    resolve: 'Neem de besluiten over de AP en de betrokkenen.',
  },
  somethingFollowed: {
    title: 'Er is al op voortgebouwd.',
    detail: 'Ongedaan maken kan alleen zolang er niets op is gevolgd.',
    resolve: 'Sluit de zaak met een reden, of verklaar dat het geen datalek is.',
  },
  onlyReportOfCase: {
    title: 'Dit is de enige melding van de zaak.',
    detail: 'Een zaak houdt ten minste één melding.',
    resolve: 'Verklaar dat de zaak geen datalek is, of voeg haar samen met een andere.',
  },
  reportHasOutcome: {
    title: 'Deze melding heeft al een uitkomst.',
    detail: 'Iemand heeft al besloten wat er met de melding gebeurt.',
    resolve: 'Maak die uitkomst eerst ongedaan.',
  },
  nothingToUndo: {
    title: 'Er is niets om ongedaan te maken.',
    detail: 'Deze melding heeft nog geen uitkomst.',
    resolve: 'Kies een uitkomst.',
  },
  earlierVersion: {
    title: 'U bekijkt de zaak zoals zij eerder was.',
    detail: 'Vastleggen kan alleen in de zaak zoals zij nu is.',
    resolve: 'Ga terug naar de huidige versie.',
  },
  emailTaken: {
    title: 'Dit e-mailadres hoort al bij een account.',
    detail: 'Een e-mailadres hoort bij één account.',
    resolve: 'Gebruik het bestaande account of een ander adres.',
  },
  lastAdministrator: {
    title: 'Dit is de laatste beheerder.',
    detail: 'Een organisatie houdt ten minste één actieve beheerder.',
    resolve: 'Maak eerst iemand anders beheerder.',
  },
  changedMeanwhile: {
    title: 'Een collega heeft dit intussen gewijzigd.',
    detail: 'De versie die u zag is niet meer de nieuwste; er is niets vastgelegd.',
    resolve: 'Bekijk wat er veranderde en leg het opnieuw vast.',
  },
  tooLarge: {
    title: 'Wat u stuurde is te groot.',
    detail: 'Een verzoek mag hoogstens 1 MiB zijn.',
    resolve: 'Maak het kleiner of deel het op.',
  },
  wrongMediaType: {
    title: 'Deze vorm lezen wij niet.',
    detail: 'De inhoud van een verzoek is application/json.',
    resolve: 'Stuur JSON met de header Content-Type: application/json, en niet ingepakt (zonder Content-Encoding).',
  },
  inTheFuture: {
    title: 'Dit moment ligt in de toekomst.',
    detail: 'Welk veld het is staat in `inTheWay`.',
    resolve: 'Geef een moment dat voorbij is.',
  },
  inThePast: {
    title: 'Dit moment is al voorbij.',
    detail: 'Welk veld het is staat in `inTheWay`.',
    resolve: 'Geef een moment dat nog komt.',
  },
  filedBeforeKnown: {
    title: 'Dit moment ligt voor het eerste bericht over dit datalek.',
    detail: 'Niemand meldt wat nog niet bekend is; wanneer het bekend werd staat in `inTheWay`.',
    resolve: 'Controleer dag en tijd, of pas eerst de kennisname aan.',
  },
  awareAfterFiling: {
    title: 'Dit moment ligt na de melding bij de AP.',
    detail: 'Wie meldt, weet het al; wanneer gemeld is staat in `inTheWay`.',
    resolve: 'Geef een moment voor de melding.',
  },
  reasonRequired: {
    title: 'Hier hoort een reden bij.',
    detail: 'Waarvoor staat in `inTheWay`.',
    resolve: 'Schrijf op waarom.',
  },
  groundRequired: {
    title: 'Bij een hoog risico is een wettelijke grond nodig om niet te informeren.',
    detail: 'De gronden staan in `inTheWay` (AVG art. 34 lid 3, UAVG art. 41, overweging 88).',
    resolve: 'Kies een grond waarvan de voorwaarde is vervuld, of informeer.',
  },
  groundConditionMissing: {
    title: 'Aan de voorwaarde van deze grond is niet voldaan.',
    detail: 'Welke voorwaarde het is staat in `inTheWay`.',
    resolve: 'Leg vast dat aan de voorwaarde is voldaan, of kies anders.',
  },
  numbersWentDown: {
    title: 'Het aantal wordt kleiner dan het was.',
    detail: 'Een kleiner aantal betrokkenen vraagt een toelichting in `numbersNote`.',
    resolve: 'Schrijf op waarom het aantal kleiner is.',
  },
  retentionTooShort: {
    title: 'De zaak wordt zo korter bewaard dan mag.',
    detail: 'De eerste dag waarop de bewaring mag eindigen staat in `inTheWay` (BIO2 5.28.01: ten minste drie jaar).',
    resolve: 'Kies een latere dag, of een wettelijke grondslag met de reden.',
  },
  onLegalHold: {
    title: 'Op deze zaak rust een bewaarplicht.',
    detail: 'Zolang die er is, wordt er niets van de zaak vernietigd; sinds wanneer en waarom staat in `inTheWay`.',
    resolve: 'Hef de bewaarplicht op, met de reden.',
  },
  notOnLegalHold: {
    title: 'Op deze zaak rust geen bewaarplicht.',
    detail: 'Er valt niets op te heffen.',
    resolve: 'Niets: de zaak volgt haar eigen bewaartermijn.',
  },
  stillKept: {
    title: 'De bewaartermijn is nog niet voorbij.',
    detail: 'De laatste dag waarop de zaak wordt bewaard staat in `inTheWay`.',
    resolve: 'Wacht tot na die dag, of kies met een wettelijke grondslag een eerdere.',
  },
  nothingToDestroy: {
    title: 'Er is niets meer te vernietigen.',
    detail: 'De zaak en haar meldingen bevatten geen persoonlijke gegevens meer.',
    resolve: 'Niets: het bewijs van de vernietiging staat bij de zaak.',
  },
  referenceDiffers: {
    title: 'Het kenmerk is niet dat van deze zaak.',
    detail: 'Vernietigen kan niet ongedaan worden gemaakt, daarom wordt het kenmerk nog eens gevraagd.',
    resolve: 'Typ het kenmerk van de zaak over.',
  },
  readingUnknown: {
    title: 'Deze tweede lezing is er niet.',
    detail: 'De zaak kent geen open tweede lezing met dit nummer.',
    resolve: 'Vraag eerst een tweede lezing.',
  },
  responseUnknown: {
    title: 'Dit bericht van de AP is er niet.',
    detail: 'De zaak kent geen bericht met dit nummer.',
    resolve: 'Leg eerst het bericht vast.',
  },
  dpoIsNoHandler: {
    title: 'De FG kan geen behandelaar zijn.',
    detail: 'De FG adviseert onafhankelijk en beslist niet (AVG art. 38 lid 6).',
    resolve: 'Kies een privacy officer of teamleider.',
  },
  sentInThisCase: {
    title: 'Uit deze zaak is al iets verstuurd.',
    detail: 'Een melding bij de AP of een bericht aan betrokkenen blijft staan in de zaak waarin het is vastgelegd.',
    resolve: 'Voeg de andere zaak bij deze, of koppel de twee.',
  },
  caseMergedAway: {
    title: 'Deze zaak is samengevoegd met een andere.',
    detail: 'De meldingen gingen mee naar de zaak in `inTheWay`.',
    resolve: 'Splits ze daar af: zij krijgen dan een eigen zaak.',
  },
  sameCase: {
    title: 'Dit is dezelfde zaak.',
    detail: 'Een zaak kan niet met zichzelf worden verbonden.',
    resolve: 'Kies een andere zaak.',
  },
  reportNotInCase: {
    title: 'Deze melding hoort niet bij deze zaak.',
    detail: 'De zaak kent deze melding niet (meer).',
    resolve: 'Kies een melding die bij de zaak hoort.',
  },
  caseUnknown: {
    title: 'De andere zaak is er niet.',
    detail: 'Zij bestaat niet, of niet in uw organisatie.',
    resolve: 'Kies een zaak die er is.',
  },
  personUnknown: {
    title: 'Deze persoon is er niet.',
    detail: 'Niemand in uw organisatie heeft dit nummer, of het account is niet meer actief.',
    resolve: 'Kies iemand uit de lijst.',
  },
  idempotencyKeyReused: {
    title: 'Deze Idempotency-Key hoort bij een ander verzoek.',
    detail: 'Dezelfde sleutel is de afgelopen 24 uur met een andere inhoud gebruikt; er is niets vastgelegd.',
    resolve: 'Gebruik een nieuwe sleutel voor een nieuw verzoek.',
  },
  versionRequired: {
    title: 'De versie die u zag ontbreekt.',
    detail: 'Elke wijziging van een zaak noemt de versie waarop zij rust.',
    resolve: 'Stuur de header If-Match met de versie, zoals If-Match: "7".',
  },
  tooManyAttempts: {
    title: 'Te vaak geprobeerd.',
    detail: 'Van dit adres kwamen in korte tijd te veel verzoeken.',
    resolve: 'Wacht even en probeer het opnieuw; `Retry-After` noemt de seconden.',
  },
  tooManyStreams: {
    title: 'Te veel open verbindingen.',
    detail: 'U hebt al zo veel vensters open dat live bijwerken hier niet lukt.',
    resolve: 'Sluit een paar vensters; dit venster probeert het daarna vanzelf opnieuw.',
  },
  unexpected: {
    title: 'Er ging iets mis dat wij niet hadden voorzien.',
    detail: 'Uw verzoek is niet uitgevoerd.',
    resolve: 'Probeer het opnieuw; blijft het misgaan, geef dan `requestId` door aan uw beheerder.',
  },
  notReady: {
    title: 'Het systeem is nog niet klaar.',
    detail: 'De opslag antwoordt nog niet.',
    resolve: 'Probeer het zo dadelijk opnieuw.',
  },
}
