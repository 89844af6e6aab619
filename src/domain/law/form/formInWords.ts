import { isNearClockChange, local } from '../amsterdam.ts'
import type { Language } from '../explain.ts'
import { type FormValue, isRange } from './answer.ts'
import type { AskedIf, FormQuestion } from './question.ts'
import type { Remark } from './remarks.ts'
import { formEn } from './texts/en.ts'
import { formNl, type FormTexts } from './texts/nl.ts'

const textsIn: Record<Language, FormTexts> = { nl: formNl, en: formEn }

/** A word by its code; the code itself for one that a later form may bring. */
const wordFrom = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code

/** The title of a chapter of the form. @param chapter its number on the form, which is the answer where it has no title. */
export const chapterTitle = (chapter: number, language: Language): string =>
  wordFrom(textsIn[language].chapters, String(chapter))

/** A question as the form asks it. @param id its number on the form, which is the answer for a question we do not know. */
export const questionText = (id: string, language: Language): string => wordFrom(textsIn[language].questions, id)

/**
 * A choice as the form offers it. @param id number of the question on the form.
 * @param choice its code, which is the answer for a choice that we do not know.
 */
export const choiceText = (id: string, choice: string, language: Language): string => {
  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = textsIn[language].choices
  return wordFrom(choices[id] ?? {}, choice)
}

/** When a question that falls away would be asked after all, in a sentence. */
export function conditionText(condition: AskedIf, language: Language): string {
  const { conditions } = textsIn[language]
  const { question } = condition
  const named = `${question} ${questionText(question, language)}`
  if ('longerAgoThanHours' in condition) return conditions.longerAgo(named, condition.longerAgoThanHours)
  return 'anyOf' in condition
    ? conditions.anyOf(
        named,
        condition.anyOf.map((code) => choiceText(question, code, language)),
      )
    : conditions.notOnly(named, choiceText(question, condition.notOnly, language))
}

/** What is good to know beside an answer. */
export function remarkText(remark: Remark, language: Language): string {
  const { remarks } = textsIn[language]
  return remark.code === 'ownScale' ? remarks.ownScale(remark.verdict) : remarks[remark.code]
}

/** The parts of a group, each as it can be typed over into a field of its own. */
export function partsText(
  value: FormValue,
  language: Language,
): readonly { readonly part: string; readonly text: string; readonly answer: string }[] {
  if (typeof value !== 'object' || isList(value) || isRange(value)) return []
  const { parts } = textsIn[language]
  return Object.entries(value).map(([part, answer]) => ({
    part,
    text: wordFrom(parts, part),
    answer: partText(part, answer, language),
  }))
}

/** The position of who files is known by a role. */
const partText = (part: string, answer: string, language: Language): string =>
  part === 'position' ? wordFrom(textsIn[language].positions, answer) : answer

/** An answer as it can be typed over into the form; moments as a clock in the Netherlands shows them. */
export function answerText(
  { id, type }: Pick<FormQuestion, 'id' | 'type'>,
  value: FormValue,
  language: Language,
): string {
  const texts = textsIn[language]
  // Without dots: a field for a number takes digits only.
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string')
    return type === 'single' ? choiceText(id, value, language) : timeOrText(value, type, texts)
  if (isList(value)) {
    if (value.length === 0) return texts.none
    return value.map((one) => (type === 'multi' ? choiceText(id, one, language) : one)).join('; ')
  }
  if (!isRange(value))
    return Object.entries(value)
      .map(([part, one]) => partText(part, one, language))
      .join(', ')
  const numbers =
    value.min === value.max ? String(value.max) : texts.range({ min: String(value.min), max: String(value.max) })
  return value.estimate ? texts.estimate(numbers) : numbers
}

const isList = (value: FormValue): value is readonly string[] => Array.isArray(value)

function timeOrText(value: string, type: FormQuestion['type'], { locale }: FormTexts): string {
  if (type === 'day' || (type === 'moment' && !value.includes('T'))) return dayIn(value, locale)
  return type === 'moment' ? momentIn(value, locale) : value
}

const date = { day: 'numeric', month: 'long', year: 'numeric' } as const

// Noon in UTC lies on the same day everywhere in Europe.
const dayIn = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...date }).format(
    Temporal.Instant.from(`${day}T12:00:00Z`).epochMilliseconds,
  )

function momentIn(instant: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'Europe/Amsterdam',
    ...date,
    hour: '2-digit',
    minute: '2-digit',
  })
  const moment = format.format(Temporal.Instant.from(instant).epochMilliseconds)
  return isNearClockChange(instant) ? `${moment} (${local(instant).offset})` : moment
}
