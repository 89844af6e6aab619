import { search as nl } from './nl/search.ts'
import { textSet } from './textSet.ts'

export const searchText = textSet(nl, async () => (await import('./en/search.ts')).search)
