import type { BreachFacts, Category, SpecialCategory } from '../../domain/law/facts.ts'
import { type Verdict, verdicts } from '../../domain/law/verdict.ts'
import type { Instant } from '../../domain/time.ts'
import type { Answers } from '../questions/useKeptAnswers.ts'

export const mistakes = ['post', 'mail'] as const
export const specials = ['no', 'vulnerable', 'secret', 'both', 'unknown'] as const
export const recipients = ['trusted', 'known', 'unknown'] as const
export const whereabouts = ['unopened', 'returned', 'destroyed', 'asked', 'refused', 'nothing'] as const
export const decisions = ['none', 'notify', 'notifyAndInform'] as const
export type Mistake = (typeof mistakes)[number]
export type Whereabouts = (typeof whereabouts)[number]

/** The kinds of data a letter is mostly about, the commonest first; what is missing here asks the full treatment. */
export const dataOffered = [
  'name',
  'address',
  'email',
  'birth',
  'bsn',
  'debts',
  'benefits',
  'health',
  'financialOther',
  'phone',
  'iban',
  'identityDocumentCopy',
  'criminal',
  'other',
] as const satisfies readonly (Category | SpecialCategory)[]
export type DataOffered = (typeof dataOffered)[number]

/** What was answered to the nine questions, read from what is kept as text. Null: not answered. */
export type FastLaneAnswers = {
  readonly mistake: Mistake | null
  /** Null: the moment of the report. */
  readonly awareAt: Instant | null
  readonly awareReason: string
  readonly data: readonly DataOffered[]
  /** Null when no whole number of at least one was written. */
  readonly people: number | null
  readonly special: (typeof specials)[number] | null
  readonly recipient: (typeof recipients)[number] | null
  readonly where: Whereabouts | null
  readonly verdict: Verdict | null
  readonly verdictReason: string
  readonly decision: (typeof decisions)[number] | null
  readonly close: boolean
}

/** What can have become of it: a mail does not come back unopened. */
export const whereaboutsOf = (mistake: Mistake | null): readonly Whereabouts[] =>
  mistake === 'mail' ? whereabouts.filter((one) => one !== 'unopened') : whereabouts

const among = <Value extends string>(values: readonly Value[], text: string | undefined): Value | null =>
  values.find((value) => value === text) ?? null

/** A letter always carries a name and an address, a mail a name and a mail address: so they are ticked until somebody says otherwise. */
const presumed: Record<Mistake, readonly DataOffered[]> = { post: ['name', 'address'], mail: ['name', 'email'] }

export function readFastLane(kept: Answers): FastLaneAnswers {
  const mistake = among(mistakes, kept['mistake'])
  const ticked = kept['data']?.split(',')
  const { awareAt = '' } = kept
  const people = (kept['people'] ?? '1').trim().replaceAll('.', '')
  return {
    mistake,
    awareAt: awareAt === '' ? null : awareAt,
    awareReason: kept['awareReason'] ?? '',
    data: ticked ? dataOffered.filter((kind) => ticked.includes(kind)) : mistake ? presumed[mistake] : [],
    people: /^[1-9]\d{0,8}$/.test(people) ? Number(people) : null,
    special: among(specials, kept['special']),
    recipient: among(recipients, kept['recipient']),
    where: among(whereaboutsOf(mistake), kept['where']),
    verdict: among(verdicts, kept['verdict']),
    verdictReason: kept['verdictReason'] ?? '',
    decision: among(decisions, kept['decision']),
    close: kept['close'] !== 'no',
  }
}

const isSpecial = (kind: DataOffered): kind is Extract<DataOffered, SpecialCategory> => kind === 'health'
const isOrdinary = (kind: DataOffered): kind is Extract<DataOffered, Category> => !isSpecial(kind)
const names: readonly DataOffered[] = ['name', 'bsn', 'identityDocumentCopy']

/**
 * The facts of a breach that the answers tell. Of one letter or mail to one wrong recipient it is known by its nature that
 * nothing was taken on purpose, changed or lost, and that it could simply be read; what was not answered stays unknown.
 */
export function factsOf({ data, people, special, recipient, where }: FastLaneAnswers): BreachFacts {
  return {
    natures: ['confidentiality'],
    availability: 'none',
    integrity: 'none',
    restoredWithin: 'notApplicable',
    exfiltration: 'notApplicable',
    maliciousIntent: 'no',
    protection: { unintelligible: 'no', keySafe: 'no' },
    categories: data.filter(isOrdinary),
    specialCategories: data.filter(isSpecial),
    identifiability: data.some((kind) => names.includes(kind)) ? 'maximum' : 'unknown',
    ...(people !== null && { people: { min: people, max: people, estimate: false } }),
    vulnerablePeople: special === null ? 'unknown' : yes(special, 'vulnerable'),
    secretAddress: special === null ? 'unknown' : yes(special, 'secret'),
    recipients: {
      // Whoever had an unopened letter saw nothing of it.
      kind: where === 'unopened' ? 'none' : recipient === 'unknown' ? 'unknown' : 'known',
      trusted: recipient === null ? 'unknown' : recipient === 'trusted' ? 'yes' : 'no',
      destructionConfirmed: isSafe(where) ? 'yes' : where === null || where === 'asked' ? 'unknown' : 'no',
      public: false,
    },
  }
}

const yes = (answer: string, one: 'vulnerable' | 'secret') =>
  answer === 'unknown' ? 'unknown' : answer === one || answer === 'both' ? 'yes' : 'no'

/** Whether everything is answered on which the advice rests: before that it could only tell the worst case of what is unknown. */
export const mayAdvise = ({ mistake, data, people, special, recipient, where }: FastLaneAnswers): boolean =>
  mistake !== null && data.length > 0 && people !== null && special !== null && recipient !== null && where !== null

/** Whether nobody can read it any more. */
export const isSafe = (where: Whereabouts | null): where is 'unopened' | 'returned' | 'destroyed' =>
  where === 'unopened' || where === 'returned' || where === 'destroyed'
