import { TextArea } from '../../ui/Field.tsx'
import { LocalDateTime } from '../../ui/LocalDateTime.tsx'
import { useCase } from '../CaseContext.tsx'
import { writes } from '../caseWrites.ts'
import { Form } from '../parts/Form.tsx'
import { useFaults } from '../parts/useFaults.ts'
import { useFormDraft } from '../../client/drafts.ts'
import { useAct } from '../saving/useAct.ts'
import { useWords } from '../useWords.ts'
import styles from './Decision.module.css'

type Told = { readonly controllers: string; readonly informedAt: string | null }

/** Where we are the processor: our controllers are told without delay (GDPR art. 33(2)). */
export function Controllers() {
  const { view, may } = useCase()
  const { text, format, now } = useWords()
  const act = useAct()
  const [told, change, clear] = useFormDraft<Told>(`${view.id}.controllers`, {
    controllers: view.controller ?? '',
    informedAt: new Date(now).toISOString(),
  })
  const names = told.controllers
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const { faults, errorOf, pass } = useFaults(() => [
    names.length === 0 && { fieldId: 'controllers', message: text.fillIn.text },
    told.informedAt === null && { fieldId: 'controllers-at', message: text.fillIn.moment },
  ])
  const submit = async () => {
    if (!pass() || told.informedAt === null) return
    if (
      await act.run(
        writes.controllersInformed({ controllers: names, informedAt: told.informedAt }),
        text.containment.recorded,
      )
    )
      clear()
  }
  return (
    <section className={styles.part}>
      <h3>{text.authority.controllersTitle}</h3>
      <p>{text.authority.controllersIntro}</p>
      {view.controllersInformed ? (
        <p className={styles.proof}>
          {text.authority.controllersDone(
            format.list(view.controllersInformed.controllers),
            format.moment(view.controllersInformed.informedAt),
          )}
        </p>
      ) : (
        may('informControllers') && (
          <Form act={act} label={text.authority.controllersAct} faults={faults} onSubmit={() => void submit()}>
            <TextArea
              id="controllers"
              label={text.authority.controllers}
              hint={text.authority.controllersHint}
              error={errorOf('controllers')}
              value={told.controllers}
              onChange={(event) => change({ controllers: event.target.value })}
            />
            <LocalDateTime
              id="controllers-at"
              label={text.subjects.informedAt}
              initial={told.informedAt}
              error={errorOf('controllers-at')}
              onChange={(moment) => change({ informedAt: moment.kind === 'complete' ? moment.instant : null })}
            />
          </Form>
        )
      )}
    </section>
  )
}
