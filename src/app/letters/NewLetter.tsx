import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { LettersView } from '../../contract/letters.ts'
import type { PartName } from '../../domain/case/codes.ts'
import { partNamesOf } from '../../domain/case/parts.ts'
import { isPersonal, type LetterKind, letterKinds } from '../../domain/letters/letterText.ts'
import { useCase } from '../case/CaseContext.tsx'
import { PartChoice } from '../case/sections/decisions/PartChoice.tsx'
import { lettersText } from '../text/letters.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Checkbox, RadioGroup } from '../ui/fields/Choices.tsx'
import { because } from './because.ts'
import { LetterForm } from './LetterForm.tsx'
import { toPart } from './lettersAddress.ts'
import styles from './Letters.module.css'
import { useLetterAct } from './useLetterAct.ts'

/** Beginning a letter: what, for whom, in which languages. Its words come from the facts. */
export function NewLetter({ letters }: { letters: LettersView }) {
  const text = useText(lettersText)
  const { view } = useCase()
  const act = useLetterAct()
  const navigate = useNavigate()
  const [kind, setKind] = useState<LetterKind>('letter')
  const [parts, setParts] = useState<readonly PartName[]>([])
  const [english, setEnglish] = useState(false)
  const begin = async () => {
    const body = { kind, parts: isPersonal(kind) ? parts : [], english }
    const answer = await act.run({ method: 'POST', path: 'letters', body }, text.create.done)
    const begun = answer?.items.at(-1)
    if (begun) await navigate(toPart(begun.letterId))
  }
  return (
    <section className={styles.pane} aria-labelledby="new-letter">
      <h2 id="new-letter">{letters.items.length === 0 ? text.none.title : text.newLetter}</h2>
      <p className={styles.intro}>{text.none.hint}</p>
      <LetterForm
        act={act}
        label={text.create.act}
        unavailable={because(letters.can.write)}
        onSubmit={() => void begin()}
      >
        <RadioGroup
          label={text.create.kind}
          value={kind}
          onChange={setKind}
          choices={letterKinds.map((value) => ({ value, label: text.kinds[value], hint: text.kindHints[value] }))}
        />
        {isPersonal(kind) && (
          <PartChoice
            label={text.create.parts}
            hint={text.create.partsHint}
            parts={partNamesOf(view)}
            values={parts}
            onChange={setParts}
          />
        )}
        <Checkbox label={text.create.english} checked={english} onChange={setEnglish} />
      </LetterForm>
    </section>
  )
}
