import { requestProblems } from './en/request.ts'
import { organisationProblems } from './en/organisation.ts'
import { reportsProblems } from './en/reports.ts'
import { casesProblems } from './en/cases.ts'
import { decisionsProblems } from './en/decisions.ts'
import { exportsProblems } from './en/exports.ts'
import { importsProblems } from './en/imports.ts'
import { jobsProblems } from './en/jobs.ts'
import { keepingProblems } from './en/keeping.ts'
import { lettersProblems } from './en/letters.ts'
import type { ProblemTexts } from './problemCodes.ts'

/** What every problem says in English; a code without its three sentences does not compile. */
export const problemsEn: ProblemTexts = {
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
