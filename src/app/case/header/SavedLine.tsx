import { useWaiting } from '../../client/outbox.ts'
import { commonText } from '../../text/common.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { CheckIcon, OfflineIcon, WarningIcon } from '../../ui/icons.tsx'
import { useCase } from '../CaseContext.tsx'
import { useSavingNow } from '../saving/savingNow.ts'
import { useWords } from '../useWords.ts'
import styles from './SavedLine.module.css'

/** "Bewaard 14:02": always in sight, however long the section is; `quiet` where it is told elsewhere too. */
export function SavedLine({ quiet = false }: { quiet?: boolean }) {
  const { view } = useCase()
  const { text, format } = useWords()
  const common = useText(commonText)
  const saving = useSavingNow()
  const waiting = useWaiting().filter(({ caseId }) => caseId === view.id).length
  return (
    <span
      className={styles.saved}
      data-state={waiting > 0 ? 'offline' : saving.state}
      role={quiet ? undefined : 'status'}
    >
      {waiting > 0 ? (
        <>
          <OfflineIcon size="1em" /> {text.waiting.inHeader(waiting)}
        </>
      ) : (
        <>
          {saving.state === 'saving' && common.saving}
          {saving.state === 'saved' && (
            <>
              <CheckIcon size="1em" /> {common.savedAt(format.time(saving.at))}
            </>
          )}
          {saving.state === 'failed' && (
            <>
              <WarningIcon size="1em" /> {text.savedShort.failed}
            </>
          )}
          {saving.state === 'offline' && (
            <>
              <OfflineIcon size="1em" /> {text.savedShort.offline}
            </>
          )}
          {saving.state === 'incomplete' && text.savedShort.incomplete}
          {saving.state === 'conflict' && (
            <>
              <WarningIcon size="1em" />{' '}
              {quiet ? text.savedShort.conflict : <ToConflict label={text.savedShort.conflict} />}
            </>
          )}
        </>
      )}
    </span>
  )
}

/** The way to the choice, which stands at the top of a section that may be long. */
const ToConflict = ({ label }: { label: string }) => (
  <button
    type="button"
    className={styles.toConflict}
    onClick={() => document.querySelector<HTMLElement>('[data-conflict]')?.focus()}
  >
    {label}
  </button>
)
