import { jobs as nl } from './nl/jobs.ts'
import { textSet } from './textSet.ts'

export const jobsText = textSet(nl, async () => (await import('./en/jobs.ts')).jobs)
