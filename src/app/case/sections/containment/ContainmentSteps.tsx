import { useState } from 'react'
import {
  containmentListFor,
  type ContainmentStep,
  containmentSteps,
  stepSources,
  stepsOf,
} from '../../../../domain/case/containmentSteps.ts'
import { useLanguage } from '../../../text/LanguageProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Select } from '../../../ui/fields/Field.tsx'
import { CheckIcon } from '../../../ui/icons.tsx'
import { useCase } from '../../CaseContext.tsx'
import { writes } from '../../caseWrites.ts'
import { ActFault } from '../../saving/ActFault.tsx'
import { useAct } from '../../saving/useAct.ts'
import type { Autosave } from '../../saving/useAutosave.ts'
import { useWords } from '../../useWords.ts'
import styles from './ContainmentSteps.module.css'
import { type DataForm, factsOf } from '../data/dataForm.ts'
import { IncidentKindField } from '../data/IncidentKindField.tsx'

const attacks = ['ransomware', 'phishing'] as const

type ContainmentStepsProps = {
  readonly autosave: Autosave<DataForm>
  readonly onExplain: (step: ContainmentStep) => void
}

/** What usually helps for this kind of leak, to be ticked off; a tick is a measure with its time and person. */
export function ContainmentSteps({ autosave, onExplain }: ContainmentStepsProps) {
  const { view, may } = useCase()
  const { text, format } = useWords()
  const { incidentKind } = autosave.value
  // What the attack did follows from the facts; until those are known somebody may look at the other list.
  const [attack, chooseAttack] = useState<(typeof attacks)[number] | null>(null)
  const fitting = containmentListFor(incidentKind, factsOf(autosave.value))
  const list = incidentKind === 'cyber' ? (attack ?? fitting) : fitting
  const steps = stepsOf[list]
  const doneSteps = steps.filter((step) => view.containment.actions.some((action) => action.step === step))
  return (
    <section aria-labelledby="containment-steps">
      <div className={styles.head}>
        <h3 id="containment-steps">{text.checklist.title}</h3>
        <p className={styles.quiet}>
          {text.checklist.progress(format.number(doneSteps.length), format.number(steps.length))}
        </p>
      </div>
      {may('contain') && <p className={styles.quiet}>{text.checklist.intro}</p>}
      <div className={styles.choice}>
        {may('identifyData') && (
          <IncidentKindField
            hint={text.checklist.kindHint}
            value={incidentKind}
            onChange={(kind) => autosave.change({ incidentKind: kind })}
          />
        )}
        {incidentKind === 'cyber' && (
          <Select
            label={text.checklist.attack}
            value={list}
            onChange={(event) => chooseAttack(attacks.find((each) => each === event.target.value) ?? null)}
          >
            {attacks.map((each) => (
              <option key={each} value={each}>
                {text.checklist.attacks[each]}
              </option>
            ))}
          </Select>
        )}
      </div>
      <ul className={styles.steps}>
        {steps.map((step) => (
          <Step key={step} step={step} onExplain={onExplain} />
        ))}
      </ul>
      {may('contain') && <p className={styles.quiet}>{text.checklist.otherwise}</p>}
    </section>
  )
}

function Step({ step, onExplain }: { step: ContainmentStep; onExplain: (step: ContainmentStep) => void }) {
  const { view, may } = useCase()
  const { text, format, now } = useWords()
  const { language } = useLanguage()
  const act = useAct()
  const done = view.containment.actions.findLast((action) => action.step === step)
  const words = text.checklist.steps[step]
  const { kind, source: by } = containmentSteps[step]
  const source = stepSources[by]
  const record = () =>
    void act.run(writes.containmentAction({ kind, step }), text.containment.added, { waitsAs: words })
  return (
    <li className={styles.step} data-done={done !== undefined || undefined}>
      <span aria-hidden className={styles.mark}>
        {done && <CheckIcon size="1em" />}
      </span>
      <div>
        <p>{words}</p>
        <div className={styles.foot}>
          <p className={styles.quiet}>
            {done
              ? text.checklist.by(done.by.name, format.shortMoment(done.happenedAt, now))
              : source === null
                ? text.checklist.practice
                : text.checklist.source(source[language])}
          </p>
          {!done && may('contain') && (
            <div className={styles.buttons}>
              <Button
                small
                aria-label={text.checklist.doneLabel(words)}
                aria-busy={act.busy || undefined}
                onClick={record}
              >
                {text.checklist.done}
              </Button>
              <Button look="quiet" small aria-label={text.checklist.moreLabel(words)} onClick={() => onExplain(step)}>
                {text.checklist.more}
              </Button>
            </div>
          )}
        </div>
        <ActFault act={act} />
      </div>
    </li>
  )
}
