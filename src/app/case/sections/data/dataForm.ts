import type * as z from 'zod'
import { numberGoingDown } from '../../../../domain/case/identifyData.ts'
import type { CaseView } from '../../../../contract/cases.ts'
import type { breachedDataBody } from '../../../../contract/facts.ts'
import type {
  Availability,
  BreachFacts,
  Category,
  ClassScore,
  Exfiltration,
  Identifiability,
  IncidentKind,
  Integrity,
  Nature,
  Range,
  RecipientKind,
  RestoredWithin,
  SpecialCategory,
  SubjectGroup,
  YesNoUnknown,
} from '../../../../domain/law/facts.ts'
import { type NumberForm, numberFormOf, readNumber } from './numberForm.ts'
import { compact, type SubgroupForm, subgroupFault, subgroupFormOf, subgroupOf } from './subgroupForm.ts'
import type { Autosave } from '../../saving/useAutosave.ts'

/** The facts of the breach as the screen asks them. What is absent in the facts is 'unknown' here: a normal answer. */
export type DataForm = {
  readonly incidentKind: IncidentKind | null
  readonly natures: readonly Nature[]
  readonly availability: Availability | 'unknown'
  readonly integrity: Integrity | 'unknown'
  readonly backup: YesNoUnknown
  readonly restoredWithin: RestoredWithin | 'unknown'
  readonly categories: readonly Category[]
  readonly specialCategories: readonly SpecialCategory[]
  readonly noSpecial: boolean
  readonly classes: readonly ClassScore[]
  readonly identifiability: Identifiability
  readonly subjectGroups: readonly SubjectGroup[]
  readonly people: NumberForm
  readonly records: NumberForm
  readonly numbersNote: string
  readonly vulnerablePeople: YesNoUnknown
  readonly secretAddress: YesNoUnknown
  /** 'unknown' is a recipient whom nobody knows; 'notKnownYet' is a question nobody has answered. */
  readonly recipientKind: RecipientKind | 'notKnownYet'
  readonly trusted: YesNoUnknown
  readonly destructionConfirmed: YesNoUnknown
  readonly public: YesNoUnknown
  readonly exfiltration: Exfiltration | 'unknown'
  readonly maliciousIntent: YesNoUnknown
  readonly unintelligible: YesNoUnknown
  readonly keySafe: YesNoUnknown
  readonly consequences: string
  readonly subgroups: readonly SubgroupForm[]
}

/** What a group of questions about the data works on: the answers as they stand, and how one is changed. */
export type DataFields = { readonly form: DataForm; readonly change: Autosave<DataForm>['change'] }

type Body = z.input<typeof breachedDataBody>

/** The form as the case has it. */
export function dataFormOf({ breachedData }: Pick<CaseView, 'breachedData'>): DataForm {
  const facts: BreachFacts = breachedData?.facts ?? {}
  const { recipients = {}, protection = {} } = facts
  return {
    incidentKind: breachedData?.incidentKind ?? null,
    natures: facts.natures ?? [],
    availability: facts.availability ?? 'unknown',
    integrity: facts.integrity ?? 'unknown',
    backup: facts.backup ?? 'unknown',
    restoredWithin: facts.restoredWithin ?? 'unknown',
    categories: facts.categories ?? [],
    specialCategories: facts.specialCategories ?? [],
    noSpecial: facts.specialCategories?.length === 0,
    classes: facts.classes ?? [],
    identifiability: facts.identifiability ?? 'unknown',
    subjectGroups: breachedData?.subjectGroups ?? [],
    people: numberFormOf(facts.people),
    records: numberFormOf(facts.records),
    numbersNote: '',
    vulnerablePeople: facts.vulnerablePeople ?? 'unknown',
    secretAddress: facts.secretAddress ?? 'unknown',
    recipientKind: recipients.kind ?? 'notKnownYet',
    trusted: recipients.trusted ?? 'unknown',
    destructionConfirmed: recipients.destructionConfirmed ?? 'unknown',
    public: recipients.public === undefined ? 'unknown' : recipients.public ? 'yes' : 'no',
    exfiltration: facts.exfiltration ?? 'unknown',
    maliciousIntent: facts.maliciousIntent ?? 'unknown',
    unintelligible: protection.unintelligible ?? 'unknown',
    keySafe: protection.keySafe ?? 'unknown',
    consequences: breachedData?.consequences ?? '',
    subgroups: (facts.subgroups ?? []).map(subgroupFormOf),
  }
}

const known = <Value extends string>(value: Value): Exclude<Value, 'unknown' | 'notKnownYet'> | undefined =>
  value === 'unknown' || value === 'notKnownYet' ? undefined : (value as Exclude<Value, 'unknown' | 'notKnownYet'>)

/**
 * An answer to a question that is not asked now: kept where it says that nothing happened, so that saving forgets nothing
 * that was recorded; any other would weigh without being seen.
 */
const harmless = <Value extends string, Harmless extends Value>(value: Value, none: Harmless): Harmless | undefined =>
  value === none ? none : undefined

/** Whether the questions on availability, integrity and access are asked: only where they matter. */
export const asksAvailability = ({ natures }: DataForm): boolean => natures.includes('availability')
export const asksIntegrity = ({ natures }: DataForm): boolean => natures.includes('integrity')
export const asksAccess = ({ natures }: DataForm): boolean =>
  natures.length === 0 || natures.includes('confidentiality')
/** Whether what is with somebody, or nobody saw, can be said to be back or gone. */
export const asksDestruction = (form: DataForm): boolean =>
  asksAccess(form) && (form.recipientKind === 'known' || form.recipientKind === 'none')
export const asksRestoring = (form: DataForm): boolean => asksAvailability(form) || asksIntegrity(form)

/** The facts that the form states; a number that cannot be read counts as unknown until it is mended. */
export function factsOf(form: DataForm): BreachFacts {
  const range = (number: NumberForm): Range | undefined => {
    const read = readNumber(number)
    return typeof read === 'string' ? undefined : read
  }
  const { categories, specialCategories } = form
  // Nothing is judged about a group before it is said who they are.
  const named = form.subgroups.filter(({ name }) => name.trim() !== '')
  return compact({
    natures: form.natures.length > 0 ? form.natures : undefined,
    availability: asksAvailability(form) ? known(form.availability) : harmless(form.availability, 'none'),
    integrity: asksIntegrity(form) ? known(form.integrity) : harmless(form.integrity, 'none'),
    backup: asksRestoring(form) ? known(form.backup) : undefined,
    restoredWithin: asksRestoring(form) ? known(form.restoredWithin) : harmless(form.restoredWithin, 'notApplicable'),
    categories: categories.length > 0 ? categories : undefined,
    specialCategories: specialCategories.length > 0 || form.noSpecial ? specialCategories : undefined,
    classes: form.classes.length > 0 ? form.classes : undefined,
    identifiability: known(form.identifiability),
    people: range(form.people),
    records: range(form.records),
    vulnerablePeople: known(form.vulnerablePeople),
    secretAddress: known(form.secretAddress),
    exfiltration: known(form.exfiltration),
    maliciousIntent: known(form.maliciousIntent),
    protection: orAbsent({
      unintelligible: known(form.unintelligible),
      keySafe: form.unintelligible === 'yes' ? known(form.keySafe) : harmless(form.keySafe, 'no'),
    }),
    recipients: recipientsOf(form),
    subgroups: named.length > 0 ? named.map(subgroupOf) : undefined,
  })
}

function recipientsOf(form: DataForm): BreachFacts['recipients'] {
  const asked = asksAccess(form)
  const kind = asked ? known(form.recipientKind) : harmless(form.recipientKind, 'none')
  const isKnown = kind === 'known'
  const isPublic = asked ? known(form.public) : harmless(form.public, 'no')
  return orAbsent({
    kind: form.recipientKind === 'unknown' && asked ? 'unknown' : kind,
    trusted: isKnown ? known(form.trusted) : harmless(form.trusted, 'no'),
    destructionConfirmed: asksDestruction(form)
      ? known(form.destructionConfirmed)
      : harmless(form.destructionConfirmed, 'no'),
    public: isPublic === undefined ? undefined : isPublic === 'yes',
  })
}

const orAbsent = <Value extends object>(value: Value): Value | undefined => {
  const filled = compact(value)
  return Object.keys(filled).length > 0 ? filled : undefined
}

/** Whether a number becomes smaller than what is recorded, which asks for a note (invariant 8). */
export function goesDown(form: DataForm, { breachedData }: Pick<CaseView, 'breachedData'>): boolean {
  return numberGoingDown(breachedData?.facts, factsOf(form)) !== null
}

/** The request that records the form, or null while a number cannot be read or its note is missing. */
export function dataBodyOf(form: DataForm, view: Pick<CaseView, 'breachedData'>): Body | null {
  if (typeof readNumber(form.people) === 'string' || typeof readNumber(form.records) === 'string') return null
  if (form.subgroups.some((_, at) => subgroupFault(form.subgroups, at) !== null)) return null
  const lower = goesDown(form, view)
  if (lower && form.numbersNote.trim() === '') return null
  return {
    // The contract's arrays are mutable, ours are not: a copy is both.
    facts: structuredClone(factsOf(form)) as Body['facts'],
    incidentKind: form.incidentKind,
    subjectGroups: [...form.subjectGroups],
    consequences: form.consequences,
    numbersNote: lower ? form.numbersNote : null,
  }
}
