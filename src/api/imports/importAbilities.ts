import { isMomentField } from '../../domain/import/field.ts'
import { type OpenQuestion, openQuestions } from '../../domain/import/mapping.ts'
import { type RegisterImport, stateOf } from '../../domain/import/registerImport.ts'

/** Why something cannot be done with an import now; the route and the `can` of the answer ask the same. */
export type ImportRefusal =
  | { readonly code: 'importUnderWay' | 'importRowsGone' | 'dryRunFirst' | 'nothingToImport' | 'nothingToUndo' }
  | { readonly code: 'importQuestionsOpen'; readonly questions: readonly OpenQuestion[] }

const underWay = (one: RegisterImport): ImportRefusal | null =>
  ['running', 'undoing'].includes(stateOf(one)) ? { code: 'importUnderWay' } : null

/** Whether its mapping can be changed and tried. */
export const refusalToMap = (one: RegisterImport): ImportRefusal | null =>
  underWay(one) ?? (one.fileId === null ? { code: 'importRowsGone' } : null)

/** Whether nothing is left to ask before its rows are read. */
export function refusalToTry(one: RegisterImport): ImportRefusal | null {
  const sheet = one.sheets[one.mapping.sheet]
  const questions = sheet ? openQuestions(one.mapping, sheet, isMomentField) : []
  return refusalToMap(one) ?? (questions.length > 0 ? { code: 'importQuestionsOpen', questions } : null)
}

/** Whether its rows can come in: as they were tried, and when there is any. */
export const refusalToRun = (one: RegisterImport): ImportRefusal | null =>
  refusalToTry(one) ??
  (one.dryRun?.mappingVersion !== one.mappingVersion
    ? { code: 'dryRunFirst' }
    : one.dryRun.breaches === 0
      ? { code: 'nothingToImport' }
      : null)

/** Whether it can be taken back: something came in, and that was not taken back yet. */
export const refusalToUndo = (one: RegisterImport): ImportRefusal | null =>
  underWay(one) ?? ((one.run?.created ?? 0) === 0 || one.undo?.state === 'done' ? { code: 'nothingToUndo' } : null)
