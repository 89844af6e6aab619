/** A period of Dutch days, the last one included; null leaves an end open. */
export type Period = { readonly from: string | null; readonly to: string | null }

/** The period in an address, such as `?van=2026-01-01&tot=2026-03-31`; what is no day is left out. */
export const readPeriod = (query: URLSearchParams): Period => ({
  from: dayOrNull(query.get('van')),
  to: dayOrNull(query.get('tot')),
})

/** The period as the API takes it: up to the first day that no longer counts. */
export const periodOf = ({ from, to }: Period): { openedFrom?: string; openedBefore?: string } => ({
  ...(from !== null && { openedFrom: from }),
  ...(to !== null && { openedBefore: dayAfter(to) }),
})

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

const dayOrNull = (text: string | null): string | null =>
  text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null
