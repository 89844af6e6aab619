import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LetterView } from '../../contract/letters.ts'
import { useCase } from '../case/CaseContext.tsx'
import { useFaults } from '../case/parts/useFaults.ts'
import { useWords } from '../case/useWords.ts'
import { lettersText } from '../text/letters.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Alert } from '../ui/Alert.tsx'
import { RadioGroup } from '../ui/fields/Choices.tsx'
import { TextArea } from '../ui/fields/Field.tsx'
import { because } from './because.ts'
import { LetterForm } from './LetterForm.tsx'
import { onLetter } from './letterQueries.ts'
import styles from './Letters.module.css'
import { newestOf } from './newestRevision.ts'
import { useLetterAct } from './useLetterAct.ts'

/** The second pair of eyes: laying a text ready, reading it, approving or returning it. */
export function ReviewPart({ letter }: { letter: LetterView }) {
  const text = useText(lettersText)
  const { format, now } = useWords()
  const { state, offered, review, writers } = letter
  const moment = (at: string) => format.shortMoment(at, now)
  return (
    <section className={styles.part} aria-labelledby="letter-review">
      <h3 id="letter-review">{text.review.title}</h3>
      {state === 'returned' && review && (
        <Alert kind="warning" title={text.review.returnedBy(review.by.name, moment(review.recordedAt))}>
          {review.text !== '' && <p className={styles.quote}>{review.text}</p>}
        </Alert>
      )}
      {state === 'approved' && review && (
        <div className={styles.proof}>
          <p>
            <strong>{text.review.approvedBy(review.by.name, moment(review.recordedAt))}</strong>
          </p>
          {review.text !== '' && <p className={styles.quote}>{review.text}</p>}
        </div>
      )}
      {state === 'offered' && offered && <p>{text.review.waits(offered.by.name, moment(offered.recordedAt))}</p>}
      <p className={styles.quiet}>{text.review.writtenBy(format.list(writers.map(({ name }) => name)))}</p>
      {(state === 'draft' || state === 'returned') && <Offer letter={letter} />}
      {state === 'offered' && (letter.can.review === true ? <Review letter={letter} /> : <WhyNot letter={letter} />)}
    </section>
  )
}

function WhyNot({ letter }: { letter: LetterView }) {
  return <p>{because(letter.can.review)}</p>
}

function Offer({ letter }: { letter: LetterView }) {
  const text = useText(lettersText)
  const act = useLetterAct()
  const { view } = useCase()
  const queryClient = useQueryClient()
  const blocking = letter.findings.some(({ blocks }) => blocks)
  const offer = async () =>
    act.run(onLetter(await newestOf(letter, view.id, queryClient)).does('offers'), text.review.offered)
  return (
    <LetterForm
      act={act}
      label={text.review.offer}
      unavailable={because(letter.can.offer) ?? (blocking ? text.checks.blocking : undefined)}
      onSubmit={() => void offer()}
    />
  )
}

function Review({ letter }: { letter: LetterView }) {
  const text = useText(lettersText)
  const { view } = useCase()
  const act = useLetterAct()
  const [outcome, setOutcome] = useState<'approved' | 'returned' | null>(null)
  const [remark, setRemark] = useState('')
  const outcomeId = `review-${view.id}`
  const { faults, errorOf, pass } = useFaults(() => [
    outcome === null && { fieldId: outcomeId, message: text.fillIn.choice },
    outcome === 'returned' && remark.trim() === '' && { fieldId: 'review-remark', message: text.fillIn.text },
  ])
  const submit = () => {
    if (!pass() || outcome === null) return
    const body = { outcome, text: outcome === 'returned' ? remark : '' }
    void act.run(onLetter(letter).does('reviews', body), text.review[outcome])
  }
  return (
    <LetterForm act={act} label={text.review.act} faults={faults} onSubmit={submit}>
      <RadioGroup
        id={outcomeId}
        label={text.review.question}
        error={errorOf(outcomeId)}
        value={outcome}
        onChange={setOutcome}
        choices={[
          { value: 'approved', label: text.review.approve },
          { value: 'returned', label: text.review.return },
        ]}
      />
      {outcome === 'returned' && (
        <TextArea
          id="review-remark"
          label={text.review.remark}
          error={errorOf('review-remark')}
          value={remark}
          onChange={(event) => setRemark(event.target.value)}
        />
      )}
    </LetterForm>
  )
}
