import type { CaseView } from '../../contract/cases.ts'
import type { BreachFacts } from '../../domain/law/facts.ts'
import { isRiskOpen, type Verdict } from '../../domain/law/verdict.ts'
import type { domainText } from '../text/domain.ts'
import type { Format } from '../text/format.ts'
import type { caseText } from '../text/case.ts'

export type Words = {
  readonly text: (typeof caseText)['nl']
  readonly names: (typeof domainText)['nl']
  readonly format: Format
  readonly now: number
}

/** The kinds of data, special ones first: "gezondheid, naam, adres". */
export function dataInWords(
  { specialCategories = [], categories = [] }: BreachFacts,
  { names }: Pick<Words, 'names'>,
): string {
  return [
    ...specialCategories.map((one) => names.specialCategory[one]),
    ...categories.map((one) => names.category[one]),
  ].join(', ')
}

/** "40 tot 60 betrokkenen (schatting)". */
export function peopleInWords({ people }: BreachFacts, { text, format }: Pick<Words, 'text' | 'format'>): string {
  return people
    ? text.summaries.people(format.quantity({ min: people.min, max: people.max }), people.max === 1, people.estimate)
    : text.summaries.peopleUnknown
}

/** The recipient with what is known of trust: "bekende ontvanger, niet te vertrouwen". */
export function recipientsInWords({ recipients }: BreachFacts, { text, names }: Pick<Words, 'text' | 'names'>): string {
  const { kind, trusted, public: isPublic } = recipients ?? {}
  const parts = [
    kind && names.recipientKind[kind],
    kind === 'known' && trusted === 'yes' && text.risk.trusted,
    kind === 'known' && trusted === 'no' && text.risk.notTrusted,
    isPublic && text.risk.public,
  ]
  return parts.filter(Boolean).join(', ')
}

/** Where the leak stands, with since when. */
export function containmentInWords(
  { containment }: Pick<CaseView, 'containment'>,
  { text, format, now }: Words,
): string {
  const { state, actions } = containment
  if (state.leak === 'contained') return text.summaries.contained(format.shortMoment(state.containedAt, now))
  if (state.leak === 'cannotBeContained') return text.summaries.cannotBeContained
  return actions.length === 0 ? text.summaries.leakOpen : text.summaries.leakOpenActions(actions.length)
}

/** A sentence begins with a capital. */
export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The risk of an advice: as it is, or what it can be at worst while a duty hangs on something unknown. */
export const adviceInWords = (
  advice: Parameters<typeof isRiskOpen>[0] & { readonly risk: Verdict },
  { text, names }: Pick<Words, 'text' | 'names'>,
): string => (isRiskOpen(advice) ? text.risk.atWorst(names.verdict[advice.risk]) : names.verdict[advice.risk])
