import { makeLetterDocuments } from '../letters/letterDocuments.ts'
import { runLetterMailing, sendLetterMail } from '../letters/letterMailing.ts'
import type { JobKind } from '../../domain/jobs/job.ts'
import { runMail } from '../mail/mailHandler.ts'
import { destroyExport, runExport } from '../register/exportJob.ts'
import { deliver } from '../webhooks/deliver.ts'
import { runImport } from '../imports/runImport.ts'
import { undoImport } from '../imports/undoImport.ts'
import type { JobDefinition } from './jobHandler.ts'

/** How each kind of work is done. */
export const jobDefinitions: Readonly<Record<JobKind, JobDefinition>> = {
  registerImport: { pace: 'long', run: runImport },
  registerImportUndo: { pace: 'long', run: undoImport },
  mail: { pace: 'quick', run: runMail },
  letterDocuments: { pace: 'long', run: makeLetterDocuments },
  letterMailing: { pace: 'quick', run: runLetterMailing },
  letterMail: { pace: 'quick', run: sendLetterMail },
  webhook: { pace: 'quick', run: deliver },
  registerExport: { pace: 'long', run: runExport },
  exportDestruction: { pace: 'quick', run: destroyExport },
}
