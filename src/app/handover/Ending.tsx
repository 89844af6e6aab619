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
  const format = useFormat()
  const now = useNow()
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={caption}>
        <thead>
          <tr>
            <th scope="col">{text.case}</th>
            <th scope="col">{text.term}</th>
            <th scope="col">{text.next}</th>
            <th scope="col">{text.handler}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to={pages.case(row.reference)}>{row.reference}</Link> {row.title}
              </th>
              <td>
                {row.dueAt !== null && (
                  <>
                    <b>{format.shortMoment(row.dueAt, now)}</b>
                    <span className={styles.below}>
                      {format.remaining(row.dueAt, now)}
                      {row.dueFor && ` · ${names.legalDuty[row.dueFor]}`}
                    </span>
                  </>
                )}
              </td>
              <td>{names.nextStep[row.nextStep.code]}</td>
              <td>{row.handler?.name ?? <em>{text.noHandler}</em>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
