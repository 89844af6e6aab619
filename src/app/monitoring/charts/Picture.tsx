import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { meQuery } from '../../shell/meQuery.ts'
import { monitoringText } from '../../text/monitoring.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { useFormat } from '../../text/useFormat.ts'
import { useNow } from '../../ui/Now.tsx'
import styles from './Charts.module.css'
import { type PictureKind, savePicture } from './savePicture.ts'

type PictureProps = {
  kind: PictureKind
  title: string
  about: string
  legend?: string | undefined
  /** Of the drawing, in pixels. */
  height: number
  /** The drawing itself. */
  children: ReactNode
  onDone: (saved: boolean) => void
}

const width = 960
const edge = 32
const above = 92
const below = 76

/** Draws a chart once more beyond the edge of the screen, on paper with its title, what it is of and its source, and saves that. */
export function Picture({ kind, title, about, legend, height, children, onDone }: PictureProps) {
  const text = useText(monitoringText).chart
  const format = useFormat()
  const now = useNow()
  const { data: me } = useSuspenseQuery(meQuery)
  const paper = useRef<SVGSVGElement>(null)
  const begun = useRef(false)
  const whole = above + height + below
  useEffect(() => {
    if (begun.current || !paper.current) return
    begun.current = true
    void savePicture(paper.current, kind, title).then(onDone)
  }, [kind, title, onDone])
  return createPortal(
    <div className={styles.darkroom} aria-hidden inert>
      <svg ref={paper} width={width} height={whole} viewBox={`0 0 ${width} ${whole}`}>
        <rect width={width} height={whole} className={styles.paper} />
        <text className={styles.pictureTitle} x={edge} y="42">
          {title}
        </text>
        <text className={styles.word} x={edge} y="66">
          {about}
        </text>
        <svg x={edge} y={above} width={width - 2 * edge} height={height} overflow="visible">
          {children}
        </svg>
        <text className={styles.soft} x={edge} y={whole - 42}>
          {legend}
        </text>
        <text className={styles.soft} x={edge} y={whole - 18}>
          {text.source(me.organisation.name, format.moment(new Date(now).toISOString()))}
        </text>
      </svg>
    </div>,
    document.body,
  )
}
