import type { CaseView } from '../../src/contract/cases.ts'

/** Speaks to the API as another system does: with a bearer token, JSON and the version it saw. */
export type ApiClient = {
  /** @throws an error with the problem for an answer outside 2xx */
  get<Answer>(path: string): Promise<Answer>
  send<Answer>(method: 'POST' | 'PUT', path: string, body: object, headers?: Record<string, string>): Promise<Answer>
  /** A write on a case, with the version it has; answers the case as it then stands. */
  write(breach: Pick<CaseView, 'id' | 'version'>, method: 'POST' | 'PUT', path: string, body: object): Promise<CaseView>
  /** The answer itself, whatever its status. */
  raw(path: string, init?: RequestInit): Promise<Response>
}

export function apiClient(origin: string, token: string): ApiClient {
  const raw: ApiClient['raw'] = (path, init = {}) =>
    fetch(`${origin}/api/v1/${path}`, {
      ...init,
      headers: {
        authorization: `Bearer ${token}`,
        'accept-language': 'en',
        ...(init.headers as Record<string, string>),
      },
    })

  async function answerOf<Answer>(asked: Promise<Response>, what: string): Promise<Answer> {
    const response = await asked
    if (!response.ok) throw new Error(`${what} answered ${response.status}: ${await response.text()}`)
    return (await response.json()) as Answer
  }

  const send: ApiClient['send'] = (method, path, body, headers = {}) =>
    answerOf(
      raw(path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } }),
      `${method} ${path}`,
    )

  return {
    raw,
    send,
    get: (path) => answerOf(raw(path), `GET ${path}`),
    write: ({ id, version }, method, path, body) =>
      send<CaseView>(method, `cases/${id}/${path}`, body, { 'if-match': `"${version}"` }),
  }
}
