import { lazy, Suspense, useLayoutEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { useKey } from '../keys/useKey.ts'
import { useRecentCases } from '../search/useRecentCases.ts'
import { shellText } from '../text/shell.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { SearchIcon } from '../ui/icons.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { searchOf } from './searchState.ts'
import styles from './TopBar.module.css'

const fetchDialog = async () => ({ default: (await import('../search/SearchDialog.tsx')).SearchDialog })
const SearchDialog = lazy(fetchDialog)

/** Looks like the field it opens, and shows what was searched for on the page of results. */
export function SearchButton({ person }: { person: string }) {
  const text = useText(shellText)
  const asked = searchOf(useLocation())
  const [words, setWords] = useState<string | null>(null)
  useKey('search', () => setWords(asked))
  useRecentCases(person)
  const close = () => setWords(null)
  return (
    <div role="search" className={styles.search}>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={`${text.search}: ${asked === '' ? text.searchHint : asked}`}
        className={styles.searchButton}
        onPointerEnter={() => void fetchDialog()}
        onFocus={() => void fetchDialog()}
        onClick={() => setWords(asked)}
      >
        <SearchIcon />
        <span className={asked === '' ? styles.hint : undefined}>{asked === '' ? text.searchHint : asked}</span>
        <Kbd decorative>/</Kbd>
      </button>
      {words !== null && (
        <Suspense fallback={<Waiting label={text.search} words={words} onWords={setWords} />}>
          <SearchDialog words={words} onWords={setWords} onClose={close} />
        </Suspense>
      )}
    </div>
  )
}

/** Takes in what is typed while the dialog is fetched: letters that fell on the page would act as keys. */
function Waiting({ label, words, onWords }: { label: string; words: string; onWords: (words: string) => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  // Closed before it leaves the page, so that the focus is back where it was when the dialog itself takes it over.
  useLayoutEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog ref={dialog} aria-label={label} className={styles.waiting}>
      <input type="text" aria-label={label} value={words} onChange={(event) => onWords(event.target.value)} />
    </dialog>
  )
}
