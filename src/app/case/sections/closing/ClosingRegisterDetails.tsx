import { useEffect, useState } from 'react'
import { keepingText } from '../../../text/keeping.ts'
import { useText } from '../../../text/LanguageProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { TextArea, TextField } from '../../../ui/fields/Field.tsx'
import { SummaryList } from '../../../ui/SummaryList.tsx'
import { useCase } from '../../CaseContext.tsx'
import { writes } from '../../caseWrites.ts'
import { Form } from '../../parts/Form.tsx'
import { keepFocus } from '../../saving/keepFocus.ts'
import { useAct } from '../../saving/useAct.ts'
import styles from '../decisions/Decision.module.css'

/** What the register wants beside the facts: where it happened, in which processing, and a summary that names nobody. */
export function ClosingRegisterDetails() {
  const { view, may, asKnownAt } = useCase()
  const text = useText(keepingText).details
  const [changing, setChanging] = useState(false)
  const details = view.registerDetails
  return (
    <section className={styles.part} aria-labelledby="register-details">
      <h3 id="register-details">{text.title}</h3>
      {changing ? (
        <Change onDone={() => setChanging(false)} />
      ) : (
        <>
          {details ? (
            <SummaryList
              items={[
                { term: text.department, value: details.department ?? text.nothing },
                { term: text.processings, value: details.processings.join(', ') || text.nothing },
                { term: text.summary, value: details.summary ?? text.nothing },
              ]}
            />
          ) : (
            <p>{text.nothing}</p>
          )}
          {may('recordRegisterDetails') && asKnownAt === null && (
            <div>
              <Button small aria-label={text.changeAria} onClick={() => setChanging(true)}>
                {text.change}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  )
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

function Change({ onDone }: { onDone: () => void }) {
  const { registerDetails } = useCase().view
  const text = useText(keepingText).details
  const act = useAct()
  const [department, setDepartment] = useState(registerDetails?.department ?? '')
  const [processings, setProcessings] = useState(registerDetails?.processings.join(', ') ?? '')
  const [summary, setSummary] = useState(registerDetails?.summary ?? '')
  useEffect(() => {
    document.getElementById('register-department')?.focus()
    return keepFocus
  }, [])
  const submit = async () => {
    const body = {
      department: orNull(department),
      processings: processings.split(',').flatMap((one) => orNull(one) ?? []),
      summary: orNull(summary),
    }
    if (await act.run(writes.registerDetails(body), text.done)) onDone()
  }
  return (
    <Form
      act={act}
      label={text.act}
      look="secondary"
      onSubmit={() => void submit()}
      beside={
        <Button look="quiet" onClick={onDone}>
          {text.keep}
        </Button>
      }
    >
      <p className={styles.quiet}>{text.intro}</p>
      <TextField
        id="register-department"
        label={text.department}
        hint={text.departmentHint}
        optional
        maxLength={500}
        value={department}
        onChange={(event) => setDepartment(event.target.value)}
      />
      <TextField
        label={text.processings}
        hint={text.processingsHint}
        optional
        value={processings}
        onChange={(event) => setProcessings(event.target.value)}
      />
      <TextArea
        label={text.summary}
        hint={text.summaryHint}
        optional
        rows={3}
        value={summary}
        onChange={(event) => setSummary(event.target.value)}
      />
    </Form>
  )
}
