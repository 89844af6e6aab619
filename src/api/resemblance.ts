import type { CaseSummary } from '../domain/case/summary.ts'
import { compareText } from './caseOrder.ts'

/** How far back precedents are sought: among so many cases of the same kind, the latest closed first. */
export const precedentsSought = 500

/** What makes two cases alike for "what did we decide before". */
export type Likeness = {
  readonly id: string
  readonly closedAt: string | null
  /** Ordinary and special categories together. */
  readonly categories: readonly string[]
  readonly recipient: string | null
}

/** What of a case counts when others are compared with it. */
export const likenessOf = (summary: CaseSummary): Likeness => ({
  id: summary.id,
  closedAt: summary.closedAt,
  categories: allCategories(summary),
  recipient: summary.recipients?.kind ?? null,
})

/** Ordinary and special categories together. */
export const allCategories = ({ categories, specialCategories }: CaseSummary): readonly string[] => [
  ...categories,
  ...specialCategories,
]

/**
 * The most alike of some closed cases of the same kind, best first, the latest closed before older ones.
 * Shared categories count for it, categories of only one of them against it, the same kind of recipient for two.
 */
export function mostAlike(like: Likeness, candidates: readonly Likeness[], limit: number): readonly string[] {
  const scored = candidates.map((candidate) => ({ candidate, score: score(like, candidate) }))
  scored.sort(
    (a, b) =>
      b.score - a.score ||
      compareText(b.candidate.closedAt ?? '', a.candidate.closedAt ?? '') ||
      compareText(a.candidate.id, b.candidate.id),
  )
  return scored.slice(0, limit).map(({ candidate }) => candidate.id)
}

function score(like: Likeness, other: Likeness): number {
  const shared = other.categories.filter((category) => like.categories.includes(category)).length
  const different = like.categories.length + other.categories.length - 2 * shared
  return 2 * shared - different + (like.recipient !== null && like.recipient === other.recipient ? 2 : 0)
}
