import {
  columnOrderingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  type RowData,
} from '@tanstack/react-table'

export type DataTableColumnMeta = {
  /** From some 15 to some 30 signs; columns without one share what is left. A class, for the page allows no style attributes. */
  readonly width?: 'xs' | 's' | 'm' | 'l' | 'xl' | 'xxl'
  readonly align?: 'end'
  /** On a card the content of this column stands on top, without its label. */
  readonly leads?: boolean
  /** On a card the content explains itself and takes the whole width. */
  readonly bare?: boolean
}

/** Only its type counts: TanStack reads from it what a column may say about itself. */
const columnMeta: DataTableColumnMeta = {}

/** The parts of TanStack Table that our tables use. Sorting is the server's work, so there is no row model for it. */
export const dataTableFeatures = tableFeatures({
  rowSortingFeature,
  rowSelectionFeature,
  columnVisibilityFeature,
  columnOrderingFeature,
  columnMeta,
})
export type DataTableFeatures = typeof dataTableFeatures

/** Makes the columns of one table: `columnsFor<CaseSummary>().columns([...])`. Headers are texts. Sorting is on where `enableSorting` says so. */
export const columnsFor = <Row extends RowData>() => createColumnHelper<DataTableFeatures, Row>()
