import type { Block, Text } from '../../../domain/documents/textDocument.ts'
import type { Message } from '../../../domain/messages/message.ts'
import type { DossierSource } from './dossierSource.ts'
import { chapter, code, facts, heading, paragraph, table, type Teller } from './tell.ts'

/** Who was told, how, in which words, and what proves it. */
export function people({ shown, breach }: DossierSource, tell: Teller): readonly Block[] {
  const { words } = tell
  return chapter(words.sections.people, [
    ...table(
      words.facts.decision,
      [
        { head: words.facts.forWhom, width: 4, namesRow: true },
        { head: words.facts.decision, width: 4 },
        { head: words.facts.ground, width: 5 },
        { head: words.facts.reason, width: 6 },
        { head: words.tables.recorded, width: 4 },
      ],
      shown.subjects.decisions.map((one) => [
        tell.parts(one.parts),
        tell.say(one.decision),
        one.ground ? words.names.informingGround[one.ground] : '',
        one.reason ?? '',
        `${tell.moment(one.recordedAt)}, ${one.by.name}`,
      ]),
    ),
    ...shown.subjects.communications.flatMap((told, index): readonly Block[] => {
      const letter = breach.subjects.communications[index]?.letter
      return [
        heading(2, tell.moment(told.informedAt)),
        ...facts(words.facts.informedAt, [
          [words.facts.informedAt, tell.moment(told.informedAt)],
          [words.tables.recorded, `${tell.moment(told.recordedAt)}, ${told.by.name}`],
          [words.facts.forWhom, tell.parts(told.parts)],
          [words.facts.means, tell.sayAll(told.means)],
          [words.facts.persons, tell.number(told.people)],
          [words.facts.returned, tell.number(told.returned)],
          [words.facts.proof, told.proof],
          [words.facts.textHash, letter ? code(letter.textHash) : null],
          [words.facts.listHashes, letter ? code(letter.lists.map(({ listHash }) => listHash).join('\n')) : null],
        ]),
        ...(told.text === '' ? [] : [{ kind: 'quote', text: told.text } as const]),
      ]
    }),
  ])
}

/** What was written to people outside, and whom else we told. */
export function correspondence(
  { shown, messages, withPersonalDetails }: DossierSource,
  tell: Teller,
): readonly Block[] {
  const { words } = tell
  const others: readonly (readonly string[])[] = [
    ...shown.otherAuthorities.map(({ authority, notifiedAt, number }) => [
      authority,
      tell.moment(notifiedAt),
      number ?? '',
    ]),
    ...shown.controllersInformed.map(({ controllers, informedAt, toldTo }) => [
      tell.listed(controllers),
      tell.moment(informedAt),
      toldTo ?? '',
    ]),
    ...(shown.policeReport
      ? [[words.facts.police, tell.moment(shown.policeReport.filedAt), shown.policeReport.number ?? '']]
      : []),
  ]
  return chapter(words.sections.correspondence, [
    ...table(
      words.tables.messages,
      [
        { head: words.tables.kind, width: 4, namesRow: true },
        { head: words.tables.subject, width: 8 },
        { head: words.tables.sent, width: 4 },
        { head: words.tables.outcome, width: 5 },
      ],
      messages.map((message) => [
        words.message[message.kind],
        withPersonalDetails
          ? [message.subject, message.address ?? words.destroyed, message.text ?? words.destroyed].join('\n')
          : message.subject,
        message.sentAt === null ? words.waits : tell.moment(message.sentAt),
        outcomeOf(message, tell, withPersonalDetails),
      ]),
    ),
    ...table(
      words.tables.others,
      [
        { head: words.tables.who, width: 5, namesRow: true },
        { head: words.tables.when, width: 4 },
        { head: words.tables.reference, width: 4 },
      ],
      others,
    ),
  ])
}

function outcomeOf({ declared, silentAt }: Message, { words, moment }: Teller, withPersonalDetails: boolean): string {
  if (declared) {
    const remark = withPersonalDetails ? (declared.remark ?? '') : ''
    return [`${moment(declared.at)}: ${words.copies[declared.copies]}`, remark].filter((part) => part !== '').join('\n')
  }
  return silentAt === null ? '' : `${moment(silentAt)}: ${words.silent}`
}

/** Why it could happen, and what is done so that it does not happen again. */
export function lessons({ shown }: DossierSource, tell: Teller): readonly Block[] {
  const { words } = tell
  const learned = shown.lessons
  if (!learned) return []
  return chapter(words.sections.lessons, [
    ...facts(words.sections.lessons, [
      [words.facts.cause, tell.sayAll([learned.cause.origin, learned.cause.intent])],
      [words.facts.lessons, learned.text],
      [words.facts.by, `${learned.by.name}, ${tell.moment(learned.recordedAt)}`],
    ]),
    ...table(
      words.tables.measures,
      [
        { head: words.tables.measure, width: 8, namesRow: true },
        { head: words.tables.owner, width: 4 },
        { head: words.tables.dueOn, width: 4 },
      ],
      learned.measures.map(({ text, owner, dueOn }): readonly Text[] => [
        text,
        owner ?? '',
        dueOn === null ? '' : tell.day(dueOn),
      ]),
    ),
  ])
}

/** How we heard of it; who told us only where that is asked for. */
export function reports({ shown }: DossierSource, tell: Teller): readonly Block[] {
  const { words } = tell
  return chapter(
    words.sections.reports,
    shown.reports.flatMap((report): readonly Block[] => [
      heading(2, report.reference),
      ...facts(report.reference, [
        [words.facts.channel, tell.say(report.channel)],
        [words.facts.reportedAt, tell.moment(report.receivedAt)],
        [words.tables.recorded, tell.moment(report.recordedAt)],
        [words.facts.observed, report.observedAt && tell.moment(report.observedAt)],
        [
          words.facts.reporter,
          report.reporter &&
            [
              words.names.reporterRole[report.reporter.role],
              report.reporter.name,
              report.reporter.phone,
              report.reporter.email,
            ]
              .filter(Boolean)
              .join(', '),
        ],
        [words.facts.visible, report.visibleData],
      ]),
      ...(report.description === null || report.description === ''
        ? [paragraph(words.destroyed, 'note')]
        : [{ kind: 'quote', text: report.description } as const]),
      ...table(
        words.tables.conversation,
        [
          { head: words.tables.when, width: 4 },
          { head: words.tables.kind, width: 3, namesRow: true },
          { head: words.facts.text, width: 9 },
        ],
        report.conversation.map(({ kind, at, text }) => [tell.moment(at), words.said[kind], text ?? words.hiddenHere]),
      ),
    ]),
  )
}
