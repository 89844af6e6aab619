import type { Block, TextDocument } from '../documents/textDocument.ts'
import { dayOf, type Instant } from '../time.ts'
import type { Addressee } from './addressee.ts'
import { letterWordsIn } from './buildLetter.ts'
import { blocksOf, type LetterLanguage, letterSections, type LetterTexts, textIn } from './letterText.ts'
import { named } from './plainText.ts'

/** What all letters of one bundle share. */
export type LetterPaper = {
  readonly texts: LetterTexts
  readonly reference: string
  readonly organisation: string
  readonly madeAt: Instant
}

export type Receiver = Addressee & { readonly number: number }

/** The language that somebody gets: theirs where the letter is written in it, Dutch otherwise. */
export const languageFor = ({ language }: Pick<Addressee, 'language'>, texts: LetterTexts): LetterLanguage =>
  texts[language] === null ? 'nl' : language

/** One letter to one person, as it lies in the envelope; its pages are numbered, which those of many letters in one file are not. */
export const letterTo = (receiver: Receiver, paper: LetterPaper): TextDocument => ({
  ...bundleOf([receiver], languageFor(receiver, paper.texts), paper),
  pageNumbers: true,
})

/** Letters one behind the other, each on a page of its own; made as they are asked for. */
export const bundleOf = (
  receivers: Iterable<Receiver> | AsyncIterable<Receiver>,
  language: LetterLanguage,
  paper: LetterPaper,
): TextDocument => ({
  title: textIn(paper.texts, language).subject,
  hidesTitle: true,
  language,
  organisation: paper.organisation,
  footer: paper.reference,
  pageNumbers: false,
  madeAt: paper.madeAt,
  blocks: pagesOf(receivers, language, paper),
})

async function* pagesOf(
  receivers: Iterable<Receiver> | AsyncIterable<Receiver>,
  language: LetterLanguage,
  paper: LetterPaper,
): AsyncGenerator<Block> {
  let isFirst = true
  for await (const receiver of receivers) {
    if (!isFirst) yield { kind: 'pageBreak' }
    isFirst = false
    yield* letterBlocks(receiver, language, paper)
  }
}

function letterBlocks(
  { name, address, number }: Receiver,
  language: LetterLanguage,
  { texts, reference, madeAt }: LetterPaper,
): readonly Block[] {
  const words = letterWordsIn[language]
  const text = textIn(texts, language)
  return [
    { kind: 'addressee', lines: [name, ...address] },
    {
      kind: 'paragraph',
      text: `${words.date(words.day(dayOf(madeAt)))}\n${words.ourReference(numberOf(reference, number))}`,
    },
    { kind: 'heading', level: 1, text: text.subject },
    { kind: 'paragraph', text: named(text.salutation, name) },
    ...letterSections
      .filter((section) => text.sections[section].trim() !== '')
      .flatMap((section): readonly Block[] => [
        { kind: 'heading', level: 2, text: words.headings[section] },
        ...blocksOf(text.sections[section]).map((block): Block =>
          block.kind === 'paragraph'
            ? { kind: 'paragraph', text: block.text }
            : { kind: 'list', ordered: false, items: block.items },
        ),
      ]),
    { kind: 'paragraph', text: text.closing },
  ]
}

/** What stands on a letter so that one that comes back is found again. */
export const numberOf = (reference: string, number: number): string => `${reference} / ${number}`
