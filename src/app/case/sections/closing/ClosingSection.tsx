import { pages } from '../../../shell/pages.ts'
import { Alert } from '../../../ui/Alert.tsx'
import { Link } from '../../../ui/Link.tsx'
import { SummaryList } from '../../../ui/SummaryList.tsx'
import { useCase } from '../../CaseContext.tsx'
import { writes } from '../../caseWrites.ts'
import { dataInWords, peopleInWords } from '../../inWords.ts'
import { Form } from '../../parts/Form.tsx'
import { MissingList } from '../../parts/MissingList.tsx'
import { ReasonField } from '../../parts/ReasonField.tsx'
import { SectionHeading } from '../../parts/SectionHeading.tsx'
import { ClosingDestruction } from './ClosingDestruction.tsx'
import { ClosingLegalHold } from './ClosingLegalHold.tsx'
import { ClosingRegisterDetails } from './ClosingRegisterDetails.tsx'
import { Retention } from './Retention.tsx'
import { shortfallOf } from '../../../../domain/case/shortfall.ts'
import { useFormDraft } from '../../../client/drafts.ts'
import { useFaults } from '../../parts/useFaults.ts'
import { useAct } from '../../saving/useAct.ts'
import { sectionState } from '../../sectionStates.ts'
import { useWords } from '../../useWords.ts'
import styles from '../decisions/Decision.module.css'

/** How the case will stand in the register, what is still missing for that, and the one button that closes it. */
export function ClosingSection() {
  const { view, may, because } = useCase()
  const words = useWords()
  const { text, names, format } = words
  const { breachedData, awareness, assessment, imported, lessons, closing, missing } = view
  const verdict = assessment?.verdict ?? imported?.verdict
  const facts = breachedData?.facts ?? {}
  const openTasks = view.tasks.filter(({ state }) => state === 'open').length
  return (
    <>
      <SectionHeading title={names.section.closing} intro={text.closing.intro} />
      <div className={styles.parts}>
        {view.mergedInto && (
          <Alert>
            <p>
              {text.closing.mergedAway}{' '}
              <Link to={pages.case(view.mergedInto.reference)}>{view.mergedInto.reference}</Link>.
            </p>
          </Alert>
        )}
        <section className={styles.part}>
          <h3>{view.mergedInto ? text.closing.summaryMerged : text.closing.summary}</h3>
          <SummaryList
            items={[
              {
                term: text.closing.fields.incident,
                value: breachedData?.incidentKind ? names.incidentKind[breachedData.incidentKind] : text.data.unknown,
              },
              {
                term: text.closing.fields.awareness,
                value: awareness ? format.moment(awareness.awareAt) : text.data.unknown,
              },
              { term: text.closing.fields.data, value: dataInWords(facts, words) || text.data.unknown },
              { term: text.closing.fields.people, value: peopleInWords(facts, words) },
              {
                term: text.closing.fields.verdict,
                value: verdict ? names.verdict[verdict] : text.data.unknown,
              },
              {
                term: text.closing.fields.authority,
                value: [names.authorityState[view.authorityState], sectionState('authority', view, words).summary]
                  .filter(unique)
                  .join(' · '),
              },
              {
                term: text.closing.fields.subjects,
                value: [names.subjectsState[view.subjectsState], sectionState('subjects', view, words).summary]
                  .filter(unique)
                  .join(' · '),
              },
              { term: text.closing.fields.cause, value: lessons ? lessons.text : text.data.unknown },
            ]}
          />
        </section>
        {closing ? (
          <div className={styles.proof}>
            <p>
              <strong>{text.closing.proof(closing.by.name, format.moment(closing.recordedAt))}</strong>
            </p>
            {closing.reason && <p>{closing.reason}</p>}
          </div>
        ) : (
          <section className={styles.part}>
            <MissingList title={text.closing.missing} missing={missing.close.filter(({ blocks }) => blocks)} />
            <MissingList title={text.closing.wanted} missing={missing.close.filter(({ blocks }) => !blocks)} />
            {openTasks > 0 && <Alert>{text.closing.openTasks(openTasks)}</Alert>}
            <Close because={may('close') ? undefined : because('close')} />
          </section>
        )}
        {!view.mergedInto && <ClosingRegisterDetails />}
        <Retention />
        <ClosingLegalHold />
        <ClosingDestruction />
      </div>
    </>
  )
}

const unique = (part: string, at: number, all: readonly string[]): boolean => all.indexOf(part) === at

function Close({ because }: { because: string | undefined }) {
  const { view, asKnownAt } = useCase()
  const { text } = useWords()
  const act = useAct()
  const [draft, change, clear] = useFormDraft(`${view.id}.closing`, { reason: '' })
  const someLeft = shortfallOf(view) !== null
  const { faults, errorOf, pass } = useFaults(() => [
    someLeft && draft.reason.trim() === '' && { fieldId: 'closing-reason', message: text.closing.whyNotReachedMissing },
  ])
  if (asKnownAt !== null) return null
  const submit = async () => {
    if (!pass()) return
    if (await act.run(writes.closure({ reason: draft.reason.trim() === '' ? null : draft.reason }), text.closing.done))
      clear()
  }
  return (
    <Form
      weighs
      act={act}
      label={text.closing.act}
      faults={faults}
      unavailable={because}
      onSubmit={() => void submit()}
    >
      <ReasonField
        id="closing-reason"
        label={someLeft ? text.closing.whyNotReached : text.closing.reason}
        optional={!someLeft}
        {...(someLeft && { hint: text.closing.whyNotReachedHint })}
        error={errorOf('closing-reason')}
        rows={2}
        suggestions={someLeft ? text.closing.notReachedReasons : text.closing.reasons}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
      />
    </Form>
  )
}
