import { organisationDetails as nl } from './nl/organisationDetails.ts'
import { textSet } from './textSet.ts'

export const organisationDetailsText = textSet(
  nl,
  async () => (await import('./en/organisationDetails.ts')).organisationDetails,
)
