import { authorityFormText } from '../../text/authorityForm.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/fields/Choices.tsx'
import { DayField } from '../../ui/fields/DayField.tsx'
import { NumberField, TextArea } from '../../ui/fields/Field.tsx'
import { SaveState } from '../../ui/SaveState.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { Conflict } from '../saving/Conflict.tsx'
import styles from './AuthorityForm.module.css'
import type { FormAnswerView } from './formQueries.ts'
import { type Typed, useAnswerAutosave } from './useAnswerAutosave.ts'

type Value = FormAnswerView['value']
/** So many short answers stand beside each other. */
const fewChoices = 4

type AnswerEditorProps = { answer: FormAnswerView; onTyping: () => void; onReady: () => void }

/** The field of one question. It saves itself with the case, and begins with what the case says. */
export function AnswerEditor({ answer, onTyping, onReady }: AnswerEditorProps) {
  const text = useText(authorityFormText)
  const { question, text: words } = answer
  const saving = useAnswerAutosave(question, answer.value)
  const change = (next: Partial<Typed>) => {
    onTyping()
    saving.change({ unreadable: '', ...next })
  }
  const ready = () => {
    saving.flush()
    onReady()
  }
  if (saving.conflict) {
    return (
      <Conflict
        conflict={saving.conflict}
        labelOf={() => `${question} ${words}`}
        show={(_, { answer: value, unreadable }) => unreadable || inWords(value, answer)}
        onResolve={saving.resolve}
      />
    )
  }
  return (
    <div className={styles.editor}>
      <AnswerField answer={answer} typed={saving.value} onChange={change} onBlur={saving.flush} />
      <div className={styles.editorFoot}>
        <Button small onClick={ready}>
          {text.ready}
          <VisuallyHidden>: {`${question} ${words}`}</VisuallyHidden>
        </Button>
        <SaveState saving={saving.saving} />
      </div>
    </div>
  )
}

/** The answer of one side of a conflict; choices by their words. */
function inWords(value: Value, { choices }: FormAnswerView): string {
  if (typeof value === 'number') return String(value)
  const texts = Array.isArray(value) ? value : typeof value === 'string' ? [value] : []
  return texts.map((one) => choices.find(({ code }) => code === one)?.text ?? one).join('; ')
}

type AnswerFieldProps = {
  answer: FormAnswerView
  typed: Typed
  onChange: (next: Partial<Typed>) => void
  onBlur: () => void
}

function AnswerField({ answer: asked, typed, onChange, onBlur }: AnswerFieldProps) {
  const text = useText(authorityFormText)
  const { question, text: words, type, choices } = asked
  const label = <VisuallyHidden>{`${question} ${words}`}</VisuallyHidden>
  const options = choices.map(({ code, text: name }) => ({ value: code, label: name }))
  const { answer, unreadable } = typed
  switch (type) {
    case 'single':
      return (
        <RadioGroup
          inline={options.length <= fewChoices}
          label={label}
          choices={options}
          value={typeof answer === 'string' ? answer : null}
          onChange={(value) => onChange({ answer: value })}
        />
      )
    case 'multi':
      return (
        <ChipGroup
          label={label}
          choices={options}
          values={Array.isArray(answer) ? answer : []}
          onChange={(values) => onChange({ answer: values })}
        />
      )
    case 'number':
      return (
        <NumberField
          label={label}
          error={unreadable === '' ? undefined : text.noNumber}
          value={unreadable || (typeof answer === 'number' ? String(answer) : '')}
          onChange={({ target: { value } }) => onChange(readNumber(value))}
          onBlur={onBlur}
        />
      )
    case 'day':
      return (
        <DayField
          label={`${question} ${words}`}
          initial={typeof answer === 'string' ? answer : null}
          onChange={(day) => onChange({ answer: day })}
          onBlur={onBlur}
        />
      )
    case 'list':
      return (
        <TextArea
          label={label}
          hint={text.listHint}
          value={Array.isArray(answer) ? answer.join('\n') : ''}
          onChange={({ target: { value } }) => onChange({ answer: value === '' ? null : value.split('\n') })}
          onBlur={onBlur}
        />
      )
    default:
      return (
        <TextArea
          label={label}
          value={typeof answer === 'string' ? answer : ''}
          onChange={({ target: { value } }) => onChange({ answer: value === '' ? null : value })}
          onBlur={onBlur}
        />
      )
  }
}

/** Dots between thousands are read over. */
function readNumber(typed: string): Typed {
  const digits = typed.replaceAll(/[.\s]/g, '')
  if (digits === '') return { answer: null, unreadable: '' }
  return /^\d{1,10}$/.test(digits) ? { answer: Number(digits), unreadable: '' } : { answer: null, unreadable: typed }
}
