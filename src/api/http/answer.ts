/** What a route answers: data as JSON, or content of another kind. */
export type Answer = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
} & ({ readonly json: unknown } | { readonly content: BodyInit | null; readonly type: string })

/** 200 with a body of JSON. */
export const ok = (json: unknown, headers?: Readonly<Record<string, string>>): Answer => ({
  status: 200,
  json,
  ...(headers && { headers }),
})

/** Something new, with the address where it stands from now on (below the base path). */
export const created = (json: unknown, path?: string): Answer => ({
  status: 201,
  json,
  ...(path && { headers: { Location: `${basePath}${path}` } }),
})

/** 204: it is done, and there is nothing to say. */
export const noContent = (): Answer => ({ status: 204, content: null, type: '' })

/** Where the API stands; the version in the path is the major one only. */
export const basePath = '/api/v1'
/** The full version, in the header `API-Version` of every answer. */
export const apiVersion = '1.0.0'
