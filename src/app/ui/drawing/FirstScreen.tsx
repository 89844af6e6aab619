import { createContext, use, type ReactNode } from 'react'
import { useFirstScreenStands } from './useFirstScreen.ts'

const StandsContext = createContext(true)

/** A screen that is drawn in two steps: first what a window shows of it, and when that was painted what lies below. */
export function FirstScreen({ children }: { children: ReactNode }) {
  const stands = useFirstScreenStands()
  return <StandsContext value={stands}>{children}</StandsContext>
}

type BelowTheFoldProps = {
  /** For what moves up on some screens: there it is drawn with the rest. */
  readonly inSight?: boolean
  readonly children: ReactNode
}

/** What no window shows when the screen comes: drawn after the first frame of the nearest FirstScreen. */
export const BelowTheFold = ({ inSight = false, children }: BelowTheFoldProps): ReactNode => {
  const stands = use(StandsContext)
  return inSight || stands ? children : null
}
