import { questionsText } from '../text/questions.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Alert } from '../ui/Alert.tsx'

/** Says that a colleague answered the same questions otherwise, and how; both stand in the form as far as they can. */
export function AlsoAnswered({ theirs }: { theirs: readonly string[] }) {
  const text = useText(questionsText)
  if (theirs.length === 0) return null
  return (
    <Alert kind="warning" title={text.alsoAnswered}>
      <p>{text.alsoAnsweredHint}</p>
      <ul>
        {theirs.map((answer) => (
          <li key={answer}>{answer}</li>
        ))}
      </ul>
    </Alert>
  )
}
