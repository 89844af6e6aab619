import { type Verdict, verdicts } from '../../../domain/law/verdict.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/Choices.tsx'
import { useCase } from '../CaseContext.tsx'
import { writes } from '../caseWrites.ts'
import { sentenceCase } from '../inWords.ts'
import { ReasonField } from '../parts/ReasonField.tsx'
import { SectionHeading } from '../parts/SectionHeading.tsx'
import { ActFault } from '../saving/ActFault.tsx'
import { Conflict } from '../saving/Conflict.tsx'
import { useAct } from '../saving/useAct.ts'
import { useAutosave } from '../saving/useAutosave.ts'
import { useWords } from '../useWords.ts'
import { AdviceBlock } from './AdviceBlock.tsx'
import { Formula } from './Formula.tsx'
import { Precedents } from './Precedents.tsx'
import { RiskFacts } from './RiskFacts.tsx'
import styles from './RiskSection.module.css'
import { Unknowns } from './Unknowns.tsx'
import { useLiveFacts } from './useLiveFacts.ts'

type Judgement = { readonly verdict: Verdict | null; readonly reason: string }

/** Facts, score and advice; then the officer's own verdict, with the reason where it differs from the advice. */
export function RiskSection() {
  const { may } = useCase()
  return may('assessRisk') ? <Assess /> : <Assessed />
}

function Assess() {
  const { view } = useCase()
  const words = useWords()
  const { text, names } = words
  const { advice } = useLiveFacts()
  const needsReason = ({ verdict, reason }: Judgement) =>
    verdict !== null && verdict !== advice.risk && reason.trim() === ''
  const autosave = useAutosave<Judgement>({
    view,
    group: 'risk',
    recordedIn: ({ assessment }) => ({
      value: { verdict: assessment?.verdict ?? null, reason: assessment?.reason ?? '' },
      version: assessment?.version ?? null,
      at: assessment?.recordedAt ?? null,
    }),
    write: (judgement) =>
      judgement.verdict === null || needsReason(judgement)
        ? null
        : writes.riskAssessment({
            verdict: judgement.verdict,
            reason: judgement.reason.trim() === '' ? null : judgement.reason,
          }),
  })
  const { value, change } = autosave
  const differs = value.verdict !== null && value.verdict !== advice.risk
  const milder = value.verdict !== null && verdicts.indexOf(value.verdict) < verdicts.indexOf(advice.risk)
  return (
    <>
      <SectionHeading
        title={names.section.risk}
        intro={text.risk.intro}
        saving={autosave.saving}
        incomplete={autosave.incomplete}
        onRetry={autosave.flush}
      />
      {autosave.conflict && (
        <Conflict
          conflict={autosave.conflict}
          labelOf={(field) => (field === 'verdict' ? text.risk.verdict : text.awareness.reason)}
          show={(field, judgement) =>
            field === 'verdict' ? (judgement.verdict ? names.verdict[judgement.verdict] : '') : judgement.reason
          }
          onResolve={autosave.resolve}
        />
      )}
      <FactsAndAdvice />
      <section className={styles.verdict}>
        <RadioGroup
          label={text.risk.verdict}
          hint={text.risk.verdictHint}
          value={value.verdict}
          // Saved after a pause, not at once: arrows pass over verdicts that nobody means, and the record keeps each.
          onChange={(verdict) => change({ verdict })}
          choices={verdicts.map((verdict) => ({
            value: verdict,
            label: sentenceCase(names.verdict[verdict]),
            ...(verdict !== advice.risk && verdict === value.verdict && { hint: text.risk.differs }),
          }))}
        />
        {differs && (
          <ReasonField
            label={text.risk.reason(names.verdict[advice.risk])}
            suggestions={milder ? text.risk.milder : text.risk.graver}
            value={value.reason}
            onChange={(reason) => change({ reason })}
            onBlur={autosave.flush}
          />
        )}
        <ConfirmOnNewFacts judgement={value} />
      </section>
      <Precedents />
    </>
  )
}

/** A verdict on facts that changed afterwards stands, and says so until somebody confirms it. */
function ConfirmOnNewFacts({ judgement }: { judgement: Judgement }) {
  const { view } = useCase()
  const { text, format } = useWords()
  const act = useAct()
  const { assessment, breachedData } = view
  if (!assessment) return null
  const changed = (breachedData?.version ?? 0) > assessment.version
  return (
    <>
      <p className={styles.quiet}>{text.risk.assessed(assessment.by.name, format.moment(assessment.recordedAt))}</p>
      {changed && (
        <Alert
          kind="warning"
          actions={
            <Button
              small
              onClick={() =>
                void act.run(
                  writes.riskAssessment({
                    verdict: judgement.verdict ?? assessment.verdict,
                    reason: judgement.reason.trim() || null,
                  }),
                  text.risk.confirmed,
                )
              }
            >
              {text.risk.confirm}
            </Button>
          }
        >
          <p>{text.risk.factsChanged}</p>
        </Alert>
      )}
      <ActFault act={act} />
    </>
  )
}

function FactsAndAdvice() {
  const { text } = useWords()
  const { severity, advice } = useLiveFacts()
  return (
    <>
      <h3>{text.risk.facts}</h3>
      <div className={styles.dense}>
        <RiskFacts />
      </div>
      <Formula severity={severity} />
      <Unknowns unknowns={severity.unknowns} />
      <AdviceBlock advice={advice} />
    </>
  )
}

/** The assessment to read, for who may not assess. */
function Assessed() {
  const { view } = useCase()
  const { text, names, format } = useWords()
  const { assessment } = view
  return (
    <>
      <SectionHeading title={names.section.risk} />
      <FactsAndAdvice />
      <h3>{text.risk.verdict}</h3>
      {assessment ? (
        <>
          <p>
            <strong>{sentenceCase(names.verdict[assessment.verdict])}.</strong> {assessment.reason}
          </p>
          <p className={styles.quiet}>{text.risk.assessed(assessment.by.name, format.moment(assessment.recordedAt))}</p>
        </>
      ) : (
        <p>{text.risk.noVerdict}</p>
      )}
      <Precedents />
    </>
  )
}
