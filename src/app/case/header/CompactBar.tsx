import { type RefObject, useEffect, useState } from 'react'
import { useCase } from '../CaseContext.tsx'
import { useWords } from '../useWords.ts'
import { gaugeLevelOf } from './clockInWords.ts'
import styles from './CompactBar.module.css'
import { SavedLine } from './SavedLine.tsx'

/**
 * What must stay in sight where the header scrolls away with the page, in one line: which case, how long still, and whether
 * what was typed is saved. A copy for the eye only: it holds nothing to press, and the header says the same to a screen reader.
 */
export function CompactBar({ header }: { header: RefObject<HTMLElement | null> }) {
  const isAway = useIsAway(header)
  const { view } = useCase()
  const { text, format, now } = useWords()
  const { clock } = view
  return (
    <div className={styles.dock} aria-hidden>
      {isAway && (
        <p className={styles.bar} data-level={gaugeLevelOf(view, now)}>
          <span className={styles.reference}>{view.reference}</span>
          <span className={styles.title}>{view.title}</span>
          <span className={styles.left}>
            {clock.state === 'running'
              ? format.remaining(clock.deadline, now)
              : clock.stoppedAt
                ? text.clock.filedAfter(format.hours(Date.parse(clock.stoppedAt) - Date.parse(clock.startsAt)))
                : text.clock.notNeededShort}
          </span>
          <SavedLine quiet />
        </p>
      )}
    </div>
  )
}

/** Whether an element has left the window at the top. */
function useIsAway(element: RefObject<HTMLElement | null>): boolean {
  const [isAway, setAway] = useState(false)
  useEffect(() => {
    const watched = element.current
    if (!watched || typeof IntersectionObserver === 'undefined') return
    const observer = new IntersectionObserver(([entry]) => {
      if (entry) setAway(!entry.isIntersecting && entry.boundingClientRect.top < 0)
    })
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element])
  return isAway
}
