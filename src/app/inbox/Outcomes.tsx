import { useSuspenseQuery } from '@tanstack/react-query'
import { useRef, useState, type ComponentType } from 'react'
import { useNavigate } from 'react-router'
import type { OutcomeBody, ReportView } from '../../contract/reports.ts'
import { useKey } from '../keys/useKey.ts'
import { meQuery } from '../shell/meQuery.ts'
import { pages } from '../shell/pages.ts'
import { inboxText } from '../text/inbox.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonLink, type ButtonLook, ButtonRow } from '../ui/Button.tsx'
import styles from './Inbox.module.css'
import { AskForm } from './outcomes/AskForm.tsx'
import { JoinCaseForm } from './outcomes/JoinCaseForm.tsx'
import { NoBreachForm } from './outcomes/NoBreachForm.tsx'
import { OpenCaseForm } from './outcomes/OpenCaseForm.tsx'
import type { OutcomeFormProps } from './outcomes/outcomeForm.ts'
import { ParkForm } from './outcomes/ParkForm.tsx'
import { ResemblanceNote } from './ResemblanceNote.tsx'
import { useSettle } from './useSettle.ts'

type Choice = Exclude<OutcomeBody['outcome'], 'undone'>
type Way = { outcome: Choice; key: string; Form: ComponentType<OutcomeFormProps> }

const settling = [
  { outcome: 'caseOpened', key: '1', Form: OpenCaseForm },
  { outcome: 'joinedCase', key: '2', Form: JoinCaseForm },
  { outcome: 'noBreach', key: '3', Form: NoBreachForm },
] as const satisfies readonly Way[]
const waiting = [
  { outcome: 'parked', key: 'H', Form: ParkForm },
  { outcome: 'asked', key: 'R', Form: AskForm },
] as const satisfies readonly Way[]
const choices = [...settling, ...waiting] as const

/** What can become of a report: one key each; what still has to be said is asked in place. */
export function Outcomes({
  report,
  onNext,
  onBack,
  onTogether,
}: {
  report: ReportView
  onNext: () => void
  onBack: (id: string) => void
  onTogether?: ((other: string) => void) | undefined
}) {
  const text = useText(inboxText)
  const sentence = useProblemSentence()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<Choice | null>(null)
  const buttons = useRef<HTMLDivElement>(null)
  const settle = useSettle({ report, onNext, onBack })
  const { settle: may, undo: mayUndo } = report.can
  const { resembles } = report
  const { data: me } = useSuspenseQuery(meQuery)
  const open = may === true
  const choose = (outcome: Choice) => {
    settle.reset()
    setChosen(outcome)
  }
  useKey('openCase', () => choose('caseOpened'), open)
  useKey('joinCase', () => choose('joinedCase'), open)
  useKey('noBreach', () => choose('noBreach'), open)
  useKey('park', () => choose('parked'), open)
  useKey('askReporter', () => choose('asked'), open)
  useKey('fastLane', () => void navigate(pages.fastLaneFor(report.id)), open)

  // For a role that only reads no button will ever work: one sentence says so.
  if (me.can.handleCases !== true)
    return (
      <div className={styles.outcomes}>
        {resembles && <ResemblanceNote report={report} resembles={resembles} />}
        <p className={styles.soft}>{text.readsOnly}</p>
      </div>
    )

  if (report.case !== null || report.state === 'noBreach' || report.state === 'putAway') {
    return (
      <div>
        {settle.error && <Alert kind="error">{sentence(settle.error)}</Alert>}
        <Button
          onClick={() => settle.mutate({ outcome: 'undone' })}
          unavailable={mayUndo === true ? undefined : mayUndo.because}
        >
          {text.undoOutcome}
        </Button>
      </div>
    )
  }

  const cancel = () => {
    const pressed = choices.findIndex(({ outcome }) => outcome === chosen)
    setChosen(null)
    buttons.current?.querySelectorAll('button')[pressed]?.focus()
  }
  const submit = (body: OutcomeBody, andGo = false) =>
    settle.mutate(body, {
      onSuccess: ({ case: touched }) => {
        if (andGo && touched) void navigate(pages.case(touched.reference))
      },
    })
  const button = ({ outcome, key }: (typeof choices)[number], look: ButtonLook) => (
    <Button
      key={outcome}
      look={look}
      keyHint={key}
      aria-expanded={chosen === outcome}
      onClick={() => choose(outcome)}
      unavailable={may === true ? undefined : may.because}
    >
      {outcome === 'joinedCase' && resembles?.case ? text.joinThat(resembles.case.reference) : text.outcomes[outcome]}
    </Button>
  )
  const Form = choices.find(({ outcome }) => outcome === chosen)?.Form
  return (
    <section aria-label={text.outcomes.label} className={styles.outcomes}>
      {resembles && (
        <ResemblanceNote report={report} resembles={resembles} {...(open && onTogether && { onTogether })} />
      )}
      <div ref={buttons} className={styles.choices}>
        <ButtonRow>
          {settling.map((way) => button(way, way.key === '1' && chosen === null ? 'primary' : 'secondary'))}
        </ButtonRow>
        <ButtonRow>
          {waiting.map((way) => button(way, 'quiet'))}
          {open && (
            <ButtonLink to={pages.fastLaneFor(report.id)} look="quiet" keyHint="S">
              {text.fastLane}
            </ButtonLink>
          )}
        </ButtonRow>
      </div>
      {Form && (
        <div className={styles.outcome}>
          {settle.error && (
            <Alert kind="error" title={text.notDone}>
              {sentence(settle.error)}
            </Alert>
          )}
          <Form key={chosen} report={report} onSubmit={submit} onCancel={cancel} />
        </div>
      )}
    </section>
  )
}
