import type { CaseRow } from '../../contract/cases.ts'
import { domainText } from '../text/domain.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { worklistText } from '../text/worklist.ts'
import { useNow } from '../ui/Now.tsx'
import styles from './Worklist.module.css'

/** What the system says to do next, and for whom the case waits. */
export function NextStepCell({ row: { nextStep } }: { row: CaseRow }) {
  const text = useText(worklistText)
  const names = useText(domainText)
  const format = useFormat()
  const now = useNow()
  const { code, waitingFor } = nextStep
  const since = waitingFor && format.duration(now - Date.parse(waitingFor.since))
  const saysSo = code === 'awaitDpo' || code === 'awaitSecondReader'
  return (
    <div className={styles.step}>
      {names.nextStep[code]}
      {waitingFor && since !== null && (
        <div className={styles.facts}>{saysSo ? text.since(since) : text.waitingSince[waitingFor.role](since)}</div>
      )}
    </div>
  )
}
