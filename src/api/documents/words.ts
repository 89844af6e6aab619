import type { DocumentLanguage } from '../../domain/documents/textDocument.ts'

/** The few words that a document needs of its own, beside what it says. */
export const documentWords = {
  nl: { page: 'Pagina', ofPages: 'van', locale: 'nl-NL', country: 'NL' },
  en: { page: 'Page', ofPages: 'of', locale: 'en-GB', country: 'GB' },
} as const satisfies Record<DocumentLanguage, Record<string, string>>

/** The product's blue, as on its screens; dark enough on white for small text (WCAG 2.2, 1.4.3). */
export const ownAccent = '#154273'
