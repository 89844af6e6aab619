import type { Best, SearchQuery } from '../../api/ports/lists.ts'
import { askedWords } from '../../api/searchWords.ts'
import type { CaseSummary } from '../../domain/case/summary.ts'
import type { Session } from './session.ts'

type Within = <Result>(work: (session: Session) => Promise<Result>) => Promise<Result>

/**
 * The best few cases and reports for the words somebody is typing. Each is looked for on a connection of its own: one would
 * answer the second question only when it has answered the first, and what somebody types waits for both.
 */
export async function findBest(within: Within, { q, searchRestricted, limit }: SearchQuery): Promise<Best> {
  const words = askedWords(q) ?? []
  if (words.length === 0) return { cases: [], reports: [] }
  const values = [words, searchRestricted, limit]
  const [cases, reports] = await Promise.all([
    within((session) =>
      session.query<{ summary: CaseSummary }>(
        `select summary from best_cases($1, $2, $3) with ordinality best (id, place) join cases using (id) order by place`,
        values,
      ),
    ),
    within((session) => session.query<{ id: string }>('select best as id from best_reports($1, $2, $3) best', values)),
  ])
  return { cases: cases.map(({ summary }) => summary), reports: reports.map(({ id }) => id) }
}
