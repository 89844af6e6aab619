import { useFormat } from '../text/useFormat.ts'
import { useNow } from './Now.tsx'

/** A moment as readers of Amsterdam time write it. Short forms are for lists and carry the whole moment as a tooltip; never "2 dagen geleden" alone. */
export function Moment({ at, short = false }: { at: string; short?: boolean }) {
  const format = useFormat()
  const now = useNow()
  return (
    <time dateTime={at} title={short ? format.moment(at) : undefined}>
      {short ? format.shortMoment(at, now) : format.moment(at)}
    </time>
  )
}
