import * as z from 'zod'
import { filingKinds } from '../domain/case/codes.ts'
import { sections } from '../domain/case/sections.ts'
import { type FormValue, provenances } from '../domain/law/form/answer.ts'
import { formPacks } from '../domain/law/form/formPack.ts'
import { type FormQuestion, otherPlaces } from '../domain/law/form/question.ts'
import { dayOrInstant, day, instantOut, line, text } from './primitives.ts'

const count = z.int().min(0).max(10_000_000_000)
const range = z.strictObject({ min: count, max: count, estimate: z.boolean() }).refine(({ min, max }) => min <= max, {
  path: ['max'],
  error: 'minimum above maximum',
  params: { code: 'rangeUpsideDown' },
})

/** What can be answered to a question; null where the form itself is the only place for it. */
function valueOf({ type, choices = [] }: FormQuestion): z.ZodType<FormValue> | null {
  switch (type) {
    case 'single':
      return z.enum(choices)
    case 'multi':
      return z
        .array(z.enum(choices))
        .max(choices.length)
        .refine((values) => new Set(values).size === values.length, {
          error: 'twice',
          params: { code: 'duplicate' },
        })
    case 'text':
      return text
    case 'list':
      return z.array(line).max(500)
    case 'moment':
      return dayOrInstant
    case 'day':
      return day
    case 'number':
      return count
    case 'range':
      return range
    case 'group':
    case 'files':
      return null
  }
}

const answerTo = (question: FormQuestion) => {
  const value = question.about === 'person' ? null : valueOf(question)
  return value === null ? [] : [z.strictObject({ question: z.literal(question.id), value })]
}

const [first, ...others] = formPacks.flatMap(({ questions }) => questions).flatMap(answerTo)
if (!first) throw new Error('A form without a question')

/** Answers given on the AP form itself, by the number of the question; who filed is known and never among them. */
export const givenAnswers = z
  .array(z.discriminatedUnion('question', [first, ...others]).meta({ id: 'GivenAnswer' }))
  .max(others.length + 1)
  .refine((answers) => new Set(answers.map(({ question }) => question)).size === answers.length, {
    error: 'twice',
    params: { code: 'duplicate' },
  })

/** What can be typed on the form before a filing; null takes it back. */
const typedTo = (question: FormQuestion) => {
  const value = question.typed ? valueOf(question) : null
  return value === null ? [] : [z.strictObject({ question: z.literal(question.id), value: value.nullable() })]
}
const [firstTyped, ...othersTyped] = formPacks.flatMap(({ questions }) => questions).flatMap(typedTo)
if (!firstTyped) throw new Error('A form on which nothing is typed')

export const authorityFormAnswersBody = z
  .strictObject({
    answers: z
      .array(z.discriminatedUnion('question', [firstTyped, ...othersTyped]).meta({ id: 'TypedAnswer' }))
      .min(1)
      .max(othersTyped.length + 1)
      .refine((answers) => new Set(answers.map(({ question }) => question)).size === answers.length, {
        error: 'twice',
        params: { code: 'duplicate' },
      }),
  })
  .meta({ id: 'AuthorityFormAnswersBody' })

export const formValue = z
  .union([z.string(), z.number(), z.array(z.string()), range, z.record(z.string(), z.string())])
  .nullable()

const answer = z
  .object({
    question: z.string().describe('Its number on the form'),
    text: z.string().describe('The question, in our own short words'),
    type: z.enum(['single', 'multi', 'text', 'group', 'list', 'moment', 'day', 'number', 'range', 'files']),
    mandatory: z.boolean(),
    choices: z.array(z.object({ code: z.string(), text: z.string() })),
    provenance: z.enum(provenances).describe('derived: check it; missing: nobody said it yet'),
    version: z.int().nullable().describe('The entry of the case that it rests on'),
    value: formValue,
    answer: z.string().nullable().describe('The answer as it can be typed over'),
    parts: z
      .array(z.object({ part: z.string(), text: z.string(), answer: z.string() }))
      .describe('The fields of a group, each as it can be typed over'),
    place: z.enum([...sections, ...otherPlaces]).describe('Where its answer is given'),
    typed: z.boolean().describe('Whether an answer can be typed on the form and is kept with the case'),
    caseSays: z
      .string()
      .nullable()
      .describe('What the case says by now, where what was typed on the form rests on something older'),
    remarks: z.array(z.string()),
  })
  .meta({ id: 'FormAnswer' })

const filing = z.object({
  filing: z.int().describe('Which of the filings, from 1'),
  kind: z.enum(filingKinds),
  filedAt: instantOut,
  by: z.object({ id: z.string(), name: z.string() }),
  authorityNumber: z.string().nullable(),
})

/** The AP form of a case: filled for the next filing, or as it was filed. */
export const authorityForm = z
  .object({
    pack: z.string(),
    source: z.string(),
    kind: z.enum(filingKinds),
    filed: filing.nullable().describe('Null: not filed, filled from the case as it is'),
    completeness: z
      .object({ answered: z.int(), asked: z.int(), toCheck: z.int() })
      .describe('Of the questions that must be answered; and how many answers are to be checked'),
    chapters: z.array(
      z.object({
        chapter: z.int(),
        title: z.string(),
        answers: z.array(answer),
        fallAway: z
          .array(z.object({ question: z.string(), text: z.string(), because: z.string() }))
          .describe('Questions that other answers make superfluous'),
      }),
    ),
    changed: z
      .array(
        z.object({
          question: z.string(),
          text: z.string(),
          before: z.string().nullable(),
          after: z.string().nullable(),
        }),
      )
      .describe('What differs from the filing before, or from the one asked for'),
    comparedWith: z.int().nullable().describe('The filing that it is compared with'),
    filings: z.array(filing),
  })
  .meta({ id: 'AuthorityForm' })
export type AuthorityFormView = z.output<typeof authorityForm>

const filingNumber = z.coerce.number().int().min(1).max(10_000).optional()
export const authorityFormQuery = z.strictObject({
  filing: filingNumber.describe('The form as it was filed then: 1 for the first filing'),
  since: filingNumber.describe('The filing to compare with; the one before when left out'),
  kind: z.enum(filingKinds).optional().describe('The form for another kind of filing than the one that comes next'),
})
