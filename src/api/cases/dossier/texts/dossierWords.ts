import { exportWords } from '../../../register/texts/exportWords.ts'
import type { Language } from '../../../texts/language.ts'
import { dossierEn } from './dossier.en.ts'
import { dossierNl } from './dossier.nl.ts'
import { dossierNamesEn } from './dossierNames.en.ts'
import { dossierNamesNl } from './dossierNames.nl.ts'

export type DossierWords = typeof dossierNl

/** All that a dossier says of its own, by language; states and kinds are called as in the register. */
export const dossierWords = {
  nl: {
    ...dossierNl,
    names: dossierNamesNl,
    locale: 'nl-NL',
    codes: exportWords.nl.codes,
    columns: exportWords.nl.columns,
  },
  en: {
    ...dossierEn,
    names: dossierNamesEn,
    locale: 'en-GB',
    codes: exportWords.en.codes,
    columns: exportWords.en.columns,
  },
} as const satisfies Record<Language, DossierWords & Record<string, unknown>>
