import type { Advice } from './advice.ts'
import type { Condition, FactValue } from './conditions.ts'
import type { Deadline } from './deadline.ts'
import { type FilingLaw, sourceUnder } from './filingLaw.ts'
import { isNearClockChange, local } from './amsterdam.ts'
import { type ClassScore, dataClasses, type Range } from './facts.ts'
import type { Reason } from './reason.ts'
import type { Reg1182 } from './reg1182.ts'
import type { RulePack, Source } from './rulePack.ts'
import { rulePackById } from './rulePacks.ts'
import { en } from './texts/en.ts'
import { type LawTexts, nl } from './texts/nl.ts'

export type Language = 'nl' | 'en'
export const textsIn: Record<Language, LawTexts> = { nl, en }

export type ExplainedReason = Omit<Reason, 'source'> & {
  readonly text: string
  /** Where the rule stands, as a lawyer cites it. */
  readonly source: string
  readonly certainty: Source['certainty']
}
export type ExplainedCondition = Condition & { readonly text: string }
export type ExplainedAdvice = Omit<Advice, 'reasons' | 'conditions'> & {
  readonly reasons: readonly ExplainedReason[]
  readonly conditions: readonly ExplainedCondition[]
}

/**
 * An advice with its reasons and conditions as sentences, under the articles of the law that asks for the notification.
 * @param packs where the pack of the advice is found. @throws RangeError when it is not among them.
 */
export function explainAdvice(
  advice: Advice,
  language: Language,
  packs?: readonly RulePack[],
  law: FilingLaw = 'avg',
): ExplainedAdvice {
  const texts = textsIn[language]
  const { sources } = rulePackById(advice.rulePack, packs)
  const sourceOf = ({ source }: Reason) => sources[sourceUnder(law, source)]
  return {
    ...advice,
    reasons: advice.reasons.map((reason) => ({
      ...reason,
      text: sentenceOf(reason, texts),
      source: sourceOf(reason).citation[language],
      certainty: sourceOf(reason).certainty,
    })),
    conditions: advice.conditions.map((condition) => ({
      ...condition,
      text: conditionText(condition, texts),
    })),
  }
}

function sentenceOf({ code, params, assumed, group }: Reason, texts: LawTexts): string {
  const text = texts.reasons[code](inWords(params, texts))
  const sentence = group === undefined ? text : texts.forGroup({ group, text: inFlow(text) })
  return assumed ? `${sentence} ${texts.assumed}` : sentence
}

/** A sentence that continues another one; what begins with a name keeps its capital. */
const inFlow = (text: string): string =>
  /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

function conditionText({ then, ...condition }: Condition, texts: LawTexts): string {
  const clauses = [condition, ...(condition.and ?? [])].map((value) => {
    const text = clauseOf(value, texts)
    return value.group === undefined ? text : texts.clauseForGroup({ group: value.group, text })
  })
  return texts.condition({
    clauses: listed(clauses, texts),
    risk: isOpen(then) ? texts.atWorst[then.risk] : texts.verdicts[then.risk],
    authority: texts.notifyAuthority[then.notifyAuthority],
    subjects: texts.informSubjects[then.informSubjects],
  })
}

/** Whether a duty still hangs on other facts; the risk is then the worst there can be. */
const isOpen = ({ notifyAuthority, informSubjects }: Condition['then']): boolean =>
  notifyAuthority === 'depends' || informSubjects === 'depends'

export type ExplainedDeadline = Omit<Deadline, 'explanation'> & {
  readonly explanation: readonly (Pick<Deadline['explanation'][number], 'code' | 'params'> & {
    readonly text: string
    readonly source: string
    readonly certainty: Source['certainty']
  })[]
}

/** A deadline with the steps towards it as sentences; moments as a clock in the Netherlands shows them. @throws RangeError as explainAdvice. */
export function explainDeadline(
  deadline: Deadline,
  language: Language,
  packs?: readonly RulePack[],
): ExplainedDeadline {
  const pack = rulePackById(deadline.rulePack, packs)
  return { ...deadline, explanation: explainSteps(deadline.explanation, pack, language) }
}

/** Steps towards a start or deadline as sentences, under the sources of a pack. @throws RangeError when an instant in them is none. */
export const explainSteps = (
  explanation: Deadline['explanation'],
  { sources }: RulePack,
  language: Language,
): ExplainedDeadline['explanation'] =>
  explanation.map((step) => ({
    ...step,
    text: textsIn[language].deadline[step.code](inWords(step.params, textsIn[language])),
    source: sources[step.source].citation[language],
    certainty: sources[step.source].certainty,
  }))

/** The remark on Regulation 1182/71 for a case that is late already, as a sentence with its source. */
export function explainTimeliness(
  remark: Reg1182,
  { sources }: RulePack,
  language: Language,
): { readonly text: string; readonly source: string; readonly certainty: Source['certainty'] } {
  const texts = textsIn[language]
  const moments = { hourRule: remark.hourRule, readingA: remark.readingA.until, readingB: remark.readingB.until }
  const { citation, certainty } = sources['reg1182-3-5']
  const helps = remark.readingA.extends || remark.readingB.extends
  const sentence = helps ? texts.timeliness : texts.timelinessOfTheHour
  return { text: sentence(inWords(moments, texts)), source: citation[language], certainty }
}

/** Numbers, moments and bands as the language writes them. */
function inWords(params: Readonly<Record<string, string | number>> = {}, texts: LawTexts): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, inWord(name, value, texts)]))
}

const momentNames = ['awareAt', 'deadline', 'firstSignalAt', 'hourRule', 'readingA', 'readingB']

function inWord(name: string, value: string | number, texts: LawTexts): string {
  if (name === 'se') return Number(value).toLocaleString(texts.locale, { minimumFractionDigits: 2 })
  if (typeof value === 'number') return value.toLocaleString(texts.locale)
  if (momentNames.includes(name)) return momentIn(value, texts.locale)
  if (name === 'nextWorkingDay') return dayIn(value, texts.locale)
  return wordFrom(texts.bands, value)
}

// A format is slow to make and every case asks for some.
const momentFormats = new Map<string, Intl.DateTimeFormat>()

function momentFormat(locale: string): Intl.DateTimeFormat {
  const known = momentFormats.get(locale)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, {
    timeZone: 'Europe/Amsterdam',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
  momentFormats.set(locale, made)
  return made
}

/** A moment on a clock in the Netherlands; the offset only where "02:30" needs it. */
function momentIn(instant: string, locale: string): string {
  const moment = momentFormat(locale).format(Temporal.Instant.from(instant).epochMilliseconds)
  return isNearClockChange(instant) ? `${moment} (${local(instant).offset})` : moment
}

// Noon in UTC lies on the same day everywhere in Europe.
const dayIn = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' }).format(
    Temporal.Instant.from(`${day}T12:00:00Z`).epochMilliseconds,
  )

/** What somebody would have to find out, as the clause of a sentence. */
function clauseOf({ fact, ifValue }: FactValue, texts: LawTexts): string {
  const { clauses } = texts
  const words = (dictionary: Record<string, string>) =>
    listed(
      namesIn(ifValue).map((name) => wordFrom(dictionary, name)),
      texts,
    )
  switch (fact) {
    case 'natures':
      return clauses.natures({ list: words(texts.natures) })
    case 'specialCategories':
      return namesIn(ifValue).length === 0
        ? clauses.noSpecialCategories()
        : clauses.specialCategories({ list: words(texts.specialCategories) })
    case 'categories':
      return clauses.categories({ list: words(texts.categories) })
    case 'classes': {
      const scored = classesIn(ifValue)
      const unrevealing = scored.filter(tellsNothing)
      // What was left out stands last, and is what the condition is about.
      return scored.slice(-1).some(tellsNothing)
        ? clauses.classesWithoutInsight({
            list: listed(
              unrevealing.map((one) => texts.classes[one.class]),
              texts,
            ),
          })
        : clauses.classes({ list: words(texts.classes) })
    }
    case 'people':
      return peopleClause(ifValue, texts)
    default: {
      const sentence = Object.entries(clauses).find(([key]) => key === `${fact}:${String(ifValue)}`)?.[1]
      return sentence ? sentence({}) : `${fact} = ${String(ifValue)}`
    }
  }
}

function peopleClause(value: unknown, { clauses, locale }: LawTexts): string {
  if (!isRange(value)) return ''
  return value.min <= 1
    ? clauses.peopleUpTo({ max: value.max.toLocaleString(locale) })
    : clauses.peopleOver({ min: value.min.toLocaleString(locale) })
}

const isRange = (value: unknown): value is Range =>
  typeof value === 'object' && value !== null && 'min' in value && 'max' in value

/** Data of a class above the simple one at its lowest score, 1. */
const tellsNothing = ({ class: dataClass, adjustment }: ClassScore): boolean =>
  dataClass !== 'simple' && dataClasses.indexOf(dataClass) + adjustment <= 0

const classesIn = (value: unknown): readonly ClassScore[] =>
  Array.isArray(value) ? value.filter((item: unknown) => isClassed(item)) : []

/** The names in a list of codes, or of the classes in a list of scored classes. */
const namesIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? [...new Set(value.map((item: unknown) => (isClassed(item) ? item.class : String(item))))] : []

const isClassed = (item: unknown): item is ClassScore =>
  typeof item === 'object' && item !== null && 'class' in item && typeof item.class === 'string'

/** The word of a dictionary for a name. @param name a code; itself the answer where the dictionary lacks it. */
export const wordFrom = (dictionary: Record<string, string>, name: string): string => dictionary[name] ?? name

/** Items as a sentence lists them: "a, b and c"; nothing where there is none. */
export const listed = (items: readonly string[], { and }: LawTexts): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`
