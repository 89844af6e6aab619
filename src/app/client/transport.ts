import { currentLanguage } from '../text/language.ts'

/** How a request of the screens travels: `path` begins with a slash. It says in which language the reader is answered. */
export type Transport = (
  path: string,
  init: RequestInit & {
    readonly headers: Headers
    /** For a body that comes piece by piece (Fetch standard, 5.4). */
    readonly duplex?: 'half'
  },
) => Promise<Response>

const overTheNetwork: Transport = (path, init) => {
  init.headers.set('Accept-Language', currentLanguage())
  return fetch(new URL(path, location.origin), init)
}
let transport = overTheNetwork

/** Sends a request on its way; in a browser over the network. */
export const travel: Transport = (path, init) => transport(path, init)

/** A server that draws pages asks the API in its own process instead. */
export function travelBy(other: Transport): void {
  transport = other
}
