import { useQuery } from '@tanstack/react-query'
import { joinClasses } from '../../ui/joinClasses.ts'
import { Link } from '../../ui/Link.tsx'
import { useCase } from '../CaseContext.tsx'
import { peopleQuery } from '../caseQueries.ts'
import { pathTo } from '../sections.ts'
import { useWords } from '../useWords.ts'
import styles from './ChronologyList.module.css'
import { type CaseEntry, detailOfEvent, happenedEarlier, nameOfEvent } from './describeEvent.ts'
import { sectionOfEvent } from './sectionOfEvent.ts'

/** What happened, newest first: when it was recorded, by whom, and when it happened where that differs. */
export function ChronologyList({ entries, whole = false }: { entries: readonly CaseEntry[]; whole?: boolean }) {
  const words = useWords()
  const { text, names, format, now } = words
  const { view } = useCase()
  const newest = view.newestVersion ?? view.version
  const { data: people } = useQuery(peopleQuery)
  const nameOf = (id: string) =>
    people?.items.find((person) => person.id === id)?.name ??
    view.linked.find(({ otherCase }) => otherCase === id)?.reference ??
    (view.mergedInto?.id === id ? view.mergedInto.reference : id)
  /** Both moments, said once where they read the same. */
  const bothMoments = ({ happenedAt, recordedAt }: CaseEntry) => {
    const [happened, recorded] = [format.shortMoment(happenedAt, now), format.shortMoment(recordedAt, now)]
    return happened === recorded
      ? text.chronology.happenedAndRecorded(recorded)
      : `${text.chronology.happened(happened)} · ${text.chronology.recorded(recorded)}`
  }
  return (
    <ol className={joinClasses(styles.list, whole && styles.whole)}>
      {entries.map((entry) => {
        const detail = detailOfEvent(entry, words, nameOf)
        return (
          <li key={entry.version} id={whole ? `stap-${entry.version}` : undefined}>
            <time dateTime={entry.recordedAt} title={format.moment(entry.recordedAt)} className={styles.time}>
              {format.shortMoment(entry.recordedAt, now)}
            </time>
            <div className={styles.what}>
              <p>
                <strong>{nameOfEvent(entry, names)}</strong>
              </p>
              {detail !== '' && <p className={whole ? styles.detail : styles.short}>{detail}</p>}
              <p className={styles.small}>
                {entry.by.name}
                {whole && ` · ${bothMoments(entry)}`}
                {!whole &&
                  happenedEarlier(entry) &&
                  ` · ${text.chronology.happened(format.shortMoment(entry.happenedAt, now))}`}
                {whole && happenedEarlier(entry) && (
                  <strong>
                    {' '}
                    {text.chronology.laterBy(
                      format.duration(Math.abs(Date.parse(entry.recordedAt) - Date.parse(entry.happenedAt))),
                    )}
                  </strong>
                )}
                {/* After the last entry the case is as it is now. */}
                {whole && entry.version < newest && (
                  <>
                    {' · '}
                    <Link
                      to={pathTo(view.reference, sectionOfEvent(entry.type) ?? 'chronology', entry.version)}
                      aria-label={text.chronology.showThenLabel(
                        nameOfEvent(entry, names),
                        format.moment(entry.recordedAt),
                      )}
                    >
                      {text.chronology.showThen}
                    </Link>
                  </>
                )}
                {whole && (
                  <>
                    {' · '}
                    <span title={entry.hash}>{text.chronology.proof(entry.hash.slice(0, 8))}</span>
                  </>
                )}
              </p>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
