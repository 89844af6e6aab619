import { useCallback, useEffect, useId, useMemo, useRef, type ReactNode } from 'react'
import { commonText } from '../../text/common.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { useFormat } from '../../text/useFormat.ts'
import styles from './DataTable.module.css'
import { DataTableHead, type Sort } from './DataTableHead.tsx'
import { DataTableRow } from './DataTableRow.tsx'
import type { DataTableColumn } from './dataTableColumns.ts'
import { joinClasses } from '../joinClasses.ts'
import { useRowKeys } from './useRowKeys.ts'
import { VisuallyHidden } from '../VisuallyHidden.tsx'

export type { Sort } from './DataTableHead.tsx'

export type RowGroup = {
  readonly id: string
  readonly heading: string
  /** How many there are in all, also beyond this page. */
  readonly count?: number
}

const noRows: readonly string[] = []

export type DataTableProps<Data> = {
  /** What the table holds; heard, and seen where `showCaption` is on. */
  readonly caption: string
  readonly showCaption?: boolean
  /** Keep this list the same between renders: a row is drawn anew when it changes. */
  readonly columns: readonly DataTableColumn<Data>[]
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
  /** Cells hold several lines: all begin on the first. */
  readonly tall?: boolean
  /** The rows that are unfolded, and what stands under them; given together. */
  readonly unfolded?: readonly string[]
  readonly onUnfold?: (unfolded: readonly string[]) => void
  readonly detail?: (data: Data) => ReactNode
}

/**
 * A native table that becomes a list of cards where it is narrow. J and K, or the arrows, move between the rows by their
 * first link, so Enter opens it; X chooses a row, with Shift all rows from
 * the one before; O unfolds it. Sorting, paging and filtering are the server's.
 */
export function DataTable<Data>(props: DataTableProps<Data>) {
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
    unfolded = noRows,
    onUnfold,
    shownColumns,
  } = props
  const text = useText(commonText)
  const body = useRef<HTMLTableElement>(null)
  const choosable = onSelect !== undefined

  const ids = data.map(rowId)
  const isSelected = useMemo(() => new Set(selected), [selected])
  // By value: who shows the table may name its columns in a new list every time.
  const shownKey = shownColumns?.join(' ')
  const shown = useMemo(
    () =>
      shownKey === undefined
        ? columns
        : shownKey.split(' ').flatMap((id) => columns.find((column) => column.id === id) ?? []),
    [columns, shownKey],
  )

  // One function for the whole life of the table: rows that did not change are then not drawn anew.
  const latest = useRef({ ids, unfolded, onUnfold, onSelect, selected })
  useEffect(() => {
    latest.current = { ids, unfolded, onUnfold, onSelect, selected }
  })
  const lastChosen = useRef<string | null>(null)
  const choose = useCallback((id: string, on: boolean, through: boolean) => {
    const { ids: all, onSelect: tell, selected: before } = latest.current
    const [from, to] = [lastChosen.current === null ? -1 : all.indexOf(lastChosen.current), all.indexOf(id)]
    lastChosen.current = id
    const meant = through && from >= 0 ? all.slice(Math.min(from, to), Math.max(from, to) + 1) : [id]
    const others = before.filter((one) => !meant.includes(one))
    tell?.(on ? [...others, ...meant] : others)
  }, [])
  const unfold = useCallback((id: string, on?: boolean) => {
    const { unfolded: before, onUnfold: tell } = latest.current
    const isOn = before.includes(id)
    if (on === isOn) return
    tell?.(isOn ? before.filter((one) => one !== id) : [...before, id])
  }, [])
  useRowKeys(body, { ...(choosable && { choose }), ...(onUnfold && { unfold }) })

  const width = shown.length + (choosable ? 1 : 0) + (onUnfold ? 1 : 0)
  const chosen = ids.filter((id) => isSelected.has(id)).length

  const lineOf = (one: Data) => {
    const id = rowId(one)
    const isUnfolded = unfolded.includes(id)
    return (
      <DataTableRow
        key={id}
        id={id}
        data={one}
        columns={shown}
        isSelected={isSelected.has(id)}
        choose={choosable ? choose : null}
        isUnfolded={isUnfolded}
        unfold={onUnfold ? unfold : null}
        name={props.rowName?.(one) ?? id}
        detail={isUnfolded ? props.detail?.(one) : null}
      />
    )
  }

  return (
    <div className={joinClasses(styles.frame, props.tall && styles.tall)}>
      {/* The roles repeat what the elements mean: turned into cards by CSS, a browser would no longer see a table. */}
      <table ref={body} role="table" className={styles.table}>
        <caption className={props.showCaption === true ? styles.caption : undefined}>
          {props.showCaption === true ? caption : <VisuallyHidden>{caption}</VisuallyHidden>}
        </caption>
        <colgroup>
          {choosable && <col className={styles.chooseColumn} />}
          {onUnfold && <col className={styles.unfoldColumn} />}
          {shown.map((column) => (
            <col key={column.id} className={joinClasses(styles.column, styles[column.width ?? 'rest'])} />
          ))}
        </colgroup>
        <DataTableHead
          columns={shown.map(({ id, header, sortable, align }) => ({
            id,
            header,
            sortable: sortable === true && onSort !== undefined,
            atEnd: align === 'end',
          }))}
          sort={sort}
          onSort={onSort}
          unfolds={onUnfold !== undefined}
          chooseAll={
            choosable ? (
              <input
                type="checkbox"
                className={styles.box}
                aria-label={text.selectAll}
                checked={ids.length > 0 && chosen === ids.length}
                ref={(box) => {
                  if (box) box.indeterminate = chosen > 0 && chosen < ids.length
                }}
                onChange={({ target }) =>
                  onSelect(
                    target.checked ? [...new Set([...selected, ...ids])] : selected.filter((id) => !ids.includes(id)),
                  )
                }
              />
            ) : null
          }
        />
        {groups === undefined || groupOf === undefined ? (
          <tbody role="rowgroup">{data.map(lineOf)}</tbody>
        ) : (
          groups.map((group) => {
            const members = data.filter((one) => groupOf(one) === group.id)
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
