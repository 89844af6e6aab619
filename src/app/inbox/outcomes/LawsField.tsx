import { useQuery } from '@tanstack/react-query'
import { lawsAtOpening } from '../../../domain/case/lawsAtOpening.ts'
import type { Regime } from '../../../domain/people.ts'
import { policyQuery } from '../../case/caseQueries.ts'
import { inboxText } from '../../text/inbox.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { CheckboxGroup } from '../../ui/fields/Choices.tsx'

type LawsFieldProps = {
  /** Null while nobody chose: then it is as the API does it by itself. */
  laws: readonly Regime[] | null
  onChange: (laws: readonly Regime[]) => void
  error: string | undefined
}

/** Which of the laws that are switched on this case falls under; not asked where there is no choice. */
export function LawsField({ laws, onChange, error }: LawsFieldProps) {
  const { openCase: text } = useText(inboxText)
  const { data: policy } = useQuery(policyQuery)
  if (!policy || policy.regimes.length < 2) return null
  return (
    <CheckboxGroup
      inline
      label={text.laws}
      hint={text.lawsHint}
      error={error}
      choices={policy.regimes.map((value) => ({ value, label: text.law[value] }))}
      values={laws ?? lawsAtOpening(policy)}
      onChange={onChange}
    />
  )
}
