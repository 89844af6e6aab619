import type { Block, Text } from '../../../domain/documents/textDocument.ts'
import { formulaOf } from '../../../domain/law/formula.ts'
import { eventName } from '../../../domain/names/eventName.ts'
import type { CaseShown } from '../presentCase.ts'
import { describeEntry } from './describeEntry.ts'
import type { DossierSource } from './dossierSource.ts'
import { chapter, facts, heading, paragraph, table, type Teller } from './tell.ts'

/** Every step with when it happened and when it was recorded. */
export function chronology({ entries, nameOf }: DossierSource, tell: Teller): readonly Block[] {
  const { words } = tell
  const person = (id: string) => nameOf({ kind: 'user', id })
  return chapter(
    words.sections.chronology,
    table(
      words.tables.chronology,
      [
        { head: words.tables.number, width: 3, namesRow: true },
        { head: words.tables.happened, width: 7 },
        { head: words.tables.recorded, width: 7 },
        { head: words.tables.by, width: 6 },
        { head: words.tables.what, width: 16 },
      ],
      entries.map(({ version, event, happenedAt, recordedAt, by }): readonly Text[] => {
        const detail = describeEntry(event, tell, person)
        const name = { text: eventName(event, words.names), strong: true }
        return [
          String(version),
          tell.moment(happenedAt),
          tell.moment(recordedAt),
          nameOf(by),
          detail === '' ? [name] : [name, { text: `\n${detail}` }],
        ]
      }),
    ),
  )
}

/** Which data, of whom and what that can lead to. */
export function data({ shown }: DossierSource, tell: Teller): readonly Block[] {
  const { words, say } = tell
  const { breachedData } = shown
  if (!breachedData) return chapter(words.sections.data, [paragraph(words.lines.noData)])
  const { facts: known } = breachedData
  const code = (value: string | undefined) => value && say(value)
  return chapter(words.sections.data, [
    ...facts(words.sections.data, [
      [words.facts.incidentKind, breachedData.incidentKind && say(breachedData.incidentKind)],
      [words.facts.natures, tell.sayAll(known.natures ?? [])],
      [words.facts.categories, tell.sayAll(known.categories ?? [])],
      [words.facts.special, tell.sayAll(known.specialCategories ?? [])],
      [words.facts.people, known.people && tell.range(known.people)],
      [words.facts.records, known.records && tell.range(known.records)],
      [words.facts.numbersNote, breachedData.numbersNote],
      [words.facts.groups, tell.sayAll(breachedData.subjectGroups)],
      [
        words.facts.subgroups,
        (known.subgroups ?? [])
          .map(({ name, people }) => (people ? `${name}: ${tell.range(people)}` : name))
          .join('\n'),
      ],
      [words.facts.identifiability, known.identifiability && words.names.identifiability[known.identifiability]],
      [words.facts.classes, tell.listed((known.classes ?? []).map((one) => words.names.dataClass[one.class]))],
      [words.facts.vulnerable, code(known.vulnerablePeople)],
      [words.facts.secretAddress, code(known.secretAddress)],
      [words.facts.unintelligible, code(known.protection?.unintelligible)],
      [words.facts.keySafe, code(known.protection?.keySafe)],
      [words.facts.backup, code(known.backup)],
      [words.facts.restored, known.restoredWithin && words.names.restoredWithin[known.restoredWithin]],
      [words.facts.exfiltration, known.exfiltration && words.names.exfiltration[known.exfiltration]],
      [words.facts.malicious, code(known.maliciousIntent)],
      [words.facts.recipient, code(known.recipients?.kind)],
      [words.facts.trusted, code(known.recipients?.trusted)],
      [words.facts.destructionConfirmed, code(known.recipients?.destructionConfirmed)],
      [words.facts.consequences, breachedData.consequences],
      [words.facts.by, `${breachedData.by.name}, ${tell.moment(breachedData.recordedAt)}`],
    ]),
  ])
}

/** Whether the leak is closed, and since when, in one sentence. */
export const leakInWords = ({ state }: CaseShown['containment'], { words, moment }: Teller): string => {
  switch (state.leak) {
    case 'open':
      return words.leak.open
    case 'contained':
      return `${words.leak.contained} ${moment(state.containedAt)}: ${state.how}`
    case 'cannotBeContained':
      return `${words.leak.cannotBeContained}: ${state.reason}`
  }
}

/** What was done against the leak. */
export function containment({ shown }: DossierSource, tell: Teller): readonly Block[] {
  const { words } = tell
  return chapter(words.sections.containment, [
    ...facts(words.sections.containment, [[words.facts.leak, leakInWords(shown.containment, tell)]]),
    ...table(
      words.tables.measures,
      [
        { head: words.tables.when, width: 5 },
        { head: words.tables.measure, width: 10, namesRow: true },
        { head: words.tables.by, width: 4 },
      ],
      shown.containment.actions.map(({ happenedAt, kind, text, by }) => [
        tell.moment(happenedAt),
        text === '' ? tell.say(kind) : `${tell.say(kind)}: ${text}`,
        by.name,
      ]),
    ),
  ])
}

/** The score written out, what the rules make of it, and what the handler judged. */
export function risk({ shown, breach }: DossierSource, tell: Teller): readonly Block[] {
  const { words, say } = tell
  const { assessment, imported } = shown
  if (imported && !assessment)
    return chapter(
      words.sections.risk,
      facts(words.lines.takenOver, [
        [words.facts.imported, [imported.source, imported.reference].filter(Boolean).join(', ')],
        [words.facts.verdict, imported.verdict ? say(imported.verdict) : words.lines.noRisk],
        [words.facts.reason, imported.verdictReason],
      ]),
    )
  if (!assessment || !breach.assessment) return chapter(words.sections.risk, [paragraph(words.lines.noRisk)])
  const formula = formulaOf(breach.assessment.severity)
  const { advice } = assessment
  const circumstances = formula.circumstances
    .map(({ element, points }) => `${words.elements[element]} ${tell.number(points)}`)
    .join(', ')
  return chapter(words.sections.risk, [
    ...facts(words.sections.risk, [
      [
        words.facts.verdict,
        assessment.parts.length > 0 ? assessment.parts.map(tell.verdictOn).join('\n') : say(assessment.verdict),
      ],
      [words.facts.reason, assessment.reason],
      [words.facts.by, `${assessment.by.name}, ${tell.moment(assessment.recordedAt)}`],
      [words.facts.score, `SE ${tell.number(formula.se)} (${words.names.band[assessment.severity.band]})`],
      [
        words.facts.formula,
        `${words.lines.formula}: ${tell.number(formula.dpc)} × ${tell.number(formula.ei)} + ${tell.number(formula.cb)} = ${tell.number(formula.se)}\nCB: ${circumstances}`,
      ],
      [
        words.facts.advised,
        `${say(advice.risk)}\n${words.facts.authority}: ${words.answer[advice.notifyAuthority]}\n${words.facts.subjects}: ${words.answer[advice.informSubjects]}`,
      ],
      [words.facts.rulePack, assessment.rulePack],
    ]),
    heading(2, words.lines.reasons),
    {
      kind: 'list',
      ordered: false,
      items: advice.reasons.map(({ text, source }) => `${text} ${words.source(source)}`),
    },
    ...(advice.conditions.length > 0
      ? [
          heading(2, words.tables.conditions),
          { kind: 'list', ordered: false, items: advice.conditions.map(({ text }) => text) } as const,
        ]
      : []),
  ])
}

/** What the DPO advised and what the second reader said, each in their own words. */
export function advice({ shown }: DossierSource, tell: Teller): readonly Block[] {
  const { words } = tell
  return chapter(words.sections.advice, [
    ...shown.dpo.advices.flatMap((one): readonly Block[] => [
      heading(2, `${words.facts.dpo}: ${tell.say(one.advice)}`),
      paragraph(`${one.by.name}, ${tell.moment(one.recordedAt)}`, 'note'),
      { kind: 'quote', text: one.text },
    ]),
    ...shown.secondReadings.flatMap((reading): readonly Block[] => [
      heading(2, `${words.facts.secondReading}: ${words.names.readable[reading.of]}`),
      ...facts(words.facts.secondReading, [
        [words.facts.by, `${reading.by.name}, ${tell.moment(reading.recordedAt)}`],
        [words.facts.reason, reading.reason],
        [
          words.facts.secondReading,
          reading.given
            ? `${words.approval[reading.given.outcome]}: ${reading.given.by.name}, ${tell.moment(reading.given.recordedAt)}${reading.given.text === '' ? '' : `\n${reading.given.text}`}`
            : words.approval.awaited,
        ],
      ]),
    ]),
  ])
}
