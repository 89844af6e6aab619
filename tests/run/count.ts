import { inOneLine, tallyReports } from './reports.ts'

// The last line of .ci/run, counted from what the runners themselves reported.
console.log(inOneLine(tallyReports()))
