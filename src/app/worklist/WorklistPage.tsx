import { useQueryClient, useSuspenseInfiniteQuery, useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { Suspense, useMemo, useRef, useState, type PointerEvent } from 'react'
import { useLocation, useNavigate, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import type { CaseRow } from '../../contract/cases.ts'
import { caseQuery } from '../case/caseQueries.ts'
import { fetchAhead } from '../client/newVersion.ts'
import { orKept } from '../client/orKept.ts'
import { useKey } from '../keys/useKey.ts'
import { meQuery } from '../shell/meQuery.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { searchOf } from '../shell/searchState.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { worklistText } from '../text/worklist.ts'
import { Alert } from '../ui/Alert.tsx'
import { DataTable } from '../ui/table/DataTable.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { onDemand } from '../ui/drawing/onDemand.tsx'
import { useFirstScreen } from '../ui/drawing/useFirstScreen.ts'
import { isGrouped, isNarrowed, plainView, readAddress, sortOf, writeAddress, type WorklistAddress } from './address.ts'
import type { BulkResult } from './bulk.ts'
import { caseListQuery, ownViewOf, toReadQuery } from './caseListQuery.ts'
import { AssigningProvider } from './HandlerCell.tsx'
import { ListFoot } from './ListFoot.tsx'
import { ListHead } from './ListHead.tsx'
import { NothingHere } from './NothingHere.tsx'
import { type Assignee, useAssign } from './useAssign.ts'
import { useColumns } from './useColumns.ts'
import { useNews } from './useNews.ts'
import { useReturnToRow } from './useReturnToRow.ts'
import styles from './Worklist.module.css'
import { worklistColumns } from './worklistColumns.tsx'

// Fetched when somebody first needs them: the list itself must be there at once.
const AssignDialog = onDemand(async () => (await import('./AssignDialog.tsx')).AssignDialog)
const BulkBar = onDemand(async () => (await import('./BulkBar.tsx')).BulkBar)
const BulkOutcome = onDemand(async () => (await import('./BulkBar.tsx')).BulkOutcome)
const RowDetail = onDemand(async () => (await import('./RowDetail.tsx')).RowDetail)

export const loader =
  (queryClient: QueryClient) =>
  async ({ request }: LoaderFunctionArgs) => {
    const me = await queryClient.query(meQuery)
    const address = readAddress(new URL(request.url).searchParams, ownViewOf(me))
    // A search has its words in the history entry, which loaders do not see: the page itself asks.
    if (address.view === 'search') return null
    const options = caseListQuery(address, '')
    await Promise.all([
      orKept(queryClient.infiniteQuery(options), queryClient, options.queryKey),
      // With a drawn page the number comes along; in a browser nobody waits for it, its link asks by itself.
      typeof document === 'undefined' && queryClient.query(toReadQuery).catch(() => null),
    ])
    return null
  }

const fetchCasePage = () => void fetchAhead(() => import('../case/CasePage.tsx'))

/** Asks for the case whose link is being pressed: the hand needs a tenth of a second to let go. */
function readAhead({ target, button }: PointerEvent, rows: readonly CaseRow[], queryClient: QueryClient): void {
  if (!(target instanceof Element) || button !== 0 || target.closest('a') === null) return
  const id = target.closest<HTMLElement>('tr[data-row]')?.dataset['row']
  const row = rows.find((each) => each.id === id)
  if (row) void queryClient.query({ ...caseQuery(row.reference), staleTime: 'static' }).catch(() => undefined)
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
  const queryClient = useQueryClient()
  const { data: me } = useSuspenseQuery(meQuery)
  const { data, refetch, fetchNextPage, hasNextPage, isFetchingNextPage, isRefetchError } = useSuspenseInfiniteQuery(
    caseListQuery(address, words),
  )
  const rows = useMemo(() => data.pages.flatMap(({ items }) => items), [data])
  const drawn = useFirstScreen(rows, `${writeAddress(address)} ${words}`)
  const columns = useMemo(() => worklistColumns(text), [text])
  const goTo = useGoTo()
  const narrow = (change: Partial<WorklistAddress>) => goTo({ ...address, ...change })
  const news = useNews(address, words, rows)
  const assign = useAssign(address, words)
  const [assigning, setAssigning] = useState<readonly CaseRow[]>([])
  const [chosenIds, setChosen] = useState<readonly string[]>([])
  const [unfolded, setUnfolded] = useState<readonly string[]>([])
  const [results, setResults] = useState<readonly BulkResult[] | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const table = useRef<HTMLDivElement>(null)
  const rememberRow = useReturnToRow(table)

  const mayHandle = me.can.handleCases === true
  const mayExport = me.can.exportRegister === true
  const chosen = useMemo(() => rows.filter(({ id }) => chosenIds.includes(id)), [rows, chosenIds])
  const take = async (some: readonly CaseRow[]) => give(some, { handler: 'me', name: me.name }, '')
  const give = async (some: readonly CaseRow[], to: Assignee, note: string): Promise<string | null> => {
    const [only] = some
    if (some.length === 1 && only) {
      const wrong = await assign.one(only, to, note)
      setFault(wrong)
      return wrong
    }
    setResults(await assign.many(some, to, note))
    setChosen([])
    return null
  }
  // Whatever is chosen goes before the row that has the focus.
  const meant = () => (chosen.length > 0 ? chosen : focusedRow(rows))
  useKey('assignToMe', () => void (meant().length > 0 && take(meant())), mayHandle)
  useKey('assign', () => setAssigning(meant()), mayHandle)

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

  const { columns: shownColumns, isChanged, change } = useColumns(me.id, address.view === 'closed' ? 'closed' : 'open')
  const sort = sortOf(address)
  const counts = data.pages[0]?.counts
  if (!counts) return null
  return (
    <AssigningProvider
      value={{ me: me.id, take: mayHandle ? (row) => void take([row]) : null, open: (row) => setAssigning([row]) }}
    >
      <ListHead
        address={address}
        words={words}
        counts={counts}
        news={news.count}
        columns={{ columns: shownColumns, isChanged, onChange: change }}
        goTo={goTo}
        narrow={narrow}
        onRefresh={() => void refresh()}
      />
      {fault !== null && <Alert kind="error">{fault}</Alert>}
      {results !== null && (
        <Suspense>
          <BulkOutcome
            key={results.map(({ reference }) => reference).join()}
            results={results}
            onClose={() => setResults(null)}
          />
        </Suspense>
      )}
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
        // Whoever comes to the rows will open one, and whoever presses a link opens that case.
        <div
          ref={table}
          className={styles.table}
          onPointerOver={fetchCasePage}
          onFocus={fetchCasePage}
          onClickCapture={rememberRow}
          onPointerDown={(event) => readAhead(event, rows, queryClient)}
        >
          <DataTable
            caption={address.view === 'search' ? text.searchCaption : text.caption(text.views[address.view])}
            columns={columns}
            data={drawn}
            rowId={(row) => row.id}
            rowName={(row) => row.reference}
            shownColumns={shownColumns}
            {...((mayHandle || mayExport) && { selected: chosenIds, onSelect: setChosen })}
            unfolded={unfolded}
            onUnfold={setUnfolded}
            detail={detailOf}
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
      {chosen.length > 0 && (
        <Suspense>
          <BulkBar
            rows={chosen}
            beyondPage={chosen.length === rows.length && counts.matching > rows.length ? counts.matching : null}
            mayHandle={mayHandle}
            mayExport={mayExport}
            onTake={() => void take(chosen)}
            onAssign={() => setAssigning(chosen)}
            onMerged={(merged) => {
              setResults(merged)
              setChosen([])
            }}
            onClear={() => setChosen([])}
          />
        </Suspense>
      )}
      {assigning.length > 0 && (
        <Suspense>
          <AssignDialog
            rows={assigning}
            onAssign={(to, note) => give(assigning, to, note)}
            onClose={() => setAssigning([])}
          />
        </Suspense>
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

/** The open case of the row that has the focus; a key pressed elsewhere means none. */
function focusedRow(rows: readonly CaseRow[]): readonly CaseRow[] {
  const id = document.activeElement?.closest<HTMLElement>('tr[data-row]')?.dataset['row']
  return rows.filter((each) => each.id === id && each.handling !== 'closed')
}

const detailOf = (row: CaseRow) => (
  <Suspense>
    <RowDetail row={row} />
  </Suspense>
)
