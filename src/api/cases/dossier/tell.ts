import type { PartVerdict } from '../../../domain/case/codes.ts'
import type { Block, Column, Fact, Text } from '../../../domain/documents/textDocument.ts'
import { isNearClockChange, local } from '../../../domain/law/amsterdam.ts'
import type { Range } from '../../../domain/law/facts.ts'
import { type Day, type DayOrInstant, dayOf, type Instant } from '../../../domain/time.ts'
import type { Language } from '../../texts/language.ts'
import { dossierWords } from './texts/dossierWords.ts'

/** Puts what a case holds into the words of a dossier. */
export type Teller = ReturnType<typeof tellerIn>

/** @param withoutHour instants that only stand for their day */
export function tellerIn(language: Language, withoutHour: readonly Instant[] = []) {
  const words = dossierWords[language]
  const { locale } = words
  const date = { day: 'numeric', month: 'long', year: 'numeric' } as const
  const dayFormat = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...date })
  const momentFormat = new Intl.DateTimeFormat(locale, {
    timeZone: 'Europe/Amsterdam',
    ...date,
    hour: '2-digit',
    minute: '2-digit',
  })
  const numbers = new Intl.NumberFormat(locale)
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })

  /** As a clock in the Netherlands shows it; around a change of the clock with the offset, for an hour comes twice then. */
  const moment = (at: Instant): string => {
    if (withoutHour.includes(at)) return `${day(dayOf(at))} (${words.hourUnknown})`
    const shown = momentFormat.format(Temporal.Instant.from(at).epochMilliseconds)
    return isNearClockChange(at) ? `${shown} (${local(at).offset})` : shown
  }
  // Noon in UTC lies on the same day everywhere in Europe.
  const day = (on: Day): string => dayFormat.format(Temporal.Instant.from(`${on}T12:00:00Z`).epochMilliseconds)
  const listed = (items: readonly string[]): string => lists.format(items)
  const say = (code: string): string => words.codes[code] ?? code
  return {
    words,
    moment,
    day,
    listed,
    say,
    dayOrMoment: (at: DayOrInstant): string => (at.includes('T') ? moment(at) : day(at)),
    number: (value: number): string => numbers.format(value),
    range: ({ min, max, estimate }: Range): string => {
      const shown = min === max ? numbers.format(max) : words.between(numbers.format(min), numbers.format(max))
      return estimate ? words.estimate(shown) : shown
    },
    sayAll: (codes: readonly string[]): string => listed(codes.map(say)),
    /** Parts of the people by their names; none: everybody. */
    parts: (names: readonly (string | null)[]): string =>
      names.length === 0 ? words.everybody : listed(names.map((name) => name ?? words.everybodyElse)),
    /** The verdict on a part of the people, with why it differs from the advice on them. */
    verdictOn: ({ name, verdict, reason }: PartVerdict): string =>
      `${name ?? words.everybodyElse}: ${say(verdict)}${reason ? `. ${reason}` : ''}`,
    yesOrNo: (value: boolean): string => (value ? words.yes : words.no),
  }
}

/** A fact that is told where there is something to tell. */
type MaybeFact = readonly [term: string, value: Text | null | undefined]

/** Facts without those of which nothing is known; no block at all when none are left. */
export function facts(caption: string, items: readonly MaybeFact[]): readonly Block[] {
  const known = items.flatMap(([term, value]): Fact[] =>
    value === null || value === undefined || value === '' ? [] : [{ term, value }],
  )
  return known.length === 0 ? [] : [{ kind: 'facts', caption, items: known }]
}

/** A heading; 1 is a chapter. */
export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text })
/** A paragraph; a lead is larger, a note smaller than the rest. */
export const paragraph = (text: Text, tone?: 'lead' | 'note'): Block => ({
  kind: 'paragraph',
  text,
  ...(tone && { tone }),
})

/** A table where there are rows. */
export const table = (
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Text[])[],
): readonly Block[] => (rows.length === 0 ? [] : [{ kind: 'table', caption, columns, rows }])

/** A chapter, left out when nothing stands in it. */
export const chapter = (title: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [heading(1, title), ...blocks]

/** Text that is read sign by sign, such as a hash. */
export const code = (text: string): Text => [{ text, code: true }]
