import { useSuspenseInfiniteQuery, useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { useLocation, useNavigate, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import type { CaseRow } from '../../contract/cases.ts'
import { orKept } from '../client/orKept.ts'
import { useKey } from '../keys/useKey.ts'
import { meQuery } from '../shell/meQuery.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { searchOf } from '../shell/searchState.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { worklistText } from '../text/worklist.ts'
import { Alert } from '../ui/Alert.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { isGrouped, isNarrowed, plainView, readAddress, sortOf, writeAddress, type WorklistAddress } from './address.ts'
import { AssignDialog } from './AssignDialog.tsx'
import { caseListQuery, ownViewOf } from './caseListQuery.ts'
import { AssigningProvider } from './HandlerCell.tsx'
import { ListFoot } from './ListFoot.tsx'
import { ListHead } from './ListHead.tsx'
import { NothingHere } from './NothingHere.tsx'
import { useAssign } from './useAssign.ts'
import { useNews } from './useNews.ts'
import styles from './Worklist.module.css'
import { closedColumns, openColumns, worklistColumns } from './worklistColumns.tsx'

export const loader =
  (queryClient: QueryClient) =>
  async ({ request }: LoaderFunctionArgs) => {
    const me = await queryClient.query(meQuery)
    const address = readAddress(new URL(request.url).searchParams, ownViewOf(me))
    // A search has its words in the history entry, which loaders do not see: the page itself asks.
    if (address.view === 'search') return null
    const options = caseListQuery(address, '')
    await orKept(queryClient.infiniteQuery(options), queryClient, options.queryKey)
    return null
  }

const groupIds = ['late', 'today', 'within24Hours', 'later', 'noFixedTerm'] as const

export function Component() {
  const { data: me } = useSuspenseQuery(meQuery)
  const [query] = useSearchParams()
  const location = useLocation()
  const address = readAddress(query, ownViewOf(me))
  const words = address.view === 'search' ? searchOf(location).trim() : ''
  return address.view === 'search' && words === '' ? <NothingSearched /> : <CaseTable address={address} words={words} />
}

function NothingSearched() {
  const text = useText(worklistText)
  return (
    <>
      <PageHeading title={text.searchTitle} documentTitle={text.searchTitle} />
      <NothingHere address={plainView('search')} searched={false} />
    </>
  )
}

function CaseTable({ address, words }: { address: WorklistAddress; words: string }) {
  const text = useText(worklistText)
  const { data: me } = useSuspenseQuery(meQuery)
  const { data, refetch, fetchNextPage, hasNextPage, isFetchingNextPage, isRefetchError } = useSuspenseInfiniteQuery(
    caseListQuery(address, words),
  )
  const rows = useMemo(() => data.pages.flatMap(({ items }) => items), [data])
  const columns = useMemo(() => worklistColumns(text), [text])
  const goTo = useGoTo()
  const narrow = (change: Partial<WorklistAddress>) => goTo({ ...address, ...change })
  const news = useNews(address, words, rows)
  const assign = useAssign(address, words)
  const [assigning, setAssigning] = useState<CaseRow | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const table = useRef<HTMLDivElement>(null)

  const mayHandle = me.can.handleCases === true
  const take = async (row: CaseRow) => setFault(await assign(row, { handler: 'me', name: me.name }))
  useKey('assignToMe', () => withRow(rows, (row) => void take(row)), mayHandle)
  useKey('assign', () => withRow(rows, setAssigning), mayHandle)

  const refresh = async () => {
    await refetch()
    news.forget()
    announce(text.refreshed)
    table.current?.querySelector<HTMLElement>('tr[data-row] a')?.focus()
  }
  const more = async () => {
    const before = rows.length
    const { data: grown } = await fetchNextPage()
    const next = grown?.pages.flatMap(({ items }) => items)[before]
    // The new rows stand before the button: whoever reads on starts at the first of them.
    if (next)
      requestAnimationFrame(() => table.current?.querySelector<HTMLElement>(`tr[data-row="${next.id}"] a`)?.focus())
  }

  const sort = sortOf(address)
  const counts = data.pages[0]?.counts
  if (!counts) return null
  return (
    <AssigningProvider value={{ me: me.id, take: mayHandle ? (row) => void take(row) : null, open: setAssigning }}>
      <ListHead
        address={address}
        words={words}
        counts={counts}
        news={news.count}
        goTo={goTo}
        narrow={narrow}
        onRefresh={() => void refresh()}
      />
      {fault !== null && <Alert kind="error">{fault}</Alert>}
      {isRefetchError && <Alert kind="warning">{text.mayBeOld}</Alert>}
      {rows.length === 0 ? (
        <NothingHere
          address={address}
          searched
          onClear={
            isNarrowed(address) && address.view !== 'search'
              ? () => goTo({ ...plainView(address.view), sort: address.sort })
              : undefined
          }
        />
      ) : (
        <div ref={table} className={styles.table}>
          <DataTable
            caption={address.view === 'search' ? text.searchCaption : text.caption(text.views[address.view])}
            columns={columns}
            data={rows}
            rowId={(row) => row.id}
            rowName={(row) => row.reference}
            shownColumns={address.view === 'closed' ? closedColumns : openColumns}
            sort={{ id: sort.replace('-', ''), desc: sort.startsWith('-') }}
            onSort={({ id, desc }) =>
              narrow({ sort: `${desc ? '-' : ''}${id}` as NonNullable<WorklistAddress['sort']> })
            }
            groupOf={(row) => row.group ?? 'noFixedTerm'}
            {...(isGrouped(address) && {
              groups: groupIds.map((id) => ({ id, heading: text.groups[id], count: counts.groups[id] })),
            })}
          />
          <ListFoot
            shown={rows.length}
            all={counts.matching}
            hasMore={hasNextPage}
            busy={isFetchingNextPage}
            onMore={() => void more()}
          />
        </div>
      )}
      {assigning && (
        <AssignDialog
          row={assigning}
          onAssign={(to, note) => assign(assigning, to, note)}
          onClose={() => setAssigning(null)}
        />
      )}
    </AssigningProvider>
  )
}

/** Goes to another list of this page, keeping the words that are searched for and the place on the screen. */
function useGoTo(): (address: WorklistAddress) => void {
  const navigate = useNavigate()
  const location = useLocation()
  const state: unknown = location.state
  return (address) =>
    void navigate(writeAddress(address), {
      state: address.view === 'search' ? state : null,
      preventScrollReset: true,
    })
}

/** Acts on the case of the row that has the focus; a key pressed elsewhere does nothing. */
function withRow(rows: readonly CaseRow[], act: (row: CaseRow) => void): void {
  const id = document.activeElement?.closest<HTMLElement>('tr[data-row]')?.dataset['row']
  const row = rows.find((each) => each.id === id)
  if (row && row.handling !== 'closed') act(row)
}
