import { formatIn, type Format } from './format.ts'
import { useLanguage } from './LanguageProvider.tsx'

/** The formats of the reader's language. */
export const useFormat = (): Format => formatIn(useLanguage().language)
