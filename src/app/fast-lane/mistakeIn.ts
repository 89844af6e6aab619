import type { ReportView } from '../../contract/reports.ts'
import type { Answers } from '../questions/useKeptAnswers.ts'

/** Whether a report speaks of a letter or of a mail; nothing when it speaks of neither, or of both. */
export function mistakeIn(report: Pick<ReportView, 'description' | 'visibleData'> | null): Answers {
  const told = `${report?.description ?? ''} ${report?.visibleData ?? ''}`
  const mail = /\be-?mail/i.test(told)
  const letter = /\b(brief|brieven|post|envelop|letter)\b/i.test(told)
  return mail === letter ? {} : { mistake: mail ? 'mail' : 'post' }
}
