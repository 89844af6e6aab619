import type { ReactNode } from 'react'
import { commonText } from '../text/common.ts'
import { pages } from '../shell/pages.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { worklistText } from '../text/worklist.ts'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { plainView, writeAddress, type WorklistAddress } from './address.ts'

type NothingHereProps = {
  address: WorklistAddress
  /** False while nobody has typed what to look for. */
  searched: boolean
  /** Given when filters are the cause. */
  onClear?: (() => void) | undefined
}

/** An empty list in words: why it is empty and where the work is instead. */
export function NothingHere({ address: { view }, searched, onClear }: NothingHereProps) {
  const text = useText(worklistText)
  const common = useText(commonText)
  if (view === 'search') {
    return searched ? (
      <EmptyState title={text.nothingFound}>{text.nothingFoundHint}</EmptyState>
    ) : (
      <EmptyState title={text.nothingSearched}>{text.nothingSearchedHint}</EmptyState>
    )
  }
  if (onClear) {
    return (
      <EmptyState title={text.empty.filtered.title} actions={<Button onClick={onClear}>{common.clearAll}</Button>}>
        {text.empty.filtered.hint}
      </EmptyState>
    )
  }
  const toUnassigned = (
    <ButtonLink to={pages.worklist + writeAddress(plainView('unassigned'))}>{text.toUnassigned}</ButtonLink>
  )
  const toInbox = <ButtonLink to={pages.inbox}>{text.toInbox}</ButtonLink>
  const toRegister = <ButtonLink to={pages.register}>{text.toRegister}</ButtonLink>
  const elsewhere: Partial<Record<typeof view, ReactNode>> = {
    mine: (
      <>
        {toUnassigned}
        {toInbox}
      </>
    ),
    team: toInbox,
    closed: toRegister,
  }
  return (
    <EmptyState title={text.empty[view].title} actions={elsewhere[view]}>
      {text.empty[view].hint}
    </EmptyState>
  )
}
