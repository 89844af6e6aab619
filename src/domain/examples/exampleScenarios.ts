import type { Instant } from '../time.ts'
import { closedCases } from './closedCases.ts'
import { closedFiledCases } from './closedFiledCases.ts'
import { filedCases } from './filedCases.ts'
import { groupCases } from './groupCases.ts'
import { openCases } from './openCases.ts'
import { openReports } from './openReports.ts'
import type { Scenario } from './scenario.ts'

/** The example cases and reports of a municipality that does not exist, each at its moment before `now`. */
export const exampleScenarios = (now: Instant): readonly Scenario[] => [
  ...closedFiledCases(now),
  ...closedCases(now),
  ...filedCases(now),
  ...groupCases(now),
  ...openCases(now),
  ...openReports(now),
]
