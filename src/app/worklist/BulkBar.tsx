import { useEffect, useRef, useState } from 'react'
import type { CaseRow } from '../../contract/cases.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { worklistActsText } from '../text/worklistActs.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { type BulkResult, byReason } from './bulk.ts'
import styles from './BulkBar.module.css'
import { ExportDialog } from './ExportDialog.tsx'
import { MergeDialog } from './MergeDialog.tsx'

type BulkBarProps = {
  rows: readonly CaseRow[]
  /** How many cases the whole list has, when all of this page but not of the list are chosen; else null. */
  beyondPage: number | null
  mayHandle: boolean
  mayExport: boolean
  onTake: () => void
  onAssign: () => void
  onMerged: (results: readonly BulkResult[]) => void
  onClear: () => void
}

/** What can be done with all chosen cases at once; it stays in sight at the foot of the screen. */
export function BulkBar({ rows, beyondPage, mayHandle, mayExport, onTake, onAssign, onMerged, onClear }: BulkBarProps) {
  const acts = useText(worklistActsText)
  const format = useFormat()
  const [dialog, setDialog] = useState<'merge' | 'export' | null>(null)
  return (
    <section aria-label={acts.bulk.label} className={styles.bar}>
      <p className={styles.count}>
        <b>{acts.bulk.chosen(rows.length)}</b>
        {beyondPage !== null && <span className={styles.page}> {acts.bulk.wholePage(format.number(beyondPage))}</span>}
      </p>
      <div className={styles.acts}>
        {mayHandle && (
          <>
            <Button small look="primary" keyHint="M" onClick={onTake}>
              {acts.bulk.take}
            </Button>
            <Button small keyHint="A" onClick={onAssign}>
              {acts.bulk.assign}
            </Button>
            <Button
              small
              unavailable={rows.length < 2 ? acts.bulk.mergeNeedsTwo : undefined}
              onClick={() => setDialog('merge')}
            >
              {acts.bulk.merge}
            </Button>
          </>
        )}
        {mayExport && (
          <Button small onClick={() => setDialog('export')}>
            {acts.bulk.export}
          </Button>
        )}
        <Button
          small
          look="quiet"
          onClick={() => {
            onClear()
            announce(acts.bulk.cleared)
          }}
        >
          {acts.bulk.clear}
        </Button>
      </div>
      {dialog === 'merge' && <MergeDialog rows={rows} onDone={onMerged} onClose={() => setDialog(null)} />}
      {dialog === 'export' && <ExportDialog rows={rows} onClose={() => setDialog(null)} />}
    </section>
  )
}

/**
 * What became of each case: how many were done, and of the others why not. Stays in sight, and until it is put away; the
 * focus goes to it, for the bar in which it was is gone.
 */
export function BulkOutcome({ results, onClose }: { results: readonly BulkResult[]; onClose: () => void }) {
  const acts = useText(worklistActsText)
  const box = useRef<HTMLDivElement>(null)
  const failed = results.filter(({ because }) => because !== null).length
  const outcome = acts.bulk.outcome(results.length - failed, failed)
  useEffect(() => {
    box.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className={styles.outcome}>
      <Alert
        ref={box}
        kind={failed > 0 ? 'warning' : 'success'}
        title={outcome}
        actions={
          <Button small look="quiet" onClick={onClose}>
            {acts.bulk.close}
          </Button>
        }
      >
        {failed > 0 && (
          <ul className={styles.reasons}>
            {byReason(results).map(({ because, references }) => (
              <li key={because}>
                {references.join(', ')}: {because}
              </li>
            ))}
          </ul>
        )}
      </Alert>
    </div>
  )
}
