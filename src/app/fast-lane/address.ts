import { pages } from '../shell/pages.ts'

/** What the fast lane shows: the report it treats, the draft it keeps, or the case it became. Never a word of either. */
export type LaneAddress = {
  readonly report: string | null
  readonly draft: string | null
  readonly done: string | null
}

const names = { report: 'melding', draft: 'concept', done: 'klaar' } as const
const isId = (text: string | null): text is string => text !== null && /^[0-9a-f-]{36}$/i.test(text)

export function readLane(query: URLSearchParams): LaneAddress {
  const [report, draft, done] = [query.get(names.report), query.get(names.draft), query.get(names.done)]
  return { report: isId(report) ? report : null, draft: isId(draft) ? draft : null, done: done === '' ? null : done }
}

export function writeLane({ report, draft, done }: LaneAddress): string {
  const query = new URLSearchParams()
  if (done !== null) query.set(names.done, done)
  if (report !== null) query.set(names.report, report)
  if (draft !== null) query.set(names.draft, draft)
  return `${pages.fastLane}?${query}`
}
