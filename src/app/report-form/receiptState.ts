import type { Location } from 'react-router'

/** The code of a receipt travels in the state of the history entry: in the address others could read it. */
export const receiptState = (code: string) => ({ receipt: code })

/** The code with which somebody came to this page, or an empty text. */
export function receiptOf({ state }: Pick<Location, 'state'>): string {
  const known: unknown = state
  return typeof known === 'object' && known !== null && 'receipt' in known && typeof known.receipt === 'string'
    ? known.receipt
    : ''
}
