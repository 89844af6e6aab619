import type { RulePack, SourceCode } from './rulePack.ts'

export const explanationCodes = [
  'startsAtAwareness',
  'hoursElapsed',
  'daysOffCount',
  'notUntilWorkingDay',
  'clockGoesForward',
  'clockGoesBack',
  'outerLimit',
] as const
export type ExplanationCode = (typeof explanationCodes)[number]

/** One sentence of why the deadline is what it is, as a code with what the sentence needs. */
export type Explanation = {
  readonly code: ExplanationCode
  readonly params?: Readonly<Record<string, string | number>> | undefined
  readonly source: SourceCode
}

export type Deadline = {
  /** ISO 8601 in UTC. */
  readonly deadline: string
  readonly hours: number
  readonly rulePack: string
  readonly explanation: readonly Explanation[]
}

/** Minutes are whole and count from the deadline: left while not late, passed when late. */
export type Lateness = { readonly late: boolean; readonly minutes: number }

export function deadlineOf(_awareAt: string, _pack: RulePack): Deadline {
  throw new Error('Not written yet')
}

export function latenessOf(_deadline: string, _moment: string): Lateness {
  throw new Error('Not written yet')
}
