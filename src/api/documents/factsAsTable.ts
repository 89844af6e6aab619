import type { Block, TableBlock } from '../../domain/documents/textDocument.ts'

/** Facts as a table without a head, whose first column says what stands beside it. */
export const factsAsTable = ({ caption, items }: Extract<Block, { readonly kind: 'facts' }>): TableBlock => ({
  kind: 'table',
  caption,
  columns: [
    { head: '', width: 1, namesRow: true },
    { head: '', width: 2 },
  ],
  rows: items.map(({ term, value }) => [term, value]),
})
