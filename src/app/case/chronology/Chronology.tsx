import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { Checkbox, RadioGroup } from '../../ui/fields/Choices.tsx'
import { Select } from '../../ui/fields/Field.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useCase } from '../CaseContext.tsx'
import { caseEventsQuery } from '../caseQueries.ts'
import { SectionHeading } from '../parts/SectionHeading.tsx'
import { useWords } from '../useWords.ts'
import styles from './Chronology.module.css'
import { ChronologyList } from './ChronologyList.tsx'
import { type ChronologyFilter, chronologyFilters, entriesToShow } from './describeEvent.ts'

const filterParameter = 'toon'
const smallParameter = 'klein'
const personParameter = 'wie'
const slugs: Record<ChronologyFilter, string> = {
  all: 'alles',
  decisions: 'besluiten',
  facts: 'feiten',
  containment: 'indammen',
  contact: 'contact',
  file: 'dossier',
}

/** The whole chronology with its filters; every entry leads to the case as known then. */
export function Chronology() {
  const { view, asKnownAt } = useCase()
  const { text } = useWords()
  const [search, setSearch] = useSearchParams()
  const { data } = useQuery(caseEventsQuery({ id: view.id, version: view.newestVersion ?? view.version }))
  const filter = chronologyFilters.find((each) => slugs[each] === search.get(filterParameter)) ?? 'all'
  const withSmall = search.get(smallParameter) === 'ja'
  const known = (data?.items ?? []).filter(({ version }) => asKnownAt === null || version <= asKnownAt)
  const people = [...new Map(known.map(({ by }) => [by.id, by.name]))]
  const person = people.find(([id]) => id === search.get(personParameter))?.[0] ?? ''
  const ofPerson = known.filter(({ by }) => person === '' || by.id === person)
  const entries = entriesToShow(ofPerson, filter, withSmall)

  const put = (name: string, value: string | null) =>
    setSearch(
      (before) => {
        if (value === null) before.delete(name)
        else before.set(name, value)
        return before
      },
      { replace: true, preventScrollReset: true },
    )
  return (
    <>
      <SectionHeading title={text.chronology.title} intro={text.chronology.intro} />
      <div className={styles.filters}>
        <RadioGroup
          inline
          label={text.chronology.filter}
          value={filter}
          onChange={(next) => put(filterParameter, next === 'all' ? null : slugs[next])}
          choices={chronologyFilters.map((value) => ({
            value,
            label: `${text.chronology.filters[value]} (${entriesToShow(ofPerson, value, withSmall).length})`,
          }))}
        />
        {people.length > 1 && (
          <Select
            label={text.chronology.person}
            value={person}
            onChange={(event) => put(personParameter, event.target.value === '' ? null : event.target.value)}
          >
            <option value="">{text.chronology.everybody}</option>
            {people.map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
        {filter === 'all' && (
          <Checkbox
            label={text.chronology.system}
            checked={withSmall}
            onChange={(on) => put(smallParameter, on ? 'ja' : null)}
          />
        )}
      </div>
      {data && (
        <p role="status" className={styles.count}>
          {text.chronology.count(entries.length)}
        </p>
      )}
      {!data ? (
        <Skeleton lines={6} />
      ) : entries.length === 0 ? (
        <EmptyState title={text.chronology.empty} />
      ) : (
        <ChronologyList entries={entries} whole />
      )}
    </>
  )
}
