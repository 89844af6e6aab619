import type { ReactNode } from 'react'
import { SaveState, type Saving } from '../../ui/SaveState.tsx'
import { Button } from '../../ui/Button.tsx'
import { caseText } from '../../text/case.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { useTellSaving } from '../saving/savingNow.ts'
import styles from './SectionHeading.module.css'

export const sectionHeadingId = 'section-heading'

/** What asks for attention is told here in full; that all is well stands in the header of the case. */
const troubles: ReadonlySet<Saving['state']> = new Set(['failed', 'offline'])

type SectionHeadingProps = {
  title: string
  intro?: ReactNode
  saving?: Saving
  onRetry?: () => void
  /** Something is typed that waits for the rest before it can be saved. */
  incomplete?: boolean
}

/** The heading of the open section, which takes the focus when somebody comes here, with how it stands with what was typed. */
export function SectionHeading({ title, intro, saving, onRetry, incomplete = false }: SectionHeadingProps) {
  const text = useText(caseText).saving
  useTellSaving(saving, incomplete)
  return (
    <div className={styles.heading}>
      <div className={styles.line}>
        <h2 id={sectionHeadingId} tabIndex={-1}>
          {title}
        </h2>
        {saving && !incomplete && troubles.has(saving.state) && (
          <span className={styles.state}>
            <SaveState saving={saving} />
            {saving.state === 'failed' && onRetry && (
              <Button look="quiet" small onClick={onRetry}>
                {text.tryAgain}
              </Button>
            )}
          </span>
        )}
        {incomplete && <span className={styles.incomplete}>{text.incomplete}</span>}
      </div>
      {intro !== undefined && <p className={styles.intro}>{intro}</p>}
    </div>
  )
}
