import type { Section } from '../../case/sections.ts'
import type { Certainty } from '../rulePack.ts'

/** How a question is answered; `files`, `group` and `list` are filled in by hand on the form itself. */
export type QuestionType =
  | 'single'
  | 'multi'
  | 'text'
  | 'group'
  | 'list'
  | 'moment'
  | 'day'
  | 'number'
  | 'range'
  | 'files'

/**
 * Where its answer is given: in a section of the case, in the settings of the organisation, by who files and with which
 * account, among the files of the case, or nowhere but on the form.
 */
export const otherPlaces = ['settings', 'account', 'filing', 'files', 'form'] as const
export type Place = Section | (typeof otherPlaces)[number]

/** When a question is asked: an earlier answer holds one of these, holds more than these, or lies too long back. */
export type AskedIf =
  | { readonly question: string; readonly anyOf: readonly string[] }
  | { readonly question: string; readonly notOnly: string }
  | { readonly question: string; readonly longerAgoThanHours: number }

/** One question of a form. Its words stand in `texts/`, by the same number. */
export type FormQuestion = {
  /** Its number on the form, such as 5.1. */
  readonly id: string
  readonly chapter: number
  readonly type: QuestionType
  /** Whether the form does not go on without an answer, once it is asked. */
  readonly mandatory: boolean
  /** Codes of the answers there are to choose from, in the order of the form. */
  readonly choices?: readonly string[]
  readonly askedIf?: AskedIf
  /** What it is about. What is about a person is never kept with a filing: the filing names who filed by an id. */
  readonly about: 'case' | 'organisation' | 'person'
  readonly place: Place
  /** Whether an answer can be typed on the form where the case has none of its own, and is kept with the case. */
  readonly typed: boolean
  readonly certainty: Certainty
}

/** The questions of a form from a day on, in its own order. */
export type FormPack = {
  readonly id: string
  /** First instant of filing for which it holds, ISO 8601 in UTC; null: described, not in use. */
  readonly validFrom: string | null
  readonly citation: string
  readonly questions: readonly FormQuestion[]
}
