import type { Workload } from '../../contract/statistics.ts'
import { addHours } from '../../domain/time.ts'
import { pages } from '../shell/pages.ts'
import { monitoringText } from '../text/monitoring.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { plainView, writeAddress, type WorklistAddress } from '../worklist/address.ts'
import { ChartFrame } from './charts/ChartFrame.tsx'
import type { ChartValue } from './charts/chartData.ts'
import styles from './charts/Charts.module.css'

/** Who has how much: a bar for the open cases, and beside it what presses. */
export function WorkPerHandler({ workload: { now, perHandler } }: { workload: Workload }) {
  const text = useText(monitoringText)
  const { work } = text
  const format = useFormat()
  if (perHandler.length === 0)
    return (
      <section aria-labelledby="work" className={styles.chart}>
        <h2 id="work">{work.title}</h2>
        <p className={styles.hint}>{work.none}</p>
      </section>
    )
  const present = Date.parse(now)
  return (
    <ChartFrame
      level={2}
      about={format.moment(now)}
      data={{
        title: work.title,
        columns: [work.handler, work.open, work.late, work.within24Hours, work.waiting, work.first],
        rows: perHandler.map(({ handler, open, late, within24Hours, waiting, firstDueAt }) => {
          const name = handler?.name ?? work.nobody
          const plain = plainView('team')
          const theirs: WorklistAddress = {
            ...plain,
            filters: { ...plain.filters, handler: [handler?.id ?? 'none'] },
          }
          const figure = (column: string, count: number, to: WorklistAddress): ChartValue =>
            count === 0
              ? { shown: '0' }
              : {
                  shown: format.number(count),
                  to: pages.worklist + writeAddress(to),
                  label: work.cell(name, column, format.number(count)),
                }
          return {
            name,
            values: [
              figure(work.open, open, theirs),
              figure(work.late, late, { ...theirs, group: 'late' }),
              figure(work.within24Hours, within24Hours, {
                ...theirs,
                dueFrom: now,
                dueBefore: addHours(now, 24),
              }),
              figure(work.waiting, waiting, { ...theirs, waitingFor: 'anybody' }),
              { shown: firstDueAt === null ? work.noTerm : format.shortMoment(firstDueAt, present) },
            ],
          }
        }),
      }}
      bars={perHandler.map(({ open }) => open)}
    />
  )
}
