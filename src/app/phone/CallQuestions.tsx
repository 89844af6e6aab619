import { useEffect } from 'react'
import { reporterRoles } from '../../domain/report/events.ts'
import { Question } from '../questions/Question.tsx'
import questions from '../questions/Questions.module.css'
import type { Answers } from '../questions/useKeptAnswers.ts'
import type { useQuestionKeys } from '../questions/useQuestionKeys.ts'
import { domainText } from '../text/domain.ts'
import { phoneText } from '../text/phone.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Checkbox, RadioGroup } from '../ui/fields/Choices.tsx'
import { FieldSet, Select, TextArea, TextField } from '../ui/fields/Field.tsx'
import { LocalDateTime, type LocalMoment } from '../ui/fields/LocalDateTime.tsx'
import type { CallAnswers, CallFault } from './callAnswers.ts'
import styles from './Phone.module.css'

/** What is wrong with a moment that is half typed. */
export type MomentFaults = { readonly observedAt: string | null; readonly receivedAt: string | null }

type CallQuestionsProps = {
  keys: ReturnType<typeof useQuestionKeys>
  call: CallAnswers
  begun: string
  answer: (change: Answers) => void
  faultOf: (fault: CallFault) => string | undefined
  momentFaults: MomentFaults
  /** What is wrong with a moment that is half typed; null when nothing is. */
  onMomentFault: (name: keyof MomentFaults, message: string | null) => void
}

/** The eight questions of a call, in the order in which people talk. */
export function CallQuestions({ keys, call, begun, answer, faultOf, momentFaults, onMomentFault }: CallQuestionsProps) {
  const text = useText(phoneText)
  const names = useText(domainText)
  const { goTo } = keys
  useEffect(() => goTo(0), [goTo])
  const moment = (name: 'observedAt' | 'receivedAt') => (typed: LocalMoment) => {
    onMomentFault(name, typed.kind === 'faulty' ? typed.message : null)
    if (typed.kind === 'faulty') return
    const instant = typed.kind === 'complete' ? typed.instant : ''
    if (name === 'receivedAt') return answer({ receivedAt: instant })
    answer({ observedAt: instant, observedDayOnly: typed.kind === 'complete' && typed.dayOnly ? 'yes' : 'no' })
  }
  const line = (name: 'visibleData' | 'aboutWhom' | 'whereabouts') => ({
    label: text[name],
    value: call[name],
    onChange: (event: { target: { value: string } }) => answer({ [name]: event.target.value }),
    autoComplete: 'off',
  })
  const at = (index: number) => ({ number: index + 1, current: keys.current === index })
  return (
    // The keys go through the fields, which are the controls; the list only hears them pass.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ol id={keys.listId} className={questions.questions} aria-label={text.questionsLabel} onFocus={keys.onFocus}>
      <Question {...at(0)}>
        <TextArea
          id="call-what"
          label={text.what}
          hint={text.whatHint}
          rows={3}
          value={call.description}
          onChange={(event) => answer({ description: event.target.value })}
          error={faultOf('what')}
        />
      </Question>
      <Question {...at(1)}>
        <RadioGroup
          label={text.ongoing}
          inline
          choices={(['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: names.yesNoUnknown[value] }))}
          value={call.ongoing}
          onChange={(ongoing) => answer({ ongoing })}
        />
      </Question>
      <Question {...at(2)}>
        <LocalDateTime
          id="call-observedAt"
          label={text.observed}
          hint={text.observedHint}
          initial={call.observedAt}
          dayAlone={call.observedDayOnly ? 'only' : 'allowed'}
          onChange={moment('observedAt')}
          error={faultOf('inTheFuture') ?? momentFaults.observedAt ?? undefined}
        />
      </Question>
      <Question {...at(3)}>
        <TextField {...line('visibleData')} hint={text.visibleDataHint} />
      </Question>
      <Question {...at(4)}>
        <TextField {...line('aboutWhom')} />
      </Question>
      <Question {...at(5)}>
        <TextField {...line('whereabouts')} />
      </Question>
      <Question {...at(6)}>
        <FieldSet label={text.who}>
          <div className={styles.pair}>
            <TextField
              label={text.name}
              value={call.name}
              onChange={(event) => answer({ name: event.target.value })}
              autoComplete="off"
              maxLength={200}
            />
            <Select label={text.role} value={call.role} onChange={(event) => answer({ role: event.target.value })}>
              {reporterRoles.map((value) => (
                <option key={value} value={value}>
                  {names.reporterRole[value]}
                </option>
              ))}
            </Select>
          </div>
        </FieldSet>
      </Question>
      <Question {...at(7)}>
        <FieldSet label={text.phone}>
          <div className={styles.pair}>
            <TextField
              id="call-phone"
              type="tel"
              label={text.number}
              value={call.phone}
              onChange={(event) => answer({ phone: event.target.value })}
              autoComplete="off"
              maxLength={50}
              error={faultOf('phone')}
            />
            <Checkbox
              label={text.callBack}
              checked={call.callBack}
              onChange={(on) => answer({ callBack: on ? 'yes' : 'no' })}
            />
          </div>
        </FieldSet>
      </Question>
      <li className={styles.rest}>
        <RadioGroup
          label={text.channel}
          inline
          choices={[
            { value: 'phone', label: names.channel.phone },
            { value: 'counter', label: names.channel.counter },
          ]}
          value={call.channel}
          onChange={(channel) => answer({ channel })}
        />
        <details open={momentFaults.receivedAt !== null || undefined}>
          <summary>{text.otherMoment}</summary>
          <LocalDateTime
            id="call-receivedAt"
            error={momentFaults.receivedAt ?? undefined}
            label={text.receivedAt}
            hint={text.receivedAtHint}
            initial={call.receivedAt ?? begun}
            onChange={moment('receivedAt')}
          />
        </details>
      </li>
    </ol>
  )
}
