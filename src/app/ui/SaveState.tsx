import { commonText } from '../text/common.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { CheckIcon, OfflineIcon, WarningIcon } from './icons.tsx'
import styles from './SaveState.module.css'

export type Saving =
  | { readonly state: 'untouched' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'failed'; readonly because: string }
  | { readonly state: 'offline' }

/** How it stands with what was typed, in one quiet line beside the heading; failures are told at once. */
export function SaveState({ saving }: { saving: Saving }) {
  const text = useText(commonText)
  const format = useFormat()
  return (
    <span className={styles.line} data-state={saving.state} role={saving.state === 'failed' ? 'alert' : 'status'}>
      {saving.state === 'saving' && text.saving}
      {saving.state === 'saved' && (
        <>
          <CheckIcon size="1em" /> {text.savedAt(format.time(saving.at))}
        </>
      )}
      {saving.state === 'failed' && (
        <>
          <WarningIcon size="1em" /> {text.notSaved(saving.because)}
        </>
      )}
      {saving.state === 'offline' && (
        <>
          <OfflineIcon size="1em" /> {text.savedOffline}
        </>
      )}
    </span>
  )
}
