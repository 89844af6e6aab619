import { useState, type ReactNode } from 'react'
import { commonText } from '../../text/common.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { ChevronIcon } from '../icons.tsx'
import { joinClasses } from '../joinClasses.ts'
import styles from './Tools.module.css'

type ToolRowProps = {
  /** What the filters are called together. */
  readonly label: string
  readonly filters: ReactNode
  /** What arranges the list, at the other end. */
  readonly arranging: ReactNode
  /** What stands between them and is never folded away. */
  readonly children?: ReactNode
}

/** The line above a list: what narrows it, and what arranges it; in a small window both behind one button. */
export function ToolRow({ label, filters, arranging, children }: ToolRowProps) {
  const text = useText(commonText)
  const [unfolded, setUnfolded] = useState(false)
  return (
    <div className={styles.row} data-unfolded={unfolded || undefined}>
      <button
        type="button"
        className={joinClasses(styles.tool, styles.fold)}
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
        data-screen-only
      >
        {text.tools}
        <ChevronIcon size="1em" />
      </button>
      <div role="group" aria-label={label} className={styles.group} data-screen-only>
        {filters}
      </div>
      {children}
      <div className={styles.group} data-screen-only>
        {arranging}
      </div>
    </div>
  )
}
