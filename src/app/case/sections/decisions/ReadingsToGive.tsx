import { useState } from 'react'
import type { CaseView } from '../../../../contract/cases.ts'
import { useFormDraft } from '../../../client/drafts.ts'
import { Button, ButtonRow } from '../../../ui/Button.tsx'
import { TextArea } from '../../../ui/fields/Field.tsx'
import { joinClasses } from '../../../ui/joinClasses.ts'
import { useCase } from '../../CaseContext.tsx'
import { writes } from '../../caseWrites.ts'
import { ActFault } from '../../saving/ActFault.tsx'
import { useAct } from '../../saving/useAct.ts'
import type { PagePart } from '../../sections.ts'
import { useReadingsToGive } from '../../useReadingsToGive.ts'
import { useWords } from '../../useWords.ts'
import styles from './Decision.module.css'
import { ReadingScopeLines } from './ReadingScopeLines.tsx'

type Reading = CaseView['secondReadings'][number]

/** What a colleague laid before a second reader in this part of the case, for whoever opens it to read. */
export function ReadingsToGive({ part }: { part: PagePart }) {
  const readings = useReadingsToGive(part)
  return readings.map((reading) => <GiveReading key={reading.readingId} reading={reading} />)
}

function GiveReading({ reading }: { reading: Reading }) {
  const { view, because } = useCase()
  const { text, names, format } = useWords()
  const act = useAct()
  const [draft, change, clear] = useFormDraft(`${view.id}.reading.${reading.readingId}`, { text: '' })
  const [returnsUnexplained, setReturnsUnexplained] = useState(false)
  const { readingId } = reading
  const field = `reading-${readingId}`
  const give = async (outcome: 'approved' | 'returned') => {
    const isUnexplained = outcome === 'returned' && draft.text.trim() === ''
    setReturnsUnexplained(isUnexplained)
    if (isUnexplained) return document.getElementById(field)?.focus()
    if (await act.run(writes.secondReading({ readingId, outcome, text: draft.text }), text.reading.given)) clear()
  }
  return (
    <section className={joinClasses(styles.reading, styles.readFirst)} aria-labelledby={`${field}-title`}>
      <h3 id={`${field}-title`}>{text.reading.give}</h3>
      <p>{text.reading.giveIntro(reading.by.name, names.readable[reading.of], format.moment(reading.recordedAt))}</p>
      <ReadingScopeLines reading={reading} />
      <blockquote>{reading.reason}</blockquote>
      <TextArea
        id={field}
        label={text.reading.text}
        hint={text.reading.textHint}
        error={returnsUnexplained ? text.reading.returnReason : undefined}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <ActFault act={act} />
      <ButtonRow>
        <Button look="primary" onClick={() => void give('approved')} unavailable={because('giveSecondReading')}>
          {text.reading.approve}
        </Button>
        <Button onClick={() => void give('returned')} unavailable={because('giveSecondReading')}>
          {text.reading.return}
        </Button>
      </ButtonRow>
    </section>
  )
}
