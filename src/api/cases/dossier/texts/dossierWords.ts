import { namesEn } from '../../../../domain/names/en.ts'
import { namesNl } from '../../../../domain/names/nl.ts'
import { exportWords } from '../../../register/texts/exportWords.ts'
import type { Language } from '../../../texts/language.ts'
import { dossierEn } from './dossier.en.ts'
import { dossierNl } from './dossier.nl.ts'

type DossierWords = typeof dossierNl

/** All that a dossier says of its own, by language; states, kinds and events are called as everywhere. */
export const dossierWords = {
  nl: {
    ...dossierNl,
    names: namesNl,
    locale: 'nl-NL',
    codes: exportWords.nl.codes,
    columns: exportWords.nl.columns,
  },
  en: {
    ...dossierEn,
    names: namesEn,
    locale: 'en-GB',
    codes: exportWords.en.codes,
    columns: exportWords.en.columns,
  },
} as const satisfies Record<Language, DossierWords & Record<string, unknown>>
