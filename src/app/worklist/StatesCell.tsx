import type { CaseRow } from '../../contract/cases.ts'
import { domainText } from '../text/domain.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { worklistText } from '../text/worklist.ts'
import { Tag, type Tone } from '../ui/Tag.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import styles from './Worklist.module.css'

/** What still has to be done stands out; how much depends on the term. */
const toDo = (row: CaseRow): Tone => (row.group === 'late' ? 'late' : 'soon')

/** The duties to the AP and to the people concerned: two states, never one. Only what must be or has been done has a colour. */
export function StatesCell({ row }: { row: CaseRow }) {
  const text = useText(worklistText)
  const names = useText(domainText)
  const { authorityState, subjectsState, outcome } = row
  // Nothing is owed for it any more, so no duty may look as if it still waits.
  if (outcome !== null && outcome !== 'breach') return <Tag tone="quiet">{text.noBreachOfItsOwn[outcome]}</Tag>
  const authorityTone: Tone =
    authorityState === 'toBeNotified'
      ? toDo(row)
      : authorityState === 'notified' || authorityState === 'supplemented'
        ? 'good'
        : 'quiet'
  const subjectsTone: Tone =
    subjectsState === 'toBeInformed' ? toDo(row) : subjectsState === 'informed' ? 'good' : 'quiet'
  const [authority, subjects] = [names.authorityState[authorityState], names.subjectsState[subjectsState]]
  // The usual is said once, so that the eye finds what differs.
  if (authority === subjects) return <span className={styles.facts}>{text.both(authority)}</span>
  return (
    <dl className={styles.states}>
      <div>
        <dt>{text.authority}</dt>
        <dd>
          <Tag tone={authorityTone}>{authority}</Tag>
        </dd>
      </div>
      <div>
        <dt>
          <span aria-hidden>{text.subjectsShort}</span>
          <VisuallyHidden>{text.subjects}</VisuallyHidden>
        </dt>
        <dd>
          <Tag tone={subjectsTone}>{subjects}</Tag>
        </dd>
      </div>
    </dl>
  )
}
