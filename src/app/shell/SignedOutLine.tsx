import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { shellText } from '../text/shell.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Link } from '../ui/Link.tsx'
import { meQuery } from './meQuery.ts'
import { pages, wayBack } from './pages.ts'
import styles from './Shell.module.css'

/** The session ended: the way back to it in another window, for what was typed in this one would not survive its leaving. */
export function SignedOutLine() {
  const text = useText(shellText)
  const place = useLocation()
  const queryClient = useQueryClient()
  useEffect(() => {
    // Whoever signed in elsewhere comes back here: the first answer takes this line away.
    const lookAgain = () => void queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
    window.addEventListener('focus', lookAgain)
    return () => window.removeEventListener('focus', lookAgain)
  }, [queryClient])
  return (
    <p className={styles.offline}>
      {text.signedOut}{' '}
      <Link to={`${pages.signIn}?${wayBack(place)}`} target="_blank">
        {text.signInAgain}
      </Link>
    </p>
  )
}
