import { isNearClockChange, local } from '../amsterdam.ts'
import type { Language } from '../explain.ts'
import { type FormValue, isRange } from './answer.ts'
import type { FormQuestion } from './question.ts'
import { formEn } from './texts/en.ts'
import { formNl, type FormTexts } from './texts/nl.ts'

const textsIn: Record<Language, FormTexts> = { nl: formNl, en: formEn }

/** A word by its code; the code itself for one that a later form may bring. */
const wordFrom = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code

export const chapterTitle = (chapter: number, language: Language): string =>
  wordFrom(textsIn[language].chapters, String(chapter))

export const questionText = (id: string, language: Language): string => wordFrom(textsIn[language].questions, id)

export const choiceText = (id: string, choice: string, language: Language): string => {
  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = textsIn[language].choices
  return wordFrom(choices[id] ?? {}, choice)
}

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
  if (!isRange(value)) return Object.values(value).join(', ')
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
