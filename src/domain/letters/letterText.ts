/** The languages that we write to people in; Dutch is always there. */
export const letterLanguages = ['nl', 'en'] as const
export type LetterLanguage = (typeof letterLanguages)[number]

/** A message to each person, or one to everybody at once (GDPR art. 34(3)(c)): on our website, and for the press. */
export const letterKinds = ['letter', 'webPage', 'pressRelease'] as const
export type LetterKind = (typeof letterKinds)[number]

/** The four questions that the AP wants every message to answer (GDPR art. 34(2) with 33(3)(b) to (d)). */
export const letterQuestions = ['happened', 'consequences', 'measures', 'yourself'] as const
/** Those four, and where people can go with what they still want to know. */
export const letterSections = [...letterQuestions, 'contact'] as const
export type LetterSection = (typeof letterSections)[number]

/**
 * A message in one language, by its parts. In the sections an empty line parts paragraphs and a line that begins with
 * "- " is an item of a list; nothing else is marked up.
 */
export type LetterText = {
  readonly subject: string
  /** May hold the place of the name, see `namePlace`. */
  readonly salutation: string
  readonly sections: Readonly<Record<LetterSection, string>>
  readonly closing: string
}

/** The texts of one message, one for each language it is sent in. */
export type LetterTexts = { readonly nl: LetterText; readonly en: LetterText | null }

/** Where the name of the person comes, in a salutation. */
export const namePlace = '{naam}'

/** What a section is made of. */
export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }

/** A section as paragraphs and lists, in their order; lines of one paragraph are joined. */
export function blocksOf(section: string): readonly LetterBlock[] {
  const blocks: LetterBlock[] = []
  let open: string[] = []
  const endParagraph = () => {
    if (open.length > 0) blocks.push({ kind: 'paragraph', text: open.join(' ') })
    open = []
  }
  for (const written of section.split(/\r\n|[\n\r]/u)) {
    const line = written.trim()
    const item = /^[-•*]\s+(?<item>.+)$/u.exec(line)?.groups?.['item']
    if (line === '' || item !== undefined) endParagraph()
    else open.push(line)
    if (item === undefined) continue
    const last = blocks.at(-1)
    if (last?.kind === 'list') blocks.splice(-1, 1, { kind: 'list', items: [...last.items, item] })
    else blocks.push({ kind: 'list', items: [item] })
  }
  endParagraph()
  return blocks
}

/** The text that a language asks for, Dutch where there is none. */
export const textIn = (texts: LetterTexts, language: LetterLanguage): LetterText => texts[language] ?? texts.nl

/** Whether a message goes to each person apart, rather than to everybody at once. */
export const isPersonal = (kind: LetterKind): boolean => kind === 'letter'
