import { createContext, use } from 'react'
import type { CaseRow } from '../../contract/cases.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { worklistText } from '../text/worklist.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Worklist.module.css'

type Assigning = {
  /** Who looks, to find their own name at a glance. */
  readonly me: string
  /** Null for those who may not handle cases. */
  readonly take: ((row: CaseRow) => void) | null
  readonly open: (row: CaseRow) => void
}

const AssigningContext = createContext<Assigning>({ me: '', take: null, open: () => {} })

/** Gives the rows below it the way to take and to assign a case. */
export const AssigningProvider = AssigningContext

/** Who runs the case; whoever may, takes it or gives it to somebody from here. */
export function HandlerCell({ row }: { row: CaseRow }) {
  const text = useText(worklistText)
  const { me, take, open } = use(AssigningContext)
  const { handler, reference } = row
  const name = handler === null ? text.unassigned : handler.id === me ? text.yourself : handler.name
  if (take === null || row.handling === 'closed')
    return <span className={handler === null ? styles.facts : styles.step}>{name}</span>
  if (handler === null) {
    return (
      <Button small onClick={() => take(row)} aria-label={text.takeCase(reference)}>
        {text.takeIt}
      </Button>
    )
  }
  return (
    <button
      type="button"
      className={styles.handler}
      aria-label={text.handlerOf(reference, name)}
      onClick={() => open(row)}
    >
      {name}
    </button>
  )
}
