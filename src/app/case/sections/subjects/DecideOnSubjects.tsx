import type { CaseView } from '../../../../contract/cases.ts'
import { differencesOnSubjects } from '../../../../domain/case/against.ts'
import { hasLaterMeasure, isUnintelligible } from '../../../../domain/case/groundConditions.ts'
import {
  type InformingGround,
  informingGrounds,
  type PartName,
  subjectsDecisions,
  type SubjectsDecisionKind,
} from '../../../../domain/case/codes.ts'
import { partNamesOf, partsIn, verdictFor } from '../../../../domain/case/parts.ts'
import { type SubjectGroup, subjectGroups } from '../../../../domain/law/facts.ts'
import { severest } from '../../../../domain/law/verdict.ts'
import { rulePackById } from '../../../../domain/law/rulePacks.ts'
import { RadioGroup } from '../../../ui/fields/Choices.tsx'
import { LocalDateTime } from '../../../ui/fields/LocalDateTime.tsx'
import { useCase } from '../../CaseContext.tsx'
import { writes } from '../../caseWrites.ts'
import { sentenceCase } from '../../inWords.ts'
import { ChipGroup } from '../../parts/ChipGroup.tsx'
import { Form } from '../../parts/Form.tsx'
import { MissingList } from '../../parts/MissingList.tsx'
import { ReasonField } from '../../parts/ReasonField.tsx'
import { offeredReasons } from '../../parts/standardReasons.ts'
import { useFaults } from '../../parts/useFaults.ts'
import { useFormDraft } from '../../../client/drafts.ts'
import { useAct } from '../../saving/useAct.ts'
import { useWords } from '../../useWords.ts'
import { DecisionAgainst } from '../decisions/DecisionAgainst.tsx'
import { PartChoice } from '../decisions/PartChoice.tsx'
import { SecondReading, useSecondReading } from '../decisions/SecondReading.tsx'

type Draft = {
  readonly decision: SubjectsDecisionKind | null
  readonly ground: InformingGround | 'none' | null
  readonly reason: string
  readonly groups: readonly SubjectGroup[]
  /** Which parts of the people it is about; none: all. */
  readonly parts: readonly PartName[]
  readonly lookAgainAt: string | null
}

const undecided: Draft = { decision: null, ground: null, reason: '', groups: [], parts: [], lookAgainAt: null }

/** The grounds that can stand under silence; disproportionate effort ends in a public communication instead. */
const grounds = informingGrounds.filter((ground) => ground !== '34-3-c')

/** Whether the condition of a ground holds now, as far as the case can tell (GDPR art. 34(3)). */
function groundHolds(ground: InformingGround, view: CaseView): boolean {
  if (ground === '34-3-a') return isUnintelligible(view)
  if (ground === '34-3-b') return hasLaterMeasure(view)
  return true
}

/** Informing, not informing with its ground, or a public communication: each with what it asks, explained before. */
export function DecideOnSubjects({ onDone }: { onDone: () => void }) {
  const { view, because } = useCase()
  const { text, names } = useWords()
  const act = useAct()
  const [draft, change, clear] = useFormDraft<Draft>(`${view.id}.subjectsDecision`, undecided)
  const { decision, ground, reason } = draft
  const concerned = partsIn(draft.parts, view)
  const judged = concerned.map((part) => verdictFor(part, view)).filter((one) => one !== null)
  const verdict = judged.length === 0 ? null : judged.reduce(severest)
  const highRisk = verdict === 'highRisk'
  const not = decision === 'doNotInform'
  const inPublic = decision === 'publicCommunication'
  // At high risk a message in public stands in place of one to each of them: it is weighed as silence is.
  const weighed = not || (inPublic && highRisk)
  const groundChosen = inPublic ? '34-3-c' : not && ground !== 'none' ? ground : null
  const scope = decision === null ? undefined : { parts: draft.parts, ground: groundChosen }
  const reading = useSecondReading('doNotInform', scope)
  const against =
    decision === null ? [] : differencesOnSubjects(decision, concerned, view, rulePackById(view.computed.rulePack))
  const missing = decision === null || decision === 'inform' ? [] : view.missing.decideOnSubjects
  const { faults, errorOf, pass } = useFaults(() => [
    decision === null && { fieldId: 'subjects-decision', message: text.choose.subjectsDecision },
    not &&
      highRisk &&
      (ground === null || ground === 'none') && { fieldId: 'subjects-ground', message: text.choose.ground },
    not && ground === 'police' && draft.lookAgainAt === null && { fieldId: 'look-again', message: text.fillIn.moment },
    weighed && reason.trim() === '' && { fieldId: 'subjects-reason', message: text.fillIn.reason },
  ])
  const submit = async () => {
    if (!pass() || decision === null) return
    const body = {
      decision,
      ground: groundChosen,
      reason: reason.trim() === '' ? null : reason,
      groups: [...draft.groups],
      parts: [...draft.parts],
      lookAgainAt: not && ground === 'police' ? draft.lookAgainAt : null,
    }
    if (!(await act.run(writes.subjectsDecision(body), text.authority.decided))) return
    clear()
    onDone()
  }
  return (
    <Form
      weighs
      act={act}
      label={text.authority.act}
      faults={faults}
      unavailable={decision !== null && decision !== 'inform' ? because('decideNotToInform') : undefined}
      onSubmit={() => void submit()}
    >
      <MissingList title={text.missing.blocking} missing={missing.filter(({ blocks }) => blocks)} />
      <PartChoice
        label={text.parts.whom}
        hint={text.parts.whomHint}
        parts={partNamesOf(view)}
        values={draft.parts}
        onChange={(parts) => change({ parts })}
      />
      <RadioGroup
        id="subjects-decision"
        label={text.subjects.decide}
        error={errorOf('subjects-decision')}
        value={decision}
        onChange={(next) => change({ decision: next })}
        choices={subjectsDecisions.map((value) => ({
          value,
          label: sentenceCase(names.subjectsDecision[value]),
          hint: text.subjects.decisionHints[value],
        }))}
      />
      <DecisionAgainst against={against} />
      {not && (
        <RadioGroup
          id="subjects-ground"
          label={text.subjects.ground}
          hint={text.subjects.groundHint}
          error={errorOf('subjects-ground')}
          value={ground}
          onChange={(next) => change({ ground: next })}
          choices={[
            ...(highRisk ? [] : [{ value: 'none' as const, label: text.subjects.noGround }]),
            ...grounds.map((value) => ({
              value,
              label: sentenceCase(names.informingGround[value]),
              hint: (
                <>
                  {text.subjects.groundConditions[value]}{' '}
                  {!groundHolds(value, view) && <strong>{text.subjects.groundUnmet}</strong>}
                </>
              ),
              ...(value === 'police' && {
                more: (
                  <LocalDateTime
                    id="look-again"
                    label={text.subjects.lookAgainAt}
                    initial={draft.lookAgainAt}
                    error={errorOf('look-again')}
                    onChange={(moment) => change({ lookAgainAt: moment.kind === 'complete' ? moment.instant : null })}
                  />
                ),
              }),
            })),
          ]}
        />
      )}
      {decision && (view.breachedData?.subjectGroups.length ?? 0) > 1 && (
        <ChipGroup
          label={text.subjects.groups}
          hint={text.subjects.groupsHint}
          values={draft.groups}
          onChange={(groups) => change({ groups })}
          choices={subjectGroups
            .filter((group) => view.breachedData?.subjectGroups.includes(group))
            .map((value) => ({ value, label: names.subjectGroup[value] }))}
        />
      )}
      {decision && (
        <ReasonField
          id="subjects-reason"
          label={
            not ? text.subjects.reasonDoNotInform : weighed ? text.subjects.reasonInPublic : text.subjects.reasonInform
          }
          optional={!weighed}
          {...offeredReasons(text.standardReasons.subjects[decision], view, verdict, text)}
          error={errorOf('subjects-reason')}
          value={reason}
          onChange={(next) => change({ reason: next })}
        />
      )}
      {(weighed ? reading.wanted : decision === null && reading.reading !== null) && (
        <SecondReading of="doNotInform" proposal={reason} scope={scope} />
      )}
    </Form>
  )
}
