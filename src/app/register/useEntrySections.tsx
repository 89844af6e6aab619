import { Children, type ReactNode } from 'react'
import type { RegisterEntryWhole } from '../../contract/register.ts'
import { pages } from '../shell/pages.ts'
import { domainText } from '../text/domain.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { registerText } from '../text/register.ts'
import { registerEntryText } from '../text/registerEntry.ts'
import { useFormat } from '../text/useFormat.ts'
import { Link } from '../ui/Link.tsx'
import type { SummaryItem } from '../ui/SummaryList.tsx'
import { asFarAsKnown } from './importedEntry.ts'
import { nameOf } from './nameOf.ts'
import styles from './RegisterEntry.module.css'

type Entry = RegisterEntryWhole
type Section = { readonly id: string; readonly title: string; readonly items: readonly SummaryItem[] }

const lines = (items: readonly ReactNode[]): ReactNode =>
  items.length === 0 ? null : (
    <ul className={styles.list}>
      {/* Lines have no names of their own: they keep the places in which they were recorded. */}
      {Children.map(items, (item) => (
        <li>{item}</li>
      ))}
    </ul>
  )
const joined = (parts: readonly (string | null | undefined | false)[]): string => parts.filter(Boolean).join(' · ')

/** The fields of an entry in words, by the questions of the story. What nobody recorded says so: a gap in a register is a fact too. */
export function useEntrySections(read: Entry): readonly Section[] {
  const entry = asFarAsKnown(read)
  const text = useText(registerEntryText)
  const names = useText(domainText)
  const { causes } = useText(registerText)
  const format = useFormat()
  const { fields } = text

  const item = (term: string, value: ReactNode): SummaryItem => ({
    term,
    value:
      value === null || value === undefined || value === '' ? (
        <span className={styles.soft}>{text.notRecorded}</span>
      ) : typeof value === 'string' ? (
        <span className={styles.words}>{value}</span>
      ) : (
        value
      ),
  })
  const only = (holds: unknown, ...items: readonly SummaryItem[]) => (holds ? items : [])
  const isDay = (at: string) => !at.includes('T')
  const at = (moment: string | null) =>
    moment === null ? null : isDay(moment) ? format.day(moment) : `${format.day(moment)}, ${format.time(moment)}`
  const named = (set: Readonly<Record<string, string>>, codes: readonly string[]) =>
    codes.map((code) => nameOf(set, code)).join(', ')
  const yesNo = (answer: string | null) => answer && nameOf(names.yesNoUnknown, answer)
  const range = (numbers: Entry['people']) => numbers && format.quantity(numbers)
  const whom = (parts: Entry['subjectsDecisions'][number]['parts']) =>
    parts.length > 0 && format.list(parts.map((part) => part ?? text.everybodyElse))
  const decided = (name: string | null, moment: string | null) =>
    name === null || moment === null ? null : text.by(name, at(moment) ?? '')

  const { recipient, protection, cause } = entry
  const isBreach = entry.outcome === 'breach'
  return [
    {
      id: 'incident',
      title: text.sections.incident,
      items: [
        item(fields.incidentKind, entry.incidentKind && nameOf(names.incidentKind, entry.incidentKind)),
        item(fields.summary, entry.summary),
        item(fields.natures, named(names.nature, entry.natures)),
        item(
          fields.kind,
          joined([fields.kinds[entry.kind], !isBreach && text.noBreach, names.handling[entry.handling]]),
        ),
        ...only(
          entry.closingReason,
          item(isBreach ? fields.closingReason : fields.noBreachReason, entry.closingReason),
        ),
        ...only(entry.imported, item(fields.imported, entry.imported && fields.origin(entry.imported))),
        item(fields.ourRole, names.ourRole[entry.ourRole]),
        ...only(entry.controller, item(fields.controller, entry.controller)),
        item(fields.department, entry.department),
        item(fields.processings, entry.processings.join(', ')),
        item(fields.regimes, named(names.regime, entry.regimes)),
      ],
    },
    {
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
        ...only(entry.delayReason, item(fields.delayReason, entry.delayReason)),
      ],
    },
    {
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
    },
    {
      id: 'risk',
      title: text.sections.risk,
      items: [
        item(fields.consequences, entry.consequences),
        item(fields.maliciousIntent, yesNo(entry.maliciousIntent)),
        item(fields.severity, entry.severity === null ? null : format.decimal(entry.severity)),
        item(fields.verdict, entry.verdict && names.verdict[entry.verdict]),
        ...only(
          entry.verdicts.length > 0,
          item(
            fields.verdicts,
            lines(
              entry.verdicts.map(({ part, verdict, reason }) => joined([whom([part]), names.verdict[verdict], reason])),
            ),
          ),
        ),
        ...only(
          entry.verdictReason,
          item(entry.verdicts.length > 0 ? fields.verdictsReason : fields.verdictReason, entry.verdictReason),
        ),
        ...only(entry.verdictBy, item(fields.decidedBy, decided(entry.verdictBy, entry.verdictAt))),
        ...only(entry.authoritySeverity, item(fields.authoritySeverity, entry.authoritySeverity)),
      ],
    },
    {
      id: 'containment',
      title: text.sections.containment,
      items: [
        item(fields.containedAt, at(entry.containedAt)),
        ...only(entry.containmentNote, item(fields.containmentNote, entry.containmentNote)),
        item(
          fields.actions,
          lines(
            entry.containmentActions.map(({ kind, text: words, happenedAt, by }) =>
              joined([at(happenedAt), nameOf(names.containmentKind, kind), words, by]),
            ),
          ),
        ),
      ],
    },
    {
      id: 'authority',
      title: text.sections.authority,
      items: [
        item(fields.state, names.authorityState[entry.authorityState]),
        item(fields.decision, entry.authorityDecision && names.authorityDecision[entry.authorityDecision]),
        item(fields.reason, entry.authorityReason),
        ...only(
          entry.authorityDecidedBy,
          item(fields.decidedBy, decided(entry.authorityDecidedBy, entry.authorityDecidedAt)),
        ),
        ...only(entry.authorityNumber, item(fields.authorityNumber, entry.authorityNumber)),
        item(
          fields.filings,
          lines(
            entry.filings.map(({ kind, filedAt, by, authorityNumber, late, delayReason, reason, form }) => (
              <>
                {joined([at(filedAt), names.filingKind[kind], authorityNumber, by])}{' '}
                {late && <span className={styles.late}>{fields.filedLate}</span>}
                <div className={styles.soft}>{joined([delayReason, reason && fields.filingReason(reason), form])}</div>
              </>
            )),
          ) ?? text.none,
        ),
        ...only(
          entry.authorityResponses.length > 0,
          item(
            fields.responses,
            lines(
              entry.authorityResponses.map(({ kind, receivedAt, answeredAt }) =>
                joined([at(receivedAt), names.responseKind[kind], answeredAt && fields.answered(at(answeredAt) ?? '')]),
              ),
            ),
          ),
        ),
        item(
          fields.otherAuthorities,
          lines(
            entry.otherAuthorities.map(({ authority, notifiedAt, number }) =>
              joined([authority, at(notifiedAt), number]),
            ),
          ) ?? text.none,
        ),
        ...only(
          entry.controllersInformed.length > 0,
          item(
            fields.controllersInformed,
            lines(
              entry.controllersInformed.map(({ controllers, informedAt }) => joined([...controllers, at(informedAt)])),
            ),
          ),
        ),
        item(
          fields.policeReport,
          entry.policeReport ? joined([at(entry.policeReport.filedAt), entry.policeReport.number]) : text.no,
        ),
      ],
    },
    {
      id: 'subjects',
      title: text.sections.subjects,
      items: [
        item(fields.state, names.subjectsState[entry.subjectsState]),
        item(
          fields.decision,
          lines(
            entry.subjectsDecisions.map(({ parts, decision, ground, reason, by, at: decidedAt }) => (
              <>
                {joined([
                  whom(parts),
                  names.subjectsDecision[decision],
                  ground && nameOf(names.informingGround, ground),
                  decided(by, decidedAt),
                ])}
                {reason && <div className={styles.words}>{reason}</div>}
              </>
            )),
          ),
        ),
        ...only(
          entry.communications.length > 0,
          item(
            fields.communications,
            lines(
              entry.communications.map(({ informedAt, parts, means, people, returned, text: words }) => (
                <>
                  {joined([
                    at(informedAt),
                    whom(parts),
                    named(names.communicationMeans, means),
                    text.people(format.number(people)),
                    returned > 0 && fields.returned(format.number(returned)),
                  ])}
                  <div className={styles.words}>{words}</div>
                </>
              )),
            ),
          ),
        ),
      ],
    },
    {
      id: 'dpo',
      title: text.sections.dpo,
      items: [
        item(fields.dpoInformedAt, at(entry.dpoInformedAt)),
        item(fields.dpoAdvice, entry.dpoAdvice && joined([names.dpoAdvice[entry.dpoAdvice], at(entry.dpoAdviceAt)])),
        ...only(entry.dpoAdviceText, item(fields.dpoText, entry.dpoAdviceText)),
        ...only(entry.dpoFollowed !== null, item(fields.dpoFollowed, entry.dpoFollowed ? text.yes : text.no)),
        ...only(entry.dpoDeviation, item(fields.dpoDeviation, entry.dpoDeviation)),
      ],
    },
    {
      id: 'lessons',
      title: text.sections.lessons,
      items: [
        item(fields.cause, cause && nameOf(causes, `${cause.origin}-${cause.intent}`)),
        item(fields.lessons, entry.lessons),
        ...only(
          entry.measures.length > 0,
          item(
            fields.measures,
            lines(
              entry.measures.map(({ text: words, owner, dueOn }) =>
                fields.measure(words, owner, dueOn && format.plainDay(dueOn)),
              ),
            ),
          ),
        ),
        ...only(
          entry.linked.length > 0,
          item(
            fields.linked,
            lines(
              entry.linked.map(({ id, reason }) => (
                <Link key={id} to={pages.registerEntry(id)}>
                  {reason}
                </Link>
              )),
            ),
          ),
        ),
      ],
    },
    {
      id: 'keeping',
      title: text.sections.keeping,
      items: [
        item(fields.retentionUntil, at(entry.retentionUntil)),
        item(fields.retentionBasis, entry.retentionBasis && names.retentionBasis[entry.retentionBasis]),
        item(fields.legalHold, entry.legalHold ?? text.none),
      ],
    },
  ]
}
