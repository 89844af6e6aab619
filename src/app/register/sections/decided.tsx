import { nameOf } from '../nameOf.ts'
import styles from '../RegisterEntry.module.css'
import { type Entry, type EntryWords, type Section, joined, lines } from './entryWords.tsx'

/** What it can do to people, and how that was judged. */
export function risk(
  entry: Entry,
  { text, names, format, fields, item, yesNo, whom, decided, only }: EntryWords,
): Section {
  return {
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
  }
}

/** What was done against the leak. */
export function containment(entry: Entry, { text, names, fields, item, at, only }: EntryWords): Section {
  return {
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
  }
}

/** What the AP and other authorities were told. */
export function authority(entry: Entry, { text, names, fields, item, at, decided, only }: EntryWords): Section {
  return {
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
  }
}

/** What the people themselves were told. */
export function subjects(
  entry: Entry,
  { text, names, format, fields, item, at, named, whom, decided, only }: EntryWords,
): Section {
  return {
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
  }
}

/** What the DPO advised. */
export function dpo(entry: Entry, { text, names, fields, item, at, only }: EntryWords): Section {
  return {
    id: 'dpo',
    title: text.sections.dpo,
    items: [
      item(fields.dpoInformedAt, at(entry.dpoInformedAt)),
      item(fields.dpoAdvice, entry.dpoAdvice && joined([names.dpoAdvice[entry.dpoAdvice], at(entry.dpoAdviceAt)])),
      ...only(entry.dpoAdviceText, item(fields.dpoText, entry.dpoAdviceText)),
      ...only(entry.dpoFollowed !== null, item(fields.dpoFollowed, entry.dpoFollowed ? text.yes : text.no)),
      ...only(entry.dpoDeviation, item(fields.dpoDeviation, entry.dpoDeviation)),
    ],
  }
}
