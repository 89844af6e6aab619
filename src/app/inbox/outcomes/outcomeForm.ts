import type { OutcomeBody, ReportView } from '../../../contract/reports.ts'

/** What every form for an outcome gets. It begins with the focus on its first question. */
export type OutcomeFormProps = {
  readonly report: ReportView
  /** `andGo` opens the case that it led to, instead of the next report. */
  readonly onSubmit: (body: OutcomeBody, andGo?: boolean) => void
  readonly onCancel: () => void
}
