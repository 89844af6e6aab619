import type { ProblemTexts } from '../problemCodes.ts'

/** Reports, what becomes of them, and files. */
export const reportsProblems = {
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
  needsALookFirst: {
    title: 'Iemand moet dit bericht eerst bekijken.',
    detail: 'Het is nog geen melding: het lijkt automatisch verstuurd, of wij konden het niet lezen.',
    resolve: 'Zeg eerst dat het een melding is, of leg het bericht weg.',
  },
  needsNoLook: {
    title: 'Dit bericht is al bekeken.',
    detail: 'Iemand heeft er al een melding van gemaakt, of het bericht weggelegd.',
    resolve: 'Open de melding opnieuw om te zien wat ermee gebeurd is.',
  },
  reportNotDismissed: {
    title: 'Deze melding is niet beoordeeld als “geen datalek”.',
    detail: 'Wat bij een zaak hoort, wordt met die zaak vernietigd.',
    resolve: 'Beoordeel de melding eerst, of vernietig de gegevens van de zaak.',
  },
  reportStillKept: {
    title: 'De bewaartermijn van deze melding is nog niet voorbij.',
    detail: 'De laatste dag waarop haar gegevens worden bewaard staat in `inTheWay` (BIO2 5.28.01: drie jaar).',
    resolve: 'Wacht tot na die dag.',
  },
  reportDestroyed: {
    title: 'De persoonlijke gegevens van deze melding zijn vernietigd.',
    detail: 'De beoordeling en de reden zijn bewaard; wie meldde en wat diegene schreef is weg.',
    resolve: 'Niets: het bewijs van de vernietiging staat bij de melding. Komt er nieuws, maak dan een nieuwe melding.',
  },
  onlyReportOfCase: {
    title: 'Dit is de enige melding van de zaak.',
    detail: 'Een zaak houdt ten minste één melding.',
    resolve: 'Verklaar dat de zaak geen datalek is, of voeg haar samen met een andere.',
  },
  reportNotInCase: {
    title: 'Deze melding hoort niet bij deze zaak.',
    detail: 'De zaak kent deze melding niet (meer).',
    resolve: 'Kies een melding die bij de zaak hoort.',
  },
  somethingFollowed: {
    title: 'Er is al op voortgebouwd.',
    detail: 'Ongedaan maken kan alleen zolang er niets op is gevolgd.',
    resolve: 'Sluit de zaak met een reden, of verklaar dat het geen datalek is.',
  },
  draftChanged: {
    title: 'Een collega ging intussen verder met dit concept.',
    detail: 'Het concept is bewaard na het moment in `seen`.',
    resolve: 'Lees het concept opnieuw, voeg uw antwoorden toe en bewaar met het nieuwe `savedAt`.',
  },
  draftEnded: {
    title: 'Dit concept is al verstuurd of weggegooid.',
    detail: 'Wat hierna nog onder dit kenmerk wordt bewaard, hoort nergens meer bij.',
    resolve: 'Zoek de melding of de zaak die het werd, of begin een nieuw concept.',
  },
  fileEmpty: {
    title: 'Dit bestand is leeg.',
    detail: 'Er kwam geen inhoud mee; er is niets vastgelegd.',
    resolve: 'Kies het bestand opnieuw.',
  },
  fileTooLarge: {
    title: 'Dit bestand is te groot.',
    detail: 'Een bestand mag hoogstens 25 MB zijn; `inTheWay` noemt het in bytes.',
    resolve: 'Verklein het bestand of deel het op.',
  },
  fileInfected: {
    title: 'De virusscanner vond iets in dit bestand.',
    detail: 'Wat hij vond staat in `inTheWay`; het bestand is niet bewaard.',
    resolve: 'Open het bestand niet en meld het bij uw beheerder.',
  },
  tooManyFiles: {
    title: 'Meer bestanden passen niet bij deze melding.',
    detail: 'Een melder voegt hoogstens 10 bestanden toe, samen 50 MB.',
    resolve: 'Laat weg wat niet nodig is, of vraag ons hoe u de rest kunt geven.',
  },
} as const satisfies Partial<ProblemTexts>
