import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { request } from '../client/request.ts'
import { pages } from '../shell/pages.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { draftsQuery } from './draftQueries.ts'
import type { KeptAnswers } from './useKeptAnswers.ts'

/** Throws away what was begun, in this window and on the server, and goes back to the inbox. @param said what is told of it */
export function useDiscard(id: string, kept: Pick<KeptAnswers, 'close' | 'forget'>, said: string) {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  return async () => {
    kept.close()
    kept.forget()
    // What stays there is forgotten after two weeks.
    await request(`drafts/${id}`, { method: 'DELETE' }).catch(() => undefined)
    void queryClient.invalidateQueries({ queryKey: draftsQuery.queryKey })
    announce(said)
    await navigate(pages.inbox)
  }
}
