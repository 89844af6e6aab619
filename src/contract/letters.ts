import * as z from 'zod'
import { communicationMeans } from '../domain/case/codes.ts'
import { addresseeOutcomes, letterMeans, mostAddressees, mostAddressLines } from '../domain/letters/addressee.ts'
import { letterKinds, letterLanguages } from '../domain/letters/letterText.ts'
import { readingLevels } from '../domain/letters/readability.ts'
import { whysReturned } from '../domain/mail/whyReturned.ts'
import { personOut, stamp } from './caseParts.ts'
import { anyLine, anyText, id, instant, instantOut, line, optional, text } from './primitives.ts'
import { ability } from './problems.ts'

const partName = line.nullable()
const parts = z
  .array(partName)
  .max(11)
  .default([])
  .describe('The subgroups it goes to; null: everybody else; none: all')

const letterText = z
  .strictObject({
    subject: anyLine,
    salutation: anyLine.describe('`{naam}` stands for the name of the person'),
    sections: z.strictObject({
      happened: anyText,
      consequences: anyText,
      measures: anyText,
      yourself: anyText,
      contact: anyText,
    }),
    closing: anyText,
  })
  .meta({ id: 'LetterText' })
const letterTexts = z.strictObject({ nl: letterText, en: optional(letterText) }).meta({ id: 'LetterTexts' })

export const newLetterBody = z
  .strictObject({ kind: z.enum(letterKinds), parts, english: z.boolean().default(false).describe('Also in English') })
  .meta({ id: 'NewLetterBody' })
export const letterBody = z.strictObject({ parts, texts: letterTexts }).meta({ id: 'LetterBody' })
export const letterReviewBody = z
  .strictObject({ outcome: z.enum(['approved', 'returned']), text: anyText.default('') })
  .meta({ id: 'LetterReviewBody' })

const addressee = z
  .strictObject({
    name: anyLine,
    address: z.array(anyLine).max(mostAddressLines).default([]),
    email: optional(anyLine),
    language: z.enum(letterLanguages).default('nl'),
    part: optional(anyLine).describe('The subgroup they belong to; null: everybody else'),
  })
  .meta({ id: 'Addressee' })
export const addresseesBody = z
  .strictObject({
    addressees: z.array(addressee).min(1).max(mostAddressees),
    twins: z
      .enum(['ask', 'leaveOut', 'list'])
      .default('ask')
      .describe(
        'What to do with people who stand on a list of the case already, or twice in this one: `ask` refuses and tells who',
      ),
  })
  .meta({ id: 'AddresseesBody' })
/** Addresses of fifty thousand people, in bytes. */
export const largestAddresses = 16_777_216

export const addresseeDestructionBody = z.strictObject({ reason: text }).meta({ id: 'AddresseeDestructionBody' })

export const letterFormats = ['odt', 'docx', 'pdf'] as const
export type LetterFormat = (typeof letterFormats)[number]
export const letterDocumentsBody = z.strictObject({ format: z.enum(letterFormats) }).meta({ id: 'LetterDocumentsBody' })
export const letterPostingBody = z
  .strictObject({
    postedAt: instant,
    upTo: optional(z.int().min(1)).describe('The last number in the bundle that went to the post; null: everybody'),
  })
  .meta({ id: 'LetterPostingBody' })
export const letterPublicationBody = z
  .strictObject({
    publishedAt: instant,
    means: z.array(z.enum(communicationMeans)).min(1).max(communicationMeans.length),
    where: anyText.default('').describe('Where it stands: an address on the internet, a newspaper'),
  })
  .meta({ id: 'LetterPublicationBody' })
export const letterOutcomesBody = z
  .strictObject({
    numbers: z.array(z.int().min(1)).min(1).max(mostAddressees),
    outcome: z.enum(addresseeOutcomes).nullable().describe('Null takes an earlier one back'),
    happenedAt: instant,
  })
  .meta({ id: 'LetterOutcomesBody' })

const finding = z
  .object({
    language: z.enum(letterLanguages),
    place: z.string(),
    blocks: z.boolean().describe('It cannot be offered like this; the others are advice'),
    code: z.string(),
    found: z.string().optional(),
    what: z.string().optional(),
    instead: z.string().optional(),
  })
  .meta({ id: 'LetterFinding' })

const readability = z
  .object({
    score: z.int(),
    words: z.int(),
    sentences: z.int(),
    wordsPerSentence: z.number(),
    level: z.enum(readingLevels).describe('A hint of ours: easy is about B1'),
  })
  .meta({ id: 'Readability' })

export const letterView = z
  .object({
    letterId: id,
    kind: z.enum(letterKinds),
    parts: z.array(z.string().nullable()),
    texts: z.object({ nl: letterText, en: letterText.nullable() }),
    revision: z.int().describe('The version for `If-Match`'),
    textHash: z.string(),
    startedAt: instantOut,
    savedAt: instantOut,
    writers: z.array(personOut),
    state: z.enum(['draft', 'offered', 'returned', 'approved', 'sent']),
    offered: z.object(stamp).nullable(),
    review: z
      .object({ ...stamp, outcome: z.enum(['approved', 'returned']), text: z.string() })
      .nullable()
      .describe('Of the newest text that was offered'),
    findings: z.array(finding),
    readability: z.object({ nl: readability.nullable(), en: readability.nullable() }),
    people: z
      .object({
        listed: z.int(),
        toPost: z.int().describe('Not sent yet, with an address'),
        toMail: z.int().describe('Not sent yet, with an e-mail address'),
        unreadable: z.int().describe('Who want a language that this letter is not written in; they get it in Dutch'),
        sent: z.int(),
        returned: z.int(),
        answered: z.int(),
      })
      .describe('Of the people it goes to'),
    can: z.object({
      write: ability,
      offer: ability,
      review: ability,
      send: ability,
      recordOutcomes: ability,
    }),
  })
  .meta({ id: 'Letter' })
export type LetterView = z.output<typeof letterView>

const ready = z
  .object({
    id,
    letterId: id,
    format: z.enum(letterFormats),
    people: z.int(),
    upTo: z.int().describe('The last number in it'),
    madeAt: instantOut.nullable(),
    state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
    progress: z.object({ done: z.number(), total: z.number() }).nullable(),
    problem: z.string().nullable(),
  })
  .meta({ id: 'LetterDocuments' })

export const lettersView = z
  .object({
    caseVersion: z.int(),
    items: z.array(letterView),
    addressees: z.object({
      people: z.int(),
      parts: z.array(z.object({ name: z.string().nullable(), people: z.int() })),
      withoutAddress: z.int(),
      withoutEmail: z.int(),
      lists: z.array(z.object({ ...stamp, listId: id, people: z.int() })),
    }),
    documents: z.array(ready).describe('Bundles that were ordered, the newest first; each is there for a week'),
    mailings: z.array(
      z.object({
        id,
        letterId: id,
        state: ready.shape.state,
        progress: ready.shape.progress,
        problem: z.string().nullable(),
      }),
    ),
    formats: z.array(z.enum(letterFormats)).describe('What can be made here'),
    can: z.object({ write: ability, list: ability, readNames: ability, destroyAddressees: ability, mail: ability }),
  })
  .meta({ id: 'Letters' })
export type LettersView = z.output<typeof lettersView>

export const addresseeQuery = z.strictObject({
  letter: id.optional().describe('The letter whose fate is told'),
  state: z.enum(['notSent', 'sent', ...addresseeOutcomes]).optional(),
  number: z.coerce.number().int().min(1).optional(),
  after: z.coerce.number().int().min(0).default(0).describe('Those with a higher number'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const addresseeList = z
  .object({
    items: z.array(
      z.object({
        number: z.int(),
        name: z.string(),
        address: z.array(z.string()),
        email: z.string().nullable(),
        language: z.enum(letterLanguages),
        part: z.string().nullable(),
        sending: z
          .object({
            means: z.enum(letterMeans).nullable(),
            sentAt: instantOut.nullable(),
            outcome: z.enum(addresseeOutcomes).nullable(),
            outcomeAt: instantOut.nullable(),
            because: z.enum(whysReturned).nullable().describe('Why a mail server gave it back'),
          })
          .nullable(),
        unsent: z
          .object({
            problem: z.string().describe('A code'),
            nextTryAt: instantOut.nullable().describe('Null: it is not tried again by itself'),
          })
          .nullable()
          .describe('Why the last e-mail with the letter could not leave'),
      }),
    ),
    next: z.int().nullable(),
  })
  .meta({ id: 'AddresseeList' })
export type AddresseeList = z.output<typeof addresseeList>
