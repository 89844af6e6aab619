import { Alert } from '../../../ui/Alert.tsx'
import { Button } from '../../../ui/Button.tsx'
import { addressOf } from '../../../calculators/address.ts'
import { calculatorsText } from '../../../text/calculators.ts'
import { useText } from '../../../text/LanguageProvider.tsx'
import { BelowTheFold } from '../../../ui/drawing/FirstScreen.tsx'
import { Link } from '../../../ui/Link.tsx'
import { useCase } from '../../CaseContext.tsx'
import { writes } from '../../caseWrites.ts'
import { WhatFollows } from '../../parts/WhatFollows.tsx'
import { SectionHeading } from '../../parts/SectionHeading.tsx'
import { useFolds } from '../../parts/useFolds.ts'
import { ActFault } from '../../saving/ActFault.tsx'
import { Conflict } from '../../saving/Conflict.tsx'
import { useAct } from '../../saving/useAct.ts'
import { useWords } from '../../useWords.ts'
import { AdviceBlock, NoAdviceYet } from './AdviceBlock.tsx'
import { Formula } from './Formula.tsx'
import { Precedents } from '../decisions/Precedents.tsx'
import { RiskFactors } from './RiskFactors.tsx'
import { RiskFacts } from './RiskFacts.tsx'
import { RiskNext } from './RiskNext.tsx'
import styles from './RiskSection.module.css'
import { askedIn, type Judgement, RiskVerdict, verdictBody } from './RiskVerdict.tsx'
import { isOnlyTakenOver, TakenOver } from './TakenOver.tsx'
import { useLiveFacts } from './useLiveFacts.ts'
import { useRiskAutosave } from './useRiskAutosave.ts'
import { VerdictInWords } from './VerdictInWords.tsx'

/** Facts, score and advice; then the officer's own verdict, with the reason where it differs from the advice. */
export function RiskSection() {
  const { may } = useCase()
  return may('assessRisk') ? <Assess /> : <Assessed />
}

function Assess() {
  const words = useWords()
  const { text, names } = words
  const { advice } = useLiveFacts()
  const autosave = useRiskAutosave()
  const { value, change } = autosave
  return (
    <>
      <SectionHeading
        title={names.section.risk}
        saving={autosave.saving}
        incomplete={autosave.incomplete}
        onRetry={autosave.flush}
      />
      {autosave.conflict && (
        <Conflict
          conflict={autosave.conflict}
          labelOf={(field) => (field === 'reason' ? text.awareness.reason : text.risk.verdict)}
          show={(field, judgement) =>
            field === 'reason'
              ? judgement.reason
              : askedIn(judgement, advice)
                  .map(({ verdict, reason }) => [verdict && names.verdict[verdict], reason].filter(Boolean).join(' – '))
                  .join(', ')
          }
          onResolve={autosave.resolve}
        />
      )}
      <TakenOver />
      <FactsAndAdvice />
      <BelowTheFold>
        <section className={styles.verdict}>
          {advice.parts && <h3>{text.risk.verdict}</h3>}
          <RiskVerdict judgement={value} advice={advice} onChange={change} onBlur={autosave.flush} />
          <ConfirmOnNewFacts judgement={value} />
          <WhatFollows />
        </section>
        <Precedents />
        <RiskNext />
      </BelowTheFold>
    </>
  )
}

/** A verdict on facts that changed afterwards stands, and says so until somebody confirms it. */
function ConfirmOnNewFacts({ judgement }: { judgement: Judgement }) {
  const { view } = useCase()
  const { text, format } = useWords()
  const act = useAct()
  const { advice } = useLiveFacts()
  const { assessment, breachedData } = view
  if (!assessment) return null
  const confirmed = verdictBody(judgement, advice) ?? {
    verdict: assessment.verdict,
    reason: judgement.reason.trim() || null,
    parts: [],
  }
  const changed = (breachedData?.version ?? 0) > assessment.version
  return (
    <>
      <p className={styles.quiet}>{text.risk.assessed(assessment.by.name, format.moment(assessment.recordedAt))}</p>
      {changed && (
        <Alert
          kind="warning"
          actions={
            <Button small onClick={() => void act.run(writes.riskAssessment(confirmed), text.risk.confirmed)}>
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

/**
 * The argument in its order: what is known, how severe that scores, what weighs beside it, and what the rules advise. What
 * decides is in sight, so that the verdict stands in the same window; the rest is one key away.
 */
function FactsAndAdvice() {
  const { view } = useCase()
  const { tryOut } = useText(calculatorsText)
  const { text, names, format } = useWords()
  const { severity, advice, factors, isEmpty } = useLiveFacts()
  const { root, allOpen, toggle } = useFolds()
  return (
    <div ref={root} className={styles.argument}>
      <div className={styles.argumentHead}>
        <h3>{text.risk.facts}</h3>
        <div className={styles.tools} data-screen-only>
          <Link to={addressOf('risk', view.reference)}>{tryOut}</Link>
          <Button look="quiet" small keyHint="O" aria-expanded={allOpen} onClick={toggle}>
            {allOpen ? text.argument.fold : text.argument.unfold}
          </Button>
        </div>
      </div>
      {isEmpty ? <p>{text.data.notRecorded}</p> : <RiskFacts />}
      <section className={styles.score}>
        <h3>{text.argument.score}</h3>
        {isEmpty ? <p>{text.score.empty}</p> : <Formula severity={severity} />}
        {severity.group !== undefined && <p>{text.parts.scoreOf(severity.group)}</p>}
        {!isEmpty && severity.atWorst && (
          <p>{text.argument.atWorst(format.decimal(severity.atWorst.se), names.band[severity.atWorst.band])}</p>
        )}
      </section>
      <RiskFactors factors={factors} />
      {isEmpty ? <NoAdviceYet /> : <AdviceBlock advice={advice} brief />}
    </div>
  )
}

/** The assessment to read, for who may not assess. */
function Assessed() {
  const { view } = useCase()
  const { text, names, format } = useWords()
  const { assessment } = view
  // What is calculated now from the few facts of then says nothing of a case that ended long ago.
  if (isOnlyTakenOver(view))
    return (
      <>
        <SectionHeading title={names.section.risk} />
        <TakenOver />
      </>
    )
  return (
    <>
      <SectionHeading title={names.section.risk} />
      <TakenOver />
      <FactsAndAdvice />
      <h3>{text.risk.verdict}</h3>
      {assessment ? (
        <>
          <div>
            <VerdictInWords assessment={assessment} />
          </div>
          <p className={styles.quiet}>{text.risk.assessed(assessment.by.name, format.moment(assessment.recordedAt))}</p>
        </>
      ) : (
        <p>{text.risk.noVerdict}</p>
      )}
      <Precedents />
    </>
  )
}
