import { useQuery } from '@tanstack/react-query'
import { peopleQuery } from '../case/caseQueries.ts'
import { causes } from '../../domain/register/registerFacts.ts'
import { domainText } from '../text/domain.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { registerText } from '../text/register.ts'
import { CheckboxGroup, RadioGroup } from '../ui/fields/Choices.tsx'
import { FieldSet } from '../ui/fields/Field.tsx'
import { PeriodFields } from '../ui/fields/PeriodFields.tsx'
import { type FilterToken, Tokens } from '../ui/tools/Tokens.tsx'
import { ToolDisclosure, ToolPanel } from '../ui/tools/ToolDisclosure.tsx'
import { ToolRow } from '../ui/tools/ToolRow.tsx'
import { nameOf } from './nameOf.ts'
import {
  type RegisterAddress,
  type RegisterFilterName,
  type RegisterFilters,
  registerFilterNames,
} from './registerAddress.ts'
import { keepShownColumns, type RegisterColumn, registerColumnIds } from './shownColumns.ts'

type Change = (part: Partial<RegisterAddress>) => void
type Props = { address: RegisterAddress; change: Change }

const several = ['incidentKind', 'category', 'cause'] as const
const anything = 'any'
const filings = ['notified', 'notNotified', 'late'] as const
type Filing = (typeof filings)[number]
const filingFilters: Record<Filing, RegisterFilters> = {
  notified: { notified: 'yes' },
  notNotified: { notified: 'no' },
  late: { late: 'yes' },
}
const origins = ['yes', 'no'] as const
const retentions = ['over', 'held', 'destroyed'] as const

const split = (value: string | undefined): string[] => value?.split(',') ?? []

/** What narrows the register, each behind a button that says how much is chosen, and below them what is on. */
export function RegisterFilters({
  address,
  change,
  shown,
  onShown,
}: Props & { shown: readonly RegisterColumn[]; onShown: (columns: readonly RegisterColumn[]) => void }) {
  const text = useText(registerText)
  const options = useOptions()
  const { filters, from, to, which } = address
  const set = (part: RegisterFilters) => change({ filters: { ...filters, ...part } })
  const filing = filings.find((one) =>
    Object.entries(filingFilters[one]).every(([name, value]) => filters[name as RegisterFilterName] === value),
  )
  const filter = (label: string, chosen: number, content: React.ReactNode) => (
    <ToolDisclosure label={label} chosen={chosen}>
      <ToolPanel>{content}</ToolPanel>
    </ToolDisclosure>
  )
  return (
    <div data-screen-only>
      <ToolRow
        label={text.filterBy}
        filters={
          <>
            {which === 'keeping' &&
              filter(
                text.filters.retention,
                1,
                <RadioGroup
                  label={text.filters.retention}
                  choices={retentions.map((value) => ({ value, label: text.retentions[value] }))}
                  value={retentions.find((value) => value === filters.retention) ?? 'over'}
                  onChange={(retention) => set({ retention })}
                />,
              )}
            {filter(
              text.filters.period,
              from || to ? 1 : 0,
              <FieldSet label={text.filters.period} hint={text.periodHint}>
                <PeriodFields labels={text} period={address} change={change} />
              </FieldSet>,
            )}
            {several.map((name) => (
              <div key={name}>
                {filter(
                  text.filters[name],
                  split(filters[name]).length,
                  <CheckboxGroup
                    label={text.filters[name]}
                    choices={options[name]}
                    values={split(filters[name])}
                    onChange={(values) => set({ [name]: values.join(',') })}
                  />,
                )}
              </div>
            ))}
            {filter(
              text.filters.filing,
              filing ? 1 : 0,
              <RadioGroup
                label={text.filters.filing}
                choices={[
                  { value: anything, label: text.either },
                  ...filings.map((value) => ({ value, label: text.filings[value] })),
                ]}
                value={filing ?? anything}
                onChange={(value) => {
                  const { notified: _, late: __, ...others } = filters
                  const chosen = filings.find((one) => one === value)
                  change({ filters: { ...others, ...(chosen && filingFilters[chosen]) } })
                }}
              />,
            )}
            {filter(
              text.filters.imported,
              filters.imported ? 1 : 0,
              <RadioGroup
                label={text.filters.imported}
                choices={[
                  { value: anything, label: text.either },
                  ...origins.map((value) => ({ value, label: text.origins[value] })),
                ]}
                value={origins.find((value) => value === filters.imported) ?? anything}
                onChange={(value) => {
                  const { imported: _, ...others } = filters
                  change({ filters: value === anything ? others : { ...others, imported: value } })
                }}
              />,
            )}
          </>
        }
        arranging={
          <ToolDisclosure align="end" label={text.chooseColumns}>
            <ToolPanel>
              <CheckboxGroup
                label={text.chooseColumns}
                choices={registerColumnIds
                  .filter((id) => id !== 'reference')
                  .map((value) => ({ value, label: text.columns[value] }))}
                values={shown.filter((id) => id !== 'reference')}
                onChange={(columns) => onShown(keepShownColumns(columns))}
              />
            </ToolPanel>
          </ToolDisclosure>
        }
      />
      <ActiveFilters address={address} change={change} />
    </div>
  )
}

function useOptions() {
  const names = useText(domainText)
  const text = useText(registerText)
  const listed = (set: Readonly<Record<string, string>>) =>
    Object.entries(set).map(([value, label]) => ({ value, label }))
  return {
    incidentKind: [...listed(names.incidentKind), { value: 'none', label: text.notRecorded }],
    category: [...listed(names.specialCategory), ...listed(names.category)],
    cause: [
      ...causes.map((value) => ({ value, label: text.causes[value] })),
      { value: 'none', label: text.notRecorded },
    ],
  }
}

/** Each filter that is on in words, removable; also those that only an opened figure sets. */
function ActiveFilters({ address, change }: Props) {
  const text = useText(registerText)
  const names = useText(domainText)
  const { data: people } = useQuery(peopleQuery)
  const { filters } = address
  const inWords = (name: RegisterFilterName, value: string): string => {
    if (value === 'none') return text.notRecorded
    if (value === 'yes' || value === 'no') return names.yesNoUnknown[value]
    switch (name) {
      case 'category':
        return nameOf({ ...names.category, ...names.specialCategory }, value)
      case 'cause':
        return nameOf(text.causes, value)
      case 'retention':
        return nameOf(text.retentions, value)
      case 'handler':
        return people?.items.find(({ id }) => id === value)?.name ?? value
      case 'incidentKind':
      case 'authorityState':
      case 'subjectsState':
        return nameOf(names[name], value)
      default:
        return value
    }
  }
  const without = (name: RegisterFilterName) => {
    const { [name]: _, ...others } = filters
    change({ filters: others })
  }
  const tokens = registerFilterNames.flatMap((name): FilterToken[] => {
    const value = filters[name]
    if (!value || (name === 'retention' && address.which === 'keeping')) return []
    const words =
      name === 'department' || name === 'controller'
        ? inWords(name, value)
        : split(value)
            .map((one) => inWords(name, one))
            .join(', ')
    return [{ id: name, label: `${text.filters[name]}: ${words}`, onRemove: () => without(name) }]
  })
  return <Tokens label={text.activeFilters} tokens={tokens} onClear={() => change({ filters: {} })} />
}
