import { pages } from '../shell/pages.ts'

const [call, ended] = ['gesprek', 'vastgelegd']
const idIn = (query: URLSearchParams, name: string): string | null => {
  const id = query.get(name)
  return id !== null && /^[0-9a-f-]{36}$/i.test(id) ? id : null
}

/** The call that is being taken, by the id of its draft; never a word of what is said. */
export const callIn = (query: URLSearchParams): string | null => idIn(query, call)
export const callPage = (id: string): string => `${pages.phoneReport}?${call}=${id}`

/** The report that a call became. */
export const callEndIn = (query: URLSearchParams): string | null => idIn(query, ended)
export const callEndPage = (report: string): string => `${pages.phoneReport}?${ended}=${report}`
