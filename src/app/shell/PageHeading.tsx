import { useEffect, useRef, type ReactNode } from 'react'
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
}

/** The h1 of a page: names the document, and takes the focus after navigation, so that everybody knows where they are. */
export function PageHeading({ title, documentTitle, actions }: PageHeadingProps) {
  const { product } = useText(shellText)
  const { key, pathname } = useLocation()
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    document.title = `${documentTitle} · ${product}`
  }, [documentTitle, product])

  useEffect(() => {
    // "default" is the page somebody arrived on: there the browser has put the focus already.
    if (key !== 'default') heading.current?.focus({ preventScroll: true })
    // A change of the query is the same page; only another path is navigation.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [pathname])

  return (
    <div className={styles.line}>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
