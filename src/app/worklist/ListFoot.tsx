import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { worklistText } from '../text/worklist.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Worklist.module.css'

type ListFootProps = { shown: number; all: number; hasMore: boolean; busy: boolean; onMore: () => void }

/** How far the list goes, and the way to the rest of it. */
export function ListFoot({ shown, all, hasMore, busy, onMore }: ListFootProps) {
  const text = useText(worklistText)
  const format = useFormat()
  return (
    <div className={styles.foot}>
      {hasMore && (
        <Button onClick={onMore} unavailable={busy ? text.moreBusy : undefined}>
          {text.more}
        </Button>
      )}
      <span role="status" className={styles.soft}>
        {text.shown(format.number(shown), format.number(all))}
      </span>
    </div>
  )
}
