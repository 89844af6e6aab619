import { FlexRender, useTable, type Row, type RowData, type TableOptions } from '@tanstack/react-table'
import { memo, useCallback, useEffect, useId, useMemo, useRef, type CSSProperties, type ReactNode } from 'react'
import { commonText } from '../text/common.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import styles from './DataTable.module.css'
import { DataTableHead, type Sort } from './DataTableHead.tsx'
import { dataTableFeatures, type DataTableFeatures } from './dataTableColumns.ts'
import { joinClasses } from './joinClasses.ts'
import { useRowKeys } from './useRowKeys.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export type { Sort } from './DataTableHead.tsx'

export type RowGroup = {
  readonly id: string
  readonly heading: string
  /** How many there are in all, also beyond this page. */
  readonly count?: number
}

const noRows: readonly string[] = []

export type DataTableProps<Data extends RowData> = {
  /** What the table holds; heard, and seen where `showCaption` is on. */
  readonly caption: string
  readonly showCaption?: boolean
  readonly columns: TableOptions<DataTableFeatures, Data>['columns']
  /** Keep this list stable between renders: it is compared by identity. */
  readonly data: readonly Data[]
  readonly rowId: (data: Data) => string
  /** What a row is called when it is chosen, such as its reference. */
  readonly rowName?: (data: Data) => string
  /** Rows in groups with a heading, in this order; empty groups are left out. */
  readonly groups?: readonly RowGroup[]
  readonly groupOf?: (data: Data) => string
  /** The sort that the server applied, and the wish for another one. */
  readonly sort?: Sort | null
  readonly onSort?: (sort: Sort) => void
  readonly selected?: readonly string[]
  readonly onSelect?: (selected: readonly string[]) => void
  /** Ids of the columns shown, in their order; without it all, as defined. */
  readonly shownColumns?: readonly string[]
  /** Content under a row that was unfolded by its owner; null leaves it folded. */
  readonly detail?: (data: Data) => ReactNode
}

/**
 * A native table that becomes a list of cards where it is narrow. J and K, or the arrows, move between the rows by their first link,
 * so Enter opens it; X chooses a row. Sorting, paging and filtering are the server's.
 */
export function DataTable<Data extends RowData>(props: DataTableProps<Data>) {
  const {
    caption,
    columns,
    data,
    rowId,
    groups,
    groupOf,
    sort = null,
    onSort,
    selected = noRows,
    onSelect,
    shownColumns,
  } = props
  const text = useText(commonText)
  const body = useRef<HTMLTableElement>(null)
  const choosable = onSelect !== undefined

  const rowSelection = useMemo(() => Object.fromEntries(selected.map((id) => [id, true] as const)), [selected])
  const sorting = useMemo(() => (sort ? [sort] : []), [sort])
  const columnOrder = useMemo(() => [...(shownColumns ?? [])], [shownColumns])
  const table = useTable({
    features: dataTableFeatures,
    columns,
    data,
    getRowId: rowId,
    manualSorting: true,
    enableRowSelection: choosable,
    state: { sorting, rowSelection, columnOrder },
    onRowSelectionChange: (change) => {
      const next = typeof change === 'function' ? change(rowSelection) : change
      onSelect?.(Object.keys(next).filter((id) => next[id]))
    },
  })

  // One function for the whole life of the table: rows that did not change are then not drawn anew.
  const latest = useRef(table)
  useEffect(() => {
    latest.current = table
  })
  const choose = useCallback((id: string, on: boolean) => latest.current.getRow(id).toggleSelected(on), [])
  useRowKeys(body, choosable ? choose : undefined)

  const rows = table.getRowModel().rows
  const shown = table
    .getVisibleLeafColumns()
    .filter((column) => shownColumns === undefined || shownColumns.includes(column.id))
  const shownKey = shown.map((column) => column.id).join(' ')
  const width = shown.length + (choosable ? 1 : 0)

  const lineOf = (row: Row<DataTableFeatures, Data>) => (
    <TableRow
      key={row.id}
      row={row}
      shownKey={shownKey}
      isSelected={rowSelection[row.id] === true}
      choose={choosable ? choose : null}
      name={props.rowName?.(row.original) ?? row.id}
      detail={props.detail?.(row.original) ?? null}
    />
  )

  return (
    <div className={styles.frame}>
      {/* The roles repeat what the elements mean: turned into cards by CSS, a browser would no longer see a table. */}
      <table ref={body} role="table" className={styles.table}>
        <caption className={props.showCaption === true ? styles.caption : undefined}>
          {props.showCaption === true ? caption : <VisuallyHidden>{caption}</VisuallyHidden>}
        </caption>
        <colgroup>
          {choosable && <col className={styles.chooseColumn} />}
          {shown.map((column) => (
            <col key={column.id} className={styles.column} style={widthOf(column.columnDef.meta?.width)} />
          ))}
        </colgroup>
        <DataTableHead
          columns={shown.map(({ id, columnDef }) => ({
            id,
            header: String(columnDef.header ?? ''),
            sortable: columnDef.enableSorting === true && onSort !== undefined,
            atEnd: columnDef.meta?.align === 'end',
          }))}
          sort={sort}
          onSort={onSort}
          chooseAll={
            choosable ? (
              <input
                type="checkbox"
                className={styles.box}
                aria-label={text.selectAll}
                checked={rows.length > 0 && rows.every((row) => rowSelection[row.id] === true)}
                ref={(box) => {
                  if (box)
                    box.indeterminate =
                      rows.some((row) => rowSelection[row.id]) && !rows.every((row) => rowSelection[row.id])
                }}
                onChange={(event) => table.toggleAllRowsSelected(event.target.checked)}
              />
            ) : null
          }
        />
        {groups === undefined || groupOf === undefined ? (
          <tbody role="rowgroup">{rows.map(lineOf)}</tbody>
        ) : (
          groups.map((group) => {
            const members = rows.filter((row) => groupOf(row.original) === group.id)
            return members.length === 0 ? null : (
              <GroupBody key={group.id} group={group} width={width}>
                {members.map(lineOf)}
              </GroupBody>
            )
          })
        )}
      </table>
    </div>
  )
}

/** Through a variable, so that a narrow table can give the widths up and share its room by content. */
const widthOf = (width: string | undefined): CSSProperties | undefined =>
  // CSSProperties knows no custom properties.
  width === undefined ? undefined : ({ '--column-width': width } as CSSProperties)

function GroupBody({ group, width, children }: { group: RowGroup; width: number; children: ReactNode }) {
  const headingId = useId()
  const format = useFormat()
  return (
    <tbody role="rowgroup" aria-labelledby={headingId}>
      <tr role="row" className={styles.groupRow}>
        <td role="cell" colSpan={width}>
          <h2 id={headingId} className={styles.groupHeading}>
            {group.heading}
            {group.count !== undefined && <span className={styles.count}> {format.number(group.count)}</span>}
          </h2>
        </td>
      </tr>
      {children}
    </tbody>
  )
}

type TableRowProps<Data extends RowData> = {
  row: Row<DataTableFeatures, Data>
  /** The shown columns as one text, so that a row is drawn anew only when they change. */
  shownKey: string
  isSelected: boolean
  choose: ((id: string, on: boolean) => void) | null
  name: string
  detail: ReactNode
}

const TableRow = memo(function TableRow<Data extends RowData>({
  row,
  shownKey,
  isSelected,
  choose,
  name,
  detail,
}: TableRowProps<Data>) {
  const text = useText(commonText)
  const shown = shownKey.split(' ')
  const cells = row.getVisibleCells().filter((cell) => shown.includes(cell.column.id))
  return (
    <>
      <tr role="row" data-row={row.id} className={joinClasses(styles.row, isSelected && styles.selected)}>
        {choose && (
          <td role="cell" className={styles.choose}>
            <input
              type="checkbox"
              className={styles.box}
              aria-label={text.selectRow(name)}
              checked={isSelected}
              onChange={(event) => choose(row.id, event.target.checked)}
            />
          </td>
        )}
        {cells.map((cell) => {
          const { columnDef } = cell.column
          const content = <FlexRender cell={cell} />
          return (
            <td
              key={cell.id}
              role="cell"
              className={joinClasses(
                columnDef.meta?.leads && styles.leads,
                columnDef.meta?.bare && styles.bare,
                columnDef.meta?.align === 'end' && styles.end,
              )}
            >
              {/* Silent: whoever hears the table is told the column header already. */}
              <span className={styles.label} aria-hidden>
                {String(columnDef.header ?? '')}
              </span>
              <div>{content}</div>
            </td>
          )
        })}
      </tr>
      {detail !== null && (
        <tr role="row" className={styles.detail}>
          <td role="cell" colSpan={cells.length + (choose ? 1 : 0)}>
            {detail}
          </td>
        </tr>
      )}
    </>
  )
}) as <Data extends RowData>(props: TableRowProps<Data>) => ReactNode
