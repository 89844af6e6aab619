import { useEffect, useRef, useState, type ComponentType } from 'react'
import { useNavigate } from 'react-router'
import type { OutcomeBody, ReportView } from '../../contract/reports.ts'
import { useKey } from '../keys/useKey.ts'
import { pages } from '../shell/pages.ts'
import { domainText } from '../text/domain.ts'
import { inboxText } from '../text/inbox.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonRow } from '../ui/Button.tsx'
import styles from './Inbox.module.css'
import { JoinCaseForm } from './outcomes/JoinCaseForm.tsx'
import { OpenCaseForm } from './outcomes/OpenCaseForm.tsx'
import { NoBreachForm } from './outcomes/NoBreachForm.tsx'
import type { OutcomeFormProps } from './outcomes/outcomeForm.ts'
import { ParkForm } from './outcomes/ParkForm.tsx'
import { senderOf } from './sender.ts'
import type { SettleMany } from './useSettleMany.ts'

/** What can be said of several reports at once. */
const choices = [
  { outcome: 'caseOpened', key: '1', Form: OpenCaseForm },
  { outcome: 'joinedCase', key: '2', Form: JoinCaseForm },
  { outcome: 'noBreach', key: '3', Form: NoBreachForm },
  { outcome: 'parked', key: 'H', Form: ParkForm },
] as const satisfies readonly {
  outcome: OutcomeBody['outcome']
  key: string
  Form: ComponentType<OutcomeFormProps>
}[]
type Choice = (typeof choices)[number]['outcome']

type BulkPaneProps = {
  reports: readonly ReportView[]
  bulk: SettleMany
  /** The reports that got no outcome stay selected. */
  onDone: (left: readonly string[]) => void
  onClear: () => void
}

const byReceipt = (reports: readonly ReportView[]) => reports.toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1))

/** Several reports at once: one outcome, and afterwards for each whether it was done. */
export function BulkPane({ reports, bulk, onDone, onClear }: BulkPaneProps) {
  const inbox = useText(inboxText)
  const { bulk: text } = inbox
  const names = useText(domainText)
  const sentence = useProblemSentence()
  const [chosen, setChosen] = useState<Choice | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const navigate = useNavigate()
  const { settle, running, refused } = bulk
  useKey('openCase', () => setChosen('caseOpened'))
  useKey('joinCase', () => setChosen('joinedCase'))
  useKey('noBreach', () => setChosen('noBreach'))
  useKey('park', () => setChosen('parked'))
  useEffect(() => {
    if (refused.length > 0) heading.current?.focus()
  }, [refused])

  // The button that chose these may be gone with the report it stood in: then the focus would be nowhere.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [])

  const submit = async (body: OutcomeBody, andGo: boolean) => {
    setChosen(null)
    // A case begins with the report that came first: the others join what it opened.
    const { left, opened } = await settle(byReceipt(reports), body)
    onDone(left)
    if (andGo && opened !== null && left.length === 0) await navigate(pages.case(opened))
  }
  // The report whose clock ends first speaks for all: what is said of the 72 hours must hold for each of them.
  const soonest = reports.toSorted((a, b) => (a.provisionalDeadline < b.provisionalDeadline ? -1 : 1))[0]
  const barred = reports.map(({ can }) => can.settle).find((may) => may !== true)
  const Form = choices.find(({ outcome }) => outcome === chosen)?.Form
  return (
    <section className={styles.report} aria-labelledby="bulk-heading">
      <h2 id="bulk-heading" ref={heading} tabIndex={-1}>
        {text.heading(reports.length)}
      </h2>
      {refused.length > 0 && (
        <Alert kind="warning" title={text.notAll(refused.length)}>
          <ul>
            {refused.map(({ report, fault }) => (
              <li key={report.id}>
                {senderOf(report, inbox, names)} ({report.reference}): {sentence(fault)}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <ul className={styles.bulkList}>
        {reports.map((report) => (
          <li key={report.id}>
            <b>{senderOf(report, inbox, names)}</b>{' '}
            <span className={styles.soft}>{report.description?.trim().split('\n', 1)[0]}</span>
          </li>
        ))}
      </ul>
      <ButtonRow>
        {(reports.length > 0 ? choices : []).map(({ outcome, key }) => (
          <Button
            key={outcome}
            look={outcome === 'parked' ? 'quiet' : 'secondary'}
            keyHint={key}
            aria-expanded={chosen === outcome}
            onClick={() => setChosen(outcome)}
            unavailable={barred?.because}
          >
            {outcome === 'caseOpened' ? text.oneCase(reports.length) : inbox.outcomes[outcome]}
          </Button>
        ))}
        <Button look="quiet" onClick={onClear}>
          {text.clear}
        </Button>
      </ButtonRow>
      {Form && soonest && (
        <div className={styles.outcome}>
          <Form
            key={chosen}
            report={soonest}
            onCancel={() => setChosen(null)}
            onSubmit={(body, andGo = false) => {
              if (!running) void submit(body, andGo)
            }}
          />
        </div>
      )}
    </section>
  )
}
