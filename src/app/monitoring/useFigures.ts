import type { Statistics } from '../../contract/statistics.ts'
import { nameOf } from '../register/nameOf.ts'
import type { RegisterFilters } from '../register/registerAddress.ts'
import { domainText } from '../text/domain.ts'
import { monitoringText } from '../text/monitoring.ts'
import { registerText } from '../text/register.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import type { ChartData, ChartValue } from './charts/chartData.ts'
import { type MonitoringAddress, registerOf } from './monitoringAddress.ts'

type Counted = {
  readonly name: string
  readonly count: number
  readonly filters: RegisterFilters
  readonly isUnknown?: boolean
}

/** A table whose rows are bars. */
export type BarData = ChartData & { readonly bars: readonly number[] }

/**
 * The figures of a period, facts and tables: on the screen, in pictures and in the file they are the same. Made when asked
 * for: the facts come on the screen before the tables, and the file when somebody wants it.
 */
export function useFigures() {
  const text = useText(monitoringText)
  const names = useText(domainText)
  const { causes } = useText(registerText)
  const format = useFormat()
  const figure = (
    address: MonitoringAddress,
    name: string,
    count: number,
    filters: RegisterFilters,
    which: 'breaches' | 'noBreach' | 'all' = 'breaches',
  ): ChartValue => ({
    shown: format.number(count),
    label: `${name}: ${format.number(count)}`,
    to: registerOf(address, { filters, which }),
  })
  const kindName = (kind: string | null) => (kind === null ? text.unknownKind : nameOf(names.incidentKind, kind))
  const causeName = (cause: string | null) => (cause === null ? text.notRecorded : nameOf(causes, cause))

  const factsOf = (statistics: Statistics, address: MonitoringAddress) => {
    const { facts } = text
    const { people } = statistics
    const shares = (['notified', 'within72Hours', 'informed', 'contained'] as const).map((name) => {
      const filters: Record<typeof name, readonly [RegisterFilters, RegisterFilters]> = {
        notified: [{ notified: 'yes' }, {}],
        within72Hours: [{ notified: 'yes', late: 'no' }, { notified: 'yes' }],
        informed: [{ subjectsState: 'informed' }, { subjectsState: 'informed,toBeInformed' }],
        contained: [{ contained: 'yes' }, {}],
      }
      const { count, of: all } = statistics[name]
      const [part, whole] = filters[name]
      return {
        name: facts[name],
        part: figure(address, facts[name], count, part),
        whole: figure(address, facts.breaches, all, whole),
        count,
        all,
      }
    })
    const number = (
      name: string,
      count: number,
      filters: RegisterFilters,
      which: 'breaches' | 'noBreach' | 'all' = 'breaches',
    ) => ({ name, count, value: figure(address, name, count, filters, which) })
    const numbers = [
      number(facts.breaches, statistics.breaches, {}),
      number(facts.noBreach, statistics.noBreach, {}, 'noBreach'),
      number(facts.open, statistics.open, { open: 'yes' }),
      number(facts.late, statistics.late, { late: 'yes' }),
      // Without an old register it would only be a zero to wonder about.
      ...(statistics.imported === 0 ? [] : [number(facts.imported, statistics.imported, { imported: 'yes' })]),
      number(facts.withdrawn, statistics.notifications.withdrawn, { authorityState: 'withdrawn' }, 'all'),
    ]
    return {
      numbers,
      shares,
      people: {
        name: facts.people,
        shown: format.quantity({ min: people.min, max: people.max }),
        unknown: figure(address, facts.people, people.unknownIn, { peopleKnown: 'no' }),
        unknownIn: people.unknownIn,
      },
    }
  }

  const barsOf = (statistics: Statistics, address: MonitoringAddress) => {
    const counted = (title: string, column: string, given: readonly Counted[]): BarData => {
      // What is not recorded says how much the others leave out, and not that it is the largest of them.
      const rows = [...given.filter(({ isUnknown }) => !isUnknown), ...given.filter(({ isUnknown }) => isUnknown)]
      return {
        title,
        columns: [column, text.breaches],
        rows: rows.map(({ name, count, filters, isUnknown = false }) => ({
          name,
          values: [figure(address, name, count, filters)],
          isUnknown,
        })),
        bars: rows.map(({ count }) => count),
      }
    }

    return {
      causes: counted(
        text.perCause,
        text.cause,
        statistics.perCause.map(({ cause, breaches }) => ({
          name: causeName(cause),
          count: breaches,
          filters: { cause: cause ?? 'none' },
          isUnknown: cause === null,
        })),
      ),
      kinds: counted(
        text.perKind,
        text.kind,
        statistics.perKind.map(({ kind, breaches }) => ({
          name: kindName(kind),
          count: breaches,
          filters: { incidentKind: kind ?? 'none' },
          isUnknown: kind === null,
        })),
      ),
      categories: counted(
        text.perCategory,
        text.category,
        statistics.perCategory.map(({ category, breaches }) => ({
          name: nameOf({ ...names.category, ...names.specialCategory }, category),
          count: breaches,
          filters: { category },
        })),
      ),
      departments: counted(
        text.perDepartment,
        text.department,
        statistics.perDepartment.map(({ department, breaches }) => ({
          name: department ?? text.notRecorded,
          count: breaches,
          filters: { department: department ?? 'none' },
          isUnknown: department === null,
        })),
      ),
      controllers: counted(
        text.perController,
        text.controller,
        statistics.perController.map(({ controller, breaches }) => ({
          name: controller ?? text.notRecorded,
          count: breaches,
          filters: { controller: controller ?? 'none' },
          isUnknown: controller === null,
        })),
      ),
      repeats: counted(
        text.repeats,
        text.kind,
        statistics.repeats.map(({ kind, department, cause, breaches }) => ({
          name: [kindName(kind), department ?? text.notRecorded, causeName(cause)].join(' · '),
          count: breaches,
          filters: { incidentKind: kind, department: department ?? 'none', cause: cause ?? 'none' },
        })),
      ),
    }
  }
  return { factsOf, barsOf }
}
export type FactsShown = ReturnType<ReturnType<typeof useFigures>['factsOf']>
