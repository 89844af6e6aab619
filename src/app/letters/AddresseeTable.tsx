import { useInfiniteQuery } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import type { AddresseeList, LettersView } from '../../contract/letters.ts'
import { useCase } from '../case/CaseContext.tsx'
import { lettersText } from '../text/letters.ts'
import { messagesText } from '../text/messages.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { Button } from '../ui/Button.tsx'
import { Select, TextField } from '../ui/fields/Field.tsx'
import { useNow } from '../ui/Now.tsx'
import { addresseesQuery, type AddresseeFilter } from './letterQueries.ts'
import { useForWhom } from './LetterList.tsx'
import styles from './Letters.module.css'

type Person = AddresseeList['items'][number]
const filters = ['all', 'notSent', 'sent', 'returned', 'answered'] as const

/** The people on the list, by number, with what became of one letter. */
export function AddresseeTable({ letters }: { letters: LettersView }) {
  const text = useText(lettersText)
  const { view } = useCase()
  const forWhom = useForWhom()
  const personal = letters.items.filter(({ kind }) => kind === 'letter')
  const [filter, setFilter] = useState<AddresseeFilter>({
    letterId: personal[0]?.letterId ?? null,
    state: 'all',
    number: null,
  })
  const { data, fetchNextPage, hasNextPage } = useInfiniteQuery(addresseesQuery(view.id, filter, letters.caseVersion))
  const people = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <section className={styles.way} aria-labelledby="addressee-table">
      <h3 id="addressee-table">{text.addressees.table}</h3>
      <div className={styles.filters}>
        {personal.length > 1 && (
          <Select
            label={text.addressees.forLetter}
            value={filter.letterId ?? ''}
            onChange={({ target }) => setFilter({ ...filter, letterId: target.value })}
          >
            {personal.map(({ letterId, parts, state }) => (
              <option key={letterId} value={letterId}>
                {forWhom(parts)} ({text.states[state]})
              </option>
            ))}
          </Select>
        )}
        {personal.length > 0 && (
          <Select
            label={text.addressees.show}
            value={filter.state}
            onChange={({ target }) =>
              setFilter({ ...filter, state: filters.find((one) => one === target.value) ?? 'all' })
            }
          >
            {filters.map((one) => (
              <option key={one} value={one}>
                {text.addressees.filters[one]}
              </option>
            ))}
          </Select>
        )}
        <FindByNumber onFind={(number) => setFilter({ ...filter, number })} />
      </div>
      {data && people.length === 0 && <p>{text.addressees.notFound}</p>}
      {people.length > 0 && <Table people={people} />}
      {hasNextPage && (
        <p>
          <Button small onClick={() => void fetchNextPage()}>
            {text.addressees.more}
          </Button>
        </p>
      )}
    </section>
  )
}

function FindByNumber({ onFind }: { onFind: (number: number | null) => void }) {
  const text = useText(lettersText)
  const [written, setWritten] = useState('')
  const find = (event: SyntheticEvent) => {
    event.preventDefault()
    const number = Number(/(\d+)\s*$/u.exec(written)?.[1] ?? 0)
    onFind(number > 0 ? number : null)
  }
  return (
    <form onSubmit={find} className={styles.find}>
      <TextField
        label={text.addressees.find}
        inputMode="numeric"
        value={written}
        onChange={(event) => setWritten(event.target.value)}
      />
      <Button type="submit" small>
        {text.addressees.findAct}
      </Button>
    </form>
  )
}

function Table({ people }: { people: readonly Person[] }) {
  const text = useText(lettersText).addressees
  const stateOf = useStateInWords()
  const { headers } = text
  const hasParts = people.some(({ part }) => part !== null)
  return (
    // What scrolls must be reachable without a mouse (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={text.table}>
      <table className={styles.table} aria-label={text.table}>
        <thead>
          <tr>
            <th scope="col">{headers.number}</th>
            <th scope="col">{headers.name}</th>
            <th scope="col">{headers.address}</th>
            <th scope="col">{headers.email}</th>
            {hasParts && <th scope="col">{headers.part}</th>}
            <th scope="col">{headers.state}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.number}>
              <td>{person.number}</td>
              <th scope="row">{person.name}</th>
              <td>{person.address.join(', ')}</td>
              <td>{person.email}</td>
              {hasParts && <td>{person.part}</td>}
              <td>
                {stateOf(person)}
                {person.unsent && <WayOut person={person} unsent={person.unsent} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function useStateInWords(): (person: Person) => string {
  const text = useText(lettersText).addressees
  const { whyReturned, problems } = useText(messagesText)
  const format = useFormat()
  const now = useNow()
  return ({ sending, unsent }) => {
    if (unsent) return text.unsent(problems[unsent.problem] ?? problems['unexpected'] ?? '')
    if (!sending?.sentAt) return text.notSent
    const at = format.shortMoment(sending.outcomeAt ?? sending.sentAt, now)
    if (sending.outcome === null) return text.sentOn(at)
    const became = text[sending.outcome](at)
    return sending.because === null ? became : `${became}: ${whyReturned[sending.because]}`
  }
}

/** What can be done for somebody whose e-mail could not leave. */
function WayOut({ person: { address }, unsent }: { person: Person; unsent: NonNullable<Person['unsent']> }) {
  const { wayOut } = useText(lettersText).addressees
  const format = useFormat()
  const now = useNow()
  const words = () => {
    if (unsent.nextTryAt !== null) return wayOut.again(format.shortMoment(unsent.nextTryAt, now))
    if (unsent.problem !== 'addressRefused') return wayOut.resend
    return address.length > 0 ? wayOut.post : wayOut.newAddress
  }
  return <p className={`${styles.quiet} ${styles.wayOut}`}>{words()}</p>
}
