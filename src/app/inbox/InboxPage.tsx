import { useSuspenseInfiniteQuery, useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useNavigate, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { orKept } from '../client/orKept.ts'
import { useChanges } from '../client/useChanges.ts'
import { useKey } from '../keys/useKey.ts'
import { MailboxAlert } from '../mailbox/MailboxAlert.tsx'
import { meQuery } from '../shell/meQuery.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { pages } from '../shell/pages.ts'
import { domainText } from '../text/domain.ts'
import { inboxText } from '../text/inbox.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { joinClasses } from '../ui/joinClasses.ts'
import { Link } from '../ui/Link.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { TabLinks } from '../ui/TabLinks.tsx'
import { BulkPane } from './BulkPane.tsx'
import { DutyLine } from './DutyLine.tsx'
import { listOf, readInbox, tabsWith, writeInbox, type InboxAddress } from './address.ts'
import styles from './Inbox.module.css'
import { NothingOpen } from './NothingOpen.tsx'
import { ReportLine } from './ReportLine.tsx'
import { ReportPane } from './ReportPane.tsx'
import { dutyQuery, reportListQuery, reportQuery } from './reportQueries.ts'
import { senderOf } from './sender.ts'
import { useSettleMany } from './useSettleMany.ts'
import { useWantedReport } from './useWantedReport.ts'

export const loader =
  (queryClient: QueryClient) =>
  async ({ request }: LoaderFunctionArgs) => {
    const address = readInbox(new URL(request.url).searchParams)
    const options = reportListQuery(address)
    const reading = orKept(queryClient.infiniteQuery(options), queryClient, options.queryKey)
    // From one report to the next in the list on the screen nobody waits: a key that is held moves faster than data.
    if (queryClient.getQueryCache().find({ queryKey: options.queryKey })?.isActive() === true) {
      reading.catch(() => undefined)
      return null
    }
    await Promise.all([
      reading,
      queryClient.query(dutyQuery).catch(() => null),
      // The pane shows its own fault: a report that is gone must not take the list away.
      address.report !== null && queryClient.query(reportQuery(address.report)).catch(() => null),
    ])
    return null
  }

/** The list of reports beside the one that is read; on a narrow screen one of the two. */
export function Component() {
  const text = useText(inboxText)
  const names = useText(domainText)
  const format = useFormat()
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const address = readInbox(query)
  const list = useSuspenseInfiniteQuery(reportListQuery(address))
  const reports = useMemo(() => list.data.pages.flatMap(({ items }) => items), [list.data])
  const counts = list.data.pages[0]?.counts
  const news = useNewReports(list.dataUpdatedAt)
  const [chosen, choose] = useState<readonly string[]>([])
  const selected = useMemo(() => reports.filter(({ id }) => chosen.includes(id)), [reports, chosen])
  const bulk = useSettleMany()
  // What was not done stays to be read, until something else is opened.
  const picking = selected.length > 0 || (bulk.refused.length > 0 && address.report === null)
  const { data: me } = useSuspenseQuery(meQuery)
  const mayPick = me.can.handleCases === true && (address.tab === 'open' || address.tab === 'parked')
  const lines = useRef<HTMLUListElement>(null)
  const focusLine = (id: string) => lineOf(id, lines.current)?.querySelector('a')?.focus()
  // A list may be longer than the window: whatever opens a report, its line comes along.
  useEffect(() => {
    if (address.report !== null) lineOf(address.report, lines.current)?.scrollIntoView({ block: 'nearest' })
  }, [address.report])
  const lastPicked = useRef<string | null>(null)

  const { wantedReport, want } = useWantedReport(address.report)
  const goTo = (change: Partial<InboxAddress>) => {
    want(change.report ?? null)
    void navigate(pages.inbox + writeInbox({ ...address, ...change }), {
      preventScrollReset: true,
    })
  }
  const index = reports.findIndex(({ id }) => id === address.report)
  const all = format.number(counts?.matching ?? 0)
  const read = (position: number) => {
    const next = reports[position]
    if (!next) return
    goTo({ report: next.id })
    // While several are chosen no report is opened beside the list, so its line has the focus.
    if (picking) focusLine(next.id)
    announce(text.position(position + 1, all))
  }
  /** One more or one less; with Shift, everything from the last one picked. */
  const pick = (id: string, on: boolean, event?: Event) => {
    const ids = reports.map((report) => report.id)
    const from = event instanceof MouseEvent && event.shiftKey ? ids.indexOf(lastPicked.current ?? '') : -1
    const to = ids.indexOf(id)
    const touched = from === -1 ? [id] : ids.slice(Math.min(from, to), Math.max(from, to) + 1)
    lastPicked.current = id
    choose(on ? [...new Set([...chosen, ...touched])] : chosen.filter((each) => !touched.includes(each)))
  }
  useKey(
    'selectRow',
    () => {
      if (address.report === null) return
      pick(address.report, !chosen.includes(address.report))
      // The pane that had the focus makes place for that of the choice.
      focusLine(address.report)
    },
    mayPick,
  )
  const from = () => {
    const wanted = wantedReport()
    const at = reports.findIndex(({ id }) => id === wanted)
    return at === -1 ? index : at
  }
  useKey('nextRow', () => read(from() + 1))
  useKey('previousRow', () => read(from() === -1 ? reports.length - 1 : from() - 1))

  /** After an outcome: the report that comes up in the place of the one that leaves. */
  const readOn = () => {
    const next = reports[index + 1] ?? reports[index - 1]
    goTo({ report: next?.id ?? null })
    if (next)
      announce(
        text.position(Math.min(index + 1, reports.length - 1), format.number(Math.max(0, (counts?.matching ?? 0) - 1))),
      )
  }

  const refresh = async () => {
    await list.refetch()
    news.forget()
  }

  if (!counts) return null
  const reading = address.report !== null && !picking
  return (
    <div className={joinClasses(styles.inbox, reading && styles.reading, picking && styles.picking)} data-list-beside>
      <div className={styles.head}>
        <PageHeading title={text.title} documentTitle={`${text.title}: ${text.tabs[address.tab]}`} />
        <DutyLine />
        <div className={styles.alert}>
          <MailboxAlert />
        </div>
      </div>
      <div className={styles.list}>
        <TabLinks
          label={text.tabsLabel}
          tabs={tabsWith(counts, address.tab).map((tab) => ({
            to: pages.inbox + listOf(tab),
            label: text.tabs[tab],
            count: counts[tab],
            current: tab === address.tab,
          }))}
        />
        <div className={styles.tools}>
          <span role="status" className={styles.news}>
            {news.count > 0 && (
              <>
                {text.changed(news.count)}{' '}
                <Button look="quiet" small onClick={() => void refresh()}>
                  {text.refresh}
                </Button>
              </>
            )}
          </span>
          {reports.length > 1 && (
            <Link
              to={writeInbox({ ...address, oldestFirst: !address.oldestFirst }) || pages.inbox}
              className={styles.order}
            >
              {address.oldestFirst ? text.order.newest : text.order.oldest}
            </Link>
          )}
        </div>
        {list.isRefetchError && <Alert kind="warning">{text.mayBeOld}</Alert>}
        {reports.length === 0 ? (
          <EmptyState title={text.empty[address.tab].title}>{text.empty[address.tab].hint}</EmptyState>
        ) : (
          <ul ref={lines} className={styles.lines} aria-label={text.listLabel[address.tab]}>
            {reports.map((report) => (
              <li key={report.id} className={styles.row} data-report={report.id}>
                {mayPick && (
                  <input
                    type="checkbox"
                    className={styles.pick}
                    aria-label={text.bulk.pick(senderOf(report, text, names), format.moment(report.receivedAt))}
                    checked={chosen.includes(report.id)}
                    onChange={(event) => pick(report.id, event.target.checked, event.nativeEvent)}
                  />
                )}
                <ReportLine
                  report={report}
                  to={writeInbox({ ...address, report: report.id })}
                  current={report.id === address.report}
                />
              </li>
            ))}
          </ul>
        )}
        <div className={styles.foot}>
          {list.hasNextPage && <Button onClick={() => void list.fetchNextPage()}>{text.more}</Button>}
          {counts.matching > 0 && <span>{text.shown(format.number(reports.length), all)}</span>}
        </div>
      </div>
      <div className={styles.pane}>
        {reading && (
          <p className={styles.back}>
            <Link to={pages.inbox + writeInbox({ ...address, report: null })}>{text.backToList}</Link>
          </p>
        )}
        {picking ? (
          <BulkPane
            key={address.tab}
            reports={selected}
            bulk={bulk}
            onDone={(left) => {
              choose(left)
              goTo({ report: null })
            }}
            onClear={() => {
              choose([])
              bulk.forget()
              goTo({ report: null })
            }}
          />
        ) : address.report !== null ? (
          <ReportPane
            key={address.report}
            id={address.report}
            position={index === -1 ? null : text.position(index + 1, all)}
            onNext={readOn}
            onBack={(report) => goTo({ tab: address.tab === 'needsALook' ? 'needsALook' : 'open', report })}
            onTogether={(other) => {
              if (address.report !== null) choose([address.report, other])
            }}
          />
        ) : (
          <NothingOpen
            waiting={address.tab === 'open' && reports.length > 0}
            onFirst={() => read(0)}
            toReport={(report) => pages.inbox + writeInbox({ ...address, report })}
          />
        )}
      </div>
    </div>
  )
}

const lineOf = (id: string, lines: HTMLElement | null) => lines?.querySelector(`[data-report="${id}"]`)

const nothingMoved = { readAt: 0, ids: new Set<string>() }

/** How many reports moved on through others since the list was read; the list itself stands still until asked. */
function useNewReports(readAt: number): { readonly count: number; readonly forget: () => void } {
  const [moved, setMoved] = useState<{ readonly readAt: number; readonly ids: ReadonlySet<string> }>(nothingMoved)
  const forget = () => setMoved(nothingMoved)
  useChanges((change) => {
    if (change?.kind !== 'report' || change.byMe) return
    setMoved((known) => ({ readAt, ids: new Set(known.readAt === readAt ? known.ids : []).add(change.id) }))
  })
  // What was told before the list was read again is in it.
  return { count: moved.readAt === readAt ? moved.ids.size : 0, forget }
}
