import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { organisationsQuery } from '../report-form/publicQueries.ts'
import { shellText } from '../text/shell.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Link } from '../ui/Link.tsx'
import { LiveRegion } from '../ui/LiveRegion.tsx'
import { Brand } from './Brand.tsx'
import { HouseStyle } from './HouseStyle.tsx'
import { pages } from './pages.ts'
import styles from './PlainPage.module.css'
import { LanguageChoice } from './UserMenu.tsx'

/** The frame of pages without navigation: sign-in, set-up, the public form, and faults before anybody is known. */
export function PlainPage({ mark, children }: { mark?: ReactNode; children: ReactNode }) {
  const text = useText(shellText)
  return (
    <div className={styles.page}>
      <HouseStyle name={useHouseStyle()} />
      {mark}
      <header className={styles.head}>
        <Brand />
      </header>
      <main id="content" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <footer className={styles.foot} data-screen-only>
        <LanguageChoice />
        <p className={styles.statements}>
          <Link to={pages.accessibility}>{text.accessibility}</Link>
          <Link to={pages.privacy}>{text.privacy}</Link>
        </p>
      </footer>
      <LiveRegion />
    </div>
  )
}

/** The house style of the organisation in the address, or of the only one there is. */
function useHouseStyle(): string | null | undefined {
  const { slug } = useParams()
  // The page works as well without: a fault here is not worth a word.
  const { data = [] } = useQuery({ ...organisationsQuery, throwOnError: false })
  return (data.find((each) => each.slug === slug) ?? (data.length === 1 ? data[0] : undefined))?.houseStyle
}
