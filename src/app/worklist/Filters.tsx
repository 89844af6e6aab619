import { useQuery } from '@tanstack/react-query'
import { peopleQuery } from '../case/caseQueries.ts'
import { domainText } from '../text/domain.ts'
import type { DomainNames } from '../../domain/names/domainNames.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { worklistText } from '../text/worklist.ts'
import { CheckboxGroup } from '../ui/fields/Choices.tsx'
import { DayFilter } from '../ui/fields/DayField.tsx'
import { FieldSet } from '../ui/fields/Field.tsx'
import { ToolDisclosure, ToolPanel } from '../ui/tools/ToolDisclosure.tsx'
import { filters, type FilterName, type WorklistAddress } from './address.ts'

type Narrow = (change: Partial<WorklistAddress>) => void

export type FilterOption = { readonly value: string; readonly label: string }

/** What each filter can be set to, in words. */
export function useFilterOptions(): Readonly<Record<FilterName, readonly FilterOption[]>> {
  const text = useText(worklistText)
  const names = useText(domainText)
  const { data: people } = useQuery(peopleQuery)
  return {
    authorityState: optionsOf(names.authorityState),
    subjectsState: optionsOf(names.subjectsState),
    handler: [
      { value: 'me', label: text.you },
      { value: 'none', label: text.nobody },
      ...(people?.items ?? [])
        .filter(({ active, me }) => active && !me)
        .map(({ id, name }) => ({ value: id, label: name })),
    ],
    category: [...optionsOf(names.specialCategory), ...optionsOf(names.category)],
    incidentKind: optionsOf(names.incidentKind),
  }
}

const optionsOf = (names: DomainNames[keyof DomainNames]): FilterOption[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

/** One button per filter, in plain sight; each opens its answers, and what is chosen counts at once. */
export function Filters({ address, narrow }: { address: WorklistAddress; narrow: Narrow }) {
  const text = useText(worklistText)
  const options = useFilterOptions()
  return (
    <>
      {filters.map((name) => (
        <ToolDisclosure key={name} label={text.filters[name]} chosen={address.filters[name].length}>
          {() => (
            <ToolPanel>
              <CheckboxGroup
                label={text.filters[name]}
                choices={options[name]}
                values={address.filters[name]}
                onChange={(values) => narrow({ filters: { ...address.filters, [name]: values } })}
              />
            </ToolPanel>
          )}
        </ToolDisclosure>
      ))}
      <ToolDisclosure label={text.filters.period} chosen={(address.from ? 1 : 0) + (address.to ? 1 : 0)}>
        <FieldSet label={text.filters.period} hint={text.periodHint}>
          <DayFilter label={text.from} value={address.from} onChange={(from) => narrow({ from })} />
          <DayFilter label={text.upTo} value={address.to} onChange={(to) => narrow({ to })} />
        </FieldSet>
      </ToolDisclosure>
    </>
  )
}
