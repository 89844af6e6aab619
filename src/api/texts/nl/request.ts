import type { ProblemTexts } from '../problemCodes.ts'

/** What a request can lack or contradict, whatever it is about. */
export const requestProblems = {
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
  notFound: {
    title: 'Dit is er niet.',
    detail: 'Het bestaat niet, of niet in uw organisatie.',
    resolve: 'Controleer het adres of het kenmerk.',
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
  changedMeanwhile: {
    title: 'Een collega heeft dit intussen gewijzigd.',
    detail: 'De versie die u zag is niet meer de nieuwste; er is niets vastgelegd.',
    resolve: 'Bekijk wat er veranderde en leg het opnieuw vast.',
  },
  versionRequired: {
    title: 'De versie die u zag ontbreekt.',
    detail: 'Elke wijziging van een zaak noemt de versie waarop zij rust.',
    resolve: 'Stuur de header If-Match met de versie, zoals If-Match: "7".',
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
  idempotencyKeyReused: {
    title: 'Deze Idempotency-Key hoort bij een ander verzoek.',
    detail: 'Dezelfde sleutel is de afgelopen 24 uur met een andere inhoud gebruikt; er is niets vastgelegd.',
    resolve: 'Gebruik een nieuwe sleutel voor een nieuw verzoek.',
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
} as const satisfies Partial<ProblemTexts>
