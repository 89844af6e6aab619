import type { Statistics } from '../../contract/statistics.ts'
import { monitoringText } from '../text/monitoring.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Select } from '../ui/fields/Field.tsx'
import { PeriodFields } from '../ui/fields/PeriodFields.tsx'
import styles from './Monitoring.module.css'
import type { MonitoringAddress } from './monitoringAddress.ts'

type FigureFiltersProps = {
  address: MonitoringAddress
  /** The figures without a filter: what there is to choose from. */
  all: Pick<Statistics, 'perDepartment' | 'perController'>
  change: (part: Partial<MonitoringAddress>) => void
}

const anything = ''

/** Which cases the figures are of: a period, a department, a controller. */
export function FigureFilters({ address, all, change }: FigureFiltersProps) {
  const text = useText(monitoringText)
  const choices = (values: readonly (string | null)[], chosen: string | null) => {
    const known = values.map((value) => value ?? 'none')
    // What an older address chose stays to be seen, and to be taken away.
    return chosen !== null && !known.includes(chosen) ? [...known, chosen] : known
  }
  const selects = [
    { name: 'department', values: all.perDepartment.map(({ department }) => department) },
    { name: 'controller', values: all.perController.map(({ controller }) => controller) },
  ] as const
  return (
    <div role="group" aria-label={text.narrow} className={styles.period} data-screen-only>
      <PeriodFields labels={{ ...text, year: text.years }} period={address} change={change} />
      {selects.map(({ name, values }) => (
        <Select
          key={name}
          label={text[name]}
          value={address[name] ?? anything}
          onChange={({ target: { value } }) => change({ [name]: value === anything ? null : value })}
        >
          <option value={anything}>{text.everything}</option>
          {choices(values, address[name]).map((value) => (
            <option key={value} value={value}>
              {value === 'none' ? text.notRecorded : value}
            </option>
          ))}
        </Select>
      ))}
    </div>
  )
}
