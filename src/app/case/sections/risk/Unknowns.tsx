import type { Severity } from '../../../../domain/law/severity.ts'
import { useWords } from '../../useWords.ts'
import { useLiveFacts } from './useLiveFacts.ts'

/** Which facts are unknown and count with their worst plausible value. */
export function Unknowns({ unknowns }: { unknowns: Severity['unknowns'] }) {
  const { text } = useWords()
  const { facts } = useLiveFacts()
  // What the kinds of data say already is no question of its own.
  const left = unknowns.filter((path) => path !== 'classes' || !facts.categories?.length)
  if (left.length === 0) return <p>{text.score.none}</p>
  return (
    <p>
      {text.score.unknowns} {left.map((path) => text.score.factNames[path]).join(', ')}.
    </p>
  )
}
