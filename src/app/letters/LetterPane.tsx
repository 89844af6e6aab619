import { useState } from 'react'
import type { LettersView, LetterView } from '../../contract/letters.ts'
import { isPersonal } from '../../domain/letters/letterText.ts'
import { lettersText } from '../text/letters.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Button, ButtonRow } from '../ui/Button.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useForWhom } from './LetterList.tsx'
import { LetterEditor } from './LetterEditor.tsx'
import { LetterPaper } from './LetterPaper.tsx'
import styles from './Letters.module.css'
import { OutcomesPart } from './OutcomesPart.tsx'
import { PublishPart } from './PublishPart.tsx'
import { ReviewPart } from './ReviewPart.tsx'
import { SendPart } from './SendPart.tsx'
import { toneOfLetter } from './toneOfLetter.ts'

/** One letter, from its first words to the last answer; what comes next stands below what is done. */
export function LetterPane({ letter, letters }: { letter: LetterView; letters: LettersView }) {
  const text = useText(lettersText)
  const forWhom = useForWhom()
  const isOpen = letter.state === 'draft' || letter.state === 'returned'
  const [editing, setEditing] = useState(false)
  const isWritten = (isOpen || editing) && letter.can.write === true
  return (
    <article className={styles.pane} aria-labelledby="letter-title">
      <header className={styles.paneHead}>
        <h2 id="letter-title">
          {text.kinds[letter.kind]}
          <span className={styles.forWhom}> · {forWhom(letter.parts)}</span>
        </h2>
        <Tag tone={toneOfLetter[letter.state]}>{text.states[letter.state]}</Tag>
      </header>
      {isWritten ? (
        <LetterEditor letter={letter} onStop={isOpen ? undefined : () => setEditing(false)} />
      ) : (
        <>
          {letter.state === 'sent' ? (
            <details>
              <summary>{text.edit.asSent}</summary>
              <LetterPaper letter={letter} />
            </details>
          ) : (
            <LetterPaper letter={letter} />
          )}
          {letter.can.write === true && (
            <ButtonRow>
              <Button small onClick={() => setEditing(true)}>
                {text.edit.change}
              </Button>
              <span className={styles.quiet}>{text.edit.changeHint}</span>
            </ButtonRow>
          )}
        </>
      )}
      {letter.state !== 'sent' && <ReviewPart letter={letter} />}
      {(letter.state === 'approved' || letter.state === 'sent') &&
        (isPersonal(letter.kind) ? <SendPart letter={letter} letters={letters} /> : <PublishPart letter={letter} />)}
      {letter.state === 'sent' && <OutcomesPart letter={letter} />}
    </article>
  )
}
