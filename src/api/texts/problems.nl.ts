import { requestProblems } from './nl/request.ts'
import { organisationProblems } from './nl/organisation.ts'
import { reportsProblems } from './nl/reports.ts'
import { casesProblems } from './nl/cases.ts'
import { decisionsProblems } from './nl/decisions.ts'
import { exportsProblems } from './nl/exports.ts'
import { importsProblems } from './nl/imports.ts'
import { jobsProblems } from './nl/jobs.ts'
import { keepingProblems } from './nl/keeping.ts'
import { lettersProblems } from './nl/letters.ts'
import type { ProblemTexts } from './problemCodes.ts'

/** What every problem says in Dutch; a code without its three sentences does not compile. */
export const problemsNl: ProblemTexts = {
  ...requestProblems,
  ...organisationProblems,
  ...reportsProblems,
  ...casesProblems,
  ...decisionsProblems,
  ...keepingProblems,
  ...lettersProblems,
  ...importsProblems,
  ...jobsProblems,
  ...exportsProblems,
}
