import type { JobKind } from '../../domain/jobs/job.ts'
import { addHours } from '../../domain/time.ts'
import { type JobDefinition, JobPostponed } from './jobHandler.ts'

/** How each kind of work is done. */
export const jobDefinitions: Readonly<Record<JobKind, JobDefinition>> = {
  mail: {
    pace: 'quick',
    run: async (_job, { now }) => {
      throw new JobPostponed('mailNotSetUp', addHours(now, 1 / 6))
    },
  },
}
