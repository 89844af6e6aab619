import type { ProblemTexts } from '../problemCodes.ts'

/** Accounts and the people of an organisation. */
export const organisationProblems = {
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
  cannotKeepWatch: {
    title: 'Deze persoon kan geen dienst doen.',
    detail: 'Wie dienst heeft, neemt meldingen aan en behandelt zaken. Welke rollen dat mogen, staat in `inTheWay`.',
    resolve: 'Kies een privacy officer of teamleider.',
  },
  personUnknown: {
    title: 'Deze persoon is er niet.',
    detail: 'Niemand in uw organisatie heeft dit nummer, of het account is niet meer actief.',
    resolve: 'Kies iemand uit de lijst.',
  },
} as const satisfies Partial<ProblemTexts>
