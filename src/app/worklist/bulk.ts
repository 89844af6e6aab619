import type { CaseRow } from '../../contract/cases.ts'

/** What became of one case of several. */
export type BulkResult = {
  readonly reference: string
  /** Why it was not done; null when it was. */
  readonly because: string | null
}

/** So many cases are written at once: the server takes them one by one anyway. */
const together = 4

/** Does the same with every case, in the order of the list; what cannot be done does not stop the others. */
export async function withEach(
  rows: readonly CaseRow[],
  act: (row: CaseRow) => Promise<string | null>,
): Promise<readonly BulkResult[]> {
  const results = new Map<string, string | null>()
  const waiting = [...rows]
  const work = async () => {
    for (let row = waiting.shift(); row; row = waiting.shift()) results.set(row.reference, await act(row))
  }
  await Promise.all(Array.from({ length: Math.min(together, rows.length) }, work))
  return rows.map(({ reference }) => ({ reference, because: results.get(reference) ?? null }))
}

/** The cases that were not done, by the reason why: "is al afgesloten" is said once for all of them. */
export function byReason(
  results: readonly BulkResult[],
): readonly { because: string; references: readonly string[] }[] {
  const reasons = new Map<string, string[]>()
  for (const { reference, because } of results)
    if (because !== null) reasons.set(because, [...(reasons.get(because) ?? []), reference])
  return [...reasons].map(([because, references]) => ({ because, references }))
}
