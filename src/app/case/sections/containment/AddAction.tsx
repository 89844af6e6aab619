import type { ContainmentStep } from '../../../../domain/case/containmentSteps.ts'
import { containmentKinds, type ContainmentKind } from '../../../../domain/case/codes.ts'
import { Select, TextArea } from '../../../ui/fields/Field.tsx'
import { LocalDateTime } from '../../../ui/fields/LocalDateTime.tsx'
import { useCase } from '../../CaseContext.tsx'
import { writes } from '../../caseWrites.ts'
import { Form } from '../../parts/Form.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { useFormDraft } from '../../../client/drafts.ts'
import { useAct } from '../../saving/useAct.ts'
import { useWords } from '../../useWords.ts'
import styles from './ContainmentSection.module.css'

export type Action = {
  readonly kind: ContainmentKind | null
  /** The step of the list that it is, when somebody came from there. */
  readonly step?: ContainmentStep | null
  readonly text: string
  readonly happenedAt: string | null
}

export const actionTextId = 'action-text'
export const actionDraft = (caseId: string): string => `${caseId}.action`

/** One measure of one's own, or a step of the list with more to say; the time is now unless said otherwise. */
export function AddAction() {
  const { view } = useCase()
  const { text, names, now } = useWords()
  const act = useAct()
  const [action, change, clear] = useFormDraft<Action>(actionDraft(view.id), {
    kind: null,
    text: '',
    happenedAt: new Date(now).toISOString(),
  })
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
      step: action.step ?? null,
      text: action.text,
      ...(action.happenedAt !== null && { happenedAt: action.happenedAt }),
    }
    const waitsAs = [names.containmentKind[action.kind], action.text].filter(Boolean).join(': ')
    if (await act.run(writes.containmentAction(body), text.containment.added, { waitsAs })) clear()
  }
  return (
    <section className={styles.add}>
      <h3>{text.containment.add}</h3>
      {action.step && <p>{text.checklist.steps[action.step]}</p>}
      <Form act={act} label={text.containment.addAct} look="secondary" faults={faults} onSubmit={() => void submit()}>
        <Select
          id="action-kind"
          label={text.containment.kind}
          error={errorOf('action-kind')}
          value={action.kind ?? ''}
          onChange={(event) =>
            change({ kind: containmentKinds.find((kind) => kind === event.target.value) ?? null, step: null })
          }
        >
          <option value="">{text.containment.choose}</option>
          {containmentKinds.map((kind) => (
            <option key={kind} value={kind}>
              {names.containmentKind[kind]}
            </option>
          ))}
        </Select>
        <TextArea
          id={actionTextId}
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
