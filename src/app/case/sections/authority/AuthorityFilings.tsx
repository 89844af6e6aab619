import { useState } from 'react'
import { Alert } from '../../../ui/Alert.tsx'
import { Button, ButtonLink, ButtonRow } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/fields/Field.tsx'
import { Link } from '../../../ui/Link.tsx'
import { pathToForm } from '../../authority-form/formAddress.ts'
import { useCase } from '../../CaseContext.tsx'
import { writes } from '../../caseWrites.ts'
import { sentenceCase } from '../../inWords.ts'
import { Form } from '../../parts/Form.tsx'
import { MissingList } from '../../parts/MissingList.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { useAct } from '../../saving/useAct.ts'
import { useWords } from '../../useWords.ts'
import styles from '../decisions/Decision.module.css'
import { FilingForm } from './FilingForm.tsx'
import { wantsDelayReason } from './wantsDelayReason.ts'

/** What was filed with the AP: each filing its proof line; the next one only when somebody asks for it. */
export function AuthorityFilings() {
  const { view, may, because } = useCase()
  const { text } = useWords()
  const [adding, setAdding] = useState<'supplement' | 'withdrawal' | null>(null)
  const [early, setEarly] = useState(false)
  const { notifications, decision } = view.authority
  const canFile = may('notifyAuthority')
  const late = view.clock.late && view.clock.state === 'running'
  if (notifications.length === 0 && !canFile) return null
  return (
    <section className={styles.part}>
      <h3>{text.authority.filingTitle}</h3>
      <Filed />
      <ChangedSince />
      {view.handling !== 'closed' && (
        <div className={styles.way}>
          <p className={styles.quiet}>{text.authority.openFormHint}</p>
          <ButtonLink small to={pathToForm(view.reference)}>
            {text.authority.openForm}
          </ButtonLink>
        </div>
      )}
      {canFile && !decision && !early && (
        <>
          <p>{late ? text.authority.lateIntro : text.authority.noDecisionYet}</p>
          <ButtonRow>
            <Button small onClick={() => setEarly(true)}>
              {text.authority.filingActs.initial}
            </Button>
          </ButtonRow>
        </>
      )}
      {canFile && (decision !== null || early) && (
        <>
          <p ref={early ? focusOn : null} tabIndex={-1}>
            {late ? text.authority.lateIntro : text.authority.filingIntro}
          </p>
          {/* Before the decision they stand with it. */}
          {decision && <MissingList title={text.missing.title} missing={view.missing.notifyAuthority} />}
          <FilingForm kind="initial" onDone={() => setEarly(false)} />
        </>
      )}
      {may('recordAuthorityNumber') && <NumberForm />}
      {notifications.length > 0 && !canFile && view.handling !== 'closed' && adding === null && (
        <ButtonRow>
          <Button small unavailable={because('supplementNotification')} onClick={() => setAdding('supplement')}>
            {text.authority.supplement}
          </Button>
          <Button small unavailable={because('withdrawNotification')} onClick={() => setAdding('withdrawal')}>
            {text.authority.withdrawFiling}
          </Button>
        </ButtonRow>
      )}
      {adding && (
        <>
          <h4 ref={focusOn} tabIndex={-1}>
            {adding === 'supplement' ? text.authority.supplementTitle : text.authority.withdrawFilingTitle}
          </h4>
          <p>{adding === 'supplement' ? text.authority.supplementIntro : text.authority.withdrawFilingIntro}</p>
          <FilingForm kind={adding} onDone={() => setAdding(null)} onCancel={() => setAdding(null)} />
        </>
      )}
    </section>
  )
}

/** The button that was pressed is gone: the keyboard goes on at what came in its place. */
const focusOn = (next: HTMLElement | null) => next?.focus()

function Filed() {
  const { view } = useCase()
  const { text, names, format } = useWords()
  const { notifications } = view.authority
  const { startsAt, deadline, atFiling, filedLate } = view.clock
  return (
    <>
      {notifications.map((filing, index) => {
        // Judged by the awareness of then; what a later correction makes of it stands beside that, and hides neither.
        const after = format.hours(Date.parse(filing.filedAt) - Date.parse(atFiling?.startsAt ?? startsAt))
        const over = format.duration(Date.parse(filing.filedAt) - Date.parse(filing.deadline))
        const lateByNow = filing.kind === 'initial' && filedLate && !filing.late
        const number =
          filing.authorityNumber === null
            ? text.authority.numberAwaited
            : text.authority.numberIs(filing.authorityNumber)
        return (
          <div key={filing.version} className={styles.proof} data-late={filing.late || lateByNow || undefined}>
            <p>
              <strong>
                {text.authority.filed(
                  sentenceCase(names.filingKind[filing.kind]),
                  format.moment(filing.filedAt),
                  number,
                )}
              </strong>
            </p>
            {view.imported !== null && filing.version === 1 ? (
              // An old register told the day, and not what was filed.
              <p className={styles.quiet}>
                {filing.late ? text.takenOver.late : text.takenOver.inTime} · {filing.by.name}
              </p>
            ) : (
              <p className={styles.quiet}>
                {filing.kind === 'initial' &&
                  `${filing.late ? text.authority.late(over) : text.authority.inTime(after)} · `}
                {lateByNow &&
                  `${text.authority.lateByNow(format.duration(Date.parse(filing.filedAt) - Date.parse(deadline)))} · `}
                {text.authority.filedBy(filing.by.name, format.moment(filing.recordedAt))} ·{' '}
                <Link to={pathToForm(view.reference, { filing: index + 1 })}>{text.authority.seeForm}</Link>
              </p>
            )}
            {[filing.delayReason, filing.reason].map((reason) => reason && <p key={reason}>{reason}</p>)}
          </div>
        )
      })}
      {wantsDelayReason(view) && <Alert kind="warning">{text.authority.delayMissing}</Alert>}
    </>
  )
}

/** What the AP was told and is no longer so, where it can still be supplemented. */
function ChangedSince() {
  const { view, may } = useCase()
  const { text, format } = useWords()
  const { changedSinceFiling } = view.authority
  if (changedSinceFiling.length === 0 || !may('supplementNotification')) return null
  // The verdict stands in no question of the form: officers weigh it there by hand.
  const inForm = changedSinceFiling.some((topic) => topic !== 'verdict')
  const topics = format.list(changedSinceFiling.map((topic) => text.authority.changedTopics[topic]))
  return (
    <Alert
      kind="warning"
      actions={inForm ? <Link to={pathToForm(view.reference)}>{text.authority.changedSee}</Link> : undefined}
    >
      {text.authority.changedSince(topics)}
    </Alert>
  )
}

function NumberForm() {
  const { text } = useWords()
  const act = useAct()
  const [number, setNumber] = useState('')
  const { faults, errorOf, pass } = useFaults(() => [
    number.trim() === '' && { fieldId: 'number-received', message: text.fillIn.text },
  ])
  const submit = async () => {
    if (
      pass() &&
      (await act.run(writes.authorityNumber({ authorityNumber: number.trim() }), text.authority.numberDone))
    )
      setNumber('')
  }
  return (
    <Form act={act} label={text.authority.recordNumber} look="secondary" faults={faults} onSubmit={() => void submit()}>
      <TextField
        id="number-received"
        label={text.authority.number}
        autoComplete="off"
        error={errorOf('number-received')}
        value={number}
        onChange={(event) => setNumber(event.target.value)}
      />
    </Form>
  )
}
