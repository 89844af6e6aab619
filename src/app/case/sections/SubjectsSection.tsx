import { useState } from 'react'
import { Alert } from '../../ui/Alert.tsx'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { useCase } from '../CaseContext.tsx'
import { SectionHeading } from '../parts/SectionHeading.tsx'
import { useWords } from '../useWords.ts'
import { Communications } from './Communications.tsx'
import styles from './Decision.module.css'
import { DecisionGround } from './DecisionGround.tsx'
import { DecideOnSubjects } from './DecideOnSubjects.tsx'
import { WithdrawDecision } from './WithdrawDecision.tsx'

/** The duty to the people: whether they are told, on which ground not, and what they were told. */
export function SubjectsSection() {
  const { view, may, because } = useCase()
  const { text, names, format } = useWords()
  const [again, setAgain] = useState(false)
  const { decision } = view.subjects
  const older = view.restsOnOlderFacts.includes('subjects')
  const mayDecide = may('decideToInform')
  return (
    <>
      <SectionHeading title={names.section.subjects} intro={text.subjects.intro} />
      <div className={styles.parts}>
        <section className={styles.part}>
          <h3>{text.authority.decisionTitle}</h3>
          {decision && (
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
              {decision.ground && <p>{names.informingGround[decision.ground]}</p>}
              {decision.groups.length > 0 && (
                <p>{format.list(decision.groups.map((group) => names.subjectGroup[group]))}</p>
              )}
              {decision.reason && <p className={styles.quote}>{decision.reason}</p>}
              {decision.lookAgainAt && (
                <p>
                  {text.subjects.lookAgainAt} {format.moment(decision.lookAgainAt)}
                </p>
              )}
            </div>
          )}
          {decision && older && <Alert kind="warning">{text.authority.olderFacts}</Alert>}
          {decision && <WithdrawDecision of="subjectsDecision" />}
          {decision && mayDecide && !again && (
            <ButtonRow>
              <Button small onClick={() => setAgain(true)}>
                {text.authority.decideAgain}
              </Button>
            </ButtonRow>
          )}
          {(!decision || again) && (
            <>
              <h4>{text.authority.restsOn}</h4>
              <DecisionGround />
              {mayDecide ? <DecideOnSubjects onDone={() => setAgain(false)} /> : <p>{because('decideToInform')}</p>}
            </>
          )}
        </section>
        <Communications />
      </div>
    </>
  )
}
