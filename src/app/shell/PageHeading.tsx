import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useLocation } from 'react-router'
import { shellText } from '../text/shell.ts'
import { useText } from '../text/LanguageProvider.tsx'
import styles from './PageHeading.module.css'

type PageHeadingProps = {
  /** The heading of the page. */
  title: ReactNode
  /** What the browser shows as title and keeps in its history: the name of the page or the reference of a case, never personal data. */
  documentTitle: string
  /** Beside the heading: buttons that concern the whole page. */
  actions?: ReactNode
  /** For a page that becomes another one while its address stays, such as a form that was sent. */
  focused?: boolean
}

/** The h1 of a page: names the document, and takes the focus after navigation, so that everybody knows where they are. */
export function PageHeading({ title, documentTitle, actions, focused = false }: PageHeadingProps) {
  const { product } = useText(shellText)
  const { key, pathname } = useLocation()

  useEffect(() => {
    document.title = `${documentTitle} · ${product}`
  }, [documentTitle, product])

  return (
    <div className={styles.line}>
      {/* "default" is the page somebody arrived on: there the browser has put the focus already. */}
      <Heading key={pathname} takesFocus={focused || key !== 'default'}>
        {title}
      </Heading>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}

/** One per path: a change of the query is the same page and leaves the focus alone. */
function Heading({ takesFocus, children }: { takesFocus: boolean; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [atFirst] = useState(takesFocus)
  useEffect(() => {
    if (atFirst) heading.current?.focus({ preventScroll: true })
  }, [atFirst])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
