import { infiniteQueryOptions } from '@tanstack/react-query'
import type { RegisterPage } from '../../contract/register.ts'
import { request } from '../client/request.ts'
import { periodOf, readPeriod, type Period } from '../period.ts'

const whichNames = { breaches: 'datalekken', noBreach: 'geen-datalek', all: 'alles' } as const
export type Which = keyof typeof whichNames
export const everyWhich = Object.keys(whichNames) as readonly Which[]

/** What the register shows. */
export type RegisterAddress = Period & { readonly which: Which }

export function readRegisterAddress(query: URLSearchParams): RegisterAddress {
  return {
    which: everyWhich.find((which) => whichNames[which] === query.get('toon')) ?? 'breaches',
    ...readPeriod(query),
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
