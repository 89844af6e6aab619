import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { worklistText } from '../text/worklist.ts'
import type { FilterToken } from '../ui/tools/Tokens.tsx'
import { useNow } from '../ui/Now.tsx'
import { filters, type WorklistAddress } from './address.ts'
import { useFilterOptions } from './Filters.tsx'

/** Every filter that is on as a token that takes itself away. */
export function useFilterTokens(
  address: WorklistAddress,
  narrow: (change: Partial<WorklistAddress>) => void,
): FilterToken[] {
  const text = useText(worklistText)
  const format = useFormat()
  const now = useNow()
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
    ...(address.dueFrom
      ? [
          {
            id: 'dueFrom',
            label: text.dueFromToken(format.shortMoment(address.dueFrom, now)),
            onRemove: () => narrow({ dueFrom: null }),
          },
        ]
      : []),
    ...(address.dueBefore
      ? [
          {
            id: 'dueBefore',
            label: text.dueBeforeToken(format.shortMoment(address.dueBefore, now)),
            onRemove: () => narrow({ dueBefore: null }),
          },
        ]
      : []),
    ...(address.waitingFor
      ? [
          {
            id: 'waitingFor',
            label: text.waitingForToken[address.waitingFor],
            onRemove: () => narrow({ waitingFor: null }),
          },
        ]
      : []),
    ...(address.imported
      ? [
          {
            id: 'imported',
            label: text.importedToken[address.imported],
            onRemove: () => narrow({ imported: null }),
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
