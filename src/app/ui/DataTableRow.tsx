import { FlexRender, type Row, type RowData } from '@tanstack/react-table'
import { memo, useId, type ReactNode } from 'react'
import { commonText } from '../text/common.ts'
import { useText } from '../text/LanguageProvider.tsx'
import styles from './DataTable.module.css'
import type { DataTableFeatures } from './dataTableColumns.ts'
import { ChevronIcon } from './icons.tsx'
import { joinClasses } from './joinClasses.ts'

type DataTableRowProps<Data extends RowData> = {
  /** Made anew with every change of the list; what it shows are its columns and its data. */
  row: Row<DataTableFeatures, Data>
  columns: unknown
  /** The shown columns as one text, so that a row is drawn anew only when they change. */
  shownKey: string
  isSelected: boolean
  /** `through` takes along every row since the one that was chosen before. */
  choose: ((id: string, on: boolean, through: boolean) => void) | null
  isUnfolded: boolean
  unfold: ((id: string) => void) | null
  name: string
  detail: ReactNode
}

/** One row of a table, with what was unfolded under it; drawn anew only when something of it differs. */
export const DataTableRow = memo(TableRow, showsTheSame) as <Data extends RowData>(
  props: DataTableRowProps<Data>,
) => ReactNode

function showsTheSame<Data extends RowData>(before: DataTableRowProps<Data>, after: DataTableRowProps<Data>): boolean {
  const { row: old, ...others } = before
  const { row, ...rest } = after
  const names = Object.keys(rest) as (keyof typeof rest)[]
  return old.id === row.id && old.original === row.original && names.every((name) => others[name] === rest[name])
}

function TableRow<Data extends RowData>({
  row,
  shownKey,
  isSelected,
  choose,
  isUnfolded,
  unfold,
  name,
  detail,
}: DataTableRowProps<Data>) {
  const text = useText(commonText)
  const detailId = useId()
  const cellOf = new Map(row.getVisibleCells().map((cell) => [cell.column.id, cell]))
  const cells = shownKey.split(' ').flatMap((id) => cellOf.get(id) ?? [])
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
              onChange={({ target, nativeEvent }) =>
                choose(row.id, target.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
              }
            />
          </td>
        )}
        {unfold && (
          <td role="cell" className={styles.unfold}>
            <button
              type="button"
              data-unfold
              className={styles.unfoldButton}
              aria-expanded={isUnfolded}
              aria-controls={isUnfolded ? detailId : undefined}
              aria-label={text.unfoldRow(name)}
              onClick={() => unfold(row.id)}
            >
              <ChevronIcon />
            </button>
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
      {isUnfolded && (
        <tr role="row" id={detailId} className={styles.detail}>
          <td role="cell" colSpan={cells.length + (choose ? 1 : 0) + (unfold ? 1 : 0)}>
            {detail}
          </td>
        </tr>
      )}
    </>
  )
}
