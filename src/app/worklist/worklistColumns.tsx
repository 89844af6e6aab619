import type { CaseRow } from '../../contract/cases.ts'
import { domainText } from '../text/domain.ts'
import { useText } from '../text/LanguageProvider.tsx'
import type { worklist } from '../text/nl/worklist.ts'
import { useFormat } from '../text/useFormat.ts'
import type { DataTableColumn } from '../ui/table/dataTableColumns.ts'
import { Moment } from '../ui/Moment.tsx'
import { CaseCell } from './CaseCell.tsx'
import { DeadlineCell } from './DeadlineCell.tsx'
import { HandlerCell } from './HandlerCell.tsx'
import { NextStepCell } from './NextStepCell.tsx'
import { StatesCell } from './StatesCell.tsx'

/** The columns of the worklist in the order of the screen; their ids are the names by which the server sorts. */
export const worklistColumns = ({ columns: text }: typeof worklist): readonly DataTableColumn<CaseRow>[] => [
  {
    id: 'reference',
    header: text.reference,
    sortable: true,
    leads: true,
    cell: (row) => <CaseCell row={row} />,
  },
  {
    id: 'deadline',
    header: text.deadline,
    sortable: true,
    width: 'xxl',
    bare: true,
    cell: (row) => <DeadlineCell row={row} />,
  },
  {
    id: 'nextStep',
    header: text.nextStep,
    width: 'l',
    plain: true,
    cell: (row) => <NextStepCell row={row} />,
  },
  {
    id: 'closedAt',
    header: text.closedAt,
    sortable: true,
    width: 'm',
    cell: (row) => <ClosedAt at={row.closedAt} />,
  },
  {
    id: 'handler',
    header: text.handler,
    width: 'xs',
    plain: true,
    cell: (row) => <HandlerCell row={row} />,
  },
  {
    id: 'states',
    header: text.states,
    width: 'm',
    bare: true,
    cell: (row) => <StatesCell row={row} />,
  },
  {
    id: 'people',
    header: text.people,
    sortable: true,
    width: 's',
    cell: (row) => <People range={row.people} />,
  },
  {
    id: 'openedAt',
    header: text.openedAt,
    sortable: true,
    width: 's',
    cell: (row) => <Moment at={row.openedAt} short />,
  },
  {
    id: 'incidentKind',
    header: text.incidentKind,
    width: 'm',
    cell: (row) => <IncidentKind kind={row.incidentKind} />,
  },
  {
    id: 'severity',
    header: text.severity,
    width: 's',
    cell: (row) => <Severity severity={row.severity} />,
  },
  {
    id: 'openTasks',
    header: text.openTasks,
    width: 'xs',
    align: 'end',
    cell: (row) => row.openTasks || null,
  },
]

const ClosedAt = ({ at }: { at: string | null }) => at !== null && <Moment at={at} short />

function People({ range }: { range: CaseRow['people'] }) {
  const format = useFormat()
  return range && format.quantity(range)
}

function IncidentKind({ kind }: { kind: CaseRow['incidentKind'] }) {
  const names = useText(domainText)
  return kind && names.incidentKind[kind]
}

function Severity({ severity }: { severity: CaseRow['severity'] }) {
  const names = useText(domainText)
  const format = useFormat()
  const bands: Readonly<Record<string, string>> = names.band
  return severity && `${format.decimal(severity.se)} ${bands[severity.band] ?? severity.band}`
}

/** Every column there is, in the order in which they are offered. */
export const columnNames = [
  'reference',
  'deadline',
  'nextStep',
  'handler',
  'states',
  'closedAt',
  'people',
  'openedAt',
  'incidentKind',
  'severity',
  'openTasks',
] as const
export type ColumnName = (typeof columnNames)[number]

/** What an open case is about to need, and what a closed one has behind it. */
export const openColumns: readonly ColumnName[] = ['reference', 'deadline', 'nextStep', 'handler', 'states']
export const closedColumns: readonly ColumnName[] = ['reference', 'deadline', 'closedAt', 'handler', 'states']
