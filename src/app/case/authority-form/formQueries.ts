import { queryOptions } from '@tanstack/react-query'
import type { AuthorityFormView } from '../../../contract/authorityForm.ts'
import type { CaseView } from '../../../contract/cases.ts'
import type { FilingKind } from '../../../domain/case/codes.ts'
import { request } from '../../client/request.ts'

export type FormAnswerView = AuthorityFormView['chapters'][number]['answers'][number]

/** Which form is asked for: as it was filed, or as it would be for a kind of filing. */
export type FormAsked = {
  readonly filing: number | null
  readonly since: number | null
  readonly kind: FilingKind | null
}

/** The AP form of a case; after each save of the case it is another key. */
export function authorityFormQuery({ id, version }: Pick<CaseView, 'id' | 'version'>, asked: FormAsked) {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) if (value !== null) query.set(name, String(value))
  return queryOptions({
    queryKey: ['authorityForm', id, version, query.toString()] as const,
    queryFn: ({ signal }) =>
      request<AuthorityFormView>(`cases/${encodeURIComponent(id)}/authority-form?${query}`, { signal }),
    // Whoever files and the settings may change without the case.
    staleTime: 15_000,
  })
}
