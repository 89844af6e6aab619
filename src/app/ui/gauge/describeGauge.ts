import type { Format } from '../../text/format.ts'
import type { common } from '../../text/nl/common.ts'

export type GaugeLevel = 'running' | 'soon' | 'late' | 'met' | 'provisional'
export type GaugeMark = { readonly at: string; readonly label: string }

export type GaugeProps = {
  readonly start: string
  readonly end: string
  /** Where the water stands: the present, or the moment of the act for a term that is met. */
  readonly now: string
  readonly level: GaugeLevel
  readonly marks?: readonly GaugeMark[]
  /** Slim for rows; large, with its legend, for the header of one case. */
  readonly size?: 'slim' | 'large'
  readonly startLabel?: string
}

/** The gauge in words: "65 u 40 m van 72 u verstreken, nog 6 u 20 m. Ingedamd na 8 u 40 m." Says all that the picture says. */
export function describeGauge(
  { start, end, now, level, marks = [] }: GaugeProps,
  text: (typeof common)['gauge'],
  format: Format,
): string {
  const [from, to, at] = [Date.parse(start), Date.parse(end), Date.parse(now)]
  const after = (instant: string) => format.hours(Math.max(0, Date.parse(instant) - from))
  const elapsed = format.hours(Math.max(0, at - from))

  const state = () => {
    if (level === 'met') return at <= to ? text.met(elapsed) : text.metLate(elapsed, format.duration(at - to))
    const passed = text.elapsed(elapsed, format.hours(to - from))
    return `${passed}, ${at < to ? text.left(format.duration(to - at)) : text.late(format.duration(at - to))}`
  }
  const sentences = [
    level === 'provisional' ? `${text.provisional}: ${state()}` : state(),
    ...marks.map(({ at: done, label }) => text.mark(label, after(done))),
  ]
  return sentences.map((sentence) => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`).join(' ')
}
