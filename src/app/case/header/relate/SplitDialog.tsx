import { useState } from 'react'
import type { CaseView } from '../../../../contract/cases.ts'
import { pages } from '../../../shell/pages.ts'
import { commonText } from '../../../text/common.ts'
import { useText } from '../../../text/LanguageProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { CheckboxGroup } from '../../../ui/fields/Choices.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/fields/Field.tsx'
import { Link } from '../../../ui/Link.tsx'
import { SummaryList } from '../../../ui/SummaryList.tsx'
import { useCase } from '../../CaseContext.tsx'
import { writes } from '../../caseWrites.ts'
import { Form } from '../../parts/Form.tsx'
import { ReasonField } from '../../parts/ReasonField.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { useAct } from '../../saving/useAct.ts'
import { useWords } from '../../useWords.ts'

/** Lets a part of this breach go on as a case of its own. */
export function SplitDialog({ onClose }: { onClose: () => void }) {
  const { view } = useCase()
  const { text, names, format, now } = useWords()
  const common = useText(commonText)
  const act = useAct()
  const [title, setTitle] = useState('')
  const [reason, setReason] = useState('')
  const [reports, setReports] = useState<string[]>([])
  const [made, setMade] = useState<CaseView['linked'][number] | null>(null)
  const { faults, errorOf, pass } = useFaults(() => [
    title.trim() === '' && { fieldId: 'split-title', message: text.fillIn.text },
    reason.trim() === '' && { fieldId: 'split-reason', message: text.fillIn.reason },
  ])
  const submit = async () => {
    if (!pass()) return
    const answer = await act.run(writes.split({ title: title.trim(), reports, reason }), text.relate.splitDone)
    // What was split off is the case that was linked last.
    setMade(answer?.linked.at(-1) ?? null)
  }
  if (made) {
    return (
      // A dialog of its own: it takes the focus, which was in the form that is gone.
      <Dialog
        key="made"
        title={text.relate.splitDone}
        onClose={onClose}
        actions={<Button onClick={onClose}>{common.close}</Button>}
      >
        <p>
          <Link to={pages.case(made.reference)} onClick={onClose}>
            {made.reference} {made.title}
          </Link>
        </p>
        <p>{text.relate.splitResult(reports.length, view.reference)}</p>
      </Dialog>
    )
  }
  const moving = view.reports.filter(({ id }) => reports.includes(id))
  const [startsAt = view.firstReportAt] = moving.map(({ receivedAt }) => receivedAt).toSorted()
  return (
    <Dialog title={text.relate.splitTitle} onClose={onClose} wide>
      <p>{text.relate.splitExplains}</p>
      <Form
        act={act}
        label={text.relate.splitAct}
        faults={faults}
        onSubmit={() => void submit()}
        beside={<Button onClick={onClose}>{common.cancel}</Button>}
      >
        <TextField
          id="split-title"
          label={text.relate.splitName}
          hint={text.header.titleHint}
          error={errorOf('split-title')}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        {view.reports.length > 1 && (
          <CheckboxGroup
            label={text.relate.splitReports}
            optional
            values={reports}
            onChange={setReports}
            choices={view.reports.map(({ id, channel, receivedAt }) => ({
              value: id,
              label: text.side.channelAt(names.channel[channel], format.shortMoment(receivedAt, now)),
            }))}
          />
        )}
        <SummaryList
          items={[
            { term: text.relate.newCase, value: text.relate.newCaseGets(reports.length) },
            { term: text.relate.clockTerm, value: text.relate.newClock(format.shortMoment(startsAt, now)) },
            { term: view.reference, value: text.relate.splitKeeps(view.reports.length - reports.length) },
          ]}
        />
        <ReasonField
          id="split-reason"
          label={text.relate.reason}
          suggestions={text.relate.splitReasons}
          value={reason}
          onChange={setReason}
          error={errorOf('split-reason')}
        />
      </Form>
    </Dialog>
  )
}
