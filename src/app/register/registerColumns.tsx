import type { RegisterEntry } from '../../contract/register.ts'
import { pages } from '../shell/pages.ts'
import { domainText } from '../text/domain.ts'
import { useText } from '../text/LanguageProvider.tsx'
import type { register } from '../text/nl/register.ts'
import { registerText } from '../text/register.ts'
import { useFormat } from '../text/useFormat.ts'
import type { DataTableColumn } from '../ui/table/dataTableColumns.ts'
import { joinClasses } from '../ui/joinClasses.ts'
import { Link } from '../ui/Link.tsx'
import { nameOf } from './nameOf.ts'
import styles from './Register.module.css'

/** The columns of the register in the order of the screen; everything else is in the export and behind the link. */
export const registerColumns = ({ columns: text }: typeof register): readonly DataTableColumn<RegisterEntry>[] => [
  {
    id: 'reference',
    header: text.reference,
    leads: true,
    cell: (row) => <EntryCell entry={row} />,
  },
  {
    id: 'openedAt',
    header: text.openedAt,
    width: 'xs',
    cell: (row) => <DayText at={row.openedAt} />,
  },
  {
    id: 'awareAt',
    header: text.awareAt,
    width: 'xs',
    cell: (row) => <DayText at={row.awareAt} />,
  },
  {
    id: 'incidentKind',
    header: text.incidentKind,
    cell: (row) => <Named set="incidentKind" code={row.incidentKind} />,
  },
  {
    id: 'department',
    header: text.department,
    cell: (row) => <Words text={row.department} />,
  },
  {
    id: 'categories',
    header: text.categories,
    width: 'xl',
    cell: (row) => <DataCell entry={row} />,
  },
  {
    id: 'people',
    header: text.people,
    width: 's',
    cell: (row) => <PeopleCell people={row.people} />,
  },
  {
    id: 'cause',
    header: text.cause,
    cell: (row) => <CauseCell cause={row.cause} />,
  },
  {
    id: 'verdict',
    header: text.verdict,
    width: 's',
    cell: (row) => <Named set="verdict" code={row.verdict} />,
  },
  {
    id: 'authorityState',
    header: text.authorityState,
    width: 'l',
    cell: (row) => <AuthorityCell entry={row} />,
  },
  {
    id: 'subjectsState',
    header: text.subjectsState,
    width: 's',
    cell: (row) => <SubjectsCell entry={row} />,
  },
  {
    id: 'consequences',
    header: text.consequences,
    cell: (row) => <Words text={row.consequences} />,
  },
  {
    id: 'containedAt',
    header: text.containedAt,
    width: 'xs',
    cell: (row) => <DayText at={row.containedAt} />,
  },
  {
    id: 'dpoAdvice',
    header: text.dpoAdvice,
    cell: (row) => <Named set="dpoAdvice" code={row.dpoAdvice} />,
  },
  {
    id: 'lessons',
    header: text.lessons,
    cell: (row) => <Words text={row.lessons} />,
  },
  {
    id: 'retentionUntil',
    header: text.retentionUntil,
    width: 's',
    cell: (row) => <RetentionCell entry={row} />,
  },
]

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
  const what = entry.outcome === 'breach' ? kind : text[entry.outcome]
  return (
    <>
      <Link quiet to={pages.registerEntry(entry.reference)}>
        <span className={styles.reference}>{entry.reference}</span> <b>{entry.title}</b>
      </Link>
      <div className={styles.soft}>
        {what && `${what}, `}
        <span className={styles.whole}>{closed}</span>
        {entry.imported && `, ${text.imported}`}
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
        <span className={styles.soft}>
          {', '}
          <PeopleCell people={people} />
        </span>
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
      {names.authorityState[authorityState]}{' '}
      {notifiedAt !== null && (
        <span className={joinClasses(styles.soft, styles.whole)}>{format.plainDay(notifiedAt)}</span>
      )}
      {authorityNumber !== null && (
        <div className={joinClasses(styles.soft, styles.number)}>{text.number(authorityNumber)}</div>
      )}
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
      {names.subjectsState[subjectsState]}{' '}
      {informedAt !== null && (
        <span className={joinClasses(styles.soft, styles.whole)}>{format.plainDay(informedAt)}</span>
      )}
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
