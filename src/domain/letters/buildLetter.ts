import type { Case } from '../case/case.ts'
import { authorityStateOf } from '../case/states.ts'
import type { PartName } from '../case/codes.ts'
import type { BreachFacts, Range } from '../law/facts.ts'
import { partsOf } from '../law/subgroups.ts'
import { type DayOrInstant, dayOf } from '../time.ts'
import { advicesFor, consequencesFor, kindsOf } from './adviceForPeople.ts'
import { blocksOf, isPersonal, type LetterKind, type LetterLanguage, type LetterText } from './letterText.ts'
import type { LetterContact, LetterWords } from './words/letterWords.ts'
import { en } from './words/en.ts'
import { nl } from './words/nl.ts'

/** The sentences of each language. */
export const letterWordsIn: Readonly<Record<LetterLanguage, LetterWords>> = { nl, en }

/** What a letter takes from the case; also what a screen shows of one holds it. */
export type CaseForLetter = Pick<Case, 'reference' | 'policeReport'> & {
  readonly awareness: {
    readonly moments: Pick<NonNullable<Case['awareness']>['moments'], 'occurredFrom' | 'occurredTo'>
    readonly awareAt: string
  } | null
  readonly breachedData: Pick<NonNullable<Case['breachedData']>, 'facts' | 'incidentKind' | 'consequences'> | null
  readonly containment: {
    readonly state: { readonly leak: Case['containment']['state']['leak'] }
    readonly actions: readonly Pick<Case['containment']['actions'][number], 'kind'>[]
  }
}

export type LetterOrder = {
  readonly kind: LetterKind
  readonly language: LetterLanguage
  /** Whom it goes to; empty: everybody. Parts told together get what holds for any of them. */
  readonly parts: readonly PartName[]
  readonly organisation: string
  readonly contact: LetterContact
  readonly authorityIsTold: boolean
}

/** What stands where the case says nothing: whoever writes the letter fills it in, and no check lets it pass. */
export const openPlace = '…'

/**
 * A message from what the case knows: what happened, what may come of it, what we do, what people can do themselves.
 * What the case does not know is left as an open place. It tells nothing of the notes or of other people.
 */
export function buildLetter(breach: CaseForLetter, order: LetterOrder): LetterText {
  const words = letterWordsIn[order.language]
  const facts = factsOfParts(breach.breachedData?.facts ?? {}, order.parts)
  return {
    subject: words.subject[order.kind],
    salutation: words.salutation[order.kind],
    sections: {
      happened: whatHappened(breach, facts, order, words),
      consequences: paragraphs(
        items([...ownWords(breach, order), ...consequencesFor(facts).map((one) => words.consequence[one])]),
        words.sorry,
      ),
      measures: items(measuresOf(breach, order, words)),
      yourself: items(advicesFor(facts).map((one) => words.advice[one])),
      contact: contactOf(breach.reference, order.contact, words),
    },
    closing: isPersonal(order.kind) ? words.closing(order.organisation) : '',
  }
}

/** What the officer wrote on the consequences, in the language of the office. */
const ownWords = ({ breachedData }: CaseForLetter, { language }: LetterOrder): readonly string[] =>
  language !== 'nl'
    ? []
    : blocksOf(breachedData?.consequences ?? '').flatMap((block) =>
        block.kind === 'list' ? block.items : [block.text],
      )

const paragraphs = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n')
const items = (lines: readonly string[]): string =>
  lines.length === 0 ? openPlace : lines.map((line) => `- ${line}`).join('\n')

/** The facts for some of the people: of one part its own, of several what holds for any of them. */
export function factsOfParts(facts: BreachFacts, parts: readonly PartName[]): BreachFacts {
  const found = partsOf(facts).filter(({ name }) => parts.length === 0 || parts.includes(name))
  const [first] = found
  if (!first) return { ...facts, subgroups: undefined }
  const all = <Value>(pick: (facts: BreachFacts) => readonly Value[] | undefined): readonly Value[] => [
    ...new Set(found.flatMap((part) => pick(part.facts) ?? [])),
  ]
  return {
    ...first.facts,
    categories: all(({ categories }) => categories),
    specialCategories: all(({ specialCategories }) => specialCategories),
    secretAddress: found.some((part) => part.facts.secretAddress === 'yes') ? 'yes' : first.facts.secretAddress,
    subgroups: undefined,
  }
}

function whatHappened(breach: CaseForLetter, facts: BreachFacts, order: LetterOrder, words: LetterWords): string {
  const whose = isPersonal(order.kind) ? 'yours' : 'theirs'
  const { incidentKind = null } = breach.breachedData ?? {}
  const incident = incidentKind && words.incident(incidentKind, whose)
  const kinds = kindsOf(facts).map((kind) => words.kind[kind])
  return paragraphs(
    [
      ...(order.kind === 'pressRelease' ? [words.announces(order.organisation)] : []),
      incident ?? openPlace,
      ...whenOf(breach, words),
    ].join(' '),
    [
      words.data(kinds.length === 0 ? openPlace : words.list(kinds), whose),
      ...(isPersonal(order.kind) || !facts.people ? [] : [peopleIn(facts.people, words)]),
      ...(facts.availability === 'temporary' ? [words.unavailable] : []),
      ...(facts.availability === 'permanent' ? [words.lost] : []),
      ...(facts.natures?.includes('integrity') ? [words.changed] : []),
      ...(facts.protection?.unintelligible === 'yes' && facts.protection.keySafe !== 'no'
        ? [words.unintelligible]
        : []),
    ].join(' '),
    whoGotIt(facts, words),
  )
}

function whenOf({ awareness }: CaseForLetter, words: LetterWords): readonly string[] {
  if (!awareness) return []
  const { occurredFrom, occurredTo } = awareness.moments
  const [from, to] = [occurredFrom, occurredTo].map((moment) => moment && words.day(dayIn(moment)))
  const found = words.foundOn(words.day(dayOf(awareness.awareAt)))
  if (!from) return [found]
  return [to && to !== from ? words.happenedBetween(from, to) : words.happenedOn(from), found]
}

const dayIn = (moment: DayOrInstant): string => (moment.length === 10 ? moment : dayOf(moment))

function peopleIn({ min, max, estimate }: Range, words: LetterWords): string {
  const count = min === max ? words.number(max) : words.numbers(words.number(min), words.number(max))
  return words.people(count, estimate)
}

function whoGotIt({ natures, recipients }: BreachFacts, { recipient }: LetterWords): string {
  if (natures && !natures.includes('confidentiality')) return ''
  if (recipients?.public === true) return recipient.everybody
  switch (recipients?.kind) {
    case 'known':
      return recipients.destructionConfirmed === 'yes' ? recipient.destroyed : recipient.notDestroyed
    case 'unknown':
      return recipient.unknown
    case 'none':
      return recipient.none
    case undefined:
      return ''
  }
}

function measuresOf(
  { containment, policeReport }: CaseForLetter,
  order: LetterOrder,
  words: LetterWords,
): readonly string[] {
  const kinds = new Set(containment.actions.map(({ kind }) => kind))
  return [
    ...(containment.state.leak === 'contained' ? [words.contained] : []),
    ...[...kinds].flatMap((kind) => words.measure[kind] ?? []),
    ...(order.authorityIsTold ? [words.toldAuthority] : []),
    ...(policeReport ? [words.toldPolice] : []),
  ]
}

function contactOf(reference: string, { phone, hours, email, name }: LetterContact, { contact }: LetterWords): string {
  const ways = [
    ...(phone === '' ? [] : [contact.phone(phone, hours)]),
    ...(email === '' ? [] : [contact.email(email, name)]),
  ]
  return paragraphs(
    [contact.ask, ...(ways.length === 0 ? [openPlace] : ways), contact.reference(reference)].join(' '),
    contact.complain,
  )
}

/** Whether the AP knows of the breach, so that a letter may say so. */
export const authorityIsTold = (breach: Case): boolean =>
  ['notified', 'supplemented'].includes(authorityStateOf(breach))
