import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dayOf } from '../../../domain/time.ts'
import { Button } from '../../ui/Button.tsx'
import { Select, TextField } from '../../ui/Field.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useCase } from '../CaseContext.tsx'
import { peopleQuery } from '../caseQueries.ts'
import { writes } from '../caseWrites.ts'
import { DayField } from '../../ui/DayField.tsx'
import { Form } from '../parts/Form.tsx'
import { useFaults } from '../parts/useFaults.ts'
import { ActFault } from '../saving/ActFault.tsx'
import { useFormDraft } from '../../client/drafts.ts'
import { useAct } from '../saving/useAct.ts'
import { useWords } from '../useWords.ts'
import styles from './SideColumn.module.css'

/** What must still be done, by whom and when; done with one tick. */
export function Tasks() {
  const { view, may } = useCase()
  const { text, format, now } = useWords()
  const [adding, setAdding] = useState(false)
  const act = useAct()
  const open = view.tasks.filter(({ state }) => state === 'open')
  const done = view.tasks.filter(({ state }) => state === 'done').length
  const today = dayOf(new Date(now).toISOString())

  return (
    <section className={styles.card}>
      <div className={styles.head}>
        <h3>{text.side.tasks}</h3>
        {may('addTask') && !adding && (
          <Button look="quiet" small onClick={() => setAdding(true)}>
            {text.side.add}
            <VisuallyHidden>: {text.side.tasks}</VisuallyHidden>
          </Button>
        )}
      </div>
      {open.length === 0 && <p className={styles.quiet}>{text.side.noTasks}</p>}
      <ul className={styles.list}>
        {open.map(({ taskId, text: task, owner, dueOn }) => (
          <li key={taskId} className={styles.task}>
            {may('addTask') ? (
              <input
                type="checkbox"
                checked={false}
                aria-label={text.side.taskDone(task)}
                onChange={() => void act.run(writes.endTask(taskId, { state: 'done' }), text.side.taskIsDone)}
              />
            ) : (
              <span aria-hidden>–</span>
            )}
            <span>{task}</span>
            <span className={styles.quiet}>
              {owner?.name ?? text.side.taskNobody}
              {dueOn && (
                <span className={dueOn < today ? styles.overdue : undefined}>
                  {' '}
                  · {format.shortDay(`${dueOn}T12:00:00Z`)}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {done > 0 && <p className={styles.quiet}>{text.side.doneTasks(done)}</p>}
      <ActFault act={act} />
      {adding && <AddTask onDone={() => setAdding(false)} />}
    </section>
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
  const submit = async () => {
    if (!pass()) return
    if (
      !(await act.run(
        writes.task({ text: task.text, owner: task.owner || null, dueOn: task.dueOn }),
        text.side.taskAdded,
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
