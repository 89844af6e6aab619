import type { caseScreen as nl } from '../nl/case.ts'
import { caseDuties } from './case/duties.ts'
import { caseFacts } from './case/facts.ts'
import { caseFile } from './case/file.ts'
import { casePage } from './case/page.ts'

export const caseScreen = { ...casePage, ...caseFacts, ...caseDuties, ...caseFile } satisfies typeof nl
