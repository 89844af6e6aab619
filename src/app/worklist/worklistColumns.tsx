import type { CaseRow } from '../../contract/cases.ts'
import type { worklist } from '../text/nl/worklist.ts'
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
      meta: { width: '15.5rem', bare: true },
      cell: ({ row }) => <DeadlineCell row={row.original} />,
    }),
    column.accessor('nextStep', {
      header: text.nextStep,
      meta: { width: '13rem' },
      cell: ({ row }) => <NextStepCell row={row.original} />,
    }),
    column.accessor('closedAt', {
      header: text.closedAt,
      enableSorting: true,
      meta: { width: '10rem' },
      cell: ({ getValue }) => <ClosedAt at={getValue()} />,
    }),
    column.accessor('handler', {
      header: text.handler,
      meta: { width: '8.5rem' },
      cell: ({ row }) => <HandlerCell row={row.original} />,
    }),
    column.accessor('authorityState', {
      id: 'states',
      header: text.states,
      meta: { width: '8.5rem' },
      cell: ({ row }) => <StatesCell row={row.original} />,
    }),
  ])

const ClosedAt = ({ at }: { at: string | null }) => at !== null && <Moment at={at} short />

/** What an open case is about to need, and what a closed one has behind it. */
export const openColumns = ['reference', 'deadline', 'nextStep', 'handler', 'states'] as const
export const closedColumns = ['reference', 'deadline', 'closedAt', 'handler', 'states'] as const
