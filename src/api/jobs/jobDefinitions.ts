import { makeLetterDocuments } from '../letters/letterDocuments.ts'
import { runLetterMailing, sendLetterMail } from '../letters/letterMailing.ts'
import type { JobKind } from '../../domain/jobs/job.ts'
import { runMail } from '../mail/mailHandler.ts'
import type { JobDefinition } from './jobHandler.ts'

/** How each kind of work is done. */
export const jobDefinitions: Readonly<Record<JobKind, JobDefinition>> = {
  mail: { pace: 'quick', run: runMail },
  letterDocuments: { pace: 'long', run: makeLetterDocuments },
  letterMailing: { pace: 'quick', run: runLetterMailing },
  letterMail: { pace: 'quick', run: sendLetterMail },
}
