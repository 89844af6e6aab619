import { useQueryClient, type InfiniteData } from '@tanstack/react-query'
import type { CaseList, CaseRow, CaseView } from '../../contract/cases.ts'
import { ProblemError } from '../client/problem.ts'
import { request } from '../client/request.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { worklistText } from '../text/worklist.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { useUndo } from '../ui/UndoBar.tsx'
import type { WorklistAddress } from './address.ts'
import { caseListQuery, fetchCases, replaceRow } from './caseListQuery.ts'

/** The handler is somebody's id, `me`, or null for nobody. */
export type Assignee = { readonly handler: string | null; readonly name: string }

/**
 * Gives a case to somebody from its row. The row changes where it stands and the counts follow; it can be taken back
 * for as long as the undo bar shows. When a colleague was faster, the row is brought up to date and nothing is lost.
 */
export function useAssign(
  address: WorklistAddress,
  words: string,
): (row: CaseRow, to: Assignee, note?: string) => Promise<string | null> {
  const text = useText(worklistText)
  const sentence = useProblemSentence()
  const offerUndo = useUndo()
  const queryClient = useQueryClient()

  const update = (view: CaseView) => {
    replaceRow(queryClient, view.id, (row) => rowAfter(row, view))
    queryClient.removeQueries({ queryKey: ['case', view.reference] })
    void refreshCounts()
  }

  const refreshCounts = async () => {
    void queryClient.invalidateQueries({ queryKey: ['cases', 'count'] })
    const fresh = await fetchCases(address, words, null).catch(() => null)
    queryClient.setQueryData<InfiniteData<CaseList, string | null>>(caseListQuery(address, words).queryKey, (lists) =>
      lists && fresh ? { ...lists, pages: lists.pages.map((page) => ({ ...page, counts: fresh.counts })) } : lists,
    )
  }

  const write = async (row: CaseRow, handler: Assignee['handler'], note: string): Promise<CaseView> => {
    const view = await request<CaseView>(`cases/${row.id}/handler`, {
      method: 'PUT',
      body: { handler, ...(note !== '' && { note }) },
      ifMatch: row.version,
    })
    update(view)
    return view
  }

  return async (row, to, note = '') => {
    try {
      const view = await write(row, to.handler, note)
      const message =
        to.handler === 'me'
          ? text.taken(row.reference)
          : to.handler === null
            ? text.released(row.reference)
            : text.assigned(row.reference, to.name)
      offerUndo({
        message,
        undo: async () => void (await write({ ...row, version: view.version }, row.handler?.id ?? null, '')),
      })
      return null
    } catch (fault) {
      if (!(fault instanceof ProblemError) || fault.problem.status !== 412) return sentence(fault)
      update(await request<CaseView>(`cases/${row.id}`))
      const message = text.someoneWasFaster(row.reference)
      announce(message, { urgent: true })
      return message
    }
  }
}

/** The row as the case is now; its group stays, for a row that moves away under the pointer is a trap. */
const rowAfter = (row: CaseRow, view: CaseView): CaseRow => ({
  ...row,
  version: view.version,
  title: view.title,
  handler: view.handler,
  handling: view.handling,
  authorityState: view.authorityState,
  subjectsState: view.subjectsState,
  nextStep: view.nextStep,
  marks: view.marks,
})
