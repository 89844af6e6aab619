/** A form as its fields, each comparable as JSON. */
export type Fields = Readonly<Record<string, unknown>>

export type Differing<Value> = {
  readonly field: keyof Value & string
  /** Both sides changed it, to different things. */
  readonly clashes: boolean
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)
export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What a form becomes when two people changed it at the same time, and the fields in which the two differ. */
export function mergeFields<Value extends Fields>(
  base: Value,
  theirs: Value,
  yours: Value,
): { readonly result: Value; readonly differing: readonly Differing<Value>[] } {
  const fields = Object.keys({ ...base, ...theirs, ...yours }) as (keyof Value & string)[]
  const differing = fields
    .filter((field) => !same(theirs[field], yours[field]))
    .map((field) => ({
      field,
      clashes:
        !same(base[field], theirs[field]) &&
        !same(base[field], yours[field]) &&
        joined(base[field], theirs[field], yours[field]) === null,
    }))
  const merged = fields.map((field) => [field, mergeField(base[field], theirs[field], yours[field])] as const)
  return { result: Object.fromEntries(merged) as Value, differing }
}

/** One field: the side that changed it; where both did, both texts, both lists joined, and else our own. */
function mergeField(base: unknown, theirs: unknown, yours: unknown): unknown {
  if (same(base, yours)) return theirs
  if (same(base, theirs) || same(theirs, yours)) return yours
  const list = joined(base, theirs, yours)
  if (list) return list
  if (isList(theirs) && isList(yours)) {
    return [...theirs, ...yours.filter((mine) => !theirs.some((their) => same(their, mine)))]
  }
  // A word chosen from a list is not prolonged, a text is: what somebody wrote has spaces in it.
  if (typeof theirs === 'string' && typeof yours === 'string' && theirs.includes(' ') && yours.trim() !== '') {
    return yours.includes(theirs) ? yours : theirs.includes(yours) ? theirs : `${theirs}\n${yours}`
  }
  return yours
}

const isChoices = (value: unknown): value is readonly string[] =>
  isList(value) && value.every((one) => typeof one === 'string')

/** Ticks of both sides: what either added is in, what either took away is out. Null for anything but lists of choices. */
function joined(base: unknown, theirs: unknown, yours: unknown): readonly string[] | null {
  if (!isChoices(base) || !isChoices(theirs) || !isChoices(yours)) return null
  return [
    ...theirs.filter((one) => yours.includes(one) || !base.includes(one)),
    ...yours.filter((one) => !theirs.includes(one) && !base.includes(one)),
  ]
}
