/** What a sentence about a fault needs. */
export type FaultParams = { readonly limit?: number | bigint; readonly wanted?: string }

type Sentence = (params: FaultParams) => string

/** What is wrong with one field, in Dutch; the English below has the same codes. */
export const faultTextsNl = {
  required: () => 'Dit is verplicht.',
  wrongType: ({ wanted }) => `Dit is niet van de goede soort; verwacht: ${wanted}.`,
  notAChoice: ({ wanted }) => (wanted ? `Dit is geen van de keuzes: ${wanted}.` : 'Dit is geen van de keuzes.'),
  unknownField: () => 'Dit veld kennen wij hier niet.',
  tooLong: ({ limit }) => `Dit is te lang; hoogstens ${limit} tekens.`,
  tooShort: ({ limit }) => `Dit is te kort; ten minste ${limit} teken(s).`,
  tooMany: ({ limit }) => `Dit zijn er te veel; hoogstens ${limit}.`,
  tooFew: ({ limit }) => `Dit zijn er te weinig; ten minste ${limit}.`,
  tooBig: ({ limit }) => `Dit is te groot; hoogstens ${limit}.`,
  tooSmall: ({ limit }) => `Dit is te klein; ten minste ${limit}.`,
  withoutOffset: () => 'Bij dit tijdstip ontbreekt het verschil met UTC, zoals Z of +01:00.',
  noMoment: () => 'Dit is geen tijdstip, zoals 2026-11-17T14:10:00+01:00.',
  noDay: () => 'Dit is geen dag, zoals 2026-11-17.',
  noId: () => 'Dit is geen nummer zoals wij ze uitgeven.',
  wrongFormat: () => 'Dit heeft niet de goede vorm.',
  unstorable: () => 'Hier staan tekens in die geen tekst zijn (NUL of een half teken).',
  empty: () => 'Hier staat niets.',
  implausibleTime: () => 'Dit tijdstip ligt buiten 1970 tot 2200.',
  rangeUpsideDown: () => 'Het minimum is hoger dan het maximum.',
  duplicate: () => 'Hier staat iets twee keer.',
  reserved: () => 'Dit woord gebruikt Dijkwacht zelf; kies een ander.',
  unknownCursor: () => 'Deze bladwijzer hoort niet bij deze lijst.',
  invalid: () => 'Dit klopt niet.',
} as const satisfies Record<string, Sentence>

export const faultTextsEn: Record<keyof typeof faultTextsNl, Sentence> = {
  required: () => 'This is required.',
  wrongType: ({ wanted }) => `This is not of the right kind; expected: ${wanted}.`,
  notAChoice: ({ wanted }) => (wanted ? `This is none of the choices: ${wanted}.` : 'This is none of the choices.'),
  unknownField: () => 'We do not know this field here.',
  tooLong: ({ limit }) => `This is too long; at most ${limit} characters.`,
  tooShort: ({ limit }) => `This is too short; at least ${limit} character(s).`,
  tooMany: ({ limit }) => `These are too many; at most ${limit}.`,
  tooFew: ({ limit }) => `These are too few; at least ${limit}.`,
  tooBig: ({ limit }) => `This is too large; at most ${limit}.`,
  tooSmall: ({ limit }) => `This is too small; at least ${limit}.`,
  withoutOffset: () => 'This time lacks its difference from UTC, such as Z or +01:00.',
  noMoment: () => 'This is no moment, such as 2026-11-17T14:10:00+01:00.',
  noDay: () => 'This is no day, such as 2026-11-17.',
  noId: () => 'This is no id as we give them.',
  wrongFormat: () => 'This does not have the right form.',
  unstorable: () => 'This holds characters that are no text (NUL or half a character).',
  empty: () => 'Nothing is written here.',
  implausibleTime: () => 'This moment lies outside 1970 to 2200.',
  rangeUpsideDown: () => 'The minimum is above the maximum.',
  duplicate: () => 'Something stands here twice.',
  reserved: () => 'Dijkwacht uses this word itself; choose another.',
  unknownCursor: () => 'This cursor does not belong to this list.',
  invalid: () => 'This is not right.',
}
