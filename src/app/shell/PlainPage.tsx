import type { ReactNode } from 'react'
import { LiveRegion } from '../ui/LiveRegion.tsx'
import { Brand } from './Brand.tsx'
import styles from './PlainPage.module.css'
import { LanguageChoice } from './UserMenu.tsx'

/** The frame of pages without navigation: sign-in, set-up, the public form, and faults before anybody is known. */
export const PlainPage = ({ mark, children }: { mark?: ReactNode; children: ReactNode }) => (
  <div className={styles.page}>
    {mark}
    <header className={styles.head}>
      <Brand />
    </header>
    <main id="content" tabIndex={-1} className={styles.main}>
      {children}
    </main>
    <footer className={styles.foot} data-screen-only>
      <LanguageChoice />
    </footer>
    <LiveRegion />
  </div>
)
