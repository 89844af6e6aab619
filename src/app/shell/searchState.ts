import type { Location } from 'react-router'

type SearchState = { readonly search: string }

/** Free text travels in the state of the history entry: in the address it would end up in logs and bookmarks. */
export const searchState = (search: string): SearchState => ({ search })

/** The words that somebody searched for on the way to this page, or an empty text. */
export function searchOf({ state }: Pick<Location, 'state'>): string {
  const known: unknown = state
  return typeof known === 'object' && known !== null && 'search' in known && typeof known.search === 'string'
    ? known.search
    : ''
}
