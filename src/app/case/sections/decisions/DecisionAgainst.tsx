import type { Difference } from '../../../../domain/case/codes.ts'
import { Alert } from '../../../ui/Alert.tsx'
import { useWords } from '../../useWords.ts'

/** Said before a decision is taken: what it would go against, and that the reason has to carry it. */
export function DecisionAgainst({ against }: { against: readonly Difference[] }) {
  const { text } = useWords()
  if (against.length === 0) return null
  return (
    <Alert kind="warning">
      <p>{text.against.title}</p>
      <ul>
        {against.map((difference) => (
          <li key={difference}>{text.against.names[difference]}</li>
        ))}
      </ul>
      <p>{text.against.explain}</p>
    </Alert>
  )
}

/** Said of a decision that was taken: what it went against then. */
export function WentAgainst({ against }: { against: readonly Difference[] }) {
  const { text, format } = useWords()
  if (against.length === 0) return null
  return <p>{text.against.recorded(format.list(against.map((difference) => text.against.names[difference])))}</p>
}
