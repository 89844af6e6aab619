import {
  integrities,
  natures,
  restoredWithin,
  subjectGroups,
  availabilities,
  exfiltrations,
} from '../../../../domain/law/facts.ts'
import { CheckboxGroup, RadioGroup } from '../../../ui/fields/Choices.tsx'
import { BelowTheFold } from '../../../ui/drawing/FirstScreen.tsx'
import { useCase } from '../../CaseContext.tsx'
import { ChipGroup } from '../../parts/ChipGroup.tsx'
import { ReasonField } from '../../parts/ReasonField.tsx'
import { SectionHeading } from '../../parts/SectionHeading.tsx'
import { useWords } from '../../useWords.ts'
import { asksAccess, asksAvailability, asksIntegrity, asksRestoring, type DataFields, goesDown } from './dataForm.ts'
import { DataConflict } from './DataConflict.tsx'
import { DataKinds } from './DataKinds.tsx'
import styles from './DataSection.module.css'
import { DataSubgroups } from './DataSubgroups.tsx'
import { IncidentKindField } from './IncidentKindField.tsx'
import { NumberQuestion } from './NumberQuestion.tsx'
import { RecordedFacts } from './RecordedFacts.tsx'
import { useDataAutosave } from './useDataAutosave.ts'
import { YesNo } from './YesNo.tsx'

/** Which data of which people: every answer saves itself, and unknown is a normal one. */
export function DataSection() {
  const { may } = useCase()
  const { text, names } = useWords()
  if (may('identifyData')) return <DataQuestions />
  return (
    <>
      <SectionHeading title={names.section.breachedData} />
      <RecordedFacts empty={text.data.notRecorded} />
    </>
  )
}

function DataQuestions() {
  const { text, names } = useWords()
  const autosave = useDataAutosave()
  const { value: form, change } = autosave
  const fields = { form, change }
  return (
    <>
      <SectionHeading
        title={names.section.breachedData}
        intro={text.data.intro}
        saving={autosave.saving}
        incomplete={autosave.incomplete}
        onRetry={autosave.flush}
      />
      <DataConflict autosave={autosave} />
      <form className={styles.groups} noValidate onSubmit={(event) => event.preventDefault()}>
        <What {...fields} />
        <section className={styles.group}>
          <h3>{text.data.which}</h3>
          <DataKinds {...fields} />
        </section>
        <BelowTheFold>
          <Who {...fields} />
          <DataSubgroups {...fields} />
          {asksAccess(form) && <Access {...fields} />}
          <section className={styles.group}>
            <h3>{text.data.protection}</h3>
            <YesNo
              label={text.data.unintelligible}
              hint={text.data.unintelligibleHint}
              value={form.unintelligible}
              onChange={(unintelligible) => change({ unintelligible })}
            />
            {form.unintelligible === 'yes' && (
              <YesNo label={text.data.keySafe} value={form.keySafe} onChange={(keySafe) => change({ keySafe })} />
            )}
          </section>
          <section className={styles.group}>
            <ReasonField
              label={text.data.consequences}
              hint={text.data.consequencesHint}
              optional
              suggestions={text.data.consequenceReasons}
              value={form.consequences}
              onChange={(consequences) => change({ consequences })}
              onBlur={autosave.flush}
            />
          </section>
        </BelowTheFold>
      </form>
    </>
  )
}

function What({ form, change }: DataFields) {
  const { text, names } = useWords()
  return (
    <section className={styles.group}>
      <h3>{text.data.what}</h3>
      <IncidentKindField value={form.incidentKind} onChange={(incidentKind) => change({ incidentKind })} />
      <CheckboxGroup
        label={text.data.natures}
        values={form.natures}
        onChange={(next) => change({ natures: next })}
        choices={natures.map((value) => ({
          value,
          label: names.nature[value],
          hint: text.data.natureHints[value],
        }))}
      />
      {asksAvailability(form) && (
        <RadioGroup
          inline
          label={text.data.availability}
          value={form.availability}
          onChange={(availability) => change({ availability })}
          choices={[...availabilities, 'unknown' as const].map((value) => ({
            value,
            label: value === 'unknown' ? text.data.unknown : names.availability[value],
          }))}
        />
      )}
      {asksIntegrity(form) && (
        <RadioGroup
          inline
          label={text.data.integrity}
          value={form.integrity}
          onChange={(integrity) => change({ integrity })}
          choices={[...integrities, 'unknown' as const].map((value) => ({
            value,
            label: value === 'unknown' ? text.data.unknown : names.integrity[value],
          }))}
        />
      )}
      {asksRestoring(form) && (
        <>
          <YesNo label={text.data.backup} value={form.backup} onChange={(backup) => change({ backup })} />
          <RadioGroup
            inline
            label={text.data.restoredWithin}
            value={form.restoredWithin}
            onChange={(within) => change({ restoredWithin: within })}
            choices={[...restoredWithin, 'unknown' as const].map((value) => ({
              value,
              label: value === 'unknown' ? text.data.unknown : names.restoredWithin[value],
            }))}
          />
        </>
      )}
    </section>
  )
}

function Who({ form, change }: DataFields) {
  const { view } = useCase()
  const { text, names } = useWords()
  return (
    <section className={styles.group}>
      <h3>{text.data.who}</h3>
      <ChipGroup
        label={text.data.subjectGroups}
        values={form.subjectGroups}
        onChange={(groups) => change({ subjectGroups: groups })}
        choices={subjectGroups.map((value) => ({ value, label: names.subjectGroup[value] }))}
      />
      <NumberQuestion label={text.data.people} value={form.people} onChange={(people) => change({ people })} />
      {goesDown(form, view) && (
        <ReasonField
          label={text.data.numbersNote}
          suggestions={text.data.numbersNoteReasons}
          rows={2}
          value={form.numbersNote}
          onChange={(numbersNote) => change({ numbersNote })}
        />
      )}
      <NumberQuestion label={text.data.records} value={form.records} onChange={(records) => change({ records })} />
      <YesNo
        label={text.data.vulnerable}
        hint={text.data.vulnerableHint}
        value={form.vulnerablePeople}
        onChange={(vulnerablePeople) => change({ vulnerablePeople })}
      />
      <YesNo
        label={text.data.secretAddress}
        hint={text.data.secretAddressHint}
        value={form.secretAddress}
        onChange={(secretAddress) => change({ secretAddress })}
      />
    </section>
  )
}

const recipients = ['none', 'known', 'unknown', 'notKnownYet'] as const

function Access({ form, change }: DataFields) {
  const { text, names } = useWords()
  return (
    <section className={styles.group}>
      <h3>{text.data.access}</h3>
      <RadioGroup
        label={text.data.recipient}
        value={form.recipientKind}
        onChange={(recipientKind) => change({ recipientKind })}
        choices={recipients.map((value) =>
          value === 'notKnownYet'
            ? { value, label: text.data.recipientNotKnownYet }
            : { value, label: names.recipientKind[value], hint: text.data.recipientHints[value] },
        )}
      />
      {form.recipientKind === 'known' && (
        <>
          <YesNo
            label={text.data.trusted}
            hint={text.data.trustedHint}
            value={form.trusted}
            onChange={(trusted) => change({ trusted })}
          />
          <YesNo
            label={text.data.destruction}
            value={form.destructionConfirmed}
            onChange={(destructionConfirmed) => change({ destructionConfirmed })}
          />
        </>
      )}
      {form.recipientKind === 'none' && (
        <YesNo
          label={text.data.backUnseen}
          hint={text.data.backUnseenHint}
          value={form.destructionConfirmed}
          onChange={(destructionConfirmed) => change({ destructionConfirmed })}
        />
      )}
      <YesNo label={text.data.public} value={form.public} onChange={(isPublic) => change({ public: isPublic })} />
      <RadioGroup
        inline
        label={text.data.exfiltration}
        value={form.exfiltration}
        onChange={(exfiltration) => change({ exfiltration })}
        choices={[...exfiltrations, 'unknown' as const].map((value) => ({
          value,
          label: value === 'unknown' ? text.data.unknown : names.exfiltration[value],
        }))}
      />
      <YesNo
        label={text.data.intent}
        value={form.maliciousIntent}
        onChange={(maliciousIntent) => change({ maliciousIntent })}
      />
    </section>
  )
}
