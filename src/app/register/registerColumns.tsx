import type { RegisterEntry } from '../../contract/register.ts'
import { pages } from '../shell/pages.ts'
import { domainText } from '../text/domain.ts'
import { useText } from '../text/LanguageProvider.tsx'
import type { register } from '../text/nl/register.ts'
import { registerText } from '../text/register.ts'
import { useFormat } from '../text/useFormat.ts'
import { columnsFor } from '../ui/dataTableColumns.ts'
import { Link } from '../ui/Link.tsx'
import { nameOf } from './nameOf.ts'
import styles from './Register.module.css'

const column = columnsFor<RegisterEntry>()

/** The columns of the register in the order of the screen; everything else is in the export and behind the link. */
export const registerColumns = ({ columns: text }: typeof register) =>
  column.columns([
    column.accessor('reference', {
      header: text.reference,
      meta: { leads: true, width: 'xxl' },
      cell: ({ row }) => <EntryCell entry={row.original} />,
    }),
    column.accessor('openedAt', {
      header: text.openedAt,
      meta: { width: 'xs' },
      cell: ({ getValue }) => <DayText at={getValue()} />,
    }),
    column.accessor('awareAt', {
      header: text.awareAt,
      meta: { width: 's' },
      cell: ({ getValue }) => <DayText at={getValue()} />,
    }),
    column.accessor('incidentKind', {
      header: text.incidentKind,
      cell: ({ getValue }) => <Named set="incidentKind" code={getValue()} />,
    }),
    column.accessor('department', { header: text.department, cell: ({ getValue }) => <Words text={getValue()} /> }),
    column.accessor('categories', {
      header: text.categories,
      cell: ({ row }) => <DataCell entry={row.original} />,
    }),
    column.accessor('people', {
      header: text.people,
      meta: { width: 's' },
      cell: ({ getValue }) => <PeopleCell people={getValue()} />,
    }),
    column.accessor('cause', { header: text.cause, cell: ({ getValue }) => <CauseCell cause={getValue()} /> }),
    column.accessor('verdict', {
      header: text.verdict,
      meta: { width: 'l' },
      cell: ({ getValue }) => <Named set="verdict" code={getValue()} />,
    }),
    column.accessor('authorityState', {
      header: text.authorityState,
      meta: { width: 'm' },
      cell: ({ row }) => <AuthorityCell entry={row.original} />,
    }),
    column.accessor('subjectsState', {
      header: text.subjectsState,
      meta: { width: 'm' },
      cell: ({ row }) => <SubjectsCell entry={row.original} />,
    }),
    column.accessor('consequences', { header: text.consequences, cell: ({ getValue }) => <Words text={getValue()} /> }),
    column.accessor('containedAt', {
      header: text.containedAt,
      meta: { width: 'xs' },
      cell: ({ getValue }) => <DayText at={getValue()} />,
    }),
    column.accessor('dpoAdvice', {
      header: text.dpoAdvice,
      cell: ({ getValue }) => <Named set="dpoAdvice" code={getValue()} />,
    }),
    column.accessor('lessons', { header: text.lessons, cell: ({ getValue }) => <Words text={getValue()} /> }),
    column.accessor('retentionUntil', {
      header: text.retentionUntil,
      meta: { width: 's' },
      cell: ({ row }) => <RetentionCell entry={row.original} />,
    }),
  ])

type Cell = { entry: RegisterEntry }

function EntryCell({ entry }: Cell) {
  const text = useText(registerText)
  const names = useText(domainText)
  const format = useFormat()
  const closed =
    entry.kind === 'provisional'
      ? text.stillOpen
      : entry.closedAt === null
        ? text.closed
        : text.closedOn(format.plainDay(entry.closedAt))
  const kind = entry.incidentKind && nameOf(names.incidentKind, entry.incidentKind)
  return (
    <>
      <Link quiet to={pages.registerEntry(entry.reference)}>
        <span className={styles.reference}>{entry.reference}</span> <b>{entry.title}</b>
      </Link>
      <div className={styles.soft}>
        {[entry.outcome === 'breach' ? kind : text[entry.outcome], closed, entry.imported && text.imported]
          .filter(Boolean)
          .join(' · ')}
      </div>
    </>
  )
}

function DataCell({ entry: { categories, specialCategories, people } }: Cell) {
  const names = useText(domainText)
  const text = useText(registerText)
  const kinds = [
    ...specialCategories.map((code) => nameOf(names.specialCategory, code)),
    ...categories.map((code) => nameOf(names.category, code)),
  ]
  return (
    <>
      {kinds.length > 0 ? kinds.join(', ') : <span className={styles.soft}>{text.unknown}</span>}
      {people && (
        <div className={styles.soft}>
          <PeopleCell people={people} />
        </div>
      )}
    </>
  )
}

function PeopleCell({ people }: { people: RegisterEntry['people'] }) {
  const text = useText(registerText)
  const format = useFormat()
  if (!people) return <span className={styles.soft}>{text.unknown}</span>
  const { min, max, estimate } = people
  return <>{text.people(format.quantity({ min, max }), max === 1, estimate)}</>
}

function CauseCell({ cause }: { cause: RegisterEntry['cause'] }) {
  const text = useText(registerText)
  return cause ? (
    <>{nameOf(text.causes, `${cause.origin}-${cause.intent}`)}</>
  ) : (
    <span className={styles.soft}>{text.unknown}</span>
  )
}

function Named({ set, code }: { set: 'incidentKind' | 'verdict' | 'dpoAdvice'; code: string | null }) {
  const text = useText(registerText)
  const names = useText(domainText)
  return code === null ? <span className={styles.soft}>{text.unknown}</span> : <>{nameOf(names[set], code)}</>
}

function Words({ text: words }: { text: string | null }) {
  const text = useText(registerText)
  return words ? <span className={styles.words}>{words}</span> : <span className={styles.soft}>{text.unknown}</span>
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

function RetentionCell({ entry: { retentionUntil, legalHold, destroyedAt } }: Cell) {
  const text = useText(registerText)
  const format = useFormat()
  return (
    <>
      {retentionUntil === null ? (
        <span className={styles.soft}>{text.stillOpen}</span>
      ) : (
        format.plainDay(retentionUntil)
      )}
      {legalHold !== null && <div className={styles.held}>{text.onLegalHold}</div>}
      {destroyedAt !== null && <div className={styles.soft}>{text.destroyedOn(format.plainDay(destroyedAt))}</div>}
    </>
  )
}

function DayText({ at }: { at: string | null }) {
  const text = useText(registerText)
  const format = useFormat()
  return at === null ? <span className={styles.soft}>{text.unknown}</span> : <>{format.plainDay(at)}</>
}
