import type { CaseView } from '../../../contract/cases.ts'
import { sentenceCase } from '../inWords.ts'
import { useCase } from '../CaseContext.tsx'
import { useWords } from '../useWords.ts'

/**
 * The officer's verdict with its reason; of each group apart where groups were judged apart. A reason tells why a verdict
 * differs from the advice, so it stands with the groups that differ, and never under a verdict that follows the advice.
 */
export function VerdictInWords({ assessment }: { assessment: NonNullable<CaseView['assessment']> }) {
  const { view } = useCase()
  const { text, names } = useWords()
  const { verdict, reason, parts } = assessment
  const advised = view.computed.advice.parts ?? []
  if (parts.length === 0)
    return (
      <>
        <strong>{sentenceCase(names.verdict[verdict])}</strong>
        {reason && ` – ${reason}`}
      </>
    )
  const differs = (part: (typeof parts)[number]) =>
    advised.some(({ name, risk }) => name === part.name && risk !== part.verdict)
  const hasItsGroup = parts.some(differs)
  return (
    <>
      {groupsFirst(parts).map((part) => (
        <p key={part.name}>
          {sentenceCase(part.name ?? text.parts.everybodyElse)}: <strong>{names.verdict[part.verdict]}</strong>
          {reason && differs(part) && ` – ${reason}`}
        </p>
      ))}
      {reason && !hasItsGroup && <p>{text.parts.whyDifferent(reason)}</p>}
    </>
  )
}

/** The named groups before "everybody else": who they are is only clear after them. */
export const groupsFirst = <Part extends { readonly name: string | null }>(parts: readonly Part[]): readonly Part[] => [
  ...parts.filter(({ name }) => name !== null),
  ...parts.filter(({ name }) => name === null),
]
