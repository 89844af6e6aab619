import type { CaseRow } from '../../contract/cases.ts'
import { domainText } from '../text/domain.ts'
import { useText } from '../text/LanguageProvider.tsx'
import type { worklist } from '../text/nl/worklist.ts'
import { useFormat } from '../text/useFormat.ts'
import { columnsFor } from '../ui/dataTableColumns.ts'
import { Moment } from '../ui/Moment.tsx'
import { CaseCell } from './CaseCell.tsx'
import { DeadlineCell } from './DeadlineCell.tsx'
import { HandlerCell } from './HandlerCell.tsx'
import { NextStepCell } from './NextStepCell.tsx'
import { StatesCell } from './StatesCell.tsx'

const column = columnsFor<CaseRow>()

/** The columns of the worklist in the order of the screen; their ids are the names by which the server sorts. */
export const worklistColumns = ({ columns: text }: typeof worklist) =>
  column.columns([
    column.accessor('reference', {
      header: text.reference,
      enableSorting: true,
      meta: { leads: true },
      cell: ({ row }) => <CaseCell row={row.original} />,
    }),
    column.accessor('clock', {
      id: 'deadline',
      header: text.deadline,
      enableSorting: true,
      meta: { width: 'xl', bare: true },
      cell: ({ row }) => <DeadlineCell row={row.original} />,
    }),
    column.accessor('nextStep', {
      header: text.nextStep,
      meta: { width: 'l' },
      cell: ({ row }) => <NextStepCell row={row.original} />,
    }),
    column.accessor('closedAt', {
      header: text.closedAt,
      enableSorting: true,
      meta: { width: 'm' },
      cell: ({ getValue }) => <ClosedAt at={getValue()} />,
    }),
    column.accessor('handler', {
      header: text.handler,
      meta: { width: 's' },
      cell: ({ row }) => <HandlerCell row={row.original} />,
    }),
    column.accessor('authorityState', {
      id: 'states',
      header: text.states,
      meta: { width: 'l', bare: true },
      cell: ({ row }) => <StatesCell row={row.original} />,
    }),
    column.accessor('people', {
      header: text.people,
      enableSorting: true,
      meta: { width: 's' },
      cell: ({ getValue }) => <People range={getValue()} />,
    }),
    column.accessor('openedAt', {
      header: text.openedAt,
      enableSorting: true,
      meta: { width: 's' },
      cell: ({ getValue }) => <Moment at={getValue()} short />,
    }),
    column.accessor('incidentKind', {
      header: text.incidentKind,
      meta: { width: 'm' },
      cell: ({ getValue }) => <IncidentKind kind={getValue()} />,
    }),
    column.accessor('severity', {
      header: text.severity,
      meta: { width: 's' },
      cell: ({ getValue }) => <Severity severity={getValue()} />,
    }),
    column.accessor('openTasks', {
      header: text.openTasks,
      meta: { width: 'xs', align: 'end' },
      cell: ({ getValue }) => getValue() || null,
    }),
  ])

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
