import type { FormParties } from '../../domain/law/form/answersOfCase.ts'
import type { Role } from '../../domain/people.ts'
import type { Organisation } from '../ports.ts'

/** Who we are and whom the AP can reach: the settings of the organisation, and who files with the telephone of the desk. */
export const partiesOf = (
  { name, details, deskPhone }: Pick<Organisation, 'name' | 'details' | 'deskPhone'>,
  filer: string,
  role: Role | null,
): FormParties => ({
  organisation: { name, details },
  contact: { name: filer, role, phone: deskPhone === '' ? null : deskPhone },
})
