import { useRef, useState, type SubmitEvent } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useKey } from '../keys/useKey.ts'
import { shellText } from '../text/shell.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { PhoneIcon, SearchIcon } from '../ui/icons.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { pages } from './pages.ts'
import { searchOf, searchState } from './searchState.ts'
import styles from './TopBar.module.css'

/** One search over everything, and the quickest way into a phone call. */
export function TopBar() {
  const text = useText(shellText)
  return (
    <div className={styles.bar} data-screen-only>
      <SearchBox />
      <ButtonLink to={pages.phoneReport} keyHint="T" className={styles.phone}>
        <PhoneIcon />
        {text.phoneReport}
      </ButtonLink>
    </div>
  )
}

function SearchBox() {
  const text = useText(shellText)
  const navigate = useNavigate()
  const location = useLocation()
  const asked = searchOf(location)
  const [words, setWords] = useState(asked)
  const [shownFor, setShownFor] = useState(asked)
  // Back and forward bring the words of their own search with them.
  if (asked !== shownFor) {
    setShownFor(asked)
    setWords(asked)
  }
  const box = useRef<HTMLInputElement>(null)
  useKey('search', () => box.current?.select())

  const search = (event: SubmitEvent) => {
    event.preventDefault()
    void navigate(pages.search, { state: searchState(words.trim()) })
  }

  return (
    <form role="search" className={styles.search} onSubmit={search}>
      <SearchIcon />
      <input
        ref={box}
        type="search"
        aria-label={text.search}
        placeholder={text.searchHint}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && words === '') box.current?.blur()
        }}
        maxLength={200}
        autoComplete="off"
      />
      <Kbd decorative>/</Kbd>
    </form>
  )
}
