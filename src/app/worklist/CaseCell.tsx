import type { CaseRow } from '../../contract/cases.ts'
import { pages } from '../shell/pages.ts'
import { domainText } from '../text/domain.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { worklistText } from '../text/worklist.ts'
import { Link } from '../ui/Link.tsx'
import styles from './Worklist.module.css'

/** So many kinds of data fit on the line; the gravest come first. */
const shownCategories = 2

/** Which case it is, and under it its number, of how many people it is and what leaked, as far as it is known. */
export function CaseCell({ row }: { row: CaseRow }) {
  const text = useText(worklistText)
  const names = useText(domainText)
  const format = useFormat()
  const categories = categoriesOf(row).map(
    (code) => nameOf(names.specialCategory, code) ?? nameOf(names.category, code) ?? code,
  )
  const shown =
    categories.length > shownCategories + 1
      ? [...categories.slice(0, shownCategories), `+${categories.length - shownCategories}`]
      : categories
  const { people, recipients } = row
  const facts = [
    row.resembles && text.resembles,
    row.restsOnOlderFacts.length > 0 && text.restsOnOlderFacts,
    // "15 tot 25" says by itself that nobody has counted.
    people &&
      text.people(
        format.quantity({ min: people.min, max: people.max }),
        people.max === 1,
        people.estimate && people.min === people.max,
      ),
    shown.length > 0 ? shown.join(', ') : text.dataUnknown,
    recipients?.kind === 'known' &&
      (recipients.destructionConfirmed === 'yes' ? text.recipient.confirmed : text.recipient.notConfirmed),
    row.openTasks > 0 && text.openTasks(row.openTasks),
  ]
  return (
    <>
      <Link
        quiet
        to={pages.case(row.reference)}
        className={styles.title}
        aria-label={`${row.reference} ${row.title}`}
        title={row.title}
      >
        <b>{row.title}</b>
      </Link>
      <div className={`${styles.facts} ${styles.leaked}`}>
        <span className={styles.reference}>{row.reference}</span> · {facts.filter(Boolean).join(' · ')}
      </div>
    </>
  )
}

/** Special categories and what makes people vulnerable say most about the urgency. */
const gravest = ['bsn', 'identityDocumentCopy', 'criminal', 'debts', 'benefits', 'access', 'iban', 'card']

function categoriesOf({ specialCategories, categories }: CaseRow): readonly string[] {
  const rank = (code: string) => (gravest.includes(code) ? gravest.indexOf(code) : gravest.length)
  return [...specialCategories, ...categories.toSorted((a, b) => rank(a) - rank(b))]
}

const nameOf = (names: Readonly<Record<string, string>>, code: string): string | undefined => names[code]
