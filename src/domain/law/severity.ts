import type { BreachFacts, ClassScore, FactPath } from './facts.ts'
import type { Band, IdentifiabilityLevel, RulePack } from './rulePack.ts'

export const severityFlags = ['over100', 'unintelligible'] as const
export type SeverityFlag = (typeof severityFlags)[number]

/** The points of each circumstance of the breach; CB is their sum. */
export type Circumstances = {
  readonly confidentiality: number
  readonly integrity: number
  readonly availability: number
  readonly maliciousIntent: number
}

/** ENISA severity SE = DPC × EI + CB, 0.25 to 6, without unit. Help for a decision, never the decision. */
export type Severity = {
  readonly dpc: number
  readonly ei: number
  readonly cb: number
  readonly se: number
  readonly band: Band
  /** Within a quarter point of a limit between two bands. */
  readonly nearLimit: boolean
  readonly flags: readonly SeverityFlag[]
  /** Inputs that nobody has recorded yet and that count here with their worst plausible value. */
  readonly unknowns: readonly FactPath[]
  /** Each class with its final score, the highest of which is the DPC. */
  readonly classes: readonly (ClassScore & { readonly score: number })[]
  readonly identifiability: IdentifiabilityLevel
  readonly circumstances: Circumstances
  readonly rulePack: string
}

export function severityOf(_facts: BreachFacts, _pack: RulePack): Severity {
  throw new Error('Not written yet')
}
