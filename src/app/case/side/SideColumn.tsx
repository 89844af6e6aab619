import { useQuery } from '@tanstack/react-query'
import { BelowTheFold } from '../../ui/drawing/FirstScreen.tsx'
import { Link } from '../../ui/Link.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useCase } from '../CaseContext.tsx'
import { caseEventsQuery } from '../caseQueries.ts'
import { ChronologyList } from '../chronology/ChronologyList.tsx'
import { entriesToShow } from '../chronology/describeEvent.ts'
import { LiveScore } from '../sections/risk/LiveScore.tsx'
import type { PagePart } from '../sections.ts'
import { sentenceCase } from '../inWords.ts'
import { useWords } from '../useWords.ts'
import { Evidence } from './Evidence.tsx'
import { FactsCard } from './FactsCard.tsx'
import { Notes } from './Notes.tsx'
import { Reports } from './Reports.tsx'
import styles from './SideColumn.module.css'
import { Tasks } from './Tasks.tsx'

/** What belongs to the case whatever section is open: facts, advice, tasks, files, notes and what happened last. */
export function SideColumn({ part }: { part: PagePart }) {
  const { text } = useWords()
  return (
    <aside className={styles.side} aria-labelledby="beside">
      {/* Or its cards would seem to belong to the section that is open. */}
      <h2 id="beside" className={styles.heading}>
        <VisuallyHidden>{text.side.label}</VisuallyHidden>
      </h2>
      {part === 'breachedData' && <LiveScore />}
      <DpoCard />
      <Tasks />
      <Reports />
      {part !== 'chronology' && <Latest />}
      <BelowTheFold>
        <Notes />
        <Evidence />
        <FactsCard />
      </BelowTheFold>
    </aside>
  )
}

function DpoCard() {
  const { view } = useCase()
  const { text, names, format, now } = useWords()
  const advice = view.dpo.advices.at(-1)
  if (!advice) return null
  return (
    <section className={styles.card}>
      <h3>{text.dpo.cardTitle}</h3>
      <p>
        <strong>{sentenceCase(names.dpoAdvice[advice.advice])}.</strong> “{advice.text}”
      </p>
      <p className={styles.quiet}>{text.dpo.byDpo(advice.by.name, format.shortMoment(advice.recordedAt, now))}</p>
    </section>
  )
}

const latest = 5

function Latest() {
  const { view, asKnownAt, pathTo } = useCase()
  const { text } = useWords()
  const { data } = useQuery(caseEventsQuery({ id: view.id, version: view.newestVersion ?? view.version }))
  const known = (data?.items ?? []).filter(({ version }) => asKnownAt === null || version <= asKnownAt)
  return (
    <section className={styles.card}>
      <h3>{text.chronology.title}</h3>
      {data ? <ChronologyList entries={entriesToShow(known, 'all', false).slice(0, latest)} /> : <Skeleton lines={4} />}
      <p>
        <Link to={pathTo('chronology')}>{text.chronology.asKnown}</Link>
      </p>
    </section>
  )
}
