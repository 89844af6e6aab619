import { commonText } from '../text/common.ts'
import { useText } from '../text/LanguageProvider.tsx'
import styles from './Skeleton.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** Keeps the place of lines that are under way. It does not move, and it shows itself only after a second: most waits are shorter. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const text = useText(commonText)
  return (
    <div className={styles.skeleton}>
      <VisuallyHidden>{text.loading}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.line} />
      ))}
    </div>
  )
}
