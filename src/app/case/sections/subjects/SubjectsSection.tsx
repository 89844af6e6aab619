import { useState } from 'react'
import type { CaseView } from '../../../../contract/cases.ts'
import { covers, partNamesOf } from '../../../../domain/case/parts.ts'
import { Alert } from '../../../ui/Alert.tsx'
import { Button, ButtonRow } from '../../../ui/Button.tsx'
import { BelowTheFold } from '../../../ui/drawing/FirstScreen.tsx'
import { useCase } from '../../CaseContext.tsx'
import { SectionHeading } from '../../parts/SectionHeading.tsx'
import { useWords } from '../../useWords.ts'
import { LettersPanel } from '../../../letters/LettersPanel.tsx'
import { Communications } from './Communications.tsx'
import styles from '../decisions/Decision.module.css'
import { WentAgainst } from '../decisions/DecisionAgainst.tsx'
import { DecisionGround } from '../decisions/DecisionGround.tsx'
import { DecideOnSubjects } from './DecideOnSubjects.tsx'
import { LeftToControllers } from '../decisions/LeftToControllers.tsx'
import { ReadingsToGive } from '../decisions/ReadingsToGive.tsx'
import { WithdrawDecision } from '../decisions/WithdrawDecision.tsx'

/** The duty to the people: whether they are told, on which ground not, and what they were told. */
export function SubjectsSection() {
  const { view, may, because } = useCase()
  const { text, names, format } = useWords()
  const [again, setAgain] = useState(false)
  const { decision, decisions, communications } = view.subjects
  const undecided = partNamesOf(view).filter((part) => !decisions.some(({ parts }) => covers(parts, part)))
  const older = view.restsOnOlderFacts.includes('subjects')
  const mayDecide = may('decideToInform')
  return (
    <>
      <SectionHeading
        title={names.section.subjects}
        intro={view.ourRole === 'processor' ? text.subjects.introProcessor : text.subjects.intro}
      />
      <ReadingsToGive part="subjects" />
      <div className={styles.parts}>
        <LeftToControllers left={decision === null && communications.length === 0} what={text.subjects.ownAfterAll}>
          <section className={styles.part}>
            <h3>{text.authority.decisionTitle}</h3>
            {decisions.map((each) => (
              <DecidedOnSubjects key={each.version} decision={each} />
            ))}
            {decision && undecided.length > 0 && (
              <Alert kind="warning">
                {text.parts.undecided(format.list(undecided.map((part) => part ?? text.parts.everybodyElse)))}
              </Alert>
            )}
            {decision && older && <Alert kind="warning">{text.authority.olderFacts}</Alert>}
            {decision && <WithdrawDecision of="subjectsDecision" />}
            {decision && mayDecide && !again && undecided.length === 0 && (
              <ButtonRow>
                <Button small onClick={() => setAgain(true)}>
                  {text.authority.decideAgain}
                </Button>
              </ButtonRow>
            )}
            {(!decision || again || undecided.length > 0) && (
              <>
                <h4>{text.authority.restsOn}</h4>
                <DecisionGround />
                {mayDecide ? <DecideOnSubjects onDone={() => setAgain(false)} /> : <p>{because('decideToInform')}</p>}
              </>
            )}
          </section>
          {decision && decision.decision !== 'doNotInform' && <LettersPanel />}
          <BelowTheFold inSight={decision !== null}>
            <Communications />
          </BelowTheFold>
        </LeftToControllers>
      </div>
    </>
  )
}

/** One decision that stands, with whom it is about and what it went against. */
function DecidedOnSubjects({ decision }: { decision: CaseView['subjects']['decisions'][number] }) {
  const { text, names, format } = useWords()
  const { parts, groups, ground, reason, lookAgainAt } = decision
  return (
    <div className={styles.proof}>
      <p>
        <strong>
          {text.authority.proof(
            names.subjectsDecision[decision.decision],
            decision.by.name,
            format.moment(decision.recordedAt),
          )}
        </strong>
      </p>
      {parts.length > 0 && (
        <p>{text.parts.concerns(format.list(parts.map((part) => part ?? text.parts.everybodyElse)))}</p>
      )}
      {ground && <p>{names.informingGround[ground]}</p>}
      {groups.length > 0 && <p>{format.list(groups.map((group) => names.subjectGroup[group]))}</p>}
      {reason && <p className={styles.quote}>{reason}</p>}
      <WentAgainst against={decision.against} />
      {lookAgainAt && (
        <p>
          {text.subjects.lookAgainAt} {format.moment(lookAgainAt)}
        </p>
      )}
    </div>
  )
}
