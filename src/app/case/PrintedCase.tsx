import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { createPortal } from 'react-dom'
import { EntrySections } from '../register/EntrySections.tsx'
import { registerEntryQuery } from '../register/registerQuery.ts'
import { useCase } from './CaseContext.tsx'
import { ClockBlock } from './header/ClockBlock.tsx'
import styles from './PrintedCase.module.css'
import { useWords } from './useWords.ts'

/**
 * The whole case on paper: a screen shows one section at a time, and its questions cannot be answered there. Opens the
 * browser's own window for printing as soon as everything is there, and tells when that is closed.
 */
export function PrintedCase({ onDone }: { onDone: () => void }) {
  const { view, me, asKnownAt } = useCase()
  const { text, names, format, now } = useWords()
  const { data: entry } = useSuspenseQuery(registerEntryQuery(view.reference))
  const done = useEffectEvent(onDone)
  useEffect(() => {
    const finish = () => done()
    addEventListener('afterprint', finish)
    const timer = setTimeout(() => print())
    return () => {
      clearTimeout(timer)
      removeEventListener('afterprint', finish)
    }
  }, [])
  return createPortal(
    <div className={styles.paper}>
      <h1>
        {view.reference} {view.title}
      </h1>
      <p>
        {text.actions.printed(me.organisation.name, format.moment(new Date(now).toISOString()))}
        {' · '}
        {view.handler?.name ?? text.header.noHandler}
        {view.handling !== 'closed' && ` · ${names.nextStep[view.nextStep.code]}`}
      </p>
      {asKnownAt !== null && <p>{text.actions.printedAsNow}</p>}
      <div className={styles.clock}>
        <ClockBlock />
      </div>
      <EntrySections entry={entry} />
      <Beside />
      <p>{text.actions.notOnPaper}</p>
    </div>,
    document.body,
  )
}

/** What stands beside the sections on the screen: open tasks, notes, and which files and cases belong to it. */
function Beside() {
  const { view } = useCase()
  const { text, format } = useWords()
  const day = (on: string | null) => on !== null && format.plainDay(on)
  const files = [...view.evidence, ...view.reports.flatMap((report) => report.files)]
  const lists = [
    {
      title: text.side.tasks,
      lines: view.tasks
        .filter(({ state }) => state === 'open')
        .map((task) => ({ id: task.taskId, parts: [task.text, task.owner?.name, day(task.dueOn)] })),
    },
    {
      title: text.side.notes,
      lines: view.notes.map((note) => ({
        id: note.noteId,
        parts: [note.text ?? text.side.noteDestroyed, text.side.wrote(note.by.name, format.moment(note.recordedAt))],
      })),
    },
    {
      title: text.side.evidence,
      lines: files.map((file) => ({
        id: 'evidenceId' in file ? file.evidenceId : file.fileId,
        parts: [file.name, 'description' in file && file.description],
      })),
    },
    {
      title: text.side.linked,
      lines: view.linked.map((other) => ({
        id: other.otherCase,
        parts: [`${other.reference} ${other.title}`, other.reason],
      })),
    },
  ]
  return lists
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => (
      <section key={title} className={styles.beside}>
        <h2>{title}</h2>
        <ul>
          {lines.map(({ id, parts }) => (
            <li key={id}>{parts.filter(Boolean).join(' · ')}</li>
          ))}
        </ul>
      </section>
    ))
}
