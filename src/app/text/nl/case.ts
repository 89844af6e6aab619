import { caseAwareness } from './case/awareness.ts'
import { containmentStepTexts } from './case/containmentSteps.ts'
import { caseDuties } from './case/duties.ts'
import { caseFacts } from './case/facts.ts'
import { caseFile } from './case/file.ts'
import { caseLetter } from './case/letter.ts'
import { casePage } from './case/page.ts'
import { caseParts } from './case/parts.ts'
import { caseReasons } from './case/reasons.ts'
import { caseRelations } from './case/relations.ts'
import { caseTakenOver } from './case/takenOver.ts'
import { caseTogether } from './case/together.ts'

/** The page of one case. */
export const caseScreen = {
  ...casePage,
  ...caseAwareness,
  ...caseFacts,
  ...caseDuties,
  ...caseFile,
  ...caseLetter,
  ...caseParts,
  ...caseReasons,
  ...caseRelations,
  ...caseTakenOver,
  ...caseTogether,
  ...containmentStepTexts,
}
