import { authorityFormText } from '../../text/authorityForm.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../useWords.ts'
import styles from './AuthorityForm.module.css'
import type { TypingOver } from './useTypingOver.ts'

/** Always in the same place at the foot: copy this field, go on to the next. Whoever works with two windows presses one spot. */
export function CopyBar({ typing: { steps, current, done, copy, move, startAgain } }: { typing: TypingOver }) {
  const text = useText(authorityFormText)
  const { format } = useWords()
  return (
    <section className={styles.bar} aria-label={text.bar.label} data-screen-only>
      <p className={styles.barNow}>
        <strong>{current ? text.bar.current(current.label) : text.bar.start}</strong>
        <span className={styles.quiet}>
          {text.bar.progress(format.number(done), format.number(steps.length))}
          {done > 0 && (
            <Button small look="quiet" onClick={startAgain}>
              {text.bar.again}
            </Button>
          )}
        </span>
      </p>
      <div className={styles.barActs}>
        <Button small look="quiet" keyHint="K" onClick={() => move(-1)}>
          {text.bar.previous}
        </Button>
        <Button small look="quiet" keyHint="J" onClick={() => move(1)}>
          {text.bar.next}
        </Button>
        <Button look="primary" keyHint="C" onClick={() => copy()}>
          {text.copy}
        </Button>
      </div>
    </section>
  )
}
