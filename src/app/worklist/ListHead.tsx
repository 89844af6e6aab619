import { useQuery } from '@tanstack/react-query'
import { type ComponentProps, Suspense, useEffect, useRef } from 'react'
import type { CaseList } from '../../contract/cases.ts'
import type { View } from '../../domain/case/summary.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { pages } from '../shell/pages.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { worklistText } from '../text/worklist.ts'
import { Button } from '../ui/Button.tsx'
import { Link } from '../ui/Link.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { onDemand } from '../ui/drawing/onDemand.tsx'
import { TabLinks } from '../ui/TabLinks.tsx'
import { Tokens } from '../ui/tools/Tokens.tsx'
import { ToolDisclosure } from '../ui/tools/ToolDisclosure.tsx'
import { ToolRow } from '../ui/tools/ToolRow.tsx'
import { isNarrowed, plainView, writeAddress, type WorklistAddress } from './address.ts'
import { toReadAddress, toReadQuery } from './caseListQuery.ts'
import { Filters } from './Filters.tsx'
import { useFilterTokens } from './useFilterTokens.ts'
import styles from './Worklist.module.css'

type ListHeadProps = {
  address: WorklistAddress
  words: string
  counts: CaseList['counts']
  /** How many cases changed since the list was made. */
  news: number
  goTo: (address: WorklistAddress) => void
  narrow: (change: Partial<WorklistAddress>) => void
  columns: ComponentProps<typeof ColumnChooser>
  onRefresh: () => void
}

const SavedViews = onDemand(async () => (await import('./SavedViews.tsx')).SavedViews)
const ColumnChooser = onDemand(async () => (await import('./ColumnChooser.tsx')).ColumnChooser)

const views: readonly View[] = ['mine', 'unassigned', 'team', 'waiting', 'closed']

/** Everything above the cases: the views, what narrows the list, how many there are, and what changed meanwhile. */
export function ListHead({ address, words, counts, news, columns, goTo, narrow, onRefresh }: ListHeadProps) {
  const text = useText(worklistText)
  const format = useFormat()
  const tokens = useFilterTokens(address, narrow)
  const searching = address.view === 'search'
  const narrowed = isNarrowed(address)
  const title = searching ? text.searchTitle : text.title
  const documentTitle = address.view === 'search' ? title : `${title}: ${text.views[address.view]}`
  useAnnouncedCount(counts.matching, narrowed || searching ? text.found(counts.matching) : null)

  return (
    <>
      <PageHeading title={title} documentTitle={documentTitle} />
      <TabLinks
        label={text.viewsLabel}
        tabs={views.map((view) => ({
          to: pages.worklist + writeAddress(plainView(view)),
          label: text.views[view],
          count: counts.views[view],
          current: view === address.view,
        }))}
      />
      <ToolRow
        label={text.filterBy}
        filters={<Filters address={address} narrow={narrow} />}
        arranging={
          <>
            <ToolDisclosure align="end" label={text.columnsButton}>
              {() => (
                <Suspense fallback={null}>
                  <ColumnChooser {...columns} />
                </Suspense>
              )}
            </ToolDisclosure>
            {!searching && (
              <ToolDisclosure align="end" label={text.savedViews}>
                {() => (
                  <Suspense fallback={null}>
                    <SavedViews query={writeAddress(address).slice(1)} />
                  </Suspense>
                )}
              </ToolDisclosure>
            )}
          </>
        }
      >
        {address.waitingFor !== 'me' && <ToReadLink />}
        <div role="status" className={styles.news}>
          {news > 0 && (
            <>
              {text.changed(news)}{' '}
              <Button look="quiet" small onClick={onRefresh}>
                {text.refresh}
              </Button>
            </>
          )}
        </div>
      </ToolRow>
      {(narrowed || searching) && (
        <div className={styles.narrowing}>
          {searching && <span>{text.found(counts.matching)}</span>}
          <Tokens
            label={text.filtersOn}
            tokens={[
              ...(searching
                ? [{ id: 'words', label: text.searchToken(words), onRemove: () => goTo(plainView('team')) }]
                : []),
              ...tokens,
            ]}
            {...(narrowed && { onClear: () => goTo({ ...plainView(address.view), sort: address.sort }) })}
          />
          {address.view !== 'search' && (
            <span>{text.ofAll(format.number(counts.matching), format.number(counts.views[address.view]))}</span>
          )}
          {address.view !== 'search' && counts.lateHidden > 0 && (
            <Link className={styles.lateHidden} to={writeAddress({ ...plainView(address.view), group: 'late' })}>
              {text.lateHidden(counts.lateHidden)}
            </Link>
          )}
        </div>
      )}
      {address.view === 'closed' && <p className={styles.soft}>{text.closedHint}</p>}
    </>
  )
}

/** What waits for whoever looks to read it as second reader stands in no view of their own. */
function ToReadLink() {
  const text = useText(worklistText)
  const { data: toRead = 0 } = useQuery(toReadQuery)
  return (
    toRead > 0 && (
      <Link className={styles.toRead} to={writeAddress(toReadAddress)}>
        {text.toRead(toRead)}
      </Link>
    )
  )
}

/** Says how many are left after a filter or a search, for those who do not see the list change. */
function useAnnouncedCount(count: number, sentence: string | null) {
  const first = useRef(true)
  useEffect(() => {
    if (!first.current && sentence !== null) announce(sentence)
    first.current = false
    // The sentence follows from the count; another language is no news.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [count])
}
