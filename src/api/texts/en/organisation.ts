import type { ProblemText } from '../problemCodes.ts'
import type { organisationProblems as nl } from '../nl/organisation.ts'

/** Accounts and the people of an organisation. */
export const organisationProblems = {
  emailTaken: {
    title: 'This e-mail address belongs to an account already.',
    detail: 'An e-mail address belongs to one account.',
    resolve: 'Use the existing account or another address.',
  },
  lastAdministrator: {
    title: 'This is the last administrator.',
    detail: 'An organisation keeps at least one active administrator.',
    resolve: 'Make somebody else administrator first.',
  },
  cannotKeepWatch: {
    title: 'This person cannot be on duty.',
    detail: 'Whoever is on duty takes reports and handles cases. Which roles may do that stands in `inTheWay`.',
    resolve: 'Choose a privacy officer or team lead.',
  },
  personUnknown: {
    title: 'This person is not here.',
    detail: 'Nobody in your organisation has this id, or the account is no longer active.',
    resolve: 'Choose somebody from the list.',
  },
} as const satisfies Record<keyof typeof nl, ProblemText>
