import { useQueryClient, type InfiniteData } from '@tanstack/react-query'
import { useRef } from 'react'
import type { CaseList, CaseRow, CaseView } from '../../contract/cases.ts'
import { ProblemError } from '../client/problem.ts'
import { newIdempotencyKey, request } from '../client/request.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { worklistText } from '../text/worklist.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { useUndo } from '../ui/UndoBar.tsx'
import type { WorklistAddress } from './address.ts'
import { type BulkResult, byReason, withEach } from './bulk.ts'
import { caseListQuery, fetchCases, replaceRow } from './caseListQuery.ts'

/** The handler is somebody's id, `me`, or null for nobody. */
export type Assignee = { readonly handler: string | null; readonly name: string }

export type Assigning = {
  /** One case from its row; answers with what is in the way, or null when it is done. */
  readonly one: (row: CaseRow, to: Assignee, note?: string) => Promise<string | null>
  /** Several at once, with a result for each. */
  readonly many: (rows: readonly CaseRow[], to: Assignee, note?: string) => Promise<readonly BulkResult[]>
}

/**
 * Gives cases to somebody. A row changes where it stands and the counts follow; it can be taken back for as long as the
 * undo bar shows. When a colleague was faster, the row is brought up to date and nothing is lost.
 */
export function useAssign(address: WorklistAddress, words: string): Assigning {
  const text = useText(worklistText)
  const sentence = useProblemSentence()
  const offerUndo = useUndo()
  const queryClient = useQueryClient()
  const keys = useRef(new Map<string, string>())

  const update = (view: CaseView) => {
    replaceRow(queryClient, view.id, (row) => rowAfter(row, view))
    queryClient.removeQueries({ queryKey: ['case', view.reference] })
  }

  const refreshCounts = async () => {
    void queryClient.invalidateQueries({ queryKey: ['cases', 'count'] })
    const fresh = await fetchCases(address, words, null).catch(() => null)
    queryClient.setQueryData<InfiniteData<CaseList, string | null>>(caseListQuery(address, words).queryKey, (lists) =>
      lists && fresh ? { ...lists, pages: lists.pages.map((page) => ({ ...page, counts: fresh.counts })) } : lists,
    )
  }

  const write = async (row: CaseRow, handler: Assignee['handler'], note: string): Promise<CaseView> => {
    const body = { handler, ...(note !== '' && { note }) }
    // When only the answer was lost, the same act on the same version counts once.
    const act = JSON.stringify([row.id, row.version, body])
    const idempotencyKey = keys.current.get(act) ?? newIdempotencyKey()
    keys.current.set(act, idempotencyKey)
    const view = await request<CaseView>(`cases/${row.id}/handler`, {
      method: 'PUT',
      body,
      ifMatch: row.version,
      idempotencyKey,
    })
    keys.current.delete(act)
    update(view)
    return view
  }

  /** How the row was before, with the version it has now: enough to give it back. */
  type Given = { readonly row: CaseRow; readonly version: number }
  /** Gives back what can be; answers why the rest cannot. */
  const giveBack = async (given: readonly Given[]): Promise<string> => {
    const rows = given.map(({ row, version }) => ({ ...row, version }))
    const results = await withEach(rows, async (row) => {
      const back = await tryOne(row, { handler: row.handler?.id ?? null, name: row.handler?.name ?? '' }, '')
      return typeof back === 'string' ? back : null
    })
    await refreshCounts()
    return byReason(results)
      .map(({ because }) => because)
      .join(' ')
  }

  const tryOne = async (row: CaseRow, to: Assignee, note: string): Promise<Given | string> => {
    try {
      const { version } = await write(row, to.handler, note)
      return { row, version }
    } catch (fault) {
      if (!(fault instanceof ProblemError) || fault.problem.status !== 412) return sentence(fault)
      // Without the newest one the row stays as it is; the next write finds out again.
      const newest = await request<CaseView>(`cases/${row.id}`).catch(() => null)
      if (newest) update(newest)
      return text.someoneWasFaster(row.reference)
    }
  }

  return {
    one: async (row, to, note = '') => {
      const given = await tryOne(row, to, note)
      void refreshCounts()
      if (typeof given === 'string') {
        announce(given, { urgent: true })
        return given
      }
      const message =
        to.handler === 'me'
          ? text.taken(row.reference)
          : to.handler === null
            ? text.released(row.reference)
            : text.assigned(row.reference, to.name)
      offerUndo({ message, undo: () => giveBack([given]) })
      return null
    },
    many: async (rows, to, note = '') => {
      const done: Given[] = []
      const results = await withEach(rows, async (row) => {
        const given = await tryOne(row, to, note)
        if (typeof given === 'string') return given
        done.push(given)
        return null
      })
      void refreshCounts()
      if (done.length > 0) offerUndo({ message: text.assignedMany(done.length), undo: () => giveBack(done) })
      return results
    },
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
