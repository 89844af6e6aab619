import { useRef, useState } from 'react'
import type { ReportView } from '../../contract/reports.ts'
import { fastLaneSteps } from '../../contract/fastLane.ts'
import type { Settings } from '../../contract/organisation.ts'
import { insteadOfGdpr } from '../../domain/case/lawsAtOpening.ts'
import { ProblemError } from '../client/problem.ts'
import { AlsoAnswered } from '../questions/AlsoAnswered.tsx'
import { useDiscard } from '../questions/useDiscard.ts'
import { type Answers, useKeptAnswers } from '../questions/useKeptAnswers.ts'
import page from '../questions/QuestionPage.module.css'
import { useQuestionKeys } from '../questions/useQuestionKeys.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { domainText } from '../text/domain.ts'
import { fastLaneText } from '../text/fastLane.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonRow } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/fields/ErrorSummary.tsx'
import { useNow } from '../ui/Now.tsx'
import { SaveState } from '../ui/SaveState.tsx'
import styles from './FastLane.module.css'
import { type FastLaneAnswers, mayAdvise, readFastLane } from './fastLaneAnswers.ts'
import { bodyForFullTreatment, bodyOf, type Start, type Wording, wordingOf } from './fastLaneBody.ts'
import { type FastLaneFault, faultsOf, fieldOf } from './fastLaneFaults.ts'
import { LaneAside } from './LaneAside.tsx'
import { LaneQuestions } from './LaneQuestions.tsx'
import { LaneTexts } from './LaneTexts.tsx'
import { useLane } from './useLane.ts'
import { useLaneAdvice } from './useLaneAdvice.ts'
import { mistakeIn } from './mistakeIn.ts'

type FastLaneProps = {
  draft: string
  report: ReportView | null
  begunAt: string | null
  initial: Answers
  savedAt: string | null
  policy: Pick<Settings, 'secondReader' | 'dpoAdvice' | 'regimes'> | null
}

/** The nine questions, the advice that follows from them, and the one act that records everything. */
export function FastLane({ draft, report, begunAt, initial, savedAt, policy }: FastLaneProps) {
  const secondReader = policy?.secondReader === true
  const text = useText(fastLaneText)
  const names = useText(domainText)
  const format = useFormat()
  const sentence = useProblemSentence()
  const now = useNow()
  const [begun] = useState(() => begunAt ?? new Date(now).toISOString())
  const start: Start = { draft, reportId: report?.id ?? null, receivedAt: report?.receivedAt ?? begun, begunAt: begun }
  const kept = useKeptAnswers({
    kind: 'fastLane',
    id: draft,
    report: report?.id ?? null,
    // What the report tells of itself need not be asked again.
    initial: { ...mistakeIn(report), ...initial },
    savedAt,
  })
  const answers = readFastLane(kept.answers)
  const standard = wordingOf(answers, text, (kinds) => format.list(kinds.map((kind) => nameOfData(kind, names))))
  const wording = written(standard, kept.answers, report)
  const { advice, severity, deadline } = useLaneAdvice(answers, start)
  const [momentIsFaulty, setMomentIsFaulty] = useState(false)
  const [faults, setFaults] = useState<readonly FastLaneFault[]>([])
  const submitButton = useRef<HTMLButtonElement>(null)
  const lane = useLane({ onSend: kept.close, onRefused: kept.open, onDone: kept.forget })

  // The advice is asked in the case; what was filled in goes there.
  const dpoFirst = policy?.dpoAdvice === 'required' && answers.decision === 'none' ? text.dpoFirst : undefined
  const done = () => {
    const judged = { advised: advice.risk, receivedAt: start.receivedAt, now, momentIsFaulty }
    const found = faultsOf(answers, wording, judged)
    setFaults(found)
    if (found.length > 0 || lane.isPending) return
    const body = bodyOf(answers, wording, start, { advised: advice.risk, secondReader, texts: text })
    lane.mutate({ body, to: 'end' })
  }
  const goFull = () => {
    if (lane.isPending) return
    const body = bodyForFullTreatment(answers, wording, start, { advised: advice.risk, texts: text })
    lane.mutate({ body, to: 'case' })
  }
  const discard = useDiscard(draft, kept, text.discarded)

  const keys = useQuestionKeys({
    // As a press of the button, which shows why it cannot be done now.
    onDone: () => submitButton.current?.click(),
    onEnd: () => submitButton.current?.focus(),
  })
  const faultOf = (...any: readonly FastLaneFault[]) => {
    const fault = any.find((each) => faults.includes(each))
    return fault && text.missing[fault]
  }
  const laws = policy?.regimes ?? []
  const otherLaws = laws.includes('avg')
    ? insteadOfGdpr.filter((law) => laws.includes(law)).map((law) => names.regime[law])
    : []
  const toBeRead = secondReader && answers.decision !== null && answers.decision !== 'notifyAndInform'
  return (
    <div className={page.page}>
      <PageHeading title={text.title} documentTitle={text.title} actions={<SaveState saving={kept.saving} />} />
      {/* The keys go through the fields and buttons, which are the controls; what holds them only hears them pass. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={styles.form} onBlur={kept.flush} onKeyDown={keys.onKeyDown}>
        <p className={styles.soft}>{text.intro}</p>
        {otherLaws.length > 0 && <p className={styles.soft}>{text.otherLaws(format.list(otherLaws))}</p>}
        <ErrorSummary faults={faults.map((fault) => ({ fieldId: fieldOf[fault], message: text.missing[fault] }))} />
        <AlsoAnswered theirs={kept.theirs} />
        {lane.error && (
          <Alert kind="error" title={text.notDone}>
            {[sentence(lane.error), stepIn(lane.error, text)].filter(Boolean).join(' ')}
          </Alert>
        )}
        <LaneQuestions
          keys={keys}
          answers={answers}
          kept={kept.answers}
          wording={wording}
          start={start}
          advice={advice}
          severity={severity}
          deadline={deadline}
          answer={kept.answer}
          faultOf={faultOf}
          onMomentFault={setMomentIsFaulty}
        />
        <LaneTexts
          wording={wording}
          answers={answers}
          isNew={report === null}
          secondReader={secondReader}
          answer={kept.answer}
          faultOf={faultOf}
        />
        {toBeRead && <Alert>{text.secondReader}</Alert>}
        <ButtonRow>
          <Button ref={submitButton} look="primary" keyHint="Ctrl Enter" unavailable={dpoFirst} onClick={done}>
            {toBeRead ? text.submitForReading : text.submit}
          </Button>
          <Button onClick={goFull}>{text.full}</Button>
          <Button look="quiet" onClick={() => void discard()}>
            {text.discard}
          </Button>
        </ButtonRow>
        <p className={styles.soft}>{text.fullHint}</p>
      </div>
      <LaneAside report={report} advised={mayAdvise(answers)} advice={advice} severity={severity} />
    </div>
  )
}

const nameOfData = (kind: FastLaneAnswers['data'][number], names: typeof domainText.nl): string =>
  kind === 'health' ? names.specialCategory[kind] : names.category[kind]

/** Our words, but for those that the officer wrote otherwise; a report that exists has its own. */
function written(standard: Wording, kept: Answers, report: ReportView | null): Wording {
  const own = (name: keyof Wording) => kept[name] ?? standard[name]
  return {
    title: own('title'),
    description: report?.description ?? own('description'),
    how: own('how'),
    reasonAuthority: own('reasonAuthority'),
    reasonSubjects: own('reasonSubjects'),
    lesson: own('lesson'),
  }
}

/** At which step it was refused, in words; empty when the refusal does not say. */
function stepIn(fault: unknown, text: typeof fastLaneText.nl): string {
  const named = fault instanceof ProblemError ? fault.problem.inTheWay?.['step'] : undefined
  const step = fastLaneSteps.find((each) => each === named)
  return step === undefined ? '' : text.atStep(text.steps[step])
}
