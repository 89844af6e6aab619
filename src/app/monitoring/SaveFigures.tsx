import type { Statistics } from '../../contract/statistics.ts'
import { saveFile } from '../client/saveFile.ts'
import { monitoringText } from '../text/monitoring.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { fileName } from './charts/savePicture.ts'
import { type FigureLine, figuresAsCsv } from './figuresAsCsv.ts'
import type { MonitoringAddress } from './monitoringAddress.ts'
import { useFigures } from './useFigures.ts'

type SaveFiguresProps = { statistics: Statistics; address: MonitoringAddress; about: string }

/** All figures of the screen as one file; they are counts, so they tell of nobody. */
export function SaveFigures({ statistics, address, about }: SaveFiguresProps) {
  const text = useText(monitoringText)
  const { factsOf, barsOf } = useFigures()
  const { people, hours, perMonth } = statistics
  const lines = (): readonly FigureLine[] => {
    const { numbers, shares } = factsOf(statistics, address)
    return [
      ...numbers.map(({ name, count }): FigureLine => [text.figures, name, text.number, count]),
      ...shares.flatMap(({ name, count, all }): FigureLine[] => [
        [text.figures, name, text.number, count],
        [text.figures, name, text.outOf, all],
      ]),
      [text.figures, text.facts.people, text.least, people.min],
      [text.figures, text.facts.people, text.most, people.max],
      ...perMonth.flatMap(({ month, breaches, notified, late }): FigureLine[] => [
        [text.perMonth, month, text.breaches, breaches],
        [text.perMonth, month, text.notified, notified],
        [text.perMonth, month, text.late, late],
      ]),
      ...(['toAwareness', 'toContainment', 'toDecision'] as const).flatMap((step): FigureLine[] => [
        [text.hours.inHours, text.hours[step], text.hours.of, hours[step].of],
        ...(['min', 'median', 'p90', 'max'] as const).map((rank): FigureLine => [
          text.hours.inHours,
          text.hours[step],
          text.hours[rank],
          hours[step][rank],
        ]),
      ]),
      ...Object.values(barsOf(statistics, address)).flatMap(({ title, rows, bars }) =>
        rows.map(({ name }, row): FigureLine => [title, name, text.breaches, bars[row] ?? 0]),
      ),
    ]
  }
  const save = () => {
    const { part, name, figure, value } = text.csvColumns
    const content = figuresAsCsv([part, name, figure, value], lines())
    saveFile(new File([content], `${fileName(`${text.figures} ${about}`)}.csv`, { type: 'text/csv' }))
    announce(text.csvSaved)
  }
  return (
    <Button small onClick={save}>
      {text.csv}
    </Button>
  )
}
