import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CaseView } from '../../../contract/cases.ts'
import { dayOf } from '../../../domain/time.ts'
import { Button } from '../../ui/Button.tsx'
import { Select, TextField } from '../../ui/fields/Field.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useCase } from '../CaseContext.tsx'
import { peopleQuery } from '../caseQueries.ts'
import { writes } from '../caseWrites.ts'
import { DayField } from '../../ui/fields/DayField.tsx'
import { Form } from '../parts/Form.tsx'
import { useFaults } from '../parts/useFaults.ts'
import { ActFault } from '../saving/ActFault.tsx'
import { useFormDraft } from '../../client/drafts.ts'
import { useWaiting } from '../../client/outbox.ts'
import { keepFocus } from '../saving/keepFocus.ts'
import { type Act, useAct } from '../saving/useAct.ts'
import { WaitingList } from '../saving/WaitingList.tsx'
import { useWords } from '../useWords.ts'
import styles from './SideColumn.module.css'

/** What must still be done, by whom and when, the first due on top; done with one tick. */
export function Tasks() {
  const { view, may } = useCase()
  const { text, now } = useWords()
  const [adding, setAdding] = useState(false)
  const act = useAct()
  const today = dayOf(new Date(now).toISOString())
  const waiting = useWaiting().map(({ path }) => path)
  const open = view.tasks
    .filter(({ state, taskId }) => state === 'open' && !waiting.includes(`tasks/${taskId}`))
    .toSorted((one, other) => (one.dueOn ?? never).localeCompare(other.dueOn ?? never))
  const done = view.tasks.filter(({ state }) => state === 'done').length
  const overdue = open.filter(({ dueOn }) => dueOn !== null && dueOn < today).length

  return (
    <section className={styles.card}>
      <div className={styles.head}>
        <h3>
          {text.side.tasks}
          {overdue > 0 && <span className={styles.overdue}> · {text.side.overdueTasks(overdue)}</span>}
        </h3>
        {may('addTask') && !adding && (
          <Button look="quiet" small onClick={() => setAdding(true)}>
            {text.side.add}
            <VisuallyHidden>: {text.side.tasks}</VisuallyHidden>
          </Button>
        )}
      </div>
      {open.length === 0 ? (
        <p className={styles.quiet}>{text.side.noTasks}</p>
      ) : (
        <ul className={styles.list}>
          {open.map((task) => (
            <OpenTask key={task.taskId} task={task} today={today} act={act} />
          ))}
        </ul>
      )}
      <WaitingList path="tasks" />
      {done > 0 && <p className={styles.quiet}>{text.side.doneTasks(done)}</p>}
      <ActFault act={act} />
      {adding && <AddTask onDone={() => setAdding(false)} />}
    </section>
  )
}

/** After every day that is named. */
const never = '9999-12-31'

function OpenTask({ task, today, act }: { task: CaseView['tasks'][number]; today: string; act: Act }) {
  const { may } = useCase()
  const { text, format } = useWords()
  const [dropping, setDropping] = useState(false)
  const { taskId, text: words, owner, dueOn } = task
  const isOverdue = dueOn !== null && dueOn < today
  const tick = () =>
    void act.run(writes.endTask(taskId, { state: 'done' }), text.side.taskIsDone, {
      waitsAs: text.side.taskDone(words),
    })
  return (
    <li className={styles.task}>
      {may('addTask') ? (
        <input type="checkbox" checked={false} aria-label={text.side.taskDone(words)} onChange={tick} />
      ) : (
        <span aria-hidden>–</span>
      )}
      <span>{words}</span>
      <span className={styles.quiet}>
        {owner?.name ?? text.side.taskNobody}
        {dueOn && (
          <span className={isOverdue ? styles.overdue : undefined}>
            {' · '}
            {isOverdue && `${text.side.taskOverdue} `}
            {format.shortDay(`${dueOn}T12:00:00Z`)}
          </span>
        )}
        {may('addTask') && !dropping && (
          <Button look="quiet" small aria-label={text.side.dropTask(words)} onClick={() => setDropping(true)}>
            {text.side.drop}
          </Button>
        )}
      </span>
      {dropping && <DropTask taskId={taskId} onDone={() => setDropping(false)} />}
    </li>
  )
}

/** A task that turned out not to be needed, with the reason. */
function DropTask({ taskId, onDone }: { taskId: string; onDone: () => void }) {
  const { text } = useWords()
  const act = useAct()
  const [reason, setReason] = useState('')
  const { faults, errorOf, pass } = useFaults(() => [
    reason.trim() === '' && { fieldId: `drop-${taskId}`, message: text.fillIn.reason },
  ])
  useEffect(() => {
    document.getElementById(`drop-${taskId}`)?.focus()
    return keepFocus
  }, [taskId])
  const submit = async () => {
    if (pass() && (await act.run(writes.endTask(taskId, { state: 'dropped', reason }), text.side.taskDropped))) onDone()
  }
  return (
    <div className={styles.add}>
      <Form
        act={act}
        label={text.side.dropAct}
        look="secondary"
        faults={faults}
        onSubmit={() => void submit()}
        beside={<Button onClick={onDone}>{text.side.keepTask}</Button>}
      >
        <TextField
          id={`drop-${taskId}`}
          label={text.side.dropReason}
          error={errorOf(`drop-${taskId}`)}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form>
    </div>
  )
}

const noTask: { text: string; owner: string; dueOn: string | null } = { text: '', owner: '', dueOn: null }

function AddTask({ onDone }: { onDone: () => void }) {
  const { view } = useCase()
  const { text } = useWords()
  const { data: people } = useQuery(peopleQuery)
  const act = useAct()
  const [task, change, clear] = useFormDraft(`${view.id}.task`, noTask)
  const { faults, errorOf, pass } = useFaults(() => [
    task.text.trim() === '' && { fieldId: 'new-task', message: text.fillIn.text },
  ])
  useEffect(() => {
    document.getElementById('new-task')?.focus()
    return keepFocus
  }, [])
  const submit = async () => {
    if (!pass()) return
    if (
      !(await act.run(
        writes.task({ text: task.text, owner: task.owner || null, dueOn: task.dueOn }),
        text.side.taskAdded,
        { waitsAs: task.text },
      ))
    )
      return
    clear()
    onDone()
  }
  return (
    <div className={styles.add}>
      <Form
        act={act}
        label={text.side.taskAct}
        faults={faults}
        onSubmit={() => void submit()}
        beside={<Button onClick={onDone}>{text.side.cancel}</Button>}
      >
        <TextField
          id="new-task"
          label={text.side.task}
          error={errorOf('new-task')}
          value={task.text}
          onChange={(event) => change({ text: event.target.value })}
        />
        <Select
          label={text.side.taskOwner}
          value={task.owner}
          onChange={(event) => change({ owner: event.target.value })}
        >
          <option value="">{text.side.taskNobody}</option>
          {(people?.items ?? [])
            .filter(({ active }) => active)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </Select>
        <DayField label={text.side.taskDue} initial={task.dueOn} onChange={(dueOn) => change({ dueOn })} />
      </Form>
    </div>
  )
}
