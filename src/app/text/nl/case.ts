import { caseDuties } from './case/duties.ts'
import { caseFacts } from './case/facts.ts'
import { caseFile } from './case/file.ts'
import { casePage } from './case/page.ts'

/** The page of one case. */
export const caseScreen = { ...casePage, ...caseFacts, ...caseDuties, ...caseFile }
