import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { NavLink, useLocation } from 'react-router'
import type { Me } from '../../contract/organisation.ts'
import { shellText } from '../text/shell.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { BookIcon, CalculatorIcon, ChartIcon, InboxIcon, ListIcon, MenuIcon, SettingsIcon } from '../ui/icons.tsx'
import { joinClasses } from '../ui/joinClasses.ts'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { Brand } from './Brand.tsx'
import { openCasesQuery, openReportsQuery } from './meQuery.ts'
import { pages } from './pages.ts'
import styles from './Shell.module.css'
import { useLiveCounts } from './useLiveCounts.ts'
import { UserMenu } from './UserMenu.tsx'

const destinations = [
  { page: 'inbox', Icon: InboxIcon },
  { page: 'worklist', Icon: ListIcon },
  { page: 'register', Icon: BookIcon },
  { page: 'monitoring', Icon: ChartIcon },
  { page: 'calculators', Icon: CalculatorIcon },
  { page: 'settings', Icon: SettingsIcon },
] as const

/** What somebody can use who may not read cases, such as an administrator. */
const withoutCases: ReadonlySet<(typeof destinations)[number]['page']> = new Set(['calculators', 'settings'])

/** The way between the screens: a rail beside wide screens, a bar with a menu above narrow ones. */
export function Rail({ me }: { me: Me }) {
  const text = useText(shellText)
  const format = useFormat()
  const { pathname } = useLocation()
  const menuId = useId()
  // The menu belongs to the page on which it was opened, so navigation closes it.
  const [openOn, setOpenOn] = useState<string | null>(null)
  const open = openOn === pathname
  const maySee = me.can.readCases === true
  useLiveCounts(maySee)
  const { data: inbox } = useQuery({ ...openReportsQuery, enabled: maySee })
  const { data: worklist } = useQuery({ ...openCasesQuery, enabled: maySee })
  const counts: Partial<Record<(typeof destinations)[number]['page'], number | undefined>> = {
    inbox,
    worklist,
  }

  return (
    <nav aria-label={text.mainNavigation} className={styles.rail} data-screen-only>
      <div className={styles.railHead}>
        <Brand />
        <button
          type="button"
          className={styles.menuButton}
          aria-expanded={open}
          aria-controls={menuId}
          onClick={() => setOpenOn(open ? null : pathname)}
        >
          <MenuIcon /> {text.menu}
        </button>
      </div>
      <div id={menuId} className={joinClasses(styles.railBody, open && styles.open)}>
        <ul className={styles.links}>
          {destinations
            .filter(({ page }) => maySee || withoutCases.has(page))
            .map(({ page, Icon }) => {
              const count = counts[page]
              return (
                <li key={page}>
                  <NavLink to={pages[page]} className={joinClasses(styles.link)}>
                    <Icon />
                    <span>{text.pages[page]}</span>
                    {count !== undefined && (
                      <span className={styles.count}>
                        <span aria-hidden>{format.number(count)}</span>
                        <VisuallyHidden>{text.open(format.number(count))}</VisuallyHidden>
                      </span>
                    )}
                  </NavLink>
                </li>
              )
            })}
        </ul>
        <div className={styles.foot}>
          <p>{me.organisation.name}</p>
          <UserMenu me={me} />
        </div>
      </div>
    </nav>
  )
}
