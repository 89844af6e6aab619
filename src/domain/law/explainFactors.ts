import { listed, textsIn, wordFrom, type Language } from './explain.ts'
import type { Factor, FactorCode, Finding, FindingCode, FindingParams, Weight } from './factors.ts'
import type { RulePack, Source } from './rulePack.ts'
import { rulePackById } from './rulePacks.ts'
import { factorsEn } from './texts/factorsEn.ts'
import { factorsNl, type FactorTexts } from './texts/factorsNl.ts'
import type { LawTexts } from './texts/nl.ts'

const factorTextsIn: Record<Language, FactorTexts> = { nl: factorsNl, en: factorsEn }

export type ExplainedFactor = {
  readonly code: FactorCode
  readonly name: string
  readonly findings: readonly { readonly code: FindingCode; readonly weight: Weight; readonly text: string }[]
  /** Where the factor stands, as a lawyer cites it. */
  readonly source: string
  readonly certainty: Source['certainty']
}

/**
 * Factors with their findings as sentences. @param rulePack where their source is found.
 * @throws RangeError when nobody knows that pack.
 */
export function explainFactors(
  factors: readonly Factor[],
  language: Language,
  rulePack: string,
  packs?: readonly RulePack[],
): readonly ExplainedFactor[] {
  const [texts, law] = [factorTextsIn[language], textsIn[language]]
  const { sources } = rulePackById(rulePack, packs)
  return factors.map(({ code, findings, source }) => ({
    code,
    name: texts.factors[code],
    findings: findings.map((finding) => ({
      code: finding.code,
      weight: finding.weight,
      text: sentenceOf(finding, texts, law),
    })),
    source: sources[source].citation[language],
    certainty: sources[source].certainty,
  }))
}

function sentenceOf({ code, params = {} }: Finding, texts: FactorTexts, law: LawTexts): string {
  const sentence: (words: Readonly<Record<string, string>>) => string = texts.findings[code]
  return sentence(wordsOf(params, texts, law))
}

function wordsOf(params: FindingParams, texts: FactorTexts, law: LawTexts): Record<string, string> {
  const number = (value: unknown) => Number(value).toLocaleString(law.locale)
  const inWords = (name: string, dictionary: Record<string, string>): readonly string[] => {
    const codes = params[name]
    return Array.isArray(codes) ? codes.map((each: string) => wordFrom(dictionary, each)) : []
  }
  const [categories, special] = [
    inWords('categories', law.categories),
    inWords('specialCategories', law.specialCategories),
  ]
  const { min, max, names, level } = params
  return {
    natures: listed(inWords('natures', law.natures), law),
    categories: listed(categories, law),
    specialCategories: listed(special, law),
    list: listed([...categories, ...special], law),
    names: Array.isArray(names) ? listed(names, law) : '',
    level: typeof level === 'string' ? wordFrom(texts.levels, level) : '',
    records: number(params['records']),
    more: number(params['more']),
    people: min === undefined ? number(params['people']) : peopleIn(Number(min), Number(max), texts, number),
  }
}

function peopleIn(min: number, max: number, texts: FactorTexts, number: (value: number) => string): string {
  if (min !== max) return texts.between(number(min), number(max))
  return min === 1 ? texts.person : texts.persons(number(min))
}
