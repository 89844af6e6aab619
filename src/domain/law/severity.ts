import { scoreOf } from './dataClasses.ts'
import type { BreachFacts, ClassScore, FactPath, Integrity } from './facts.ts'
import type { Band, IdentifiabilityLevel, RulePack, SeverityTables } from './rulePack.ts'
import { type Part, partsOf } from './subgroups.ts'
import { completed, questions } from './unknownFacts.ts'

export const severityFlags = ['over100', 'unintelligible'] as const
export type SeverityFlag = (typeof severityFlags)[number]

/** The points of each circumstance of the breach; CB is their sum. */
export type Circumstances = {
  readonly confidentiality: number
  readonly integrity: number
  readonly availability: number
  readonly maliciousIntent: number
}

/** A class of data with its base score and, after the adjustment, its final score, 1 to 4. */
export type ScoredClass = ClassScore & { readonly base: number; readonly score: number }

/** ENISA severity SE = DPC × EI + CB, 0.25 to 6, without unit. Help for a decision, never the decision. */
export type Severity = {
  readonly dpc: number
  readonly ei: number
  readonly cb: number
  readonly se: number
  readonly band: Band
  /** One step of a quarter point would put it in another band. */
  readonly nearLimit: boolean
  readonly flags: readonly SeverityFlag[]
  /** Inputs that nobody has recorded yet and that count here with their worst plausible value. */
  readonly unknowns: readonly FactPath[]
  /** Each class with its final score, the highest of which is the DPC. */
  readonly classes: readonly ScoredClass[]
  /** What the score would be if the kinds of data that were ticked and not scored weigh their worst; absent where that changes nothing. */
  readonly atWorst?: { readonly se: number; readonly band: Band }
  /** The subgroup that this score is about; absent: everybody. */
  readonly group?: string
  readonly identifiability: IdentifiabilityLevel
  readonly circumstances: Circumstances
  readonly rulePack: string
}

/**
 * The severity of a breach by ENISA's method of 2013 with the tables of a pack: that of the part of the people for whom
 * it is most severe. What is unknown counts with its worst plausible value and is named in `unknowns`; kinds of data
 * that were ticked beside scored classes stand in `atWorst`. Flags stand beside the score and never change it.
 * @returns scores without unit, multiples of a quarter point where the tables are. Source: ENISA 2013 (C2).
 */
export function severityOf(facts: BreachFacts, pack: RulePack): Severity {
  const all = severitiesOf(facts, pack)
  return {
    ...all.reduce((worst, severity) => (severity.se > worst.se ? severity : worst)),
    // A few people may be hit hardest among many: what is said of the whole stays said.
    flags: severityFlags.filter((flag) => all.some(({ flags }) => flags.includes(flag))),
    unknowns: [...new Set(all.flatMap(({ unknowns }) => unknowns))],
  }
}

/** The severity for everybody and for each subgroup apart, in their order. Never empty. */
export const severitiesOf = (facts: BreachFacts, pack: RulePack): readonly Severity[] =>
  partsOf(facts).map((part) => severityOfPart(part, pack))

function severityOfPart({ name, facts }: Part, pack: RulePack): Severity {
  const tables = pack.severity
  const known = completed(facts, pack, () => 'worst')
  // The highest of the classes that were scored is the DPC (ENISA); what was left out beside them is said apart.
  const counted = (facts.classes ?? []).length > 0 ? facts.classes : known.classes
  const classes = scoredIn(counted, tables)
  const identifiability = levelOf(known)
  const circumstances = circumstancesOf(known, tables)

  const ei = tables.identifiability[identifiability]
  const cb = Object.values(circumstances).reduce((sum, points) => sum + points, 0)
  const scoreFor = (dpc: number) => dpc * ei + cb
  const dpc = highestOf(classes)
  const se = scoreFor(dpc)
  const seAtWorst = scoreFor(highestOf(scoredIn(known.classes, tables)))
  return {
    dpc,
    ei,
    cb,
    se,
    band: bandOf(se, tables),
    nearLimit: isNearLimit(se, tables),
    flags: flagsOf(facts, pack),
    unknowns: unknownInputs(facts, pack),
    classes,
    ...(seAtWorst > se && { atWorst: { se: seAtWorst, band: bandOf(seAtWorst, tables) } }),
    ...(name !== null && { group: name }),
    identifiability,
    circumstances,
    rulePack: pack.id,
  }
}

const scoredIn = (classes: readonly ClassScore[] = [], tables: SeverityTables): readonly ScoredClass[] =>
  classes.map((scored) => ({ ...scored, base: tables.bases[scored.class], score: scoreOf(scored, tables) }))

const highestOf = (classes: readonly ScoredClass[]): number => Math.max(1, ...classes.map(({ score }) => score))

const levelOf = ({ identifiability }: BreachFacts): IdentifiabilityLevel =>
  identifiability === undefined || identifiability === 'unknown' ? 'maximum' : identifiability

function circumstancesOf(facts: BreachFacts, tables: SeverityTables): Circumstances {
  const integrity: Integrity = facts.integrity ?? 'none'
  return {
    confidentiality: exposes(facts) ? tables.confidentiality[holderOf(facts)] : 0,
    integrity: tables.integrity[integrity],
    availability: tables.availability[facts.availability ?? 'none'],
    maliciousIntent: facts.maliciousIntent === 'yes' ? tables.maliciousIntent : 0,
  }
}

/** Whether somebody without the right to may have seen the data. */
export const exposes = (facts: BreachFacts): boolean =>
  (facts.natures ?? []).includes('confidentiality') || facts.exfiltration === 'yes' || facts.exfiltration === 'possible'

/** What is public is in the hands of people nobody knows. */
export const holderOf = ({ recipients }: BreachFacts) => (recipients?.public ? 'unknown' : (recipients?.kind ?? 'none'))

/** The band a score lies in. @param se without unit, 0.25 to 6. */
export const bandOf = (se: number, { bands }: SeverityTables): Band =>
  bands.findLast(({ from }) => se >= from)?.band ?? 'low'

const isNearLimit = (se: number, tables: SeverityTables): boolean => {
  const band = bandOf(se, tables)
  return (
    bandOf(se + tables.nearLimitWithin, tables) !== band ||
    bandOf(Math.max(0, se - tables.nearLimitWithin), tables) !== band
  )
}

function flagsOf({ people, protection }: BreachFacts, pack: RulePack): readonly SeverityFlag[] {
  const flags: SeverityFlag[] = []
  if (people && people.max > pack.people.many) flags.push('over100')
  if (protection?.unintelligible === 'yes' && protection.keySafe !== 'no') flags.push('unintelligible')
  return flags
}

function unknownInputs(facts: BreachFacts, pack: RulePack): readonly FactPath[] {
  const worst = (facts.natures ?? []).length === 0 ? null : facts.natures
  // Where the officer scored the classes, those say what the data reveal.
  const unscored = (facts.classes ?? []).length === 0
  const matters: Partial<Record<FactPath, boolean>> = {
    natures: true,
    specialCategories: unscored,
    categories: unscored,
    classes: true,
    identifiability: true,
    people: true,
    'recipients.kind': exposes(facts) || worst === null,
    maliciousIntent: true,
    'protection.unintelligible': true,
    'protection.keySafe': facts.protection?.unintelligible === 'yes',
    availability: worst === null || worst?.includes('availability') === true,
    integrity: worst === null || worst?.includes('integrity') === true,
  }
  return questions.filter(({ path, isRecorded }) => matters[path] && !isRecorded(facts, pack)).map(({ path }) => path)
}
