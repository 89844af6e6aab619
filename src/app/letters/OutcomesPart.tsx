import { useState } from 'react'
import type { LetterView } from '../../contract/letters.ts'
import { addresseeOutcomes } from '../../domain/letters/addressee.ts'
import { isPersonal } from '../../domain/letters/letterText.ts'
import { numbersIn } from '../../domain/letters/readAddressees.ts'
import { useFaults } from '../case/parts/useFaults.ts'
import { lettersText } from '../text/letters.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { RadioGroup } from '../ui/fields/Choices.tsx'
import { TextField } from '../ui/fields/Field.tsx'
import { LocalDateTime } from '../ui/fields/LocalDateTime.tsx'
import { because } from './because.ts'
import { LetterForm } from './LetterForm.tsx'
import { onLetter } from './letterQueries.ts'
import styles from './Letters.module.css'
import { useLetterAct } from './useLetterAct.ts'
import { useMomentField } from './useMomentField.ts'

/** What came of a letter that is out, in numbers, and the proof of its words. */
export function OutcomesPart({ letter }: { letter: LetterView }) {
  const text = useText(lettersText)
  const format = useFormat()
  const { sent, returned, answered } = letter.people
  return (
    <section className={styles.part} aria-labelledby="letter-outcomes">
      <h3 id="letter-outcomes">{text.outcomes.title}</h3>
      {isPersonal(letter.kind) && (
        <>
          <p>
            <strong>
              {text.outcomes.counts(format.number(sent), format.number(returned), format.number(answered))}
            </strong>
          </p>
          <Mark letter={letter} />
        </>
      )}
      <details>
        <summary>{text.outcomes.proof}</summary>
        <p className={styles.quiet}>{text.outcomes.proofHint}</p>
        <p>
          {text.outcomes.textHash}: <code className={styles.hash}>{letter.textHash}</code>
        </p>
      </details>
    </section>
  )
}

const outcomes = [...addresseeOutcomes, 'none'] as const

/** Marks many at once, by the numbers on the letters that lie before somebody. */
function Mark({ letter }: { letter: LetterView }) {
  const text = useText(lettersText)
  const act = useLetterAct()
  const [written, setWritten] = useState('')
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('returned')
  const { moment, fault, field } = useMomentField('outcome-at')
  const numbers = numbersIn(written)
  const { faults, errorOf, pass, clear } = useFaults(() => [
    (numbers === null || numbers.length === 0) && { fieldId: 'outcome-numbers', message: text.outcomes.numbersWrong },
    fault,
  ])
  const submit = async () => {
    if (!pass() || numbers === null) return
    const body = { numbers, outcome: outcome === 'none' ? null : outcome, happenedAt: moment }
    if (!(await act.run(onLetter(letter).does('outcomes', body), text.outcomes.done(numbers.length)))) return
    setWritten('')
    clear()
  }
  return (
    <LetterForm
      act={act}
      look="secondary"
      label={text.outcomes.act}
      faults={faults}
      unavailable={because(letter.can.recordOutcomes)}
      onSubmit={() => void submit()}
    >
      <TextField
        id="outcome-numbers"
        label={text.outcomes.numbers}
        hint={text.outcomes.numbersHint}
        error={errorOf('outcome-numbers')}
        inputMode="numeric"
        value={written}
        onChange={(event) => setWritten(event.target.value)}
      />
      <RadioGroup
        inline
        label={text.outcomes.what}
        value={outcome}
        onChange={setOutcome}
        choices={outcomes.map((value) => ({ value, label: text.outcomes.choices[value] }))}
      />
      <LocalDateTime {...field} label={text.outcomes.when} error={errorOf('outcome-at')} />
    </LetterForm>
  )
}
