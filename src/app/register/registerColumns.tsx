import type { RegisterEntry } from '../../contract/register.ts'
import { pages } from '../shell/pages.ts'
import { domainText } from '../text/domain.ts'
import { useText } from '../text/LanguageProvider.tsx'
import type { register } from '../text/nl/register.ts'
import { registerText } from '../text/register.ts'
import { useFormat } from '../text/useFormat.ts'
import { columnsFor } from '../ui/dataTableColumns.ts'
import { Link } from '../ui/Link.tsx'
import styles from './Register.module.css'

const column = columnsFor<RegisterEntry>()

/** The columns of the register in the order of the screen; everything else is in the export and behind the link. */
export const registerColumns = ({ columns: text }: typeof register) =>
  column.columns([
    column.accessor('reference', {
      header: text.reference,
      meta: { leads: true },
      cell: ({ row }) => <EntryCell entry={row.original} />,
    }),
    column.accessor('awareAt', {
      header: text.awareAt,
      meta: { width: '7.5rem' },
      cell: ({ getValue }) => <DayText at={getValue()} />,
    }),
    column.accessor('categories', {
      header: text.data,
      cell: ({ row }) => <DataCell entry={row.original} />,
    }),
    column.accessor('verdict', {
      header: text.verdict,
      meta: { width: '9rem' },
      cell: ({ row }) => <VerdictCell entry={row.original} />,
    }),
    column.accessor('authorityState', {
      header: text.authority,
      meta: { width: '10rem' },
      cell: ({ row }) => <AuthorityCell entry={row.original} />,
    }),
    column.accessor('subjectsState', {
      header: text.subjects,
      meta: { width: '9rem' },
      cell: ({ row }) => <SubjectsCell entry={row.original} />,
    }),
  ])

type Cell = { entry: RegisterEntry }

function EntryCell({ entry }: Cell) {
  const text = useText(registerText)
  const names = useText(domainText)
  const format = useFormat()
  const closed = entry.closedAt === null ? text.stillOpen : text.closedOn(format.plainDay(entry.closedAt))
  const kind = Object.entries(names.incidentKind).find(([code]) => code === entry.incidentKind)?.[1]
  return (
    <>
      <Link quiet to={pages.case(entry.reference)}>
        <span className={styles.reference}>{entry.reference}</span> <b>{entry.title}</b>
      </Link>
      <div className={styles.soft}>
        {[entry.outcome === 'breach' ? kind : text[entry.outcome], closed].filter(Boolean).join(' · ')}
      </div>
    </>
  )
}

function DataCell({ entry: { categories, specialCategories, people } }: Cell) {
  const text = useText(registerText)
  const names = useText(domainText)
  const format = useFormat()
  const named: Readonly<Record<string, string>> = { ...names.category, ...names.specialCategory }
  const kinds = [...specialCategories, ...categories].map((code) => named[code] ?? code)
  return (
    <>
      {kinds.length > 0 ? kinds.join(', ') : <span className={styles.soft}>{text.unknown}</span>}
      {people && (
        <div className={styles.soft}>
          {text.people(format.quantity({ min: people.min, max: people.max }), people.max === 1, people.estimate)}
        </div>
      )}
    </>
  )
}

function VerdictCell({ entry: { verdict } }: Cell) {
  const text = useText(registerText)
  const names = useText(domainText)
  return verdict === null ? <span className={styles.soft}>{text.unknown}</span> : names.verdict[verdict]
}

function AuthorityCell({ entry: { authorityState, notifiedAt, authorityNumber, late } }: Cell) {
  const text = useText(registerText)
  const names = useText(domainText)
  const format = useFormat()
  return (
    <>
      {names.authorityState[authorityState]}
      {notifiedAt !== null && <div className={styles.soft}>{format.plainDay(notifiedAt)}</div>}
      {authorityNumber !== null && <div className={styles.soft}>{text.number(authorityNumber)}</div>}
      {late && notifiedAt !== null && <div className={styles.late}>{text.late}</div>}
    </>
  )
}

function SubjectsCell({ entry: { subjectsState, informedAt, informedPeople } }: Cell) {
  const text = useText(registerText)
  const names = useText(domainText)
  const format = useFormat()
  return (
    <>
      {names.subjectsState[subjectsState]}
      {informedAt !== null && <div className={styles.soft}>{format.plainDay(informedAt)}</div>}
      {informedPeople !== null && (
        <div className={styles.soft}>{text.people(format.number(informedPeople), informedPeople === 1, false)}</div>
      )}
    </>
  )
}

function DayText({ at }: { at: string | null }) {
  const text = useText(registerText)
  const format = useFormat()
  return at === null ? <span className={styles.soft}>{text.unknown}</span> : format.plainDay(at)
}
