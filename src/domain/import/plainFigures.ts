/** Figures in one way of writing: short dashes, plain spaces, and no apostrophe that kept a spreadsheet from counting. */
export const plainFigures = (text: string): string =>
  text
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s/g, ' ')
    .replace(/^'(?=\d)/, '')

/** A date without what people write around it: `d.d. 4 maart 2026.`, `04-03-2026 (14:05)`, `4 - 3 - 2026`. */
export const plainDate = (text: string): string =>
  plainFigures(text)
    .replace(/^(?:d\.?d\.?|op|datum:?) +(?=\S)/i, '')
    .replace(/[.,;]+$/, '')
    .replace(/ *\((\d{1,2}[:.]\d{2}(?: ?uur)?)\)$/, ' $1')
    .replace(/ - (?=\d{1,2}[:.u]\d{2}\b)/, ' ')
    .replaceAll(/(?<=\d) - (?=\d)/g, '-')
