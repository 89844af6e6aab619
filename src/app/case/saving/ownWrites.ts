/** From which version to which this window itself moved a case on. */
const moves = new Map<string, number>()
const from = (caseId: string, version: number) => `${caseId} ${version}`

/** Remembers that a write of this window moved the case on, with nobody in between. */
export function rememberOwnWrite(caseId: string, before: number, after: number): void {
  if (after > before) moves.set(from(caseId, before), after)
}

/**
 * The version that somebody who saw this one has also seen: what they recorded themselves since, in this window, is no
 * news to them; what a colleague recorded is where it stops.
 */
export function seenSince(caseId: string, version: number): number {
  let seen = version
  for (;;) {
    const next = moves.get(from(caseId, seen))
    if (next === undefined) return seen
    seen = next
  }
}
