import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import { meQuery } from '../shell/meQuery.ts'
import { pages } from '../shell/pages.ts'
import { searchState } from '../shell/searchState.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { searchText } from '../text/search.ts'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { CrossIcon, SearchIcon } from '../ui/icons.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { recentCases } from './recentCases.ts'
import { optionsOf, type SearchOption } from './searchOptions.ts'
import { SearchOptions } from './SearchOptions.tsx'
import { searchQuery } from './searchQuery.ts'
import styles from './Search.module.css'

/** So long after the last letter the question is asked. */
const pause = 160

type SearchDialogProps = {
  words: string
  onWords: (words: string) => void
  onClose: () => void
}

/** One search over everything: a field and under it what it finds, chosen with the arrows and opened with Enter. */
export function SearchDialog({ words, onWords, onClose }: SearchDialogProps) {
  const text = useText(searchText)
  const sentence = useProblemSentence()
  const navigate = useNavigate()
  const { data: me } = useSuspenseQuery(meQuery)
  const [recent] = useState(() => recentCases(me.id))
  const asked = useSettled(words.trim(), pause)
  const { data, error, isPlaceholderData } = useQuery(searchQuery(asked, recent))
  const shown = useDeferredValue(data)
  const groups = useMemo(() => (shown ? optionsOf(shown, asked) : []), [shown, asked])
  const options = groups.flatMap(({ options: some }) => some)
  const [activeKey, setActive] = useState<string | null>(null)
  // The first one is at hand until somebody chooses another; after new letters the first one again.
  const active = options.find(({ key }) => key === activeKey) ?? options[0]
  const listId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useModal(dialog)

  const open = (option: SearchOption) => {
    onClose()
    if (option.kind === 'allCases') void navigate(pages.search, { state: searchState(words.trim()) })
    else void navigate(addressOf(option))
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const at = active ? options.indexOf(active) : -1
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const next = options[(at + (event.key === 'ArrowDown' ? 1 : -1) + options.length) % options.length]
      if (next) setActive(next.key)
    } else if (event.key === 'Enter' && active && !event.nativeEvent.isComposing) {
      event.preventDefault()
      open(active)
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      // The same key that opened it; a browser would go to its own search.
      event.preventDefault()
      onClose()
    }
  }

  const waiting = asked !== words.trim() || isPlaceholderData
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={text.title}
      closedby="any"
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className={styles.field}>
        <SearchIcon />
        <input
          type="text"
          role="combobox"
          aria-label={text.title}
          aria-expanded={options.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active ? `${listId}-${active.key}` : undefined}
          placeholder={text.hint}
          value={words}
          onChange={(event) => {
            onWords(event.target.value)
            setActive(null)
          }}
          onKeyDown={onKeyDown}
          maxLength={200}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
        />
        <Button look="quiet" small onClick={onClose}>
          <CrossIcon />
          <VisuallyHidden>{text.close}</VisuallyHidden>
        </Button>
      </div>
      {error && <Alert kind="error">{sentence(error)}</Alert>}
      <SearchOptions id={listId} groups={groups} active={active?.key ?? null} onActive={setActive} onOpen={open} />
      <p role="status" className={options.length > 0 ? styles.counted : styles.nothing}>
        {!waiting && shown && says(text, asked, options.length)}
      </p>
      <p className={styles.foot} aria-hidden>
        <span>
          <Kbd decorative>↑</Kbd> <Kbd decorative>↓</Kbd> {text.choose}
        </span>
        <span>
          <Kbd decorative>Enter</Kbd> {text.open}
        </span>
        <span>
          <Kbd decorative>Esc</Kbd> {text.close.toLowerCase()}
        </span>
      </p>
    </dialog>
  )
}

function says(text: (typeof searchText)['nl'], asked: string, count: number): string {
  if (count > 0) return asked === '' ? '' : text.found(count)
  return asked === '' ? text.nothingYet : text.nothingFound
}

/** Where something that was found is shown: a settled report in its case, any other in the inbox. */
const addressOf = (option: Exclude<SearchOption, { kind: 'allCases' }>): string =>
  option.kind === 'case' ? pages.case(option.hit.reference) : `${pages.inbox}?melding=${option.hit.id}`

/** Opens the dialog on top of the page, with its field in hand, and gives the focus back afterwards. */
function useModal(dialog: { readonly current: HTMLDialogElement | null }): void {
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    if (element && !element.open) element.showModal()
    element?.querySelector('input')?.focus()
    return () => {
      element?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [dialog])
}

/** The value once it has stood still for so many milliseconds. */
function useSettled(value: string, after: number): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), after)
    return () => clearTimeout(timer)
  }, [value, after])
  return value === '' ? '' : settled
}
