const tabNames = {
  open: 'te-behandelen',
  needsALook: 'moet-bekeken',
  parked: 'geparkeerd',
  settled: 'afgehandeld',
} as const
export type InboxTab = keyof typeof tabNames
export const tabs = Object.keys(tabNames) as readonly InboxTab[]

/** The lists to choose from; that of messages which need a look only where there are any, or while it is read. */
export const tabsWith = (counts: { readonly needsALook: number }, current: InboxTab): readonly InboxTab[] =>
  tabs.filter((tab) => tab !== 'needsALook' || tab === current || counts.needsALook > 0)

/** What the inbox shows: a list, and beside it one report. */
export type InboxAddress = {
  readonly tab: InboxTab
  /** Of what waits the longest first, for its clock has run the longest; of what was settled the last. */
  readonly oldestFirst: boolean
  /** The report that is open for reading. */
  readonly report: string | null
}

const isOldestFirst = (tab: InboxTab): boolean => tab !== 'settled'

/** Reads an address; what it does not know, it leaves out. */
export function readInbox(query: URLSearchParams): InboxAddress {
  const report = query.get('melding')
  const tab = tabs.find((one) => tabNames[one] === query.get('lijst')) ?? 'open'
  const order = query.get('volgorde')
  return {
    tab,
    oldestFirst: order === 'oudste' || (order !== 'nieuwste' && isOldestFirst(tab)),
    report: report !== null && /^[0-9a-f-]{36}$/i.test(report) ? report : null,
  }
}

/** The query of a list in its usual order, with nothing open beside it. */
export const listOf = (tab: InboxTab): string => writeInbox({ tab, oldestFirst: isOldestFirst(tab), report: null })

/** The query of one report among what is still to be settled. */
export const queryOfReport = (report: string): string => writeInbox({ tab: 'open', oldestFirst: true, report })

/** Writes an address as the query of the inbox; empty for what it shows at first. */
export function writeInbox({ tab, oldestFirst, report }: InboxAddress): string {
  const query = new URLSearchParams()
  if (tab !== 'open') query.set('lijst', tabNames[tab])
  if (oldestFirst !== isOldestFirst(tab)) query.set('volgorde', oldestFirst ? 'oudste' : 'nieuwste')
  if (report !== null) query.set('melding', report)
  return query.size === 0 ? '' : `?${query}`
}
