import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { createPortal } from 'react-dom'
import { EntrySections } from '../register/EntrySections.tsx'
import { registerEntryQuery } from '../register/registerQuery.ts'
import { useCase } from './CaseContext.tsx'
import styles from './PrintedCase.module.css'
import { useWords } from './useWords.ts'

/**
 * The whole case on paper: a screen shows one section at a time, and its questions cannot be answered there. Opens the
 * browser's own window for printing as soon as everything is there, and tells when that is closed.
 */
export function PrintedCase({ onDone }: { onDone: () => void }) {
  const { view, me } = useCase()
  const { text, format, now } = useWords()
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
      <p>{text.actions.printed(me.organisation.name, format.moment(new Date(now).toISOString()))}</p>
      <EntrySections entry={entry} />
    </div>,
    document.body,
  )
}
