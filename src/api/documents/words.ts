import type { DocumentLanguage } from '../../domain/documents/textDocument.ts'

/** The few words that a document needs of its own, beside what it says. */
export const documentWords = {
  nl: {
    locale: 'nl-NL',
    country: 'NL',
    page: 'Pagina',
    ofPages: 'van',
    unknownCharacters:
      'Een vierkantje (□) staat voor een teken dat niet getekend kon worden. Het teken zelf staat in de tekst van dit bestand: u kunt het kopiëren of laten voorlezen.',
  },
  en: {
    locale: 'en-GB',
    country: 'GB',
    page: 'Page',
    ofPages: 'of',
    unknownCharacters:
      'A square (□) stands for a character that could not be drawn. The character itself is in the text of this file: you can copy it or have it read out.',
  },
} as const satisfies Record<DocumentLanguage, Record<string, string>>

/** The product's blue, as on its screens; dark enough on white for small text (WCAG 2.2, 1.4.3). */
export const ownAccent = '#154273'
