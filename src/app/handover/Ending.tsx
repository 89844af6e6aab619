import { useSuspenseQuery } from '@tanstack/react-query'
import type { CaseRow } from '../../contract/cases.ts'
import { type WatchWindow, watchWindows } from '../../domain/watch/watchWindows.ts'
import { pages } from '../shell/pages.ts'
import { domainText } from '../text/domain.ts'
import { handoverText } from '../text/handover.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { Link } from '../ui/Link.tsx'
import { useNow } from '../ui/Now.tsx'
import { plainView, writeAddress } from '../worklist/address.ts'
import { DeadlineCell } from '../worklist/DeadlineCell.tsx'
import styles from './Handover.module.css'
import { endingQuery } from './handoverQueries.ts'

/** The cases whose term is over, ends tonight or ends in the weekend. */
export function Ending({ now }: { now: string }) {
  const text = useText(handoverText)
  const { data } = useSuspenseQuery(endingQuery(now))
  return (
    <section aria-labelledby="ending" className={styles.part}>
      <h2 id="ending">{text.ending}</h2>
      {watchWindows(now).map((window) => (
        <Window key={window.code} window={window} rows={data.items.filter((row) => isIn(row, window))} />
      ))}
      {data.next !== null && <p>{text.moreCases(data.counts.matching - data.items.length)}</p>}
    </section>
  )
}

const isIn = ({ dueAt }: CaseRow, { from, before }: WatchWindow): boolean =>
  dueAt !== null && (from === null || dueAt >= from) && dueAt < before

function Window({ window: { code, from, before }, rows }: { window: WatchWindow; rows: readonly CaseRow[] }) {
  const text = useText(handoverText)
  const format = useFormat()
  const title = text.windows[code](format.shortMoment(before, useNow()))
  const to = pages.worklist + writeAddress({ ...plainView('team'), dueFrom: from, dueBefore: before })
  return (
    <>
      <h3>
        {title}{' '}
        {rows.length > 0 && (
          <Link to={to} aria-label={text.cases(rows.length)} className={styles.count}>
            {format.number(rows.length)}
          </Link>
        )}
      </h3>
      {rows.length === 0 ? <p className={styles.soft}>{text.none[code]}</p> : <Cases caption={title} rows={rows} />}
    </>
  )
}

function Cases({ caption, rows }: { caption: string; rows: readonly CaseRow[] }) {
  const text = useText(handoverText)
  const names = useText(domainText)
  return (
    // The roles repeat what the elements mean: laid out otherwise on a telephone, a browser would no longer see a table.
    <table role="table" className={styles.table} aria-label={caption}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {text.caseAndHandler}
          </th>
          <th role="columnheader" scope="col">
            {text.term}
          </th>
          <th role="columnheader" scope="col">
            {text.next}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.id} role="row">
            <th role="rowheader" scope="row">
              <Link quiet to={pages.case(row.reference)} aria-label={`${row.reference} ${row.title}`}>
                <b>{row.title}</b>
              </Link>
              <span className={styles.below}>
                {row.reference} · {row.handler?.name ?? <em>{text.noHandler}</em>}
              </span>
            </th>
            <td role="cell" className={styles.gauge}>
              <DeadlineCell row={row} />
            </td>
            <td role="cell">{names.nextStep[row.nextStep.code]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
