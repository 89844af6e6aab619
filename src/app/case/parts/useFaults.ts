import { useState } from 'react'
import type { FieldFault } from '../../ui/fields/ErrorSummary.tsx'

/** What is wrong with a form, once somebody pressed its button; faults go as the fields are mended. */
export function useFaults(check: () => readonly (FieldFault | false | null | undefined)[]) {
  const [asked, setAsked] = useState<readonly FieldFault[]>([])
  const found = check().filter((fault): fault is FieldFault => Boolean(fault))
  const shown = asked.filter((fault) => found.some(({ fieldId }) => fieldId === fault.fieldId))
  return {
    faults: shown.length === asked.length ? asked : shown,
    errorOf: (fieldId: string): string | undefined =>
      asked.length > 0 ? found.find((fault) => fault.fieldId === fieldId)?.message : undefined,
    /** Whether the form may be sent; if not, the faults are shown. */
    pass: (): boolean => {
      setAsked(found)
      return found.length === 0
    },
    clear: () => setAsked([]),
  }
}
