import { Children, type ReactNode } from 'react'
import type { RegisterEntryWhole } from '../../../contract/register.ts'
import { domainText } from '../../text/domain.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { registerText } from '../../text/register.ts'
import { registerEntryText } from '../../text/registerEntry.ts'
import { useFormat } from '../../text/useFormat.ts'
import type { SummaryItem } from '../../ui/SummaryList.tsx'
import { nameOf } from '../nameOf.ts'
import styles from '../RegisterEntry.module.css'

export type Entry = RegisterEntryWhole
export type Section = { readonly id: string; readonly title: string; readonly items: readonly SummaryItem[] }
export type EntryWords = ReturnType<typeof useEntryWords>

/** Several things under one name; null when there are none. */
export const lines = (items: readonly ReactNode[]): ReactNode =>
  items.length === 0 ? null : (
    <ul className={styles.list}>
      {/* Lines have no names of their own: they keep the places in which they were recorded. */}
      {Children.map(items, (item) => (
        <li>{item}</li>
      ))}
    </ul>
  )
/** What is there of these, in one line. */
export const joined = (parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter(Boolean).join(' · ')

/** How the fields of an entry are said. What nobody recorded says so: a gap in a register is a fact too. */
export function useEntryWords() {
  const text = useText(registerEntryText)
  const names = useText(domainText)
  const { causes } = useText(registerText)
  const format = useFormat()
  const { fields } = text

  const item = (term: string, value: ReactNode): SummaryItem => ({
    term,
    value:
      value === null || value === undefined || value === '' ? (
        <span className={styles.soft}>{text.notRecorded}</span>
      ) : typeof value === 'string' ? (
        <span className={styles.words}>{value}</span>
      ) : (
        value
      ),
  })
  const only = (holds: unknown, ...items: readonly SummaryItem[]) => (holds ? items : [])
  const isDay = (at: string) => !at.includes('T')
  const at = (moment: string | null) =>
    moment === null ? null : isDay(moment) ? format.day(moment) : `${format.day(moment)}, ${format.time(moment)}`
  const named = (set: Readonly<Record<string, string>>, codes: readonly string[]) =>
    codes.map((code) => nameOf(set, code)).join(', ')
  const yesNo = (answer: string | null) => answer && nameOf(names.yesNoUnknown, answer)
  const range = (numbers: Entry['people']) => numbers && format.quantity(numbers)
  const whom = (parts: Entry['subjectsDecisions'][number]['parts']) =>
    parts.length > 0 && format.list(parts.map((part) => part ?? text.everybodyElse))
  const decided = (name: string | null, moment: string | null) =>
    name === null || moment === null ? null : text.by(name, at(moment) ?? '')
  return { text, names, causes, format, fields, item, only, at, named, yesNo, range, whom, decided }
}
