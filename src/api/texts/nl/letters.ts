import type { ProblemTexts } from '../problemCodes.ts'

/** On letters to people. */
export const lettersProblems = {
  letterSent: {
    title: 'Deze brief is al verstuurd.',
    detail: 'De tekst is daarmee geschiedenis: wat mensen kregen verandert niet meer.',
    resolve: 'Schrijf een nieuwe brief.',
  },
  letterNotReady: {
    title: 'Deze brief is nog niet klaar om te lezen.',
    detail: 'Wat eraan ontbreekt of er niet in hoort, staat in `inTheWay`.',
    resolve: 'Vul aan wat open is, en haal weg wat over anderen gaat.',
  },
  letterLeaving: {
    title: 'Deze brief gaat nu naar mensen.',
    detail: 'Er zijn e-mails onderweg of al aangekomen. De tekst moet blijven wat mensen lezen.',
    resolve: 'Begin een nieuwe brief, of stop de verzending zolang er nog niets weg is.',
  },
  lettersLeaving: {
    title: 'Er gaan nog brieven van deze zaak per e-mail uit.',
    detail: 'Een zaak gaat pas dicht als vaststaat wie een brief kreeg.',
    resolve: 'Wacht tot ze verstuurd zijn, of stop de verzending bij de brieven.',
  },
  letterNotOffered: {
    title: 'Er ligt van deze brief niets om te lezen.',
    detail: 'Deze tekst is niet klaargezet, al gelezen, of daarna veranderd.',
    resolve: 'Zet de tekst klaar om te laten lezen.',
  },
  letterNotApproved: {
    title: 'Deze tekst is niet goedgekeurd.',
    detail: 'Een ander dan de schrijver moet precies deze woorden goedkeuren voordat ze naar mensen gaan.',
    resolve: 'Zet de tekst klaar en laat een collega lezen.',
  },
  letterNotSent: {
    title: 'Deze brief is nog niet verstuurd.',
    detail: 'Wat van een brief terugkomt, kan pas worden vastgelegd als hij weg is.',
    resolve: 'Leg eerst vast dat de brief is verstuurd.',
  },
  writerMayNotReview: {
    title: 'Wie aan de brief schreef, kan hem niet zelf goedkeuren.',
    detail: 'Een ander paar ogen ziet wat de schrijver niet meer ziet.',
    resolve: 'Vraag een collega die er niet aan schreef.',
  },
  nobodyToSendTo: {
    title: 'Er is niemand aan wie dit kan worden gestuurd.',
    detail:
      'Op de adreslijst staat niemand van deze groep die de brief nog niet heeft en op deze manier te bereiken is.',
    resolve: 'Zet eerst mensen op de adreslijst, of kies een andere manier.',
  },
  addresseesFaulty: {
    title: 'Met een of meer mensen op de lijst klopt iets niet.',
    detail: 'Welke, met wat er mis is, staat in `inTheWay`. Er is niets opgeslagen.',
    resolve: 'Verbeter die regels of laat ze weg.',
  },
  addresseesTwice: {
    title: 'Een of meer mensen staan al op de lijst.',
    detail:
      'Wie, en waaraan dat te zien is, staat in `inTheWay`. Er is niets opgeslagen, zodat niemand twee brieven krijgt.',
    resolve: 'Laat hen weg, of zet hen er toch op als het om verschillende mensen gaat.',
  },
  letterIsPersonal: {
    title: 'Deze brief gaat naar mensen zelf.',
    detail: 'Alleen een bericht op de website of voor de pers wordt openbaar gemaakt.',
    resolve: 'Verstuur de brief per post of e-mail.',
  },
  letterIsPublic: {
    title: 'Dit bericht is voor iedereen.',
    detail: 'Een bericht op de website of voor de pers gaat niet naar mensen op een lijst.',
    resolve: 'Leg vast dat het openbaar is gemaakt, of schrijf een brief.',
  },
  numbersUnknown: {
    title: 'Geen van deze nummers heeft deze brief gekregen.',
    detail: 'Het nummer staat op de brief, achter het kenmerk.',
    resolve: 'Kijk de nummers na.',
  },
  pdfNotHere: {
    title: 'Hier kan geen PDF worden gemaakt.',
    detail: 'Dat kan alleen op een server, niet in de demo.',
    resolve: 'Kies ODT of DOCX.',
  },
  mailNotSetUp: {
    title: 'E-mail is hier niet ingesteld.',
    detail: 'Zonder mailserver gaat er niets de deur uit.',
    resolve: 'Vraag uw beheerder om e-mail in te stellen, of verstuur per post.',
  },
} as const satisfies Partial<ProblemTexts>
