import { combines, concrete, damages, enablesFraud } from './dataClasses.ts'
import type { BreachFacts, Category, SpecialCategory } from './facts.ts'
import type { RulePack, SourceCode } from './rulePack.ts'
import { exposes, holderOf } from './severity.ts'

/** The factors that the EDPB weighs, in its order (Guidelines 9/2022, IV.B). */
export const factorCodes = [
  'type',
  'data',
  'identification',
  'consequences',
  'individual',
  'controller',
  'number',
  'general',
] as const
export type FactorCode = (typeof factorCodes)[number]

/** Which way a finding weighs; 'unknown' where the fact it needs is not recorded. */
export const weights = ['raises', 'neutral', 'lowers', 'unknown'] as const
export type Weight = (typeof weights)[number]

export const findingCodes = [
  'naturesHit',
  'naturesUnknown',
  'goneForGood',
  'changedForGood',
  'kindsOfData',
  'kindsUnknown',
  'specialData',
  'combinedData',
  'onlyOrdinaryData',
  'recordsPerPerson',
  'recognisable',
  'recognisableUnknown',
  'unintelligible',
  'keyUnknown',
  'fraud',
  'damage',
  'knownIntent',
  'unknownHolder',
  'openToAll',
  'recipientConfirmed',
  'recipientSilent',
  'consequencesUnknown',
  'noConsequenceSeen',
  'vulnerable',
  'notVulnerable',
  'vulnerableUnknown',
  'secretAddress',
  'secretAddressUnknown',
  'apart',
  'dependentTask',
  'weighController',
  'people',
  'manyPeople',
  'peopleUnknown',
  'inDoubt',
] as const
export type FindingCode = (typeof findingCodes)[number]

/** What a finding names: lists of codes from the facts, and numbers of people or records. */
export type FindingParams = Readonly<Record<string, string | number | readonly string[]>>
export type Finding = { readonly code: FindingCode; readonly weight: Weight; readonly params?: FindingParams }
export type Factor = {
  readonly code: FactorCode
  /** Never empty. */
  readonly findings: readonly Finding[]
  readonly source: SourceCode
}

/**
 * What the facts of this case say on each factor of the EDPB, for a person to weigh beside the score. Nothing is counted
 * and no number is invented: numbers are those recorded, of people and records. Never fails.
 * Source: EDPB Guidelines 9/2022, IV.B (headings C; the directions of weight partly M).
 */
export function factorsOf(facts: BreachFacts, pack: RulePack): readonly Factor[] {
  const findings: Record<FactorCode, readonly (Finding | false)[]> = {
    type: typeOf(facts),
    data: dataOf(facts),
    identification: identificationOf(facts),
    consequences: consequencesOf(facts),
    individual: individualOf(facts),
    controller: controllerOf(facts),
    number: numberOf(facts, pack),
    general: [found('inDoubt', 'neutral')],
  }
  return factorCodes.map((code) => ({
    code,
    findings: findings[code].filter((finding) => finding !== false),
    source: 'edpb9-2022',
  }))
}

const found = (code: FindingCode, weight: Weight, params?: FindingParams): Finding => ({
  code,
  weight,
  ...(params && { params }),
})

function typeOf({ natures = [], availability, integrity }: BreachFacts): readonly (Finding | false)[] {
  return [
    natures.length === 0 ? found('naturesUnknown', 'unknown') : found('naturesHit', 'neutral', { natures }),
    availability === 'permanent' && found('goneForGood', 'raises'),
    integrity === 'unrepairable' && found('changedForGood', 'raises'),
  ]
}

/** All kinds of data in the breach, of everybody and of the subgroups. */
const kindsIn = ({ categories = [], subgroups = [] }: BreachFacts): readonly Category[] => [
  ...new Set([...categories, ...subgroups.flatMap((subgroup) => subgroup.categories ?? [])]),
]
const specialIn = ({ specialCategories = [], subgroups = [] }: BreachFacts): readonly SpecialCategory[] => [
  ...new Set([...specialCategories, ...subgroups.flatMap((subgroup) => subgroup.specialCategories ?? [])]),
]

function dataOf(facts: BreachFacts): readonly (Finding | false)[] {
  const [categories, special] = [kindsIn(facts), specialIn(facts)]
  const named = concrete(categories)
  const grave = enablesFraud(categories) || damages(categories)
  const { records, people } = facts
  return [
    named.length > 0 && found('kindsOfData', grave ? 'raises' : 'neutral', { categories: named }),
    (named.length === 0 || named.length < categories.length) &&
      special.length === 0 &&
      found('kindsUnknown', 'unknown'),
    special.length > 0 && found('specialData', 'raises', { specialCategories: special }),
    combines(categories) && found('combinedData', 'raises'),
    named.length > 0 &&
      named.length === categories.length &&
      !grave &&
      !combines(categories) &&
      facts.specialCategories !== undefined &&
      special.length === 0 &&
      found('onlyOrdinaryData', 'lowers'),
    records !== undefined &&
      people !== undefined &&
      records.max > people.max &&
      found('recordsPerPerson', 'raises', { records: records.max, people: people.max }),
  ]
}

function identificationOf({ identifiability, protection }: BreachFacts): readonly (Finding | false)[] {
  const level = identifiability === undefined || identifiability === 'unknown' ? null : identifiability
  const unintelligible = protection?.unintelligible === 'yes'
  return [
    level === null
      ? found('recognisableUnknown', 'unknown')
      : found('recognisable', level === 'maximum' ? 'raises' : level === 'significant' ? 'neutral' : 'lowers', {
          level,
        }),
    unintelligible && protection.keySafe === 'yes' && found('unintelligible', 'lowers'),
    unintelligible && protection.keySafe !== 'yes' && found('keyUnknown', 'unknown'),
  ]
}

function consequencesOf(facts: BreachFacts): readonly Finding[] {
  const { recipients, maliciousIntent, exfiltration } = facts
  const categories = kindsIn(facts)
  const seen = exposes(facts)
  const holder = holderOf(facts)
  const known = holder === 'known' ? recipients?.destructionConfirmed : undefined
  const findings = [
    enablesFraud(categories) && found('fraud', 'raises'),
    damages(categories) && found('damage', 'raises'),
    (maliciousIntent === 'yes' || exfiltration === 'yes') && found('knownIntent', 'raises'),
    recipients?.public === true && found('openToAll', 'raises'),
    seen && holder === 'unknown' && recipients?.public !== true && found('unknownHolder', 'raises'),
    known === 'yes' && recipients?.trusted === 'yes' && found('recipientConfirmed', 'lowers'),
    known === 'no' && found('recipientSilent', 'raises'),
  ].filter((finding) => finding !== false)
  if (findings.length > 0) return findings
  return seen && categories.length === 0
    ? [found('consequencesUnknown', 'unknown')]
    : [found('noConsequenceSeen', 'neutral')]
}

function individualOf({ vulnerablePeople, secretAddress, subgroups = [] }: BreachFacts): readonly (Finding | false)[] {
  const anybody = (path: 'vulnerablePeople' | 'secretAddress', everybody: typeof secretAddress) =>
    everybody === 'yes' || subgroups.some((subgroup) => subgroup[path] === 'yes') ? 'yes' : (everybody ?? 'unknown')
  const vulnerable = anybody('vulnerablePeople', vulnerablePeople)
  const secret = anybody('secretAddress', secretAddress)
  return [
    vulnerable === 'yes' && found('vulnerable', 'raises'),
    vulnerable === 'no' && found('notVulnerable', 'neutral'),
    vulnerable === 'unknown' && found('vulnerableUnknown', 'unknown'),
    secret === 'yes' && found('secretAddress', 'raises'),
    secret === 'unknown' && found('secretAddressUnknown', 'unknown'),
    subgroups.length > 0 && found('apart', 'neutral', { names: subgroups.map(({ name }) => name) }),
  ]
}

/** People cannot choose whether the body that helps, pays or prosecutes them has their data. */
function controllerOf(facts: BreachFacts): readonly Finding[] {
  const tasks = kindsIn(facts).filter((category) => damages([category]))
  const special = specialIn(facts).filter((category) => category === 'health')
  return tasks.length + special.length > 0
    ? [found('dependentTask', 'raises', { categories: tasks, specialCategories: special })]
    : [found('weighController', 'neutral')]
}

function numberOf({ people }: BreachFacts, pack: RulePack): readonly Finding[] {
  if (!people) return [found('peopleUnknown', 'unknown')]
  const { min, max } = people
  return [
    max > pack.people.many
      ? found('manyPeople', 'raises', { min, max, more: pack.people.many })
      : found('people', 'neutral', { min, max }),
  ]
}
