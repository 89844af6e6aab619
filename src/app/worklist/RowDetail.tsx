import { useQuery } from '@tanstack/react-query'
import type { CaseRow } from '../../contract/cases.ts'
import { caseQuery } from '../case/caseQueries.ts'
import { pages } from '../shell/pages.ts'
import { commonText } from '../text/common.ts'
import { domainText } from '../text/domain.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { worklistText } from '../text/worklist.ts'
import { worklistActsText } from '../text/worklistActs.ts'
import { Alert } from '../ui/Alert.tsx'
import { Link } from '../ui/Link.tsx'
import { useNow } from '../ui/Now.tsx'
import styles from './RowDetail.module.css'

/** What a colleague wants to know before opening a case: the last note, the open tasks, the data. Never a name of somebody concerned. */
export function RowDetail({ row }: { row: CaseRow }) {
  const text = useText(worklistText)
  const acts = useText(worklistActsText)
  const common = useText(commonText)
  const names = useText(domainText)
  const sentence = useProblemSentence()
  const format = useFormat()
  const now = useNow()
  const { data: view, error } = useQuery({ ...caseQuery(row.reference), throwOnError: false })
  if (error) return <Alert kind="error">{sentence(error)}</Alert>
  if (!view) return <p className={styles.soft}>{common.loading}</p>
  const note = view.notes.at(-1)
  const tasks = view.tasks.filter(({ state }) => state === 'open')
  const kinds: Readonly<Record<string, string>> = { ...names.category, ...names.specialCategory }
  const data = [...row.specialCategories, ...row.categories].map((code) => kinds[code] ?? code)
  return (
    <div className={styles.detail}>
      <section>
        <h3>{acts.detail.note}</h3>
        {note ? (
          <>
            <p className={styles.note}>{note.text ?? acts.detail.noteDestroyed}</p>
            <p className={styles.soft}>{acts.detail.wrote(note.by.name, format.shortMoment(note.recordedAt, now))}</p>
          </>
        ) : (
          <p className={styles.soft}>{acts.detail.noNote}</p>
        )}
      </section>
      <section>
        <h3>{acts.detail.tasks}</h3>
        {tasks.length === 0 ? (
          <p className={styles.soft}>{acts.detail.noTasks}</p>
        ) : (
          <ul>
            {tasks.map(({ taskId, text: task, owner, dueOn }) => (
              <li key={taskId}>
                {task}
                <span className={styles.soft}>
                  {owner && ` · ${owner.name}`}
                  {dueOn && ` · ${format.shortDay(`${dueOn}T12:00:00Z`)}`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h3>{acts.detail.data}</h3>
        <p>{data.length > 0 ? data.join(', ') : <span className={styles.soft}>{text.dataUnknown}</span>}</p>
        <p className={styles.open}>
          <Link to={pages.case(row.reference)}>{acts.detail.open(row.reference)}</Link>
        </p>
      </section>
    </div>
  )
}
