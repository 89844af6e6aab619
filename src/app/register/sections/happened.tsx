import { nameOf } from '../nameOf.ts'
import styles from '../RegisterEntry.module.css'
import { type Entry, type EntryWords, type Section, joined, lines } from './entryWords.tsx'

/** What happened, and under whose care. */
export function incident(entry: Entry, { text, names, fields, item, named, only }: EntryWords): Section {
  const isBreach = entry.outcome === 'breach'
  return {
    id: 'incident',
    title: text.sections.incident,
    items: [
      item(fields.incidentKind, entry.incidentKind && nameOf(names.incidentKind, entry.incidentKind)),
      item(fields.summary, entry.summary),
      item(fields.natures, named(names.nature, entry.natures)),
      item(fields.kind, joined([fields.kinds[entry.kind], !isBreach && text.noBreach, names.handling[entry.handling]])),
      ...only(entry.closingReason, item(isBreach ? fields.closingReason : fields.noBreachReason, entry.closingReason)),
      ...only(entry.imported, item(fields.imported, entry.imported && fields.origin(entry.imported))),
      item(fields.ourRole, names.ourRole[entry.ourRole]),
      ...only(entry.controller, item(fields.controller, entry.controller)),
      item(fields.department, entry.department),
      item(fields.processings, entry.processings.join(', ')),
      item(fields.regimes, named(names.regime, entry.regimes)),
    ],
  }
}

/** When it happened, when we knew and when the term ended. */
export function times(entry: Entry, { text, names, fields, item, at, named, only }: EntryWords): Section {
  return {
    id: 'times',
    title: text.sections.times,
    items: [
      item(
        fields.occurred,
        entry.occurredFrom && entry.occurredTo
          ? fields.period(at(entry.occurredFrom) ?? '', at(entry.occurredTo) ?? '')
          : at(entry.occurredFrom ?? entry.occurredTo),
      ),
      item(fields.detectedAt, at(entry.detectedAt)),
      item(fields.reportedAt, at(entry.reportedAt)),
      item(
        fields.reporter,
        joined([named(names.reporterRole, entry.reporterRoles), named(names.channel, entry.reportChannels)]),
      ),
      ...only(entry.processorAwareAt, item(fields.processorAwareAt, at(entry.processorAwareAt))),
      ...only(entry.processorInformedUsAt, item(fields.processorInformedUsAt, at(entry.processorInformedUsAt))),
      item(fields.awareAt, at(entry.awareAt)),
      ...only(entry.awarenessReason, item(fields.awarenessReason, entry.awarenessReason)),
      item(
        fields.deadline,
        <>
          {at(entry.deadline)} {entry.late && <span className={styles.late}>{fields.late}</span>}
        </>,
      ),
      ...only(
        entry.deadlineCorrected,
        item(
          fields.deadlineCorrected,
          entry.deadlineCorrected &&
            fields.deadlines(at(entry.deadlineCorrected.atFiling) ?? '', at(entry.deadlineCorrected.byAwareness) ?? ''),
        ),
      ),
      ...only(entry.delayReason, item(fields.delayReason, entry.delayReason)),
    ],
  }
}

/** Which data of how many people, and what protected them. */
export function data(entry: Entry, { text, names, fields, item, at, named, yesNo, range, only }: EntryWords): Section {
  const { recipient, protection } = entry
  return {
    id: 'data',
    title: text.sections.data,
    items: [
      item(fields.categories, named(names.category, entry.categories)),
      item(fields.specialCategories, named(names.specialCategory, entry.specialCategories) || text.none),
      item(fields.bsnInvolved, entry.bsnInvolved === null ? null : entry.bsnInvolved ? text.yes : text.no),
      item(fields.quantity, range(entry.people)),
      item(fields.records, range(entry.records)),
      ...only(entry.numbersNote, item(fields.numbersNote, entry.numbersNote)),
      item(fields.subjectGroups, named(names.subjectGroup, entry.subjectGroups)),
      ...only(
        entry.subgroups.length > 0,
        item(fields.subgroups, lines(entry.subgroups.map(({ name, people }) => joined([name, range(people)])))),
      ),
      item(fields.vulnerablePeople, yesNo(entry.vulnerablePeople)),
      item(fields.secretAddress, yesNo(entry.secretAddress)),
      item(fields.unintelligible, yesNo(protection.unintelligible)),
      ...only(protection.keySafe, item(fields.keySafe, yesNo(protection.keySafe))),
      item(fields.backup, yesNo(protection.backup)),
      item(fields.recipient, recipient.kind && nameOf(names.recipientKind, recipient.kind)),
      ...only(recipient.trusted, item(fields.trusted, yesNo(recipient.trusted))),
      item(fields.destructionConfirmed, joined([yesNo(recipient.destructionConfirmed), at(recipient.confirmedAt)])),
    ],
  }
}
