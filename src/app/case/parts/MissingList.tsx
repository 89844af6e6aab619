import type { CaseView } from '../../../contract/cases.ts'
import { domainText } from '../../text/domain.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { Link } from '../../ui/Link.tsx'
import { useCase } from '../CaseContext.tsx'
import { sentenceCase } from '../inWords.ts'
import styles from './MissingList.module.css'

type Missing = CaseView['missing'][keyof CaseView['missing']]

/** What is not known or done yet, each with the way to where it can be given. */
export function MissingList({ title, missing }: { title: string; missing: Missing }) {
  const names = useText(domainText)
  const { pathTo } = useCase()
  if (missing.length === 0) return null
  return (
    <div className={styles.missing}>
      <h4>{title}</h4>
      <ul>
        {missing.map(({ fact, section }) => (
          <li key={fact}>
            <Link to={pathTo(section)}>{sentenceCase(names.missing[fact])}</Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
