import type { ReactNode } from 'react'

/** One column of a table: what stands above it, and what of a row stands in it. */
export type DataTableColumn<Data> = {
  /** Unique in its table; the name by which the server sorts. */
  readonly id: string
  readonly header: string
  readonly cell: (data: Data) => ReactNode
  readonly sortable?: boolean
  /** From some 15 to some 30 signs; columns without one share what is left. A class, for the page allows no style attributes. */
  readonly width?: 'xs' | 's' | 'm' | 'l' | 'xl' | 'xxl'
  readonly align?: 'end'
  /** Names the row: heard with each of its cells; on a card it stands on top, without its label. */
  readonly leads?: boolean
  /** On a card the content explains itself and takes the whole width. */
  readonly bare?: boolean
  /** On a card with room the content is understood without its label. */
  readonly plain?: boolean
}
