import type { ProblemTexts } from '../problemCodes.ts'

/** Taking an old register over. */
export const importsProblems = {
  tableUnreadable: {
    title: 'Dit bestand is niet als tabel te lezen.',
    detail: 'Wat er niet klopt staat in `inTheWay`. Ingelezen worden CSV, XLSX en ODS.',
    resolve: 'Bewaar het register opnieuw als CSV, XLSX of ODS, zonder wachtwoord, en kies dat bestand.',
  },
  fieldTwice: {
    title: 'Twee kolommen vullen hetzelfde gegeven.',
    detail: 'Welk gegeven en welke kolommen staat in `inTheWay`.',
    resolve: 'Kies voor een van beide kolommen iets anders, of laat die weg.',
  },
  importQuestionsOpen: {
    title: 'Er staat nog een vraag over de datums open.',
    detail: 'Welke vraag over welke kolom staat in `inTheWay`.',
    resolve: 'Beantwoord de vraag bij de kolom.',
  },
  dryRunFirst: {
    title: 'Deze indeling is nog niet geprobeerd.',
    detail: 'Na elke wijziging hoort een proef: die laat zien wat er met elke regel gebeurt.',
    resolve: 'Doe eerst een proef.',
  },
  nothingToImport: {
    title: 'Er is geen regel die erin kan.',
    detail: 'Elke regel is al ingelezen of kan niet worden gelezen.',
    resolve: 'Kijk bij de redenen per regel en pas de indeling aan.',
  },
  importUnderWay: {
    title: 'Dit register wordt op dit moment ingelezen of teruggedraaid.',
    detail: 'Zolang dat loopt kan er niets aan veranderen.',
    resolve: 'Wacht tot het klaar is, of stop het eerst.',
  },
  importRowsGone: {
    title: 'De regels van dit bestand zijn er niet meer.',
    detail: 'Na het inlezen, en anders na zeven dagen, worden de regels vernietigd.',
    resolve: 'Kies het bestand opnieuw.',
  },
} satisfies Partial<ProblemTexts>
