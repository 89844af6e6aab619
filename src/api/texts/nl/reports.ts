import type { ProblemTexts } from '../problemCodes.ts'

/** Reports and what becomes of them. */
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
} as const satisfies Partial<ProblemTexts>
