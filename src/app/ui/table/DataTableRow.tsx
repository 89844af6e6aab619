import { memo, useId, type ReactNode } from 'react'
import { commonText } from '../../text/common.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import styles from './DataTable.module.css'
import type { DataTableColumn } from './dataTableColumns.ts'
import { ChevronIcon } from '../icons.tsx'
import { joinClasses } from '../joinClasses.ts'
import toolStyles from '../tools/Tools.module.css'

type DataTableRowProps<Data> = {
  id: string
  data: Data
  /** The columns that are shown, in their order; the same list as long as they stay. */
  columns: readonly DataTableColumn<Data>[]
  isSelected: boolean
  /** `through` takes along every row since the one that was chosen before. */
  choose: ((id: string, on: boolean, through: boolean) => void) | null
  isUnfolded: boolean
  unfold: ((id: string) => void) | null
  name: string
  detail: ReactNode
}

/** One row of a table, with what was unfolded under it; drawn anew only when something of it differs. */
export const DataTableRow = memo(TableRow) as <Data>(props: DataTableRowProps<Data>) => ReactNode

function TableRow<Data>({
  id,
  data,
  columns,
  isSelected,
  choose,
  isUnfolded,
  unfold,
  name,
  detail,
}: DataTableRowProps<Data>) {
  const text = useText(commonText)
  const detailId = useId()
  return (
    <>
      <tr role="row" data-row={id} className={joinClasses(styles.row, isSelected && styles.selected)}>
        {choose && (
          <td role="cell" className={styles.choose}>
            <input
              type="checkbox"
              className={styles.box}
              aria-label={text.selectRow(name)}
              checked={isSelected}
              onChange={({ target, nativeEvent }) =>
                choose(id, target.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
              }
            />
          </td>
        )}
        {unfold && (
          <td role="cell" className={styles.unfold}>
            <button
              type="button"
              data-unfold
              className={joinClasses(toolStyles.icon, styles.unfoldButton)}
              aria-expanded={isUnfolded}
              aria-controls={isUnfolded ? detailId : undefined}
              aria-label={text.unfoldRow(name)}
              onClick={() => unfold(id)}
            >
              <ChevronIcon />
            </button>
          </td>
        )}
        {columns.map((column) => (
          <td
            key={column.id}
            role={column.leads ? 'rowheader' : 'cell'}
            className={joinClasses(
              column.leads && styles.leads,
              column.bare && styles.bare,
              column.plain && styles.plain,
              column.align === 'end' && styles.end,
            )}
          >
            {/* Silent: whoever hears the table is told the column header already. */}
            <span className={styles.label} aria-hidden>
              {column.header}
            </span>
            <div>{column.cell(data)}</div>
          </td>
        ))}
      </tr>
      {isUnfolded && (
        <tr role="row" id={detailId} className={styles.detail}>
          <td role="cell" colSpan={columns.length + (choose ? 1 : 0) + (unfold ? 1 : 0)}>
            {detail}
          </td>
        </tr>
      )}
    </>
  )
}
