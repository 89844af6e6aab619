import { letterWordsIn } from './buildLetter.ts'
import { canonical } from '../canonical.ts'
import {
  blocksOf,
  type LetterLanguage,
  letterSections,
  type LetterText,
  type LetterTexts,
  letterLanguages,
  namePlace,
} from './letterText.ts'

/** A whole message as plain text, as a mail carries it: headings stand on lines of their own. @param name of the person; absent: the place of the name stays open */
export function asPlainText(text: LetterText, language: LetterLanguage, name?: string): string {
  const { headings } = letterWordsIn[language]
  const parts = [
    named(text.salutation, name),
    ...letterSections
      .filter((section) => text.sections[section].trim() !== '')
      .map((section) => `${headings[section]}\n${inLines(text.sections[section])}`),
    text.closing,
  ]
  return parts.filter((part) => part.trim() !== '').join('\n\n')
}

/** The texts of a message one under the other, as a case keeps them of what was sent. */
export const allAsPlainText = (texts: LetterTexts): string =>
  letterLanguages
    .flatMap((language) => {
      const text = texts[language]
      return text ? [`${text.subject}\n\n${asPlainText(text, language)}`] : []
    })
    .join('\n\n———\n\n')

/** The salutation for somebody; a title, with a capital on the envelope, has a small letter within a sentence. */
export const named = (salutation: string, name: string | undefined): string =>
  name === undefined
    ? salutation
    : salutation.replaceAll(namePlace, (_, at: number) => (at === 0 ? name : name.replace(titles, lowered)))

const titles = /^(?:Mevrouw|Mevr\.|De heer|Dhr\.|Meneer|Familie)(?=\s)/u
const lowered = (title: string): string => title.toLowerCase()

const inLines = (section: string): string =>
  blocksOf(section)
    .map((block) => (block.kind === 'paragraph' ? block.text : block.items.map((item) => `- ${item}`).join('\n')))
    .join('\n\n')

/** The text whose hash says exactly which words were read, approved and sent. */
export const textsToHash = (texts: LetterTexts): string => canonical(texts)
