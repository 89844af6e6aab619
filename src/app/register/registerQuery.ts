import { infiniteQueryOptions } from '@tanstack/react-query'
import type { RegisterPage } from '../../contract/register.ts'
import { request } from '../client/request.ts'

const whichNames = { breaches: 'datalekken', noBreach: 'geen-datalek', all: 'alles' } as const
export type Which = keyof typeof whichNames
export const everyWhich = Object.keys(whichNames) as readonly Which[]

/** What the register shows; days are Dutch ones, the last one included. */
export type RegisterAddress = {
  readonly which: Which
  readonly from: string | null
  readonly to: string | null
}

export function readRegisterAddress(query: URLSearchParams): RegisterAddress {
  return {
    which: everyWhich.find((which) => whichNames[which] === query.get('toon')) ?? 'breaches',
    from: dayOrNull(query.get('van')),
    to: dayOrNull(query.get('tot')),
  }
}

export function writeRegisterAddress({ which, from, to }: RegisterAddress): string {
  const query = new URLSearchParams({
    toon: whichNames[which],
    ...(from && { van: from }),
    ...(to && { tot: to }),
  })
  return `?${query}`
}

/** The register a page at a time, in the order of the references. */
export const registerListQuery = (address: RegisterAddress) =>
  infiniteQueryOptions({
    queryKey: ['register', address] as const,
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({
        which: address.which,
        ...periodOf(address),
        ...(pageParam !== null && { cursor: pageParam }),
      })
      return request<RegisterPage>(`register?${query}`, { signal })
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })

/** The period as the API takes it: up to the first day that no longer counts. */
export const periodOf = ({ from, to }: Pick<RegisterAddress, 'from' | 'to'>) => ({
  ...(from !== null && { openedFrom: from }),
  ...(to !== null && {
    openedBefore: new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10),
  }),
})

const dayOrNull = (text: string | null): string | null =>
  text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null
