import { createSortedRowModel, rowSortingFeature, tableFeatures, useTable, type RowData } from '@tanstack/react-table'
import { useMemo, useState } from 'react'
import type { Sort } from './DataTableHead.tsx'

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })

/** By what a column sorts: a text, which is compared as people of this language do, and null for nothing. */
export type SortText<Data> = (data: Data) => string | null

/**
 * Sorts rows that all lie in memory; long lists are sorted by the server. What has no value comes last, whichever way.
 *
 * @param data keep it the same between renders
 * @param by the columns that sort, by their ids; keep it the same between renders
 * @param language in which texts are compared, such as `nl`
 * @returns the rows in order, how they are sorted, and what a press on a header does
 */
export function useSortedRows<Data extends RowData>(
  data: readonly Data[],
  by: Readonly<Record<string, SortText<Data>>>,
  language: string,
): { readonly rows: readonly Data[]; readonly sort: Sort | null; readonly onSort: (sort: Sort) => void } {
  const [sort, setSort] = useState<Sort | null>(null)
  const columns = useMemo(() => {
    const { compare } = new Intl.Collator(language, { numeric: true })
    return Object.entries(by).map(([id, text]) => ({
      id,
      accessorFn: (row: Data) => text(row) ?? undefined,
      sortUndefined: 'last' as const,
      sortFn: (one: { original: Data }, other: { original: Data }) =>
        compare(text(one.original) ?? '', text(other.original) ?? ''),
    }))
  }, [by, language])
  const sorting = useMemo(() => (sort ? [sort] : []), [sort])
  const table = useTable({ features, columns, data, state: { sorting } })
  return { rows: table.getSortedRowModel().rows.map(({ original }) => original), sort, onSort: setSort }
}
