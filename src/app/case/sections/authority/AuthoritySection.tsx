import { useState } from 'react'
import { differencesOnAuthority } from '../../../../domain/case/against.ts'
import { authorityDecisions, type AuthorityDecisionKind } from '../../../../domain/case/codes.ts'
import { rulePackById } from '../../../../domain/law/rulePacks.ts'
import { Alert } from '../../../ui/Alert.tsx'
import { Button, ButtonRow } from '../../../ui/Button.tsx'
import { RadioGroup } from '../../../ui/fields/Choices.tsx'
import { BelowTheFold } from '../../../ui/drawing/FirstScreen.tsx'
import { useCase } from '../../CaseContext.tsx'
import { writes } from '../../caseWrites.ts'
import { sentenceCase } from '../../inWords.ts'
import { Form } from '../../parts/Form.tsx'
import { MissingList } from '../../parts/MissingList.tsx'
import { ReasonField } from '../../parts/ReasonField.tsx'
import { offeredReasons } from '../../parts/standardReasons.ts'
import { SectionHeading } from '../../parts/SectionHeading.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { useFormDraft } from '../../../client/drafts.ts'
import { useAct } from '../../saving/useAct.ts'
import { useReadingsToGive } from '../../useReadingsToGive.ts'
import { useWords } from '../../useWords.ts'
import { AuthorityFilings } from './AuthorityFilings.tsx'
import { AuthorityResponses } from './AuthorityResponses.tsx'
import { Controllers } from './Controllers.tsx'
import styles from '../decisions/Decision.module.css'
import { LeftToControllers } from '../decisions/LeftToControllers.tsx'
import { DecisionAgainst, WentAgainst } from '../decisions/DecisionAgainst.tsx'
import { DecisionGround } from '../decisions/DecisionGround.tsx'
import { ReadingsToGive } from '../decisions/ReadingsToGive.tsx'
import { SecondReading, useSecondReading } from '../decisions/SecondReading.tsx'
import { WithdrawDecision } from '../decisions/WithdrawDecision.tsx'

/** The duty to the AP: the decision with all it rests on, the filing, and what the AP sends back. */
export function AuthoritySection() {
  const { view } = useCase()
  const { text, names } = useWords()
  const { decision, notifications, responses } = view.authority
  return (
    <>
      <SectionHeading
        title={names.section.authority}
        intro={view.ourRole === 'processor' ? text.authority.introProcessor : text.authority.intro}
      />
      <ReadingsToGive part="authority" />
      <div className={styles.parts}>
        {(view.ourRole === 'processor' || view.controllersInformed.length > 0) && <Controllers />}
        <LeftToControllers left={decision === null && notifications.length === 0} what={text.authority.ownAfterAll}>
          <AuthorityDecisionPart />
          <BelowTheFold inSight={decision !== null}>
            <AuthorityFilings />
            {(notifications.length > 0 || responses.length > 0) && <AuthorityResponses />}
          </BelowTheFold>
        </LeftToControllers>
      </div>
    </>
  )
}

function AuthorityDecisionPart() {
  const { view, may, because } = useCase()
  const { text, names, format } = useWords()
  const [again, setAgain] = useState(false)
  const { decision } = view.authority
  const older = view.restsOnOlderFacts.includes('authority')
  const mayDecide = may('decideToNotify')
  const reads = useReadingsToGive('authority').length > 0
  return (
    <section className={styles.part}>
      <h3>{decision ? text.authority.decisionTitle : text.authority.restsOn}</h3>
      {decision && (
        <div className={styles.proof}>
          <p>
            <strong>
              {text.authority.proof(
                names.authorityDecision[decision.decision],
                decision.by.name,
                format.moment(decision.recordedAt),
              )}
            </strong>
          </p>
          {decision.reason && <p className={styles.quote}>{decision.reason}</p>}
          <WentAgainst against={decision.against} />
        </div>
      )}
      {decision && older && <Alert kind="warning">{text.authority.olderFacts}</Alert>}
      {decision && <WithdrawDecision of="authorityDecision" />}
      {decision && mayDecide && !again && (
        <ButtonRow>
          <Button small onClick={() => setAgain(true)}>
            {text.authority.decideAgain}
          </Button>
        </ButtonRow>
      )}
      {(!decision || again) &&
        (!mayDecide ? (
          <CannotDecide because={because('decideToNotify')} />
        ) : reads && !again ? (
          <RatherRead onDecide={() => setAgain(true)} />
        ) : (
          <Decide onDone={() => setAgain(false)} />
        ))}
    </section>
  )
}

function CannotDecide({ because }: { because: string | undefined }) {
  return (
    <>
      <DecisionGround />
      {because !== undefined && <p>{because}</p>}
    </>
  )
}

/** For whoever was asked to read: what it rests on. Deciding is somebody else's, but stays possible. */
function RatherRead({ onDecide }: { onDecide: () => void }) {
  const { text } = useWords()
  return (
    <>
      <DecisionGround />
      <ButtonRow>
        <Button small onClick={onDecide}>
          {text.reading.decideMyself}
        </Button>
      </ButtonRow>
    </>
  )
}

const undecided: { decision: AuthorityDecisionKind | null; reason: string } = { decision: null, reason: '' }

function Decide({ onDone }: { onDone: () => void }) {
  const { view, because } = useCase()
  const { text, names } = useWords()
  const act = useAct()
  const [draft, change, clear] = useFormDraft(`${view.id}.authorityDecision`, undecided)
  const { decision, reason } = draft
  const reading = useSecondReading('doNotNotify')
  const not = decision === 'doNotNotify'
  // Why the risk is unlikely was written with the verdict: it need not be typed twice.
  const verdictReason = view.assessment?.verdict === 'unlikely' ? view.assessment.reason : null
  const standard = offeredReasons(
    decision === null ? [] : text.standardReasons.authority[decision],
    view,
    view.assessment?.verdict ?? null,
    text,
  )
  const missing = view.missing[not ? 'decideNotToNotify' : 'decideToNotify']
  const against = decision === null ? [] : differencesOnAuthority(decision, view, rulePackById(view.computed.rulePack))
  const { faults, errorOf, pass } = useFaults(() => [
    decision === null && { fieldId: 'authority-decision', message: text.choose.authorityDecision },
    not && reason.trim() === '' && { fieldId: 'authority-reason', message: text.fillIn.reason },
  ])
  const submit = async () => {
    if (!pass() || decision === null) return
    if (
      !(await act.run(
        writes.authorityDecision({ decision, reason: reason.trim() === '' ? null : reason }),
        text.authority.decided,
      ))
    )
      return
    clear()
    onDone()
  }
  return (
    <>
      {view.authority.decision && <h4>{text.authority.restsOn}</h4>}
      <DecisionGround />
      <MissingList title={text.missing.blocking} missing={missing.filter(({ blocks }) => blocks)} />
      <MissingList title={text.missing.title} missing={missing.filter(({ blocks }) => !blocks)} />
      <Form
        weighs
        act={act}
        label={text.authority.act}
        faults={faults}
        unavailable={not ? because('decideNotToNotify') : undefined}
        onSubmit={() => void submit()}
      >
        <RadioGroup
          id="authority-decision"
          label={text.authority.decide}
          error={errorOf('authority-decision')}
          value={decision}
          onChange={(next) => change({ decision: next })}
          choices={authorityDecisions.map((value) => ({
            value,
            label: sentenceCase(names.authorityDecision[value]),
            hint: text.authority.decisionHints[value],
          }))}
        />
        <DecisionAgainst against={against} />
        {decision && (
          <ReasonField
            id="authority-reason"
            label={not ? text.authority.reasonDoNotNotify : text.authority.reasonNotify}
            optional={!not}
            suggestions={[...(not && verdictReason ? [verdictReason] : []), ...standard.suggestions]}
            notOffered={standard.notOffered}
            error={errorOf('authority-reason')}
            value={reason}
            onChange={(next) => change({ reason: next })}
          />
        )}
        {/* Whoever asked sees that it waits, also before choosing again. */}
        {(not ? reading.wanted : decision === null && reading.reading !== null) && (
          <SecondReading of="doNotNotify" proposal={reason} />
        )}
      </Form>
    </>
  )
}
