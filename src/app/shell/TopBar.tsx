import { useSuspenseQuery } from '@tanstack/react-query'
import { shellText } from '../text/shell.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { PhoneIcon } from '../ui/icons.tsx'
import { meQuery } from './meQuery.ts'
import { pages } from './pages.ts'
import { SearchButton } from './SearchButton.tsx'
import styles from './TopBar.module.css'

/** One search over everything, and the quickest way into a phone call. */
export function TopBar({ onHelp }: { onHelp: () => void }) {
  const { data: me } = useSuspenseQuery(meQuery)
  const text = useText(shellText)
  return (
    <div className={styles.bar} data-screen-only>
      {me.can.readCases === true && <SearchButton person={me.id} />}
      <Button look="quiet" keyHint="F1" aria-haspopup="dialog" className={styles.help} onClick={onHelp}>
        {text.help}
      </Button>
      {me.can.handleCases === true && (
        <ButtonLink to={pages.phoneReport} keyHint="T" className={styles.phone}>
          <PhoneIcon />
          <span className={styles.words}>{text.phoneReport}</span>
        </ButtonLink>
      )}
    </div>
  )
}
