/** One page of a list, and the cursor of the next; null behind the last. */
export type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null }

/** Thrown for a cursor that this list, in this order, never gave out. */
export class UnknownCursor extends Error {
  constructor() {
    super('The cursor does not belong to this list')
  }
}

/** Where a page ended: which list in which order, and the keys of its last row. */
type Place = readonly (string | number | boolean | null)[]

/** An opaque text for the place at which the next page begins; fit for an address. */
export const cursorAt = (list: string, place: Place): string =>
  btoa(encodeURIComponent(JSON.stringify([list, ...place])))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

/**
 * The keys in a cursor of this list.
 * @throws UnknownCursor when it was not made by `cursorAt` for the same list and order
 */
export function placeOf(list: string, cursor: string, kinds: readonly ('string' | 'key' | 'boolean')[]): Place {
  const [madeFor, ...place] = partsOf(cursor)
  const fits = (value: unknown, kind: string): boolean =>
    isKept(value) && (kind === 'key' ? typeof value === 'string' || typeof value === 'number' : typeof value === kind)
  if (madeFor !== list || place.length !== kinds.length || !kinds.every((kind, at) => fits(place[at], kind))) {
    throw new UnknownCursor()
  }
  return place as Place
}

/** Whether a store can hold the value at all: anybody can write a cursor, and PostgreSQL fails on what it cannot hold. */
const isKept = (value: unknown): boolean =>
  typeof value === 'string'
    ? !value.includes('\0') && value.isWellFormed()
    : typeof value !== 'number' || Number.isSafeInteger(value)

function partsOf(cursor: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(decodeURIComponent(atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))))
    return Array.isArray(parts) ? parts : []
  } catch {
    return []
  }
}
