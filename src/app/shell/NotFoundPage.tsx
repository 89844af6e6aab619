import { shellText } from '../text/shell.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Link } from '../ui/Link.tsx'
import styles from './FaultPage.module.css'
import { PageHeading } from './PageHeading.tsx'
import { pages } from './pages.ts'

/** An address behind which there is nothing, or nothing for this organisation. */
export function NotFoundPage() {
  const text = useText(shellText)
  return (
    <div className={styles.fault}>
      <PageHeading title={text.notFoundTitle} documentTitle={text.notFoundTitle} />
      <p>{text.notFound}</p>
      <p>
        <Link to={pages.worklist}>{text.toWorklist}</Link>
      </p>
    </div>
  )
}
