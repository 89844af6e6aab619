import { useFormat } from '../text/useFormat.ts'
import { filesText } from '../text/files.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { sizeInWords } from './sizeInWords.ts'
import styles from './Files.module.css'
import type { Uploads } from './useUploads.ts'

/** The files on their way: how far each is, and what can be done about it. */
export function UploadList({ uploads: { uploads, cancel, retry } }: { uploads: Uploads }) {
  const text = useText(filesText)
  const format = useFormat()
  if (uploads.length === 0) return null
  return (
    <ul className={styles.list}>
      {uploads.map((upload) => {
        const { key, file, state, part, fault, isFinal } = upload
        return (
          <li key={key} className={styles.upload}>
            <p className={styles.name}>
              <bdi>{file.name}</bdi> <span className={styles.quiet}>{sizeInWords(file.size, text, format)}</span>
            </p>
            {state === 'sending' && <progress value={part} max={1} aria-label={text.sending(file.name)} />}
            {state === 'waiting' && <p className={styles.quiet}>{text.waiting}</p>}
            {state === 'failed' && <p className={styles.fault}>{fault}</p>}
            <p className={styles.acts}>
              {state === 'failed' && !isFinal && (
                <Button small look="quiet" onClick={() => retry(upload)}>
                  {text.retry}
                  <VisuallyHidden>: {file.name}</VisuallyHidden>
                </Button>
              )}
              <Button small look="quiet" onClick={() => cancel(key)}>
                {state === 'failed' ? text.remove : text.cancel}
                <VisuallyHidden>: {file.name}</VisuallyHidden>
              </Button>
            </p>
          </li>
        )
      })}
    </ul>
  )
}
