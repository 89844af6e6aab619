import { type BreachFacts, type Range, type Subgroup, type SubgroupPath, subgroupPaths } from './facts.ts'

/** Some of the people with the facts that hold for them; without a name: everybody who is in no subgroup. */
export type Part = {
  readonly name: string | null
  readonly facts: BreachFacts
  /** How many they are, where that was said of them. */
  readonly people: Range | null
}

/** Everybody, and then each subgroup in the order in which it was recorded, each with facts of its own. Never empty. */
export function partsOf({ subgroups = [], ...everybody }: BreachFacts): readonly Part[] {
  return [
    { name: null, facts: everybody, people: everybody.people ?? null },
    ...subgroups.map((subgroup) => ({
      name: subgroup.name,
      facts: factsOfSubgroup(subgroup, everybody),
      people: subgroup.people ?? null,
    })),
  ]
}

const dataPaths: readonly SubgroupPath[] = ['categories', 'specialCategories', 'classes']

/** Whether a subgroup states this fact itself, be it as unknown; its kinds of data and their classes are stated together. @param path of a fact, such as `people`. */
export const states = (subgroup: Subgroup, path: string): path is SubgroupPath =>
  dataPaths.some((data) => data === path)
    ? dataPaths.some((data) => subgroup[data] !== undefined)
    : subgroupPaths.some((own) => own === path && subgroup[own] !== undefined)

/** The facts that hold for a subgroup: its own where it states them, those of everybody elsewhere. */
export function factsOfSubgroup(subgroup: Subgroup, everybody: BreachFacts): BreachFacts {
  const own = subgroupPaths.filter((path) => states(subgroup, path)).map((path) => [path, subgroup[path]] as const)
  return { ...everybody, ...Object.fromEntries(own), subgroups: undefined }
}
