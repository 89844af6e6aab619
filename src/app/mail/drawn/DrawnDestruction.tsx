import { copiesAnswers } from '../../../domain/messages/message.ts'
import { DrawnForm, Heading } from '../../report-form/drawn/drawnParts.tsx'
import styles from '../../report-form/ReportForm.module.css'
import { destructionText } from '../../text/destruction.ts'
import { useLanguage, useText } from '../../text/LanguageProvider.tsx'
import { useSentenceOfCode } from '../../text/useProblemSentence.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/fields/Choices.tsx'
import { TextArea } from '../../ui/fields/Field.tsx'
import { DestructionFacts } from '../DestructionFacts.tsx'
import type { DestructionPage } from './actOnDestruction.ts'

// Drawn once and never alive: what is chosen lives in the browser's own fields.
const nobodyListens = () => {}

/** The page of a wrong recipient, complete as it comes: also where no script runs. */
export function DrawnDestruction({ request, fault, problem, remark, path }: DestructionPage & { path: string }) {
  const text = useText(destructionText)
  const sentence = useSentenceOfCode()
  const { language } = useLanguage()
  return (
    <div className={styles.page}>
      <Heading takesFocus={fault === null}>{text.title}</Heading>
      <DestructionFacts request={request}>
        <DrawnForm action={`${path}?taal=${language}`}>
          {problem !== null && <Alert kind="error">{sentence(problem, undefined)}</Alert>}
          <RadioGroup
            label={text.copies}
            name="copies"
            choices={copiesAnswers.map((value) => ({ value, label: text.copiesChoices[value] }))}
            value={null}
            onChange={nobodyListens}
            error={fault === null ? undefined : text.copiesMissing}
          />
          <TextArea
            id="remark"
            name="remark"
            label={text.remark}
            hint={text.remarkHint}
            optional
            defaultValue={remark}
          />
          <div>
            <Button type="submit" look="primary">
              {text.declare}
            </Button>
          </div>
        </DrawnForm>
      </DestructionFacts>
    </div>
  )
}
