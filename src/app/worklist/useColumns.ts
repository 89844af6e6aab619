import { useSyncExternalStore } from 'react'
import { closedColumns, columnNames, openColumns, type ColumnName } from './worklistColumns.tsx'

/** Open and closed cases want other columns, so each list has its own choice. */
type ListKind = 'open' | 'closed'
const standard: Record<ListKind, readonly ColumnName[]> = { open: openColumns, closed: closedColumns }

const keyFor = (person: string, kind: ListKind): string => `dijkwacht.columns.${kind}.${person}`

// What is chosen where the browser keeps nothing, and what was told of changes.
const unkept = new Map<string, string | null>()
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** What is kept under a name, as text: the same text as long as nothing changes. */
function kept(key: string): string | null {
  try {
    return unkept.get(key) ?? localStorage.getItem(key)
  } catch {
    return unkept.get(key) ?? null
  }
}

function keep(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // Without storage the choice lasts as long as this page.
    unkept.set(key, text)
  }
  for (const listener of listeners) listener()
}

/** Reads a choice of columns; null when there is none that can be read. The case itself always leads. */
export function columnsIn(text: string | null): readonly ColumnName[] | null {
  try {
    const chosen: unknown = JSON.parse(text ?? 'null')
    if (!Array.isArray(chosen)) return null
    const known = columnNames.filter((name) => name !== 'reference')
    return ['reference', ...chosen.flatMap((one) => known.find((name) => name === one) ?? [])]
  } catch {
    return null
  }
}

/** The columns of a list for one person in this browser, and how to change them; null goes back to the usual ones. */
export function useColumns(
  person: string,
  kind: ListKind,
): {
  readonly columns: readonly ColumnName[]
  readonly isChanged: boolean
  readonly change: (columns: readonly ColumnName[] | null) => void
} {
  const key = keyFor(person, kind)
  // A page that the server drew begins with the usual columns: it cannot know what this browser keeps.
  const text = useSyncExternalStore(
    subscribe,
    () => kept(key),
    () => null,
  )
  const own = columnsIn(text)
  return {
    columns: own ?? standard[kind],
    isChanged: own !== null && own.join() !== standard[kind].join(),
    change: (columns) => keep(key, columns && JSON.stringify(columns)),
  }
}
