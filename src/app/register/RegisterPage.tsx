import { useSuspenseInfiniteQuery, useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { Suspense, useMemo, useState } from 'react'
import { useNavigate, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { orKept } from '../client/orKept.ts'
import { meQuery } from '../shell/meQuery.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { pages } from '../shell/pages.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { registerText } from '../text/register.ts'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { DataTable } from '../ui/table/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { onDemand } from '../ui/drawing/onDemand.tsx'
import { TabLinks } from '../ui/TabLinks.tsx'
import { NoBreachReports } from './NoBreachReports.tsx'
import { everyWhich, readRegisterAddress, type RegisterAddress, writeRegisterAddress } from './registerAddress.ts'
import styles from './Register.module.css'
import { registerColumns } from './registerColumns.tsx'
import { RegisterFilters } from './RegisterFilters.tsx'
import { registerListQuery } from './registerQuery.ts'
import { readShownColumns } from './shownColumns.ts'

const RegisterExports = onDemand(async () => (await import('./exports/RegisterExports.tsx')).RegisterExports)

export const loader =
  (queryClient: QueryClient) =>
  async ({ request }: LoaderFunctionArgs) => {
    const options = registerListQuery(readRegisterAddress(new URL(request.url).searchParams))
    await orKept(queryClient.infiniteQuery(options), queryClient, options.queryKey)
    return null
  }

/** Every breach found, as art. 33(5) wants it: to read, to print, and to take along with a purpose. */
export function Component() {
  const text = useText(registerText)
  const { data: me } = useSuspenseQuery(meQuery)
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const address = readRegisterAddress(query)
  const { data, hasNextPage, fetchNextPage } = useSuspenseInfiniteQuery(registerListQuery(address))
  const entries = useMemo(() => data.pages.flatMap((page) => page.entries), [data])
  const counts = data.pages.at(-1)?.counts
  const columns = useMemo(() => registerColumns(text), [text])
  const [shown, setShown] = useState(readShownColumns)
  const [exporting, setExporting] = useState(false)
  const change = (part: Partial<RegisterAddress>) =>
    void navigate(writeRegisterAddress({ ...address, ...part }), { preventScrollReset: true, replace: true })
  const mayExport = me.can.exportRegister
  const { which, from, to, filters } = address
  const isFiltered = Object.keys(filters).length > 0
  const empty = text.empty[isFiltered ? 'filtered' : from !== null || to !== null ? 'period' : which]
  const shownColumns = which === 'keeping' && !shown.includes('retentionUntil') ? [...shown, 'retentionUntil'] : shown

  return (
    <div className={styles.register}>
      <PageHeading
        title={text.title}
        documentTitle={text.title}
        actions={
          <>
            {me.can.handleCases === true && <ButtonLink to={pages.registerImports}>{text.import}</ButtonLink>}
            <ButtonLink to={pages.annualFigures}>{text.annual}</ButtonLink>
            <Button onClick={() => window.print()}>{text.print}</Button>
            <Button
              look="primary"
              onClick={() => setExporting(true)}
              unavailable={mayExport === true ? undefined : mayExport.because}
            >
              {text.export}
            </Button>
          </>
        }
      />
      <p className={styles.intro}>{which === 'keeping' ? text.keepingIntro : text.intro}</p>
      <div data-screen-only>
        <TabLinks
          label={text.whichLabel}
          tabs={everyWhich.map((each) => ({
            to:
              pages.register + writeRegisterAddress(each === 'keeping' ? { which: each } : { ...address, which: each }),
            label: text.which[each],
            count: each === 'keeping' ? counts?.toDestroy : undefined,
            current: each === which,
          }))}
        />
      </div>
      <RegisterFilters address={address} change={change} shown={shown} onShown={setShown} />
      {entries.length === 0 ? (
        <EmptyState title={empty.title}>{empty.hint}</EmptyState>
      ) : (
        <>
          <DataTable
            caption={text.caption}
            columns={columns}
            data={entries}
            rowId={(entry) => entry.id}
            rowName={(entry) => entry.reference}
            shownColumns={shownColumns}
            tall
          />
          <div className={styles.foot}>
            {hasNextPage && <Button onClick={() => void fetchNextPage()}>{text.more}</Button>}
            <span role="status">
              {hasNextPage ? text.shown(entries.length, counts?.matching ?? entries.length) : text.all(entries.length)}
            </span>
          </div>
        </>
      )}
      {which === 'noBreach' && !isFiltered && <NoBreachReports asked={{ from, to }} />}
      {which === 'keeping' && <NoBreachReports asked="toDestroy" />}
      {exporting && (
        <Suspense>
          <RegisterExports address={address} matching={counts?.matching ?? 0} onClose={() => setExporting(false)} />
        </Suspense>
      )}
    </div>
  )
}
