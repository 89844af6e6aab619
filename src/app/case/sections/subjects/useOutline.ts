import { useQuery } from '@tanstack/react-query'
import type { PartName } from '../../../../domain/case/codes.ts'
import { buildLetter } from '../../../../domain/letters/buildLetter.ts'
import { asPlainText } from '../../../../domain/letters/plainText.ts'
import { useCase } from '../../CaseContext.tsx'
import { policyQuery } from '../../caseQueries.ts'

/** The text of a letter to these parts of the people as the facts give it, for whoever sent one from elsewhere. */
export function useOutline(): (parts: readonly PartName[]) => string {
  const { view, me } = useCase()
  const { data: policy } = useQuery(policyQuery)
  return (parts) => {
    const letter = buildLetter(view, {
      kind: 'letter',
      language: 'nl',
      parts,
      organisation: me.organisation.name,
      contact: { phone: policy?.deskPhone ?? '', hours: policy?.deskHours ?? '', email: '', name: '' },
      authorityIsTold: view.authorityState === 'notified' || view.authorityState === 'supplemented',
    })
    // How somebody is addressed is not known here.
    return asPlainText({ ...letter, salutation: '' }, 'nl')
  }
}
