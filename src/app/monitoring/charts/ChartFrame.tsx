import { useId, useState, type ReactNode } from 'react'
import { monitoringText } from '../../text/monitoring.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import toolStyles from '../../ui/tools/Tools.module.css'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import type { ChartData } from './chartData.ts'
import styles from './Charts.module.css'
import { ChartTable } from './ChartTable.tsx'
import { Picture } from './Picture.tsx'
import type { PictureKind } from './savePicture.ts'
import { RowBars, rowBarsHeight } from './RowBars.tsx'

type ChartFrameProps = {
  data: ChartData
  /** What the figures are of, for whoever meets the picture elsewhere: the period, and the filters. */
  about: string
  hint?: ReactNode
  /** Below the drawing: what its colours mean. */
  legend?: ReactNode
  /** The same in one line of words, for a picture that may be printed without colours. */
  legendInWords?: string
  /** 2 for a chart that is a part of the page, 3 for one among others. */
  level?: 2 | 3
} & (
  | { /** A drawing with its height in pixels; its table stands folded below it. */ drawing: ReactNode; height: number }
  | { /** Without a drawing the table carries these as bars. */ bars: readonly number[] }
)

/** A chart with its name, its table, and the way to take it along as a picture. */
export function ChartFrame({ data, about, hint, legend, legendInWords, level = 3, ...chart }: ChartFrameProps) {
  const text = useText(monitoringText).chart
  const headingId = useId()
  const [wanted, setWanted] = useState<PictureKind | null>(null)
  const Heading = level === 2 ? 'h2' : 'h3'
  const drawn = 'drawing' in chart
  return (
    <section aria-labelledby={headingId} className={styles.chart}>
      <div className={styles.head}>
        <Heading id={headingId}>{data.title}</Heading>
        <div data-screen-only>
          <Disclosure
            align="end"
            buttonClassName={toolStyles.tool}
            label={
              <>
                {text.save}
                <VisuallyHidden>: {data.title}</VisuallyHidden>
              </>
            }
          >
            {() => (
              <div className={styles.choices}>
                <Button look="quiet" small onClick={() => setWanted('svg')}>
                  {text.svg}
                </Button>
                <Button look="quiet" small onClick={() => setWanted('png')}>
                  {text.png}
                </Button>
              </div>
            )}
          </Disclosure>
        </div>
      </div>
      {hint && <p className={styles.hint}>{hint}</p>}
      {drawn ? (
        <>
          {chart.drawing}
          {legend}
          <details className={styles.details}>
            <summary>{text.table}</summary>
            <ChartTable data={data} />
          </details>
        </>
      ) : (
        <ChartTable data={data} bars={chart.bars} />
      )}
      {wanted !== null && (
        <Picture
          kind={wanted}
          title={data.title}
          about={about}
          legend={legendInWords}
          height={drawn ? chart.height : rowBarsHeight(data.rows.length)}
          onDone={(saved) => {
            setWanted(null)
            announce(saved ? text.saved : text.notSaved)
          }}
        >
          {drawn ? chart.drawing : <RowBars data={data} bars={chart.bars} />}
        </Picture>
      )}
    </section>
  )
}
