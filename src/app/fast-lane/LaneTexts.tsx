import type { Answers } from '../questions/useKeptAnswers.ts'
import { fastLaneText } from '../text/fastLane.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Checkbox } from '../ui/fields/Choices.tsx'
import { TextArea, TextField } from '../ui/fields/Field.tsx'
import styles from './FastLane.module.css'
import { isSafe, type FastLaneAnswers } from './fastLaneAnswers.ts'
import { mayClose, type Wording } from './fastLaneBody.ts'
import type { FastLaneFault } from './fastLaneFaults.ts'

type LaneTextsProps = {
  wording: Wording
  answers: FastLaneAnswers
  /** There is no report yet: what was reported is written here. */
  isNew: boolean
  secondReader: boolean
  answer: (change: Answers) => void
  faultOf: (...any: readonly FastLaneFault[]) => string | undefined
}

/** What goes into the file in our words, until somebody writes others. */
export function LaneTexts({ wording, answers, isNew, secondReader, answer, faultOf }: LaneTextsProps) {
  const text = useText(fastLaneText)
  const field = (name: 'title' | 'description' | 'how' | 'lesson') => ({
    value: wording[name],
    onChange: (event: { target: { value: string } }) => answer({ [name]: event.target.value }),
  })
  const titleFault = faultOf('title')
  return (
    <div className={styles.texts}>
      <details open={titleFault !== undefined}>
        <summary>
          {text.texts} <span className={styles.soft}>{wording.title}</span>
        </summary>
        <p className={styles.soft}>{text.textsHint}</p>
        <TextField
          id="lane-title"
          label={text.caseTitle}
          hint={text.caseTitleHint}
          maxLength={200}
          error={titleFault}
          {...field('title')}
        />
        {isNew && <TextArea label={text.description} rows={2} {...field('description')} />}
        {isSafe(answers.where) && <TextField label={text.how} {...field('how')} />}
        <TextField label={text.lesson} optional {...field('lesson')} />
      </details>
      {mayClose(answers, secondReader) && (
        <Checkbox
          label={text.close}
          hint={text.closeHint}
          checked={answers.close}
          onChange={(on) => answer({ close: on ? 'yes' : 'no' })}
        />
      )}
    </div>
  )
}
