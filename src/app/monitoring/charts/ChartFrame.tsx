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

/** Of many rows the largest tell most; those below them come when asked for. */
const enough = 6

/** A chart with its name, its table, and the way to take it along as a picture. */
export function ChartFrame({ data, about, hint, legend, legendInWords, level = 3, ...chart }: ChartFrameProps) {
  const text = useText(monitoringText).chart
  const headingId = useId()
  const [wanted, setWanted] = useState<PictureKind | null>(null)
  const Heading = level === 2 ? 'h2' : 'h3'
  const drawn = 'drawing' in chart
  const [unfolded, setUnfolded] = useState(false)
  const folds = level === 3 && !drawn && data.rows.length > enough + 2
  const keep = (
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
  )
  return (
    <section aria-labelledby={headingId} className={styles.chart}>
      <Heading id={headingId}>{data.title}</Heading>
      {hint && <p className={styles.hint}>{hint}</p>}
      {drawn ? (
        <>
          {chart.drawing}
          {legend}
          <div className={styles.foot}>
            <details className={styles.details}>
              <summary>{text.table}</summary>
              <ChartTable data={data} />
            </details>
            {keep}
          </div>
        </>
      ) : (
        <>
          <ChartTable data={data} bars={chart.bars} {...(folds && !unfolded && { most: enough })} />
          <div className={styles.foot}>
            {folds && (
              <button
                type="button"
                data-screen-only
                className={toolStyles.tool}
                aria-expanded={unfolded}
                onClick={() => setUnfolded(!unfolded)}
              >
                {unfolded ? text.fewer : text.everyRow(data.rows.length)}
                <VisuallyHidden>: {data.title}</VisuallyHidden>
              </button>
            )}
            {keep}
          </div>
        </>
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
