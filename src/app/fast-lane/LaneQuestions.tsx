import { useEffect } from 'react'
import { verdicts } from '../../domain/law/verdict.ts'
import { Question } from '../questions/Question.tsx'
import questions from '../questions/Questions.module.css'
import type { Answers } from '../questions/useKeptAnswers.ts'
import type { useQuestionKeys } from '../questions/useQuestionKeys.ts'
import { domainText } from '../text/domain.ts'
import { fastLaneText } from '../text/fastLane.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { CheckboxGroup, RadioGroup } from '../ui/fields/Choices.tsx'
import { NumberField, TextArea, TextField } from '../ui/fields/Field.tsx'
import { LocalDateTime } from '../ui/fields/LocalDateTime.tsx'
import { useNow } from '../ui/Now.tsx'
import styles from './FastLane.module.css'
import * as lane from './fastLaneAnswers.ts'
import type { Start, Wording } from './fastLaneBody.ts'
import type { FastLaneFault } from './fastLaneFaults.ts'
import { LaneAdviceLine } from './LaneAside.tsx'
import type { LaneAdvice } from './useLaneAdvice.ts'

type LaneQuestionsProps = LaneAdvice & {
  keys: ReturnType<typeof useQuestionKeys>
  answers: lane.FastLaneAnswers
  kept: Answers
  wording: Wording
  start: Start
  answer: (change: Answers) => void
  faultOf: (...any: readonly FastLaneFault[]) => string | undefined
  onMomentFault: (faulty: boolean) => void
}

/** The nine questions, from what went wrong to what is decided. */
export function LaneQuestions({ keys, answers, kept, wording, start, answer, faultOf, ...rest }: LaneQuestionsProps) {
  const text = useText(fastLaneText)
  const names = useText(domainText)
  const format = useFormat()
  const now = useNow()
  const { advice, severity, deadline, onMomentFault } = rest
  const { goTo } = keys
  useEffect(() => goTo(0), [goTo])
  const at = (index: number) => ({ number: index + 1, current: keys.current === index })
  const choices = <Value extends string>(values: readonly Value[], labels: Readonly<Record<Value, string>>) =>
    values.map((value) => ({ value, label: labels[value] }))
  const { decision, verdict } = answers
  const advised = lane.mayAdvise(answers)
  return (
    // The keys go through the fields, which are the controls; the list only hears them pass.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ol id={keys.listId} className={questions.questions} aria-label={text.questionsLabel} onFocus={keys.onFocus}>
      <Question {...at(0)}>
        <RadioGroup
          id="lane-kind"
          label={text.kind}
          inline
          choices={choices(lane.mistakes, text.kinds)}
          value={answers.mistake}
          onChange={(mistake) => answer({ mistake })}
          error={faultOf('kind')}
        />
      </Question>
      <Question {...at(1)}>
        <LocalDateTime
          id="lane-aware"
          label={text.aware}
          hint={text.awareHint(format.shortMoment(deadline, now))}
          initial={answers.awareAt ?? start.receivedAt}
          onChange={(typed) => {
            onMomentFault(typed.kind !== 'complete')
            if (typed.kind === 'complete')
              answer({ awareAt: sameMinute(typed.instant, start.receivedAt) ? '' : typed.instant })
          }}
          error={faultOf('aware', 'awareInFuture')}
        />
        {answers.awareAt !== null && (
          <TextField
            id="lane-aware-reason"
            label={text.awareReason}
            value={answers.awareReason}
            onChange={(event) => answer({ awareReason: event.target.value })}
            error={faultOf('awareReason')}
          />
        )}
      </Question>
      <Question {...at(2)}>
        <CheckboxGroup
          id="lane-data"
          label={text.data}
          inline
          choices={lane.dataOffered.map((kind) => ({
            value: kind,
            label: kind === 'health' ? names.specialCategory[kind] : names.category[kind],
          }))}
          values={answers.data}
          onChange={(data) => answer({ data: data.join(',') })}
          error={faultOf('data')}
        />
      </Question>
      <Question {...at(3)}>
        <NumberField
          id="lane-people"
          label={text.people}
          value={kept['people'] ?? '1'}
          onChange={(event) => answer({ people: event.target.value })}
          onFocus={(event) => event.target.select()}
          maxLength={11}
          error={faultOf('people')}
        />
      </Question>
      <Question {...at(4)}>
        <RadioGroup
          id="lane-special"
          label={text.special}
          inline
          choices={choices(lane.specials, text.specials)}
          value={answers.special}
          onChange={(special) => answer({ special })}
          error={faultOf('special')}
        />
      </Question>
      <Question {...at(5)}>
        <RadioGroup
          id="lane-recipient"
          label={text.recipient}
          hint={text.recipientHint}
          inline
          choices={choices(lane.recipients, text.recipients)}
          value={answers.recipient}
          onChange={(recipient) => answer({ recipient })}
          error={faultOf('recipient')}
        />
      </Question>
      <Question {...at(6)}>
        <RadioGroup
          id="lane-where"
          label={text.where}
          className={styles.pairs}
          choices={choices(lane.whereaboutsOf(answers.mistake), text.wheres)}
          value={answers.where}
          onChange={(where) => answer({ where })}
          error={faultOf('where')}
        />
      </Question>
      <Question {...at(7)}>
        <RadioGroup
          id="lane-verdict"
          label={text.verdict}
          {...(advised && { hint: <LaneAdviceLine advice={advice} severity={severity} /> })}
          inline
          choices={verdicts.map((value) => ({
            value,
            label:
              advised && value === advice.risk ? `${names.verdict[value]} (${text.advised})` : names.verdict[value],
          }))}
          value={verdict}
          onChange={(chosen) => answer({ verdict: chosen })}
          error={faultOf('verdict')}
          below={
            advised &&
            verdict !== null &&
            verdict !== advice.risk && (
              <TextField
                id="lane-verdict-reason"
                label={text.verdictReason}
                value={answers.verdictReason}
                onChange={(event) => answer({ verdictReason: event.target.value })}
                error={faultOf('verdictReason')}
              />
            )
          }
        />
      </Question>
      <Question {...at(8)}>
        <RadioGroup
          id="lane-decision"
          label={text.decision}
          choices={choices(lane.decisions, text.decisions)}
          value={decision}
          onChange={(chosen) => answer({ decision: chosen })}
          error={faultOf('decision', 'ground')}
          below={
            decision !== null && (
              <div className={styles.reasons}>
                <TextArea
                  id="lane-reason-authority"
                  label={text.reasonAuthority}
                  value={wording.reasonAuthority}
                  onChange={(event) => answer({ reasonAuthority: event.target.value })}
                  error={faultOf('reasonAuthority')}
                />
                <TextArea
                  id="lane-reason-subjects"
                  label={text.reasonSubjects}
                  rows={2}
                  value={wording.reasonSubjects}
                  onChange={(event) => answer({ reasonSubjects: event.target.value })}
                  error={faultOf('reasonSubjects')}
                />
              </div>
            )
          }
        />
      </Question>
    </ol>
  )
}

/** A moment is shown to the minute: untouched, it is still that of the report, to the millisecond. */
const sameMinute = (one: string, other: string): boolean =>
  Math.floor(Date.parse(one) / 60_000) === Math.floor(Date.parse(other) / 60_000)
