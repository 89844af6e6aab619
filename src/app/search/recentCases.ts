/** So many cases are remembered. */
const most = 8
const keyFor = (person: string): string => `dijkwacht.recentCases.${person}`

/**
 * The references of the cases that somebody opened last in this browser, the latest first. References only: what a case
 * is called is asked for when it is shown, and what was searched for is not kept at all.
 */
export function recentCases(person: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyFor(person)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string').slice(0, most) : []
  } catch {
    return []
  }
}

/** Puts a case on top of the recent ones. */
export function rememberCase(person: string, reference: string): void {
  const kept = [reference, ...recentCases(person).filter((one) => one !== reference)].slice(0, most)
  try {
    localStorage.setItem(keyFor(person), JSON.stringify(kept))
  } catch {
    // Without storage there are no recent cases; the search works as well.
  }
}
