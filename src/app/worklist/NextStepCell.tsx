import type { CaseRow } from '../../contract/cases.ts'
import { domainText } from '../text/domain.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { worklistText } from '../text/worklist.ts'
import { useNow } from '../ui/Now.tsx'
import styles from './Worklist.module.css'

const minute = 60_000

/** What the system says to do next, and for whom the case waits. */
export function NextStepCell({ row: { nextStep } }: { row: CaseRow }) {
  const text = useText(worklistText)
  const names = useText(domainText)
  const format = useFormat()
  const now = useNow()
  const { code, waitingFor } = nextStep
  const saysSo = code === 'awaitDpo' || code === 'awaitSecondReader' || code === 'readAsSecondReader'
  const waits = ({ role, since }: NonNullable<typeof waitingFor>): string => {
    const waited = now - Date.parse(since)
    if (waited < minute) return saysSo ? text.justNow : text.waitingJustNow[role]
    return saysSo ? text.since(format.duration(waited)) : text.waitingSince[role](format.duration(waited))
  }
  return (
    <div className={styles.step}>
      {names.nextStep[code]}
      {waitingFor && <div className={styles.facts}>{waits(waitingFor)}</div>}
    </div>
  )
}
