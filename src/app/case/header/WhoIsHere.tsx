import { useEffect, useRef } from 'react'
import { sections, type PagePart } from '../sections.ts'
import { usePresence } from '../../client/usePresence.ts'
import { UserIcon } from '../../ui/icons.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useCase } from '../CaseContext.tsx'
import { useWords } from '../useWords.ts'
import styles from './WhoIsHere.module.css'

/** So many names fit in the header. */
const named = 2

/** The colleagues who have this case open now: only to know of each other, it keeps nobody out. */
export function WhoIsHere({ part }: { part: PagePart }) {
  const { view, asKnownAt } = useCase()
  const { text, names } = useWords()
  const people = usePresence(asKnownAt === null ? view.id : null, sections.find((section) => section === part) ?? null)
  useAnnounced(people, text.here.came)
  if (people.length === 0) return null
  const shown = people.slice(0, named)
  const inFull = shown
    .map(({ name, section }) => (section ? text.here.at(name, names.section[section]) : name))
    .join(', ')
  return (
    <p className={styles.here} title={inFull}>
      <UserIcon size="1em" /> {text.here.alsoHere}{' '}
      <strong aria-hidden>{shown.map(({ name }) => firstName(name)).join(', ')}</strong>
      <VisuallyHidden>{inFull}</VisuallyHidden>
      {people.length > named && ` ${text.here.more(people.length - named)}`}
    </p>
  )
}

/** Colleagues know each other by it, and it fits beside what else the header tells; initials say too little of anybody. */
const firstName = (name: string): string => {
  const [first = name] = name.split(' ', 1)
  return first.endsWith('.') ? name : first
}

/** Who comes is told once; from section to section nobody is followed aloud. */
function useAnnounced(
  people: readonly { readonly id: string; readonly name: string }[],
  came: (name: string) => string,
) {
  const known = useRef<readonly string[]>([])
  useEffect(() => {
    for (const { id, name } of people) if (!known.current.includes(id)) announce(came(name))
    known.current = people.map(({ id }) => id)
  }, [people, came])
}
