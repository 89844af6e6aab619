import type { Block, Text } from '../../../domain/documents/textDocument.ts'
import { hoursBetween } from '../../../domain/time.ts'
import type { DossierSource } from './dossierSource.ts'
import { chapter, facts, heading, paragraph, table, type Teller } from './tell.ts'

/** What the dossier is, for what it was made and what is left out: stands before everything else. */
export function opening(source: DossierSource, tell: Teller): readonly Block[] {
  const { organisation, shown, entries, made, withPersonalDetails, breach } = source
  const { words } = tell
  const { details } = organisation
  const last = breach.destruction
  const { contact } = details
  return [
    paragraph(shown.title, 'lead'),
    paragraph(words.intro(organisation.name)),
    paragraph(withPersonalDetails ? words.included : words.leftOut),
    ...(last ? [paragraph(words.lines.destroyed(tell.moment(last.recordedAt)))] : []),
    ...facts(words.title(shown.reference), [
      [words.facts.organisation, organisation.name],
      [words.facts.controller, shown.controller ?? (details.controller || organisation.name)],
      [words.facts.role, tell.say(shown.ourRole)],
      [words.facts.dpoNumber, details.dpoNumber],
      [
        words.facts.contact,
        withPersonalDetails
          ? [contact.name, contact.position, contact.email, contact.phone].filter((part) => part !== '').join(', ')
          : null,
      ],
      [words.facts.purpose, made.purpose],
      [words.facts.madeAt, tell.moment(made.at)],
      [words.facts.madeBy, made.by],
      [words.facts.version, words.facts.versionIs(shown.version, tell.moment(entries.at(-1)?.recordedAt ?? made.at))],
    ]),
  ]
}

/** The first chapter: what happened, to how many, and how it ended. */
export function summary({ shown, register }: DossierSource, tell: Teller): readonly Block[] {
  const { words } = tell
  const { clock, breachedData, assessment, closing } = shown
  return chapter(
    words.sections.summary,
    facts(words.sections.summary, [
      [words.facts.what, register.summary ?? breachedData?.consequences],
      [words.facts.incidentKind, breachedData?.incidentKind && tell.say(breachedData.incidentKind)],
      [
        words.facts.categories,
        tell.sayAll([...(breachedData?.facts.categories ?? []), ...(breachedData?.facts.specialCategories ?? [])]),
      ],
      [words.facts.people, breachedData?.facts.people && tell.range(breachedData.facts.people)],
      [words.facts.awareNow, shown.awareness ? tell.moment(shown.awareness.awareAt) : words.facts.provisional],
      [words.facts.deadline, tell.moment(clock.deadline)],
      [words.facts.verdict, assessment && tell.say(assessment.verdict)],
      [words.facts.authority, tell.say(shown.authorityState)],
      [words.facts.filed, clock.stoppedAt && tell.moment(clock.stoppedAt)],
      [words.facts.late, clock.stoppedAt && tell.yesOrNo(clock.filedLate)],
      [words.facts.number, register.authorityNumber],
      [words.facts.subjects, tell.say(shown.subjectsState)],
      [words.facts.regimes, tell.sayAll(shown.regimes)],
      [words.facts.handling, tell.say(shown.handling)],
      [words.facts.handler, shown.handler?.name],
      [words.facts.opened, tell.moment(shown.openedAt)],
      [words.facts.closed, closing && [tell.moment(closing.recordedAt), closing.reason].filter(Boolean).join(' · ')],
      [
        words.facts.imported,
        register.imported && [register.imported.source, register.imported.reference].filter(Boolean).join(', '),
      ],
      [words.facts.mergedInto, shown.mergedInto?.reference],
      [words.facts.linked, shown.linked.map(({ reference, reason }) => `${reference}: ${reason}`).join('\n')],
      [words.facts.retention, shown.retention && tell.day(shown.retention.until)],
      [words.facts.hold, shown.legalHold?.reason],
    ]),
  )
}

/** When we knew, from what that appears, and what it made of the term. */
export function clock({ shown, breach }: DossierSource, tell: Teller): readonly Block[] {
  const { words } = tell
  const { awareness, clock: running } = shown
  const moments = awareness?.moments
  const sources = moments?.sources ?? {}
  const momentRows: readonly (readonly [string, string | null | undefined, string | null | undefined])[] = [
    [
      words.facts.occurred,
      moments &&
        [moments.occurredFrom, moments.occurredTo]
          .flatMap((at) => (at === null ? [] : [tell.dayOrMoment(at)]))
          .join(' – '),
      sources.occurred,
    ],
    [words.facts.firstReport, tell.moment(shown.firstReportAt), null],
    [words.facts.firstSignal, moments?.firstSignalAt && tell.moment(moments.firstSignalAt), sources.firstSignal],
    [
      words.facts.processorAware,
      moments?.processorAwareAt && tell.moment(moments.processorAwareAt),
      sources.processorAware,
    ],
    [
      words.facts.processorInformedUs,
      moments?.processorInformedUsAt && tell.moment(moments.processorInformedUsAt),
      sources.processorInformedUs,
    ],
    [words.facts.certain, moments?.certainAt && tell.moment(moments.certainAt), sources.certain],
    [words.facts.aware, awareness ? tell.moment(awareness.awareAt) : words.facts.provisional, awareness?.reason],
    [words.facts.deadline, tell.moment(running.deadline), null],
    [words.facts.filed, running.stoppedAt && tell.moment(running.stoppedAt), null],
  ]
  const filing = breach.authority.notifications.find(({ kind }) => kind === 'initial')
  const isOfDays = shown.imported?.withoutHour.includes(running.startsAt) ?? false
  return chapter(words.sections.clock, [
    ...(awareness ? [] : [paragraph(words.lines.notAware)]),
    ...table(
      words.sections.clock,
      [
        { head: words.tables.moment, width: 4, namesRow: true },
        { head: words.tables.when, width: 4 },
        { head: words.tables.source, width: 5 },
      ],
      momentRows.flatMap(([name, at, source]) => (at ? [[name, at, source ?? '']] : [])),
    ),
    ...facts(words.facts.awareBy, [
      [words.facts.awareBy, awareness && `${awareness.by.name}, ${tell.moment(awareness.recordedAt)}`],
      [words.facts.late, filing && tell.yesOrNo(running.filedLate)],
      [words.facts.delayReason, filing?.delayReason],
      [
        words.facts.afterAware,
        filing && awareness && !isOfDays
          ? words.hours(tell.number(Math.round(hoursBetween(awareness.awareAt, filing.filedAt) * 10) / 10))
          : null,
      ],
    ]),
    heading(2, words.lines.explanation),
    ...(isOfDays ? [paragraph(words.lines.onlyDays)] : [explanationOf(running, tell)]),
    ...table(
      words.tables.earlier,
      [
        { head: words.tables.since, width: 4, namesRow: true },
        { head: words.facts.deadline, width: 4 },
        { head: words.tables.recorded, width: 4 },
        { head: words.tables.by, width: 3 },
        { head: words.tables.reason, width: 5 },
      ],
      shown.earlierAwareness.map((one) => [
        tell.moment(one.awareAt),
        tell.moment(one.deadline),
        tell.moment(one.recordedAt),
        one.by.name,
        one.reason ?? '',
      ]),
    ),
    ...table(
      words.tables.duties,
      [
        { head: words.tables.duty, width: 4, namesRow: true },
        { head: words.tables.state, width: 3 },
        { head: words.tables.due, width: 4 },
        { head: words.tables.met, width: 4 },
        { head: words.tables.source, width: 4 },
      ],
      shown.duties.map((duty): readonly Text[] => [
        words.names.legalDuty[duty.code],
        words.dutyState[duty.state],
        duty.dueAt === null ? words.tables.without : tell.moment(duty.dueAt),
        duty.metAt === null ? '' : tell.moment(duty.metAt),
        duty.source,
      ]),
    ),
    ...facts(words.facts.significance, [
      [
        words.facts.significance,
        shown.significance && `${tell.yesOrNo(shown.significance.significant)}: ${shown.significance.reason}`,
      ],
    ]),
  ])
}

const explanationOf = (running: DossierSource['shown']['clock'], { words }: Teller): Block => ({
  kind: 'list',
  ordered: true,
  items: [...running.explanation, ...(running.timeliness ? [running.timeliness] : [])].map(
    ({ text, source }) => `${text} ${words.source(source)}`,
  ),
})
