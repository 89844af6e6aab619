import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { ButtonLink } from '../ui/Button.tsx'
import { useNow } from '../ui/Now.tsx'
import { useCase } from './CaseContext.tsx'
import { caseEventsQuery } from './caseQueries.ts'
import { type CaseEntry, isDecision, nameOfEvent } from './chronology/describeEvent.ts'
import { type PagePart, pathTo, versionParameter } from './sections.ts'
import styles from './TimeTravel.module.css'
import { useWords } from './useWords.ts'

/** So long the slider stands still before the case of that moment is fetched: who drags passes many. */
const settles = 150

/** The case as known then: a slider over everything that was recorded, and, in the past, where one is and the way back. */
export function TimeTravel({ part }: { part: PagePart }) {
  const { view, asKnownAt } = useCase()
  const { text, names, format } = useWords()
  const now = useNow()
  const newest = view.newestVersion ?? view.version
  const { data } = useQuery(caseEventsQuery({ id: view.id, version: newest }))
  const [search] = useSearchParams()
  const [travels, setTravels] = useState(false)
  if (asKnownAt === null && part !== 'chronology' && !travels) return null

  const shown = asKnownAt ?? newest
  const entries = data?.items ?? []
  const entry = entries.find(({ version }) => version === shown)
  const decisions = entries.filter(isDecision).map(({ version }) => version)
  // What somebody chose to see in the chronology stays chosen on the way through time.
  const pathAt = (version: number | null) =>
    keeping(search, pathTo(view.reference, part, version === newest ? null : version))
  const toDecision = (version: number | undefined) => (version === undefined ? null : pathAt(version))
  const earlier = toDecision(decisions.findLast((version) => version < shown))
  const later = toDecision(decisions.find((version) => version > shown))
  return (
    <section className={styles.travel} data-then={asKnownAt !== null || undefined} aria-label={text.asKnownThen.label}>
      {asKnownAt !== null && (
        <div className={styles.banner}>
          <p className={styles.title}>
            <strong>{text.asKnownThen.banner(format.moment(entry?.recordedAt ?? new Date(now).toISOString()))}</strong>
          </p>
          {entry && <p>{text.asKnownThen.after(nameOfEvent(entry, names), entry.by.name)}</p>}
        </div>
      )}
      <Slider entries={entries} shown={shown} newest={newest} onMove={() => setTravels(true)} pathAt={pathAt} />
      <p className={styles.steps}>
        {asKnownAt !== null && (
          <ButtonLink look="primary" small to={pathAt(null)} onClick={() => setTravels(false)}>
            {text.asKnownThen.back}
          </ButtonLink>
        )}
        {shown > 1 && (
          <ButtonLink small to={pathAt(shown - 1)} preventScrollReset>
            {text.asKnownThen.earlier}
          </ButtonLink>
        )}
        {shown + 1 < newest && (
          <ButtonLink small to={pathAt(shown + 1)} preventScrollReset>
            {text.asKnownThen.later}
          </ButtonLink>
        )}
        {earlier !== null && (
          <ButtonLink look="quiet" small to={earlier} preventScrollReset>
            {text.asKnownThen.earlierDecision}
          </ButtonLink>
        )}
        {later !== null && (
          <ButtonLink look="quiet" small to={later} preventScrollReset>
            {text.asKnownThen.laterDecision}
          </ButtonLink>
        )}
      </p>
    </section>
  )
}

/** An address with what else stood in the query. */
function keeping(search: URLSearchParams, path: string): string {
  const [page = '', query] = path.split('?')
  const kept = new URLSearchParams(search)
  kept.delete(versionParameter)
  for (const [name, value] of new URLSearchParams(query)) kept.set(name, value)
  return kept.size === 0 ? page : `${page}?${kept.toString()}`
}

type SliderProps = {
  entries: readonly CaseEntry[]
  shown: number
  newest: number
  pathAt: (version: number) => string
  onMove: () => void
}

/** One stop for each entry, named by its moment and what happened. */
function Slider({ entries, shown, newest, pathAt, onMove }: SliderProps) {
  const { text, names, format } = useWords()
  const navigate = useNavigate()
  const [at, setAt] = useState(shown)
  const [settled, setSettled] = useState(shown)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  // A link, the back button or news moved the case on: the slider follows.
  if (shown !== settled) {
    setSettled(shown)
    setAt(shown)
  }
  const stop = entries.find(({ version }) => version === at)
  const words = stop
    ? text.asKnownThen.stop(format.moment(stop.recordedAt), nameOfEvent(stop, names), stop.by.name)
    : text.asKnownThen.step(format.number(at), format.number(newest))
  const move = (version: number) => {
    setAt(version)
    onMove()
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      void navigate(pathAt(version), { replace: true, preventScrollReset: true })
    }, settles)
  }
  return (
    <div className={styles.slider}>
      <label htmlFor="as-known-then">{text.asKnownThen.label}</label>
      <input
        id="as-known-then"
        type="range"
        min={1}
        max={newest}
        step={1}
        value={at}
        aria-valuetext={words}
        onChange={(event) => move(Number(event.target.value))}
      />
      <svg aria-hidden className={styles.ticks} height="6">
        {newest > 1 &&
          entries
            .filter(isDecision)
            .map(({ version }) => (
              <rect key={version} x={`${((version - 1) / (newest - 1)) * 100}%`} width="2" height="6" />
            ))}
      </svg>
      <p aria-hidden className={styles.stop}>
        {at === newest ? text.asKnownThen.now : words}
      </p>
    </div>
  )
}
