import { useSuspenseInfiniteQuery, useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useNavigate, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { orKept } from '../client/orKept.ts'
import { meQuery } from '../shell/meQuery.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { pages } from '../shell/pages.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { registerText } from '../text/register.ts'
import { Button } from '../ui/Button.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { DayFilter } from '../ui/DayField.tsx'
import { TabLinks } from '../ui/TabLinks.tsx'
import { ExportDialog } from './ExportDialog.tsx'
import styles from './Register.module.css'
import { registerColumns } from './registerColumns.tsx'
import {
  everyWhich,
  readRegisterAddress,
  registerListQuery,
  writeRegisterAddress,
  type RegisterAddress,
} from './registerQuery.ts'

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
  const columns = useMemo(() => registerColumns(text), [text])
  const [exporting, setExporting] = useState(false)
  const change = (part: Partial<RegisterAddress>) =>
    void navigate(writeRegisterAddress({ ...address, ...part }), { preventScrollReset: true, replace: true })
  const mayExport = me.can.exportRegister
  const empty = text.empty[address.from !== null || address.to !== null ? 'period' : address.which]

  return (
    <>
      <PageHeading
        title={text.title}
        documentTitle={text.title}
        actions={
          <>
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
      <p className={styles.intro}>{text.intro}</p>
      <div data-screen-only>
        <TabLinks
          label={text.whichLabel}
          tabs={everyWhich.map((which) => ({
            to: pages.register + writeRegisterAddress({ ...address, which }),
            label: text.which[which],
            current: which === address.which,
          }))}
        />
      </div>
      <div role="group" aria-label={text.period} className={styles.period} data-screen-only>
        <DayFilter label={text.from} value={address.from} onChange={(from) => change({ from })} />
        <DayFilter label={text.upTo} value={address.to} onChange={(to) => change({ to })} />
        <span className={styles.soft}>{text.periodHint}</span>
      </div>
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
          />
          <div className={styles.foot}>
            {hasNextPage && <Button onClick={() => void fetchNextPage()}>{text.more}</Button>}
            <span role="status">{hasNextPage ? text.shown(entries.length) : text.all(entries.length)}</span>
          </div>
        </>
      )}
      {exporting && <ExportDialog address={address} onClose={() => setExporting(false)} />}
    </>
  )
}
