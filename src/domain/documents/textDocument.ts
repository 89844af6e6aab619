import type { Instant } from '../time.ts'

/**
 * A document of text as it is meant, without paper, file format or typeface: the writers of ODT and DOCX
 * (`src/api/documents`) and PDF (`src/server/documents`) each make the same of it. Blocks may come from a generator, so that ten thousand
 * letters need not lie in memory at once.
 */
export type TextDocument = {
  /** The name of the document: its first words to a screen reader and in the bar of a window. */
  readonly title: string
  /** Where the title must not stand above the text, as with letters; it is in the properties all the same. */
  readonly hidesTitle?: boolean
  readonly language: DocumentLanguage
  /** Whose paper it is: stands at the head of every page. */
  readonly organisation: string
  /** Stands at the foot of every page, beside the number; a reference, never personal details. */
  readonly footer: string
  /** No number at the foot where pages of several letters follow each other. */
  readonly pageNumbers: boolean
  /** When it was made: stands in the properties of the file, so the same document gives the same bytes. */
  readonly madeAt: Instant
  /** The colour of headings, as `#rrggbb`; dark enough to be read on white. Absent: the product's own. */
  readonly accent?: string
  readonly blocks: Many<Block>
}

export type DocumentLanguage = 'nl' | 'en'

/** A list, or what gives one item after the other as it is asked for. */
export type Many<Item> = Iterable<Item> | AsyncIterable<Item>

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Text; readonly tone?: 'lead' | 'note' }
  /** The words of somebody else, as they stand: a report, an advice, a letter. */
  | { readonly kind: 'quote'; readonly text: Text }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Text[] }
  | TableBlock
  /** What is known of one thing: a name of each fact, and its value. */
  | { readonly kind: 'facts'; readonly caption: string; readonly items: readonly Fact[] }
  /** Where the envelope shows who the letter is for; its lines as they stand. */
  | { readonly kind: 'addressee'; readonly lines: readonly string[] }
  | { readonly kind: 'pageBreak' }

export type TableBlock = {
  readonly kind: 'table'
  /** What the table shows; stands above it. */
  readonly caption: string
  readonly columns: readonly Column[]
  /** A row has as many cells as there are columns. */
  readonly rows: Many<readonly Text[]>
}

export type Column = {
  readonly head: string
  /** Its share of the width, against the shares of the others. */
  readonly width: number
  /** Whether its cells say what their row is about. */
  readonly namesRow?: boolean
}

export type Fact = { readonly term: string; readonly value: Text }

/** Text with its stresses; a line feed begins a new line. */
export type Text = string | readonly Run[]

export type Run = {
  readonly text: string
  readonly strong?: boolean
  /** Letters of one width: a hash, a name of a file. */
  readonly code?: boolean
}

/** Text as its runs. */
export const runsOf = (text: Text): readonly Run[] => (typeof text === 'string' ? [{ text }] : text)

/** Text without its stresses. */
export const plainText = (text: Text): string =>
  runsOf(text)
    .map((run) => run.text)
    .join('')

/** The widths of columns as whole parts of `parts`, at least one each, that add up to it. */
export function sharesOf(columns: readonly Pick<Column, 'width'>[], parts: number): readonly number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  let taken = 0
  let widths = 0
  return columns.map(({ width }, index) => {
    widths += width
    const left = columns.length - 1 - index
    const end = Math.min(Math.max(Math.round((widths / total) * parts), taken + 1), parts - left)
    const share = end - taken
    taken = end
    return share
  })
}
