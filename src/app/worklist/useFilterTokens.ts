import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { worklistText } from '../text/worklist.ts'
import type { FilterToken } from '../ui/Tokens.tsx'
import { filters, type WorklistAddress } from './address.ts'
import { useFilterOptions } from './Filters.tsx'

/** Every filter that is on as a token that takes itself away. */
export function useFilterTokens(
  address: WorklistAddress,
  narrow: (change: Partial<WorklistAddress>) => void,
): FilterToken[] {
  const text = useText(worklistText)
  const format = useFormat()
  const options = useFilterOptions()
  const day = (at: string) => format.day(`${at}T12:00:00Z`)
  return [
    ...(address.group
      ? [
          {
            id: 'group',
            label: text.termToken(text.groups[address.group].toLowerCase()),
            onRemove: () => narrow({ group: null }),
          },
        ]
      : []),
    ...filters.flatMap((name) =>
      address.filters[name].map((value) => ({
        id: `${name} ${value}`,
        label: text.token(
          text.filters[name],
          options[name].find((option) => option.value === value)?.label ?? text.someone,
        ),
        onRemove: () =>
          narrow({
            filters: { ...address.filters, [name]: address.filters[name].filter((kept) => kept !== value) },
          }),
      })),
    ),
    ...(address.from
      ? [{ id: 'from', label: text.fromToken(day(address.from)), onRemove: () => narrow({ from: null }) }]
      : []),
    ...(address.to ? [{ id: 'to', label: text.toToken(day(address.to)), onRemove: () => narrow({ to: null }) }] : []),
  ]
}
