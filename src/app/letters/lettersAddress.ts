/** What the address of the page names: a letter by its id, the list of people, or the beginning of a letter. */
export const partName = 'deel'
export const addressListPart = 'adreslijst'
export const letterPart = { fresh: 'nieuw' } as const

/** The address of a part of the page, beside the rest of it. */
export const toPart = (part: string): { readonly search: string } => ({ search: `?${partName}=${part}` })
