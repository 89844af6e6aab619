import type { Period } from '../../period.ts'
import { DayFilter } from './DayField.tsx'
import { Select } from './Field.tsx'
import { useNow } from '../Now.tsx'

type PeriodFieldsProps = {
  labels: { readonly year: string; readonly everyYear: string; readonly from: string; readonly upTo: string }
  period: Period
  change: (period: Partial<Period>) => void
}

const anyYear = ''
const yearsBack = 7
const dutchYear = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Amsterdam', year: 'numeric' })

/** A period by the year, or from and up to a day. */
export function PeriodFields({ labels, period: { from, to }, change }: PeriodFieldsProps) {
  const thisYear = Number(dutchYear.format(useNow()))
  const isYear = from?.endsWith('-01-01') && to?.endsWith('-12-31') && from.slice(0, 4) === to.slice(0, 4)
  return (
    <>
      <Select
        label={labels.year}
        value={isYear ? from?.slice(0, 4) : anyYear}
        onChange={({ target: { value } }) =>
          change(value === anyYear ? { from: null, to: null } : { from: `${value}-01-01`, to: `${value}-12-31` })
        }
      >
        <option value={anyYear}>{labels.everyYear}</option>
        {Array.from({ length: yearsBack }, (_, back) => (
          <option key={back}>{thisYear - back}</option>
        ))}
      </Select>
      <DayFilter label={labels.from} value={from} onChange={(day) => change({ from: day })} />
      <DayFilter label={labels.upTo} value={to} onChange={(day) => change({ to: day })} />
    </>
  )
}
