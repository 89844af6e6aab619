import type { ReactNode } from 'react'
import { commonText } from '../../text/common.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import styles from './DataTable.module.css'
import { joinClasses } from '../joinClasses.ts'
import { VisuallyHidden } from '../VisuallyHidden.tsx'

export type Sort = { readonly id: string; readonly desc: boolean }

export type HeadColumn = {
  readonly id: string
  readonly header: string
  readonly sortable: boolean
  readonly atEnd: boolean
}

type DataTableHeadProps = {
  columns: readonly HeadColumn[]
  sort: Sort | null
  onSort: ((sort: Sort) => void) | undefined
  chooseAll: ReactNode
  /** Whether each row begins with a button that unfolds it. */
  unfolds: boolean
}

/** The header row; a sortable column carries a button that says in words how it is sorted now. */
export function DataTableHead({ columns, sort, onSort, chooseAll, unfolds }: DataTableHeadProps) {
  const text = useText(commonText)
  return (
    <thead role="rowgroup" className={styles.head}>
      <tr role="row">
        {chooseAll !== null && (
          <th role="columnheader" scope="col" className={styles.choose}>
            {chooseAll}
          </th>
        )}
        {unfolds && (
          <th role="columnheader" scope="col" className={styles.unfold}>
            <VisuallyHidden>{text.unfold}</VisuallyHidden>
          </th>
        )}
        {columns.map(({ id, header, sortable, atEnd }) => {
          const direction = sort?.id === id ? (sort.desc ? 'descending' : 'ascending') : null
          return (
            <th
              key={id}
              role="columnheader"
              scope="col"
              aria-sort={direction ?? undefined}
              className={joinClasses(atEnd && styles.end, sortable && styles.sortable)}
            >
              {sortable ? (
                <SortButton
                  header={header}
                  direction={direction}
                  onPress={() => onSort?.({ id, desc: direction === 'ascending' })}
                />
              ) : (
                header
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

function SortButton({
  header,
  direction,
  onPress,
}: {
  header: string
  direction: 'ascending' | 'descending' | null
  onPress: () => void
}) {
  const text = useText(commonText)
  const name =
    direction === null
      ? text.unsorted(header)
      : direction === 'ascending'
        ? text.sortedAscending(header)
        : text.sortedDescending(header)
  return (
    <button type="button" className={styles.sort} aria-label={name} onClick={onPress}>
      {header}
      <svg aria-hidden width="9" height="12" viewBox="0 0 9 12" className={styles.arrows}>
        <path d="M1 4.5 4.5 1 8 4.5" data-on={direction === 'ascending' || undefined} />
        <path d="M1 7.5 4.5 11 8 7.5" data-on={direction === 'descending' || undefined} />
      </svg>
    </button>
  )
}
