import { isListField, type WordField } from './field.ts'
import { asWords } from './plainCell.ts'
import { valueWords, type WordCodes } from './valueWords.ts'

/** What somebody chose for words, by field and then by the word in the spelling of `asWords`; an empty code leaves it out. */
export type ChosenWords = { readonly [Field in WordField]?: Readonly<Record<string, string>> }

export type ReadWords<Field extends WordField> = {
  readonly codes: readonly WordCodes[Field][]
  /** The words that mean nothing to us and that nobody chose a value for, as they stand. */
  readonly unknown: readonly string[]
}

/** The values that the words of a cell mean: by hand where somebody chose, otherwise by the words we know. */
export function readWords<Field extends WordField>(
  field: Field,
  text: string,
  chosen: ChosenWords = {},
): ReadWords<Field> {
  const found = new Set<WordCodes[Field]>()
  const unknown: string[] = []
  for (const part of isListField(field) ? partsOf(text) : [withoutTick(text)]) {
    const word = asWords(part)
    const byHand = chosen[field]?.[word]
    if (word === '' || byHand === '') continue
    const code = byHand === undefined ? meaningOf(field, word) : codesOf(field).find((one) => one === byHand)
    if (code === undefined) unknown.push(part)
    else found.add(code)
  }
  return { codes: [...found], unknown }
}

/** Every value that a field can have, in the order in which their words are tried. */
export const codesOf = <Field extends WordField>(field: Field): readonly WordCodes[Field][] => [
  ...new Set(valueWords[field].map(([code]) => code)),
]

const meaningOf = <Field extends WordField>(field: Field, word: string): WordCodes[Field] | undefined =>
  valueWords[field].find(([, words]) => words.test(word))?.[0]

/** What somebody ticked, in the signs that forms and spreadsheets have for it. */
const withoutTick = (text: string): string =>
  /^[✓✔√☑☒]\ufe0f?$/.test(text) ? 'ja' : /^[✗✘☐❌]\ufe0f?$/.test(text) ? 'nee' : text

const partsOf = (text: string): readonly string[] =>
  text
    .split(/[,;/|\n•·+&]|\s(?:en|and)\s|\s-\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
