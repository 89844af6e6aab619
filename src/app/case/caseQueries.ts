import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import type { CaseEventList, CaseView, PrecedentList } from '../../contract/cases.ts'
import type { PeopleList, Settings } from '../../contract/organisation.ts'
import { request } from '../client/request.ts'
import { showAnswer } from '../client/showAnswer.ts'
import type { CaseWrite } from './caseWrites.ts'
import { rememberOwnWrite, seenSince } from './saving/ownWrites.ts'

const pathOf = (idOrReference: string) => `cases/${encodeURIComponent(idOrReference)}`

/** One case, now or (`version`) as it was known then. What was known then never changes any more. */
export const caseQuery = (reference: string, version: number | null = null) =>
  queryOptions({
    queryKey: ['case', reference, version ?? 'now'] as const,
    queryFn: ({ signal }) =>
      request<CaseView>(version === null ? pathOf(reference) : `${pathOf(reference)}?version=${version}`, {
        signal,
      }),
    staleTime: version === null ? 15_000 : Infinity,
  })

/** What happened in the case so far; after a save it is simply another key. */
export const caseEventsQuery = ({ id, version }: Pick<CaseView, 'id' | 'version'>) =>
  queryOptions({
    queryKey: ['caseEvents', id, version] as const,
    queryFn: ({ signal }) => request<CaseEventList>(`${pathOf(id)}/events`, { signal }),
    // While the longer list is under way, the list before it stays.
    placeholderData: (before) => before,
    staleTime: Infinity,
  })

/** How closed cases like this one were decided. */
export const precedentsQuery = ({ id, breachedData }: Pick<CaseView, 'id' | 'breachedData'>) =>
  queryOptions({
    queryKey: ['precedents', id, breachedData?.version ?? 0] as const,
    queryFn: ({ signal }) => request<PrecedentList>(`${pathOf(id)}/precedents`, { signal }),
    staleTime: 300_000,
    // A hint beside the work: without it the decision can still be taken.
    throwOnError: false,
  })

/** The people of the organisation, for assigning and for the names in the chronology. */
export const peopleQuery = queryOptions({
  queryKey: ['people'] as const,
  queryFn: ({ signal }) => request<PeopleList>('people', { signal }),
  staleTime: 300_000,
  throwOnError: false,
})

/** How the organisation works: whether it wants a second reader and the DPO's advice. */
export const policyQuery = queryOptions({
  queryKey: ['settings'] as const,
  queryFn: ({ signal }) => request<Settings>('settings', { signal }),
  staleTime: 300_000,
  throwOnError: false,
})

export type CaseWriteAttempt = {
  readonly write: CaseWrite
  readonly idempotencyKey: string
  /** The version that its maker saw. */
  readonly seen: number
  /** The version that an earlier try named: the same request again names the same one, so that it counts once. */
  readonly named?: number | undefined
  /** Hears which version is named, before the request goes. */
  readonly onNaming?: (version: number) => void
}

/**
 * Writes to one case, one after the other. Each names the version that its maker saw, moved on only by what this window
 * itself recorded before it: never by what a colleague did meanwhile, also when the screen has read that already.
 */
export const caseWriteMutation = (reference: string, queryClient: QueryClient) =>
  mutationOptions({
    mutationKey: ['case', reference],
    scope: { id: `case ${reference}` },
    // We tell about a lost connection ourselves, and keep what was typed.
    networkMode: 'always',
    mutationFn: async ({ write, idempotencyKey, seen, named, onNaming }: CaseWriteAttempt): Promise<CaseView> => {
      const shown = queryClient.getQueryData(caseQuery(reference).queryKey)
      if (!shown) throw new Error('A case is read before it is written')
      const version = named ?? seenSince(shown.id, seen)
      onNaming?.(version)
      const answer = await request<CaseView>(`${pathOf(shown.id)}/${write.path}`, {
        method: write.method,
        body: write.body,
        idempotencyKey,
        ...(!write.appends && { ifMatch: version }),
      })
      takeAnswer(answer, write.appends ? shown.version : version, write, queryClient)
      return answer
    },
    onSuccess: () => {
      // Not awaited: the lists may refresh behind this page.
      void queryClient.invalidateQueries({ queryKey: ['cases'] })
    },
  })

/** Shows the case as it was answered after a file was added. */
export function takeAddition(answer: CaseView, queryClient: QueryClient): void {
  const shown = queryClient.getQueryData(caseQuery(answer.reference).queryKey)
  const write = { method: 'POST', path: 'files', body: null, appends: true } as const
  takeAnswer(answer, shown?.version ?? answer.version, write, queryClient)
}

/** Shows the case as a write answered it; the answer to a repeated write may be older than what is shown by then. */
export function takeAnswer(answer: CaseView, before: number, write: CaseWrite, queryClient: QueryClient): void {
  // An addition does not say what it came after: only when it came right after what is shown nobody was in between.
  if (!write.appends || answer.version === before + 1) rememberOwnWrite(answer.id, before, answer.version)
  showAnswer(queryClient, caseQuery(answer.reference).queryKey, (shown: CaseView | undefined) =>
    shown && shown.version > answer.version ? shown : answer,
  )
}
