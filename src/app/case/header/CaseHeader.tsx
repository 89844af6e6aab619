import { type RefObject, useEffect } from 'react'
import { useNavigate } from 'react-router'
import { useKey } from '../../keys/useKey.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { useCase } from '../CaseContext.tsx'
import type { PagePart } from '../sections.ts'
import { partOfReading, useReadingsToGive } from '../useReadingsToGive.ts'
import { useWords } from '../useWords.ts'
import { ActionsMenu } from './ActionsMenu.tsx'
import styles from './CaseHeader.module.css'
import { CaseTitle } from './CaseTitle.tsx'
import { ClockBlock } from './ClockBlock.tsx'
import { SavedLine } from './SavedLine.tsx'
import { WhoIsHere } from './WhoIsHere.tsx'

/** Who, what, until when, and the one next step; stays on top while the sections pass below it. */
export function CaseHeader({ header, part }: { header: RefObject<HTMLElement | null>; part: PagePart }) {
  const { view, me, asKnownAt, pathTo } = useCase()
  const { text, names, format, now } = useWords()
  const navigate = useNavigate()
  useHeightTold(header)
  useKey('openDecision', () => void navigate(pathTo('authority')))
  const { nextStep } = view
  const hasNext = asKnownAt === null && nextStep.code !== 'none' && nextStep.section !== null
  const [toRead] = useReadingsToGive()

  return (
    <section ref={header} className={styles.header} aria-label={text.header.label}>
      <p className={styles.printed}>
        {text.actions.printed(me.organisation.name, format.moment(new Date(now).toISOString()))}
      </p>
      <div className={styles.who}>
        <div className={styles.above}>
          <p title={view.handler?.name}>
            <span className={styles.reference}>{view.reference}</span> ·{' '}
            {view.handler ? text.header.handler(view.handler.name) : text.header.noHandler}
          </p>
          <WhoIsHere part={part} />
          <SavedLine />
        </div>
        <CaseTitle />
        <p className={styles.states}>
          <span>
            <strong>{names.handling[view.handling]}</strong>
          </span>
          <span>
            {text.header.authority} <strong>{names.authorityState[view.authorityState]}</strong>
          </span>
          <span>
            {text.header.subjects} <strong>{names.subjectsState[view.subjectsState]}</strong>
          </span>
        </p>
      </div>
      <ClockBlock />
      <div className={styles.next}>
        {hasNext && nextStep.section && (
          <div className={styles.step}>
            {/* A proposal is read beside what it would replace. */}
            <ButtonLink look="primary" to={pathTo(toRead ? partOfReading[toRead.of] : nextStep.section)}>
              {names.nextStep[nextStep.code]}
            </ButtonLink>
            {nextStep.waitingFor && (
              <span className={styles.waiting}>
                {text.header.waitingSince(
                  nextStep.waitingFor.role === 'dpo' ? names.role.dpo : text.reading.title.toLowerCase(),
                  format.shortMoment(nextStep.waitingFor.since, now),
                )}
              </span>
            )}
          </div>
        )}
        <ActionsMenu />
      </div>
    </section>
  )
}

/** Tells the page how high the header is, so that what sticks below it and what is scrolled to stay clear of it. */
function useHeightTold(header: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const watched = header.current
    if (!watched || typeof ResizeObserver === 'undefined') return
    const { style } = document.documentElement
    const observer = new ResizeObserver(() => {
      const height = `${watched.offsetHeight}px`
      // The least height is what the styles count on: to say it again would have the whole page styled anew.
      if (height === getComputedStyle(watched).minHeight) style.removeProperty('--case-header')
      else style.setProperty('--case-header', height)
    })
    observer.observe(watched)
    return () => {
      observer.disconnect()
      style.removeProperty('--case-header')
    }
  }, [header])
}
