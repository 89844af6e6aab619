import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ReportLikenesses } from '../../contract/reports.ts'
import { request } from '../client/request.ts'
import { usePause } from '../inbox/usePause.ts'
import { phoneText } from '../text/phone.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { useNow } from '../ui/Now.tsx'
import type { CallAnswers } from './callAnswers.ts'
import styles from './Phone.module.css'

/** What is said travels in the body of the question, never in an address. */
const alikeQuery = (description: string, phone: string) =>
  queryOptions({
    queryKey: ['likenesses', description, phone] as const,
    queryFn: async ({ signal }) => {
      const body = { description, phone: phone === '' ? null : phone }
      return (await request<ReportLikenesses>('report-likeness-searches', { method: 'POST', body, signal })).items
    },
    enabled: description.length > 8 || phone.length > 7,
    placeholderData: keepPreviousData,
    throwOnError: false,
  })

/** Reports that may tell of the same thing, found while the caller talks. */
export function Alike({ call }: { call: CallAnswers }) {
  const text = useText(phoneText)
  const format = useFormat()
  const now = useNow()
  const { data: alike = [] } = useQuery(
    alikeQuery(usePause(call.description.trim(), 500), usePause(call.phone.trim(), 500)),
  )
  const ago = (instant: string) => format.duration(Math.max(0, now - Date.parse(instant)))
  const [first] = alike
  const firstId = first?.report.id
  useEffect(() => {
    if (first) announce(text.announced(ago(first.receivedAt)))
    // Said once for each report that comes up, not each minute.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [firstId])
  return (
    <section aria-labelledby="alike" className={styles.alike}>
      <h2 id="alike">{text.alike}</h2>
      {alike.length === 0 && <p className={styles.soft}>{text.alikeNone}</p>}
      <ul>
        {alike.map(({ report, receivedAt, because, case: joined }) => (
          <li key={report.id}>
            <b>{text.ago(ago(receivedAt))}</b>{' '}
            <span className={styles.soft}>({format.list(because.map((reason) => text.because[reason]))})</span>
            {report.description !== null && <p className={styles.words}>{report.description}</p>}
            {joined && <p>{text.joined(joined.reference, joined.title)}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
