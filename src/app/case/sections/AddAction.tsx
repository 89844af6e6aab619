import { containmentKinds, type ContainmentKind } from '../../../domain/case/events.ts'
import { Button } from '../../ui/Button.tsx'
import { Select, TextArea } from '../../ui/Field.tsx'
import { LocalDateTime } from '../../ui/LocalDateTime.tsx'
import { useCase } from '../CaseContext.tsx'
import { writes } from '../caseWrites.ts'
import { sentenceCase } from '../inWords.ts'
import { Form } from '../parts/Form.tsx'
import { useFaults } from '../parts/useFaults.ts'
import { useFormDraft } from '../../client/drafts.ts'
import { useAct } from '../saving/useAct.ts'
import { useWords } from '../useWords.ts'
import chips from '../parts/ChipGroup.module.css'
import styles from './ContainmentSection.module.css'
import { suggestedActions } from './suggestedActions.ts'

type Action = {
  readonly kind: ContainmentKind | null
  readonly text: string
  readonly happenedAt: string | null
}

/** One measure: first the kinds that usually help here, then the others; the time is now unless said otherwise. */
export function AddAction() {
  const { view } = useCase()
  const { text, names, now } = useWords()
  const act = useAct()
  const [action, change, clear] = useFormDraft<Action>(`${view.id}.action`, {
    kind: null,
    text: '',
    happenedAt: new Date(now).toISOString(),
  })
  const suggested = suggestedActions(view.breachedData?.incidentKind ?? null, view.ourRole)
  const { faults, errorOf, pass } = useFaults(() => [
    action.kind === null && { fieldId: 'action-kind', message: text.fillIn.choice },
    action.happenedAt === null && { fieldId: 'action-at', message: text.fillIn.moment },
    action.happenedAt !== null &&
      Date.parse(action.happenedAt) > now + 60_000 && {
        fieldId: 'action-at',
        message: text.containment.inFuture,
      },
  ])
  const submit = async () => {
    if (!pass() || action.kind === null) return
    const body = {
      kind: action.kind,
      text: action.text,
      ...(action.happenedAt !== null && { happenedAt: action.happenedAt }),
    }
    if (await act.run(writes.containmentAction(body), text.containment.added)) clear()
  }
  return (
    <section className={styles.add}>
      <h3>{text.containment.add}</h3>
      <div role="group" aria-label={text.containment.suggested} className={chips.chips}>
        {suggested.map((kind) => (
          <Button key={kind} small aria-pressed={action.kind === kind} onClick={() => change({ kind })}>
            {sentenceCase(names.containmentKind[kind])}
          </Button>
        ))}
      </div>
      <Form act={act} label={text.containment.addAct} look="secondary" faults={faults} onSubmit={() => void submit()}>
        <Select
          id="action-kind"
          label={text.containment.kind}
          error={errorOf('action-kind')}
          value={action.kind ?? ''}
          onChange={(event) => change({ kind: containmentKinds.find((kind) => kind === event.target.value) ?? null })}
        >
          <option value="">{text.containment.choose}</option>
          {containmentKinds.map((kind) => (
            <option key={kind} value={kind}>
              {names.containmentKind[kind]}
            </option>
          ))}
        </Select>
        <TextArea
          rows={2}
          label={text.containment.text}
          hint={text.containment.textHint}
          optional
          value={action.text}
          onChange={(event) => change({ text: event.target.value })}
        />
        <LocalDateTime
          key={view.containment.actions.length}
          id="action-at"
          label={text.containment.happenedAt}
          initial={action.happenedAt}
          error={errorOf('action-at')}
          onChange={(moment) => change({ happenedAt: moment.kind === 'complete' ? moment.instant : null })}
        />
      </Form>
    </section>
  )
}
