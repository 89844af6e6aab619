import type { Category, ClassScore, SpecialCategory, Subgroup, YesNoUnknown } from '../../../../domain/law/facts.ts'
import { type NumberForm, numberFormOf, readNumber } from './numberForm.ts'

/** A group of people who are assessed apart, as the screen asks it; 'same' is as for everybody. */
export type SubgroupForm = {
  readonly name: string
  readonly people: NumberForm
  readonly vulnerablePeople: YesNoUnknown | 'same'
  readonly secretAddress: YesNoUnknown | 'same'
  readonly ownData: boolean
  readonly categories: readonly Category[]
  readonly specialCategories: readonly SpecialCategory[]
  readonly noSpecial: boolean
  readonly classes: readonly ClassScore[]
  /** Recorded by another system, and kept as it was. */
  readonly identifiability: Subgroup['identifiability']
}

export const newSubgroup: SubgroupForm = {
  name: '',
  people: numberFormOf(undefined),
  vulnerablePeople: 'same',
  secretAddress: 'same',
  ownData: false,
  categories: [],
  specialCategories: [],
  noSpecial: false,
  classes: [],
  identifiability: undefined,
}

/** The group as the case has it. */
export const subgroupFormOf = (group: Subgroup): SubgroupForm => ({
  name: group.name,
  people: numberFormOf(group.people),
  vulnerablePeople: group.vulnerablePeople ?? 'same',
  secretAddress: group.secretAddress ?? 'same',
  ownData: group.categories !== undefined || group.specialCategories !== undefined || group.classes !== undefined,
  categories: group.categories ?? [],
  specialCategories: group.specialCategories ?? [],
  noSpecial: group.specialCategories?.length === 0,
  classes: group.classes ?? [],
  identifiability: group.identifiability,
})

/** The facts that a group states; what is as for everybody is left out, an unreadable number is unknown. */
export function subgroupOf(form: SubgroupForm): Subgroup {
  const people = readNumber(form.people)
  const { ownData, categories, specialCategories } = form
  return compact({
    name: form.name.trim(),
    people: typeof people === 'string' ? undefined : people,
    vulnerablePeople: form.vulnerablePeople === 'same' ? undefined : form.vulnerablePeople,
    secretAddress: form.secretAddress === 'same' ? undefined : form.secretAddress,
    categories: ownData ? categories : undefined,
    specialCategories: ownData && (specialCategories.length > 0 || form.noSpecial) ? specialCategories : undefined,
    classes: ownData && form.classes.length > 0 ? form.classes : undefined,
    identifiability: form.identifiability,
  })
}

/** Why a group cannot be saved yet: each has a name of its own, for decisions refer to it, and a number that can be read. */
export function subgroupFault(
  groups: readonly SubgroupForm[],
  at: number,
): 'nameMissing' | 'nameTwice' | 'number' | null {
  const group = groups[at]
  const name = group?.name.trim() ?? ''
  if (name === '') return 'nameMissing'
  if (groups.some((other, index) => index < at && other.name.trim() === name)) return 'nameTwice'
  return group && typeof readNumber(group.people) === 'string' ? 'number' : null
}

/** How many people there are in all where a group would be more than that; null where it can be. */
export function totalExceeded(group: Pick<SubgroupForm, 'people'>, all: NumberForm): number | null {
  const [some, total] = [readNumber(group.people), readNumber(all)]
  const readable = typeof some === 'object' && typeof total === 'object'
  return readable && some.max > total.max ? total.max : null
}

/** Without the members that are undefined: on the wire they are absent. */
export const compact = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value
