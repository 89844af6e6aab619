import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseView } from '../../../../contract/cases.ts'
import { communicationMeans, type CommunicationMeans, type PartName } from '../../../../domain/case/codes.ts'
import { covers, partNamesOf } from '../../../../domain/case/parts.ts'
import { shortfallOf } from '../../../../domain/case/shortfall.ts'
import { openPlacesIn } from '../../../../domain/letters/checkLetter.ts'
import { lettersQuery } from '../../../letters/letterQueries.ts'
import { Alert } from '../../../ui/Alert.tsx'
import { Button, ButtonRow } from '../../../ui/Button.tsx'
import { NumberField, TextArea, TextField } from '../../../ui/fields/Field.tsx'
import { LocalDateTime } from '../../../ui/fields/LocalDateTime.tsx'
import { useCase } from '../../CaseContext.tsx'
import { writes } from '../../caseWrites.ts'
import { ChipGroup } from '../../parts/ChipGroup.tsx'
import { Form } from '../../parts/Form.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { useFormDraft } from '../../../client/drafts.ts'
import { useAct } from '../../saving/useAct.ts'
import { useWords } from '../../useWords.ts'
import { useOutline } from './useOutline.ts'
import { readCount } from '../data/numberForm.ts'
import { PartChoice } from '../decisions/PartChoice.tsx'
import styles from '../decisions/Decision.module.css'

/** What the people were told: when, how, how many, and in which words. */
export function Communications() {
  const { view, may } = useCase()
  const { text, names, format } = useWords()
  const [another, setAnother] = useState(false)
  const { communications, decision } = view.subjects
  // Letters that are written here tell themselves what went out: typing it too would count people twice.
  const { data: letters } = useQuery({ ...lettersQuery(view.id), enabled: decision !== null, throwOnError: false })
  const isWritten = letters !== undefined && letters.items.length > 0
  const mayTell = may('informSubjects') && decision !== null && decision.decision !== 'doNotInform'
  const asks = may('informSubjects') && decision !== null && ((communications.length === 0 && !isWritten) || another)
  const shortfall = shortfallOf(view)
  if (communications.length === 0 && !asks && !(mayTell && isWritten))
    return decision?.decision === 'doNotInform' ? <p className={styles.quiet}>{text.subjects.notNeeded}</p> : null
  return (
    <section className={styles.part}>
      <h3>{text.subjects.proofTitle}</h3>
      {communications.map((message) => (
        <div key={message.version} className={styles.proof}>
          <p>
            <strong>
              {text.subjects.sent(
                text.subjects.persons(message.people),
                format.list(message.means.map((one) => names.communicationMeans[one])),
                format.moment(message.informedAt),
              )}
            </strong>
          </p>
          {message.parts.length > 0 && (
            <p>{text.parts.to(format.list(message.parts.map((part) => part ?? text.parts.everybodyElse)))}</p>
          )}
          <p className={styles.quiet}>
            {text.authority.filedBy(message.by.name, format.moment(message.recordedAt))}
            {message.returned > 0 && ` · ${text.subjects.returnedLine(format.number(message.returned))}`}
            {message.proof && ` · ${message.proof}`}
          </p>
          <details>
            <summary>{text.subjects.exactText}</summary>
            <p className={styles.quote}>{message.text}</p>
          </details>
        </div>
      ))}
      {shortfall && <Alert kind="warning">{text.subjects.shortfall(shortfall)}</Alert>}
      {asks ? (
        <Inform onDone={() => setAnother(false)} />
      ) : (
        may('informSubjects') && (
          <ButtonRow>
            <Button small onClick={() => setAnother(true)}>
              {communications.length === 0 ? text.subjects.otherMessage : text.subjects.anotherMessage}
            </Button>
          </ButtonRow>
        )
      )}
    </section>
  )
}

type Message = {
  readonly informedAt: string | null
  /** Which parts of the people it went to; none: all who were to be told. */
  readonly parts: readonly PartName[]
  readonly means: readonly CommunicationMeans[]
  readonly people: string
  readonly returned: string
  readonly text: string
  readonly proof: string
}

/** The parts that were to be told and were not yet, where they are not all there are. */
function partsWaiting(view: CaseView): readonly PartName[] {
  const { decisions, communications } = view.subjects
  const all = partNamesOf(view)
  const waiting = all.filter(
    (part) =>
      decisions.findLast(({ parts }) => covers(parts, part))?.decision === 'inform' &&
      !communications.some(({ parts }) => covers(parts, part)),
  )
  return waiting.length < all.length ? waiting : []
}

/** How many people these parts are at the most, as far as that was recorded; empty: not known. */
function countOf(parts: readonly PartName[], view: CaseView): string {
  const { people, subgroups = [] } = view.breachedData?.facts ?? {}
  if (parts.length === 0) return people ? String(people.max) : ''
  const counts = parts.map((part) => subgroups.find(({ name }) => name === part)?.people?.max)
  const known = counts.filter((count) => count !== undefined)
  return known.length === counts.length ? String(known.reduce((sum, count) => sum + count, 0)) : ''
}

function Inform({ onDone }: { onDone: () => void }) {
  const { view } = useCase()
  const { text, names, now } = useWords()
  const outline = useOutline()
  const act = useAct()
  const [message, change, clear] = useFormDraft<Message>(`${view.id}.message`, {
    informedAt: new Date(now).toISOString(),
    parts: partsWaiting(view),
    means: [],
    people: countOf(partsWaiting(view), view),
    returned: '0',
    text: '',
    proof: '',
  })
  const [people, returned] = [readCount(message.people), readCount(message.returned)]
  const { faults, errorOf, pass } = useFaults(() => [
    message.informedAt === null && { fieldId: 'informed-at', message: text.fillIn.moment },
    message.informedAt !== null &&
      Date.parse(message.informedAt) > now + 60_000 && {
        fieldId: 'informed-at',
        message: text.authority.inFuture,
      },
    message.means.length === 0 && { fieldId: 'informed-how', message: text.fillIn.choice },
    people === null && { fieldId: 'informed-people', message: text.fillIn.number },
    returned === null && { fieldId: 'informed-returned', message: text.fillIn.number },
    message.text.trim() === '' && { fieldId: 'informed-text', message: text.fillIn.text },
    openPlacesIn(message.text).length > 0 && { fieldId: 'informed-text', message: text.letter.stillOpen },
  ])
  // A number that somebody typed stays; the one that we proposed follows the choice.
  const choose = (parts: readonly PartName[]) =>
    change({ parts, ...(message.people === countOf(message.parts, view) && { people: countOf(parts, view) }) })
  const submit = async () => {
    if (!pass() || message.informedAt === null || people === null || returned === null) return
    const body = {
      informedAt: message.informedAt,
      parts: [...message.parts],
      means: [...message.means],
      people,
      returned,
      text: message.text,
      proof: message.proof.trim() || null,
    }
    if (!(await act.run(writes.subjectsCommunication(body), text.subjects.done))) return
    clear()
    onDone()
  }
  return (
    <>
      <p>{text.subjects.communicationIntro}</p>
      <Form act={act} label={text.subjects.act} faults={faults} onSubmit={() => void submit()}>
        <PartChoice
          label={text.parts.wentTo}
          hint={text.parts.wentToHint}
          parts={partNamesOf(view)}
          values={message.parts}
          onChange={choose}
        />
        <LocalDateTime
          id="informed-at"
          label={text.subjects.informedAt}
          initial={message.informedAt}
          error={errorOf('informed-at')}
          onChange={(moment) => change({ informedAt: moment.kind === 'complete' ? moment.instant : null })}
        />
        <ChipGroup
          id="informed-how"
          label={text.subjects.means}
          error={errorOf('informed-how')}
          values={message.means}
          onChange={(means) => change({ means })}
          choices={communicationMeans.map((value) => ({ value, label: names.communicationMeans[value] }))}
        />
        <div className={styles.twoFields}>
          <NumberField
            id="informed-people"
            label={text.subjects.people}
            error={errorOf('informed-people')}
            value={message.people}
            onChange={(event) => change({ people: event.target.value })}
          />
          <NumberField
            id="informed-returned"
            label={text.subjects.returned}
            error={errorOf('informed-returned')}
            value={message.returned}
            onChange={(event) => change({ returned: event.target.value })}
          />
        </div>
        <TextArea
          id="informed-text"
          rows={8}
          label={text.subjects.text}
          hint={text.subjects.textHint}
          error={errorOf('informed-text')}
          value={message.text}
          onChange={(event) => change({ text: event.target.value })}
        />
        {message.text === '' && (
          <Button small onClick={() => change({ text: outline(message.parts) })}>
            {text.subjects.useTemplate}
          </Button>
        )}
        <TextField
          label={text.subjects.proof}
          hint={text.subjects.proofHint}
          optional
          value={message.proof}
          onChange={(event) => change({ proof: event.target.value })}
        />
      </Form>
    </>
  )
}
