import { asFarAsKnown } from './importedEntry.ts'
import { lessons, keeping } from './sections/afterwards.tsx'
import { authority, containment, dpo, risk, subjects } from './sections/decided.tsx'
import { type Entry, type Section, useEntryWords } from './sections/entryWords.tsx'
import { data, incident, times } from './sections/happened.tsx'

const sections = [incident, times, data, risk, containment, authority, subjects, dpo, lessons, keeping] as const

/** The fields of an entry in words, by the questions of the story. */
export function useEntrySections(read: Entry): readonly Section[] {
  const entry = asFarAsKnown(read)
  const words = useEntryWords()
  return sections.map((section) => section(entry, words))
}
