import { useEffect, type RefObject } from 'react'
import { useKey } from '../../keys/useKey.ts'

const rowsOf = (table: HTMLTableElement | null) => [
  ...(table?.querySelectorAll<HTMLTableRowElement>('tr[data-row]') ?? []),
]

const focusRow = (row: HTMLTableRowElement | undefined) => {
  // The first link opens the row with Enter, natively; a row without one is reached by its box.
  const target =
    row?.querySelector<HTMLElement>('a[href], button:not([data-unfold])') ?? row?.querySelector<HTMLElement>('input')
  target?.focus()
  row?.scrollIntoView({ block: 'nearest' })
}

type RowActs = {
  readonly choose?: (id: string, on: boolean, through: boolean) => void
  /** Without `on` it becomes what it is not. */
  readonly unfold?: (id: string, on?: boolean) => void
}

/**
 * Moves the focus between the rows of a table with J and K, or the arrows once it is inside. X chooses a row (Shift+X all
 * since the one before), O unfolds it, as do the arrows to the right and left.
 */
export function useRowKeys(table: RefObject<HTMLTableElement | null>, { choose, unfold }: RowActs): void {
  const currentRow = () => document.activeElement?.closest<HTMLTableRowElement>('tr[data-row]') ?? null

  const step = (by: 1 | -1) => {
    const rows = rowsOf(table.current)
    const at = rows.findIndex((row) => row === currentRow())
    // From outside the table: forward to its first row, backward to its last.
    const next = at === -1 ? (by === 1 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by))
    focusRow(rows[next])
  }

  useKey('nextRow', () => step(1))
  useKey('previousRow', () => step(-1))
  useKey(
    'selectRow',
    ({ shiftKey }) => {
      const row = currentRow()
      const id = row?.dataset['row']
      if (row && id !== undefined)
        choose?.(id, !(row.querySelector<HTMLInputElement>('input[type=checkbox]')?.checked ?? false), shiftKey)
    },
    choose !== undefined,
  )
  useKey(
    'unfoldRow',
    () => {
      const id = currentRow()?.dataset['row']
      if (id !== undefined) unfold?.(id)
    },
    unfold !== undefined,
  )

  useEffect(() => {
    const element = table.current
    const onArrow = (event: KeyboardEvent) => {
      if (!/^Arrow(Down|Up|Left|Right)$/.test(event.key)) return
      if (event.ctrlKey || event.metaKey || event.altKey || currentRow() === null) return
      if (event.target instanceof HTMLElement && event.target.matches('select, textarea, input:not([type=checkbox])'))
        return
      if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
        const id = currentRow()?.dataset['row']
        if (id !== undefined) unfold?.(id, event.key === 'ArrowRight')
        return
      }
      event.preventDefault()
      step(event.key === 'ArrowDown' ? 1 : -1)
    }
    element?.addEventListener('keydown', onArrow)
    return () => element?.removeEventListener('keydown', onArrow)
  })
}
