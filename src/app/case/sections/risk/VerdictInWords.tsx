import type { CaseView } from '../../../../contract/cases.ts'
import { reasonToDiffer } from '../../../../domain/case/parts.ts'
import { sentenceCase } from '../../inWords.ts'
import { useWords } from '../../useWords.ts'

/**
 * The officer's verdict with its reason; of each group apart where groups were judged apart. A reason tells why a verdict
 * differs from the advice, so it stands with the groups that differ, and never under a verdict that follows the advice.
 */
export function VerdictInWords({ assessment }: { assessment: NonNullable<CaseView['assessment']> }) {
  const { text, names } = useWords()
  const { verdict, reason, parts } = assessment
  if (parts.length === 0)
    return (
      <>
        <strong>{sentenceCase(names.verdict[verdict])}</strong>
        {reason && ` – ${reason}`}
      </>
    )
  const judged = groupsFirst(parts).map((part) => ({ ...part, why: reasonToDiffer(part, assessment) }))
  return (
    <>
      {judged.map(({ name, verdict: own, why }) => (
        <p key={name}>
          {sentenceCase(name ?? text.parts.everybodyElse)}: <strong>{names.verdict[own]}</strong>
          {why && ` – ${why}`}
        </p>
      ))}
      {reason && judged.every(({ why }) => why === null) && <p>{text.parts.whyDifferent(reason)}</p>}
    </>
  )
}

/** The named groups before "everybody else": who they are is only clear after them. */
export const groupsFirst = <Part extends { readonly name: string | null }>(parts: readonly Part[]): readonly Part[] => [
  ...parts.filter(({ name }) => name !== null),
  ...parts.filter(({ name }) => name === null),
]
