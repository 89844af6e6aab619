import type { DataClass } from './facts.ts'
import type { Circumstances, Severity } from './severity.ts'

/** The formula with this case's numbers, for a screen to write out: DPC × EI = product; product + CB = SE. */
export type Formula = {
  /** The class that decides the DPC: base, adjustment and their clamped sum. Null when no class is known. */
  readonly leading: { readonly class: DataClass; readonly base: number; readonly adjustment: number } | null
  readonly dpc: number
  readonly ei: number
  readonly product: number
  /** The four elements of CB in ENISA's order, also those without points. */
  readonly circumstances: readonly { readonly element: keyof Circumstances; readonly points: number }[]
  readonly cb: number
  readonly se: number
}

const elements = ['confidentiality', 'integrity', 'availability', 'maliciousIntent'] as const

/** The steps from inputs to score. All numbers without unit, multiples of a quarter. */
export function formulaOf(severity: Severity): Formula {
  const { dpc, ei, cb, se, circumstances } = severity
  const leading = severity.classes.find(({ score }) => score === dpc)
  return {
    leading: leading ? { class: leading.class, base: leading.base, adjustment: leading.adjustment } : null,
    dpc,
    ei,
    product: dpc * ei,
    circumstances: elements.map((element) => ({ element, points: circumstances[element] })),
    cb,
    se,
  }
}
