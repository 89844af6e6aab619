import type { Language } from '../../texts/language.ts'
import { exportWordsEn } from './exportWords.en.ts'
import { exportWordsNl } from './exportWords.nl.ts'

type Words = Omit<typeof exportWordsNl, 'columns' | 'codes'> & {
  /** By the names and codes of the contract; what is not among them shows as it is. */
  readonly columns: Readonly<Partial<Record<string, string>>>
  readonly codes: Readonly<Partial<Record<string, string>>>
}

/** What the spreadsheet of the register says, by language. */
export const exportWords: Readonly<Record<Language, Words>> = { nl: exportWordsNl, en: exportWordsEn }
