import type { ReactNode } from 'react'
import type { Statistics } from '../../contract/statistics.ts'
import { pages } from '../shell/pages.ts'
import { domainText } from '../text/domain.ts'
import { monitoringText } from '../text/monitoring.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { Link } from '../ui/Link.tsx'
import { SummaryList } from '../ui/SummaryList.tsx'
import { plainView, writeAddress } from '../worklist/address.ts'
import { BarTable } from './BarTable.tsx'
import styles from './Monitoring.module.css'

/** How it went in a period: shares as so many of so many, and tables in which the bars stand. */
export function Figures({ statistics }: { statistics: Statistics }) {
  const text = useText(monitoringText)
  const names = useText(domainText)
  const format = useFormat()
  const share = ({ count, of }: Statistics['notified']) => text.share(format.number(count), format.number(of))
  const { people, perMonth, perKind, perCategory, perHandler } = statistics
  if (statistics.breaches + statistics.noBreach === 0) return <p>{text.empty}</p>

  const kinds: Readonly<Record<string, string>> = names.incidentKind
  const categories: Readonly<Record<string, string>> = { ...names.category, ...names.specialCategory }
  const handlerLink = (handler: { id: string; name: string } | null, open: number): ReactNode => {
    const team = plainView('team')
    const name = handler?.name ?? text.nobody
    return (
      <Link
        to={pages.worklist + writeAddress({ ...team, filters: { ...team.filters, handler: [handler?.id ?? 'none'] } })}
        aria-label={text.showCases(name, format.number(open))}
      >
        {format.number(open)}
      </Link>
    )
  }
  return (
    <>
      <div className={styles.figures}>
        <SummaryList
          items={[
            { term: text.facts.breaches, value: format.number(statistics.breaches) },
            { term: text.facts.noBreach, value: format.number(statistics.noBreach) },
            { term: text.facts.open, value: format.number(statistics.open) },
            { term: text.facts.notified, value: share(statistics.notified) },
            { term: text.facts.within72Hours, value: share(statistics.within72Hours) },
            { term: text.facts.informed, value: share(statistics.informed) },
            { term: text.facts.contained, value: share(statistics.contained) },
            {
              term: text.facts.people,
              value:
                format.quantity({ min: people.min, max: people.max }) +
                (people.unknownIn > 0 ? `, ${text.peopleUnknown(people.unknownIn)}` : ''),
            },
          ]}
        />
      </div>
      <div className={styles.charts}>
        <BarTable
          caption={text.perHandler}
          columns={[text.handler, text.openCases, text.lateColumn]}
          rows={perHandler.map(({ handler, open, late }) => ({
            name: handler?.name ?? text.nobody,
            bar: open,
            values: [handlerLink(handler, open), format.number(late)],
          }))}
        />
        <BarTable
          caption={text.perMonth}
          columns={[text.month, text.breaches, text.notified, text.lateColumn]}
          rows={perMonth.map(({ month, breaches, notified, late }) => ({
            name: monthName(month, format.language),
            bar: breaches,
            values: [breaches, notified, late].map(format.number),
          }))}
        />
        <BarTable
          caption={text.perKind}
          columns={[text.kind, text.breaches, text.notified]}
          rows={perKind.map(({ kind, breaches, notified }) => ({
            name: kind === null ? text.unknownKind : (kinds[kind] ?? kind),
            bar: breaches,
            values: [breaches, notified].map(format.number),
          }))}
        />
        <BarTable
          caption={text.perCategory}
          columns={[text.category, text.breaches]}
          rows={perCategory.map(({ category, breaches }) => ({
            name: categories[category] ?? category,
            bar: breaches,
            values: [format.number(breaches)],
          }))}
        />
      </div>
    </>
  )
}

/** "2026-11" as "november 2026". */
const monthName = (month: string, language: string): string =>
  new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )
