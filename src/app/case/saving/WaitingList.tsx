import { dropWaiting, tryAgain, useWaiting } from '../../client/outbox.ts'
import { Button } from '../../ui/Button.tsx'
import { useSentenceOfCode } from '../../text/useProblemSentence.ts'
import { OfflineIcon } from '../../ui/icons.tsx'
import { useCase } from '../CaseContext.tsx'
import { useWords } from '../useWords.ts'
import styles from './WaitingList.module.css'

/** What somebody added without a connection, below the list it goes to; it is sent by itself, or can be taken back. */
export function WaitingList({ path }: { path: string }) {
  const { view } = useCase()
  const text = useWords().text.waiting
  const sentenceOf = useSentenceOfCode()
  const waiting = useWaiting().filter((entry) => entry.caseId === view.id && entry.path.startsWith(path))
  if (waiting.length === 0) return null
  return (
    <ul className={styles.waiting}>
      {waiting.map(({ key, words, refused, title }) => (
        <li key={key}>
          <p>{words}</p>
          <p className={styles.state} data-refused={refused !== undefined || undefined}>
            <OfflineIcon size="1em" /> {refused === undefined ? text.waits : text.refused(sentenceOf(refused, title))}
            {refused !== undefined && (
              <Button look="quiet" small onClick={() => tryAgain(key)}>
                {text.tryAgain}
              </Button>
            )}
            <Button look="quiet" small aria-label={text.drop(words)} onClick={() => dropWaiting(key)}>
              {text.dropShort}
            </Button>
          </p>
        </li>
      ))}
    </ul>
  )
}
