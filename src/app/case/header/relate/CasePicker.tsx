import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import type { CaseSearch } from '../../../../contract/caseQueries.ts'
import type { CaseList, CaseRow } from '../../../../contract/cases.ts'
import { request } from '../../../client/request.ts'
import { RadioGroup } from '../../../ui/fields/Choices.tsx'
import { TextField } from '../../../ui/fields/Field.tsx'
import { useCase } from '../../CaseContext.tsx'
import { useWords } from '../../useWords.ts'

const most = 6

type CasePickerProps = {
  words: string
  onWords: (words: string) => void
  chosen: CaseRow | null
  onChoose: (row: CaseRow) => void
  error: string | undefined
  /** Only cases that are still open. */
  openOnly: boolean
}

/** The way to another case: by its reference or any words in it; before anybody types, the latest of the same kind. */
export function CasePicker({ words, onWords, chosen, onChoose, error, openOnly }: CasePickerProps) {
  const { view } = useCase()
  const { text, names, format, now } = useWords()
  const asked = useDeferredValue(words.trim())
  const { data } = useQuery({
    queryKey: ['cases', 'picker', view.id, openOnly, asked],
    queryFn: ({ signal }) => request<CaseList>('case-searches', { method: 'POST', body: searchFor(asked), signal }),
    placeholderData: keepPreviousData,
    throwOnError: false,
  })
  const found = (data?.items ?? [])
    .filter(({ id, handling }) => id !== view.id && !(openOnly && handling === 'closed'))
    .slice(0, most)
  // Who typed on after choosing still sees what was chosen.
  const shown = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found

  function searchFor(q: string): CaseSearch {
    const kind = view.breachedData?.incidentKind
    const which = { ...(openOnly && { view: 'team' as const }), sort: '-openedAt' as const, limit: most + 1 }
    return q === '' ? { ...which, ...(kind && { incidentKind: [kind] }) } : { ...which, q }
  }
  return (
    <>
      <TextField
        id="other-case"
        label={text.relate.search}
        hint={text.relate.searchHint}
        value={words}
        autoComplete="off"
        onChange={(event) => onWords(event.target.value)}
      />
      {data && (
        <p role="status">
          {shown.length === 0
            ? text.relate.notFound
            : asked === ''
              ? text.relate.latest
              : text.relate.found(shown.length)}
        </p>
      )}
      {shown.length > 0 && (
        <RadioGroup
          id="other-case-choice"
          label={text.relate.which}
          error={error}
          value={chosen?.id ?? null}
          onChange={(id) => {
            const row = shown.find((each) => each.id === id)
            if (row) onChoose(row)
          }}
          choices={shown.map((row) => ({
            value: row.id,
            label: `${row.reference} ${row.title}`,
            hint: [
              names.handling[row.handling],
              row.handler?.name ?? text.header.noHandler,
              text.relate.opened(format.shortMoment(row.openedAt, now)),
            ].join(' · '),
          }))}
        />
      )}
    </>
  )
}
