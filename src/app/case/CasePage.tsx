import { type QueryClient, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { type LoaderFunctionArgs, redirect, useLocation, useParams, useSearchParams } from 'react-router'
import type { CaseView } from '../../contract/cases.ts'
import { useChanges } from '../client/useChanges.ts'
import { meQuery } from '../shell/meQuery.ts'
import { shellText } from '../text/shell.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { FirstScreen } from '../ui/drawing/FirstScreen.tsx'
import { NowProvider, useNow } from '../ui/Now.tsx'
import { CaseContext } from './CaseContext.tsx'
import styles from './CasePage.module.css'
import { caseEventsQuery, caseQuery } from './caseQueries.ts'
import { CaseStateBanner } from './CaseStateBanner.tsx'
import { CaseHeader } from './header/CaseHeader.tsx'
import { CompactBar } from './header/CompactBar.tsx'
import { OpenPart } from './OpenPart.tsx'
import { sectionHeadingId } from './parts/SectionHeading.tsx'
import { LeftDrafts } from './saving/LeftDrafts.tsx'
import { SectionList } from './SectionList.tsx'
import { type PagePart, partOf, pathTo, versionIn } from './sections.ts'
import { SideColumn } from './side/SideColumn.tsx'
import { TimeTravel } from './TimeTravel.tsx'
import { useWords } from './useWords.ts'

/** Has the case at hand before the page shows, and goes on to the section of its next step when no section was asked for. */
export const loader =
  (queryClient: QueryClient) =>
  async ({ params, request }: LoaderFunctionArgs) => {
    const { reference = '', section } = params
    const version = versionIn(new URL(request.url).searchParams)
    // Between the sections of one case nothing is fetched again; what is old is renewed behind the page.
    const shown = await queryClient.query({ ...caseQuery(reference, version), staleTime: 'static' })
    // The chronology tells when an earlier version was recorded.
    if (shown.newestVersion !== null)
      await queryClient.query(caseEventsQuery({ id: shown.id, version: shown.newestVersion }))
    if (partOf(section) !== null) return null
    return redirect(pathTo(shown.reference, shown.nextStep.section ?? 'closing', version))
  }

/** One case: its clock and next step on top, its sections beside each other, and what belongs to it. */
export function Component() {
  const { reference = '', section } = useParams()
  const [search] = useSearchParams()
  const version = versionIn(search)
  const { data: view } = useSuspenseQuery(caseQuery(reference, version))
  const { data: me } = useSuspenseQuery(meQuery)
  const part = partOf(section) ?? 'awareness'
  const asKnownAt = version !== null && view.newestVersion !== null ? version : null
  const moment = useMomentOf(view, asKnownAt)
  const opened = useMemo(() => ({ view, me, asKnownAt }), [view, me, asKnownAt])
  const header = useRef<HTMLElement>(null)
  useDocumentTitle(view.reference, part)
  useFocusOnArrival(part)
  useNewsOf(view, asKnownAt === null)

  return (
    <CaseContext value={opened}>
      {/* As known then, the clock stands where it stood then. */}
      <NowProvider now={moment}>
        <div className={styles.page}>
          <CaseHeader header={header} part={part} />
          {asKnownAt === null && <OnePart />}
          <CompactBar header={header} />
          <div className={styles.banners}>
            <TimeTravel part={part} />
            <CaseStateBanner />
          </div>
          <div className={styles.columns}>
            {asKnownAt === null && <LeftDrafts part={part} />}
            <SectionList current={part} />
            <FirstScreen>
              <div className={styles.middle}>
                <OpenPart part={part} key={`${view.id} ${part} ${asKnownAt ?? 'now'}`} />
              </div>
              <SideColumn part={part} />
            </FirstScreen>
          </div>
        </div>
      </NowProvider>
    </CaseContext>
  )
}

/** Said on paper alone, when a browser prints from its own menu: what is open is not the whole. */
const OnePart = () => <p className={styles.onePart}>{useWords().text.actions.partOnPaper}</p>

/**
 * What colleagues record shows by itself, and what one did oneself in another window; drafts stay as they are, and an act
 * still names the version it saw. A write of this window brings its own answer.
 */
function useNewsOf({ id, version, reference }: CaseView, when: boolean): void {
  const queryClient = useQueryClient()
  useChanges((change) => {
    const isOwn = change?.byMe === true && queryClient.isMutating({ mutationKey: ['case', reference] }) > 0
    const isNews = change === null || (change.id === id && change.version > version && !isOwn)
    if (isNews) void queryClient.invalidateQueries({ queryKey: caseQuery(reference).queryKey })
  }, when)
}

/** The moment of the screen: the present, or for an earlier version the moment that it was recorded. */
function useMomentOf(view: CaseView, asKnownAt: number | null): number {
  const present = useNow()
  const { data } = useQuery({
    ...caseEventsQuery({ id: view.id, version: view.newestVersion ?? view.version }),
    enabled: asKnownAt !== null,
  })
  const entry = data?.items.find(({ version }) => version === asKnownAt)
  return asKnownAt === null ? present : Date.parse(entry?.recordedAt ?? view.openedAt)
}

/** Names the document by its case and by the part that is open: two windows on one case are told apart. */
function useDocumentTitle(reference: string, part: PagePart): void {
  const { product } = useText(shellText)
  const { text, names } = useWords()
  const name = part === 'chronology' || part === 'noBreach' ? text[part].title : names.section[part]
  useEffect(() => {
    document.title = `${reference} ${name} · ${product}`
  }, [reference, name, product])
}

/** On arriving at the case the focus goes to its title, from section to section to the heading of the section. */
function useFocusOnArrival(part: PagePart): void {
  const { key } = useLocation()
  const before = useRef<PagePart | null>(null)
  useEffect(() => {
    if (before.current === part) return
    const target = before.current !== null ? sectionHeadingId : key === 'default' ? null : 'case-title'
    before.current = part
    if (target) document.getElementById(target)?.focus({ preventScroll: target === 'case-title' })
    // Only another part is navigation; saving within it is not.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [part])
}
