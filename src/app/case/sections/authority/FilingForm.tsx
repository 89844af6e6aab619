import { useState } from 'react'
import type { CaseView } from '../../../../contract/cases.ts'
import type { FilingKind } from '../../../../domain/case/codes.ts'
import { Button } from '../../../ui/Button.tsx'
import { RadioGroup } from '../../../ui/fields/Choices.tsx'
import { TextField } from '../../../ui/fields/Field.tsx'
import { LocalDateTime } from '../../../ui/fields/LocalDateTime.tsx'
import { useCase } from '../../CaseContext.tsx'
import { writes } from '../../caseWrites.ts'
import { Form } from '../../parts/Form.tsx'
import { ReasonField } from '../../parts/ReasonField.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { useFormDraft } from '../../../client/drafts.ts'
import { useAct } from '../../saving/useAct.ts'
import { wantsDelayReason } from './wantsDelayReason.ts'
import { useWords } from '../../useWords.ts'
import { SecondReading, useSecondReading } from '../decisions/SecondReading.tsx'

type Filing = {
  readonly filedAt: string | null
  readonly numberKind: 'received' | 'awaited' | null
  readonly number: string
  readonly delayReason: string
  readonly reason: string
}

/** Records what was filed on the website of the AP: when, with which number, and for a late one why. Incomplete and late never block. */
export function FilingForm({
  kind,
  onDone,
  onCancel,
}: {
  kind: FilingKind
  onDone: () => void
  onCancel?: () => void
}) {
  const { view, because } = useCase()
  const { text, now } = useWords()
  const act = useAct()
  const earlierNumber = kind === 'initial' ? null : numberOf(view)
  const [filing, change, clear] = useFormDraft<Filing>(`${view.id}.filing.${kind}`, {
    // Never filled in beforehand: the moment of filing decides whether it was late, so somebody says it.
    filedAt: null,
    // The AP knows a notification by one number: what follows goes by that of the first, until somebody says otherwise.
    numberKind: earlierNumber === null ? null : 'received',
    number: earlierNumber ?? '',
    delayReason: typedOnForm(view, '4.5'),
    reason: kind === 'withdrawal' ? typedOnForm(view, '1.1b') : '',
  })
  // The field takes a moment from outside only when it begins anew.
  const [begun, setBegun] = useState(0)
  const takeNow = () => {
    change({ filedAt: new Date(Math.floor(now / 60_000) * 60_000).toISOString() })
    setBegun(begun + 1)
  }
  const reading = useSecondReading('withdrawNotification')
  // Whoever filed late without its reason gives that with the next filing (GDPR art. 33(1), last sentence).
  const late = {
    initial: filing.filedAt !== null && isLate(view, filing.filedAt),
    supplement: wantsDelayReason(view),
    withdrawal: false,
  }[kind]
  const { faults, errorOf, pass } = useFaults(() => [
    filing.filedAt === null && { fieldId: 'filed-at', message: text.fillIn.moment },
    filing.filedAt !== null &&
      Date.parse(filing.filedAt) > now + 60_000 && { fieldId: 'filed-at', message: text.authority.inFuture },
    filing.numberKind === null && { fieldId: 'number-kind', message: text.fillIn.choice },
    filing.numberKind === 'received' &&
      filing.number.trim() === '' && { fieldId: 'authority-number', message: text.fillIn.text },
    kind === 'withdrawal' && filing.reason.trim() === '' && { fieldId: 'filing-reason', message: text.fillIn.reason },
  ])
  const words = {
    initial: null,
    supplement: { label: text.authority.supplementReason, suggestions: text.authority.supplementReasons },
    withdrawal: {
      label: text.authority.withdrawFilingReason,
      suggestions: text.authority.withdrawFilingReasons,
    },
  }[kind]
  const ability = {
    initial: 'notifyAuthority',
    supplement: 'supplementNotification',
    withdrawal: 'withdrawNotification',
  } as const

  const submit = async () => {
    if (!pass() || filing.filedAt === null) return
    const body = {
      kind,
      filedAt: filing.filedAt,
      authorityNumber: filing.numberKind === 'received' ? filing.number.trim() : null,
      delayReason: late && filing.delayReason.trim() !== '' ? filing.delayReason : null,
      reason: filing.reason.trim() === '' ? null : filing.reason,
    }
    if (!(await act.run(writes.authorityNotification(body), text.authority.filedDone))) return
    clear()
    onDone()
  }
  return (
    <Form
      weighs
      act={act}
      label={text.authority.filingActs[kind]}
      faults={faults}
      unavailable={because(ability[kind])}
      onSubmit={() => void submit()}
      beside={onCancel && <Button onClick={onCancel}>{text.side.cancel}</Button>}
    >
      <LocalDateTime
        key={begun}
        id="filed-at"
        label={text.authority.filedAt}
        hint={
          <Button small look="quiet" onClick={takeNow}>
            {text.authority.justNow}
          </Button>
        }
        initial={filing.filedAt}
        error={errorOf('filed-at')}
        onChange={(moment) => change({ filedAt: moment.kind === 'complete' ? moment.instant : null })}
      />
      <RadioGroup
        id="number-kind"
        label={text.authority.number}
        error={errorOf('number-kind')}
        value={filing.numberKind}
        onChange={(numberKind) => change({ numberKind })}
        choices={[
          {
            value: 'received',
            label: text.authority.numberKinds.received,
            more: (
              <TextField
                id="authority-number"
                label={text.authority.number}
                autoComplete="off"
                error={errorOf('authority-number')}
                value={filing.number}
                onChange={(event) => change({ number: event.target.value })}
              />
            ),
          },
          { value: 'awaited', label: text.authority.numberKinds.awaited },
        ]}
      />
      {late && (
        <ReasonField
          label={text.authority.delayReason}
          hint={text.authority.delayReasonHint}
          optional
          suggestions={text.authority.delayReasons}
          value={filing.delayReason}
          onChange={(delayReason) => change({ delayReason })}
        />
      )}
      {words && (
        <ReasonField
          id="filing-reason"
          label={words.label}
          optional={kind === 'supplement'}
          suggestions={words.suggestions}
          error={errorOf('filing-reason')}
          value={filing.reason}
          onChange={(reason) => change({ reason })}
        />
      )}
      {kind === 'withdrawal' && reading.wanted && <SecondReading of="withdrawNotification" proposal={filing.reason} />}
    </Form>
  )
}

/** Under which number the AP knows the notification; null while none was received. */
const numberOf = ({ authority: { notifications } }: CaseView): string | null =>
  notifications.find(({ authorityNumber }) => authorityNumber !== null)?.authorityNumber ?? null

/** What was typed on the AP form about the notification that is recorded now; an earlier filing had its own. */
function typedOnForm({ authority: { formAnswers, notifications } }: CaseView, question: string): string {
  const typed = formAnswers.find((one) => one.question === question)
  const last = notifications.at(-1)?.version ?? 0
  return typed && typed.version > last && typeof typed.value === 'string' ? typed.value : ''
}

const asked = 72 * 3_600_000

/** Later than the law allows, counted from awareness, or than the form allows, counted from the discovery: both ask why. */
function isLate({ clock, awareness, firstReportAt }: CaseView, filedAt: string): boolean {
  const at = Date.parse(filedAt)
  const discovered = Date.parse(awareness?.moments.firstSignalAt ?? firstReportAt)
  return at > Date.parse(clock.deadline) || at - discovered > asked
}
