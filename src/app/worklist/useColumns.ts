import { useState } from 'react'
import { closedColumns, columnNames, openColumns, type ColumnName } from './worklistColumns.tsx'

/** Open and closed cases want other columns, so each list has its own choice. */
type ListKind = 'open' | 'closed'
const standard: Record<ListKind, readonly ColumnName[]> = { open: openColumns, closed: closedColumns }

const keyFor = (person: string, kind: ListKind): string => `dijkwacht.columns.${kind}.${person}`

/** The columns somebody chose in this browser, in their order; without a choice null. The case itself always leads. */
export function readColumns(person: string, kind: ListKind): readonly ColumnName[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyFor(person, kind)) ?? 'null')
    if (!Array.isArray(kept)) return null
    const known = columnNames.filter((name) => name !== 'reference')
    return ['reference', ...kept.flatMap((one) => known.find((name) => name === one) ?? [])]
  } catch {
    return null
  }
}

/** The columns of a list for one person, and how to change them; null goes back to the usual ones. */
export function useColumns(
  person: string,
  kind: ListKind,
): {
  readonly columns: readonly ColumnName[]
  readonly isChanged: boolean
  readonly change: (columns: readonly ColumnName[] | null) => void
} {
  const [chosen, setChosen] = useState<Partial<Record<ListKind, readonly ColumnName[] | null>>>({})
  const own = kind in chosen ? (chosen[kind] ?? null) : readColumns(person, kind)
  return {
    columns: own ?? standard[kind],
    isChanged: own !== null && own.join() !== standard[kind].join(),
    change: (columns) => {
      setChosen({ ...chosen, [kind]: columns })
      try {
        if (columns === null) localStorage.removeItem(keyFor(person, kind))
        else localStorage.setItem(keyFor(person, kind), JSON.stringify(columns))
      } catch {
        // Without storage the choice lasts as long as this page.
      }
    },
  }
}
