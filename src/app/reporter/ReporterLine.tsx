import { type ReactNode, useRef, useState } from 'react'
import type { ReportView } from '../../contract/reports.ts'
import { domainText } from '../text/domain.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { reporterText } from '../text/reporter.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Reporter.module.css'
import { ReporterRoleForm } from './ReporterRoleForm.tsx'

type LineProps = {
  report: ReportView
  /** Shown as it was known then: nothing can be changed. */
  fixed?: boolean
  /** What stands before and after who it is. */
  before?: ReactNode
  after?: ReactNode
}

/** Who told us, and a quiet way to say what kind of reporter it is: a mail only shows an address. */
export function ReporterLine({ report, fixed = false, before, after }: LineProps) {
  const text = useText(reporterText)
  const names = useText(domainText)
  const [changing, setChanging] = useState(false)
  const change = useRef<HTMLButtonElement>(null)
  const { reporter } = report
  const known = reporter
    ? [names.reporterRole[reporter.role], reporter.name, reporter.phone, reporter.email].filter((told) => told?.trim())
    : [text.unknown]
  const mayChange = !fixed && report.can.correctReporter === true
  const close = () => {
    setChanging(false)
    change.current?.focus()
  }
  return (
    <div className={styles.line}>
      <div className={styles.who}>
        {before}
        <span>{known.join(', ')}</span>
        {after}{' '}
        {mayChange && (
          <Button
            ref={change}
            small
            look="quiet"
            aria-label={text.changeAria}
            aria-expanded={changing}
            onClick={() => setChanging(!changing)}
          >
            {text.change}
          </Button>
        )}
      </div>
      {mayChange && changing && <ReporterRoleForm report={report} onDone={close} />}
    </div>
  )
}
