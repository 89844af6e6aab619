import { formerRegister } from '../../../domain/case/imported.ts'
import type { Block } from '../../../domain/documents/textDocument.ts'
import { hoursBetween, type Instant } from '../../../domain/time.ts'
import type { CaseShown } from '../presentCase.ts'
import { leakInWords } from './caseChapters.ts'
import { describeEntry } from './describeEntry.ts'
import type { DossierEntry, DossierSource } from './dossierSource.ts'
import { chapter, facts, heading, paragraph, table, type Teller } from './tell.ts'

/** Each decision with its reason, and the case as it was known at that moment: what came out later is no ground for it. */
export function decisions(source: DossierSource, tell: Teller): readonly Block[] {
  const { words } = tell
  const taken = source.entries.filter(({ event }) => decides(event))
  if (taken.length === 0) return chapter(words.sections.decisions, [paragraph(words.lines.noDecisions)])
  return chapter(words.sections.decisions, [
    paragraph(words.lines.decidedAt),
    ...taken.flatMap((entry) => decided(entry, source, tell)),
  ])
}

const decides = ({ type }: DossierEntry['event']): boolean =>
  type === 'authorityDecided' ||
  type === 'authorityDecisionWithdrawn' ||
  type === 'authorityNotified' ||
  type === 'subjectsDecided' ||
  type === 'subjectsDecisionWithdrawn' ||
  type === 'caseIsNoBreach' ||
  type === 'caseClosed'

function decided(entry: DossierEntry, source: DossierSource, tell: Teller): readonly Block[] {
  const { words } = tell
  const { event, version, recordedAt, happenedAt, by } = entry
  const then = source.before(version)
  const reading = readingOf(event, then)
  const ground = event.type === 'subjectsDecided' && event.ground ? words.names.informingGround[event.ground] : null
  const against = 'against' in event ? (event.against ?? []).map((one) => words.against[one]) : []
  const now = standing(event, source.shown)
  return [
    heading(2, `${words.names.event[event.type]} (${words.tables.number.toLowerCase()} ${version})`),
    ...facts(words.names.event[event.type], [
      [words.facts.decision, describeEntry(event, tell, (id) => source.nameOf({ kind: 'user', id }))],
      [words.facts.ground, ground],
      [words.facts.forWhom, event.type === 'subjectsDecided' ? tell.parts(event.parts ?? []) : null],
      [words.facts.against, tell.listed(against)],
      [words.facts.by, source.nameOf(by)],
      [words.tables.happened, tell.moment(happenedAt)],
      [words.tables.recorded, tell.moment(recordedAt)],
      [words.facts.afterAware, sinceAwareness(then, happenedAt, tell)],
      [
        words.facts.secondReading,
        reading?.given &&
          `${words.approval[reading.given.outcome]}: ${reading.given.by.name}, ${tell.moment(reading.given.recordedAt)}`,
      ],
      [
        words.facts.lookAgain,
        event.type === 'subjectsDecided' && event.lookAgainAt !== null ? tell.moment(event.lookAgainAt) : null,
      ],
    ]),
    heading(3, words.lines.known),
    ...knownThen(then, tell),
    ...(now === version ? [paragraph(words.lines.olderFacts, 'note')] : []),
  ]
}

const readingOf = (event: DossierEntry['event'], then: CaseShown): CaseShown['secondReadings'][number] | undefined => {
  const id = 'readingId' in event ? event.readingId : null
  return then.secondReadings.find(({ readingId }) => readingId === id)
}

/** The version of the decision that still stands though it rests on older facts. */
function standing(
  { type }: DossierEntry['event'],
  { restsOnOlderFacts, authority, subjects }: CaseShown,
): number | null {
  if (type === 'authorityDecided' && restsOnOlderFacts.includes('authority')) return authority.decision?.version ?? null
  if (type === 'subjectsDecided' && restsOnOlderFacts.includes('subjects')) return subjects.decision?.version ?? null
  return null
}

function sinceAwareness({ awareness }: CaseShown, at: Instant, { words, number }: Teller): string | null {
  if (!awareness) return null
  return words.hours(number(Math.round(hoursBetween(awareness.awareAt, at) * 10) / 10))
}

function knownThen(then: CaseShown, tell: Teller): readonly Block[] {
  const { words, say } = tell
  const { awareness, breachedData, assessment, dpo, clock } = then
  const known = breachedData?.facts
  const latest = dpo.advices.at(-1)
  const missing = [
    ...new Set([...then.missing.decideToNotify, ...then.missing.decideOnSubjects].map(({ fact }) => fact)),
  ]
  return facts(words.lines.known, [
    [
      words.facts.awareNow,
      awareness ? tell.moment(awareness.awareAt) : `${words.facts.provisional} (${tell.moment(clock.startsAt)})`,
    ],
    [words.facts.deadline, tell.moment(clock.deadline)],
    [words.facts.leak, leakInWords(then.containment, tell)],
    [words.facts.categories, tell.sayAll([...(known?.categories ?? []), ...(known?.specialCategories ?? [])])],
    [words.facts.people, known?.people && tell.range(known.people)],
    [words.facts.consequences, breachedData?.consequences],
    [
      words.facts.score,
      assessment && `SE ${tell.number(assessment.severity.se)} (${words.names.band[assessment.severity.band]})`,
    ],
    [words.facts.verdict, assessment && say(assessment.verdict)],
    [
      words.facts.advised,
      assessment &&
        `${say(assessment.advice.risk)}; ${words.facts.authority}: ${words.answer[assessment.advice.notifyAuthority]}; ${words.facts.subjects}: ${words.answer[assessment.advice.informSubjects]}`,
    ],
    [words.facts.dpo, latest && `${say(latest.advice)}: ${latest.text}`],
    [words.facts.missing, tell.listed(missing.map((fact) => words.names.missing[fact]))],
  ])
}

/** What was filed each time, question by question, and what the AP wrote back. */
export function filings(
  { shown, breach, forms, withPersonalDetails, nameOf }: DossierSource,
  tell: Teller,
): readonly Block[] {
  const { words } = tell
  const { notifications } = breach.authority
  return chapter(words.sections.filings, [
    ...(notifications.length === 0 ? [paragraph(words.lines.noFilings)] : []),
    ...notifications.flatMap((filing, index): readonly Block[] => {
      const form = forms[index]
      const kind = tell.say(filing.kind)
      return [
        heading(2, `${index + 1}. ${kind}, ${tell.moment(filing.filedAt)}`),
        ...facts(kind, [
          [words.facts.number, filing.authorityNumber ?? words.facts.numberAwaited],
          [words.facts.filedAt, tell.moment(filing.filedAt)],
          [words.tables.recorded, tell.moment(filing.recordedAt)],
          [words.facts.by, nameOf(filing.by)],
          [words.facts.deadline, tell.moment(filing.deadline)],
          [words.facts.late, tell.yesOrNo(filing.late)],
          [words.facts.delayReason, filing.delayReason],
          [words.facts.reason, filing.reason],
        ]),
        // What an old register filed on its form is not known: what could be made of the case now is not that.
        ...(form && filing.by.id !== formerRegister.id ? formOf(form, withPersonalDetails, tell) : []),
      ]
    }),
    ...table(
      words.tables.reportsOfAuthority,
      [
        { head: words.tables.received, width: 4 },
        { head: words.tables.kind, width: 3, namesRow: true },
        { head: words.facts.text, width: 6 },
        { head: words.tables.due, width: 4 },
        { head: words.tables.answered, width: 6 },
      ],
      shown.authority.responses.map(({ kind, receivedAt, text, answerBy, answered }) => [
        tell.moment(receivedAt),
        tell.say(kind),
        text,
        answerBy === null ? '' : tell.moment(answerBy),
        answered ? `${tell.moment(answered.answeredAt)}: ${answered.text}` : words.no,
      ]),
    ),
  ])
}

function formOf(form: DossierSource['forms'][number], withPersonalDetails: boolean, tell: Teller): readonly Block[] {
  const { words } = tell
  const columns = [
    { head: words.tables.questionNumber, width: 2, namesRow: true },
    { head: words.tables.question, width: 7 },
    { head: words.tables.answer, width: 9 },
  ]
  return [
    ...table(
      words.tables.changed,
      [columns[0], columns[1], { head: words.tables.before, width: 5 }, { head: words.tables.after, width: 5 }].flatMap(
        (one) => one ?? [],
      ),
      form.changed.map(({ question, text, before, after }) => [
        question,
        text,
        before ?? words.notKnown,
        after ?? words.notKnown,
      ]),
    ),
    ...form.chapters.flatMap(({ title, answers }) =>
      table(
        title,
        columns,
        answers.map(({ question, text, answer, parts, type }) => [
          question,
          text,
          type === 'group' && !withPersonalDetails
            ? words.hiddenHere
            : parts.length > 0
              ? parts.map((part) => `${part.text}: ${part.answer}`).join('\n')
              : (answer ?? words.notKnown),
        ]),
      ),
    ),
  ]
}
