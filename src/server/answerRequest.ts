import { hostProblem, HostProblemError } from './hostProblems.ts'
import type { SignIn } from './identity/identity.ts'
import type { Setup } from './setup/setup.ts'
import { styleAnswer } from './static.ts'

/** A request as it came in over the network. */
export type Incoming = { readonly request: Request; readonly address: string }

type Parts = {
  readonly api: (incoming: Incoming) => Response | Promise<Response>
  readonly signIn: Pick<SignIn, 'answer'>
  readonly setup: Pick<Setup, 'answer'>
  /** The stylesheet of a house style at a path, or null. */
  readonly houseStyleCss: (pathname: string) => string | null
  readonly screens: (incoming: Incoming) => Promise<Response>
  /** The origin that people use, when the operator named one. */
  readonly publicOrigin: string | null
  readonly newId: () => string
  readonly logError: (entry: { readonly requestId: string; readonly error: unknown }) => void
}

/** Sends each request to the part that answers it: sign-in, set-up, the API, or the screens. Never fails. */
export function makeAnswerer(parts: Parts) {
  const { api, signIn, setup, houseStyleCss, screens, publicOrigin, newId, logError } = parts
  async function answerOwn({ request, address }: Incoming, path: string, requestId: string): Promise<Response | null> {
    if (comesFromElsewhere(request, publicOrigin)) throw new HostProblemError('otherOrigin')
    if (path.startsWith('/api/auth/')) return signIn.answer({ request, address, requestId })
    if (path === '/api/v1/setup') return setup.answer({ request, address, requestId })
    if (!path.startsWith('/api/v1/')) throw new HostProblemError('notFound')
    return null
  }

  return async (incoming: Incoming): Promise<Response> => {
    const { request } = incoming
    const path = pathOf(request.url)
    const dress = path.startsWith('/house-styles/') ? houseStyleCss(path) : null
    if (dress !== null) return styleAnswer(dress, request)
    if (path !== '/api' && !path.startsWith('/api/')) return screens(incoming)
    const requestId = newId()
    try {
      return (await answerOwn(incoming, path, requestId)) ?? (await api(incoming))
    } catch (error) {
      if (error instanceof HostProblemError) return hostProblem(error.code, request, requestId, error.extras)
      logError({ requestId, error })
      return hostProblem('unexpected', request, requestId)
    }
  }
}

/** Cheaper than parsing the whole address, which every request would pay for. */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('://') + 3)
  const end = url.indexOf('?', start)
  return start < 0 ? '/' : url.slice(start, end < 0 ? undefined : end)
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a browser sends this for another website (cross-site request forgery). Browsers name the origin of every request
 * that could change something; who is no browser names none, and has no cookies of somebody else either.
 */
function comesFromElsewhere(request: Request, publicOrigin: string | null): boolean {
  if (safeMethods.has(request.method)) return false
  const origin = request.headers.get('origin')
  if (origin === null) return (request.headers.get('sec-fetch-site') ?? 'none') === 'cross-site'
  return origin !== publicOrigin && URL.parse(origin)?.host !== request.headers.get('host')
}
