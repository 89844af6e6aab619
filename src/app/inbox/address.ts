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
  readonly oldestFirst: boolean
  /** The report that is open for reading. */
  readonly report: string | null
}

/** Reads an address; what it does not know, it leaves out. */
export function readInbox(query: URLSearchParams): InboxAddress {
  const report = query.get('melding')
  return {
    tab: tabs.find((tab) => tabNames[tab] === query.get('lijst')) ?? 'open',
    oldestFirst: query.get('volgorde') === 'oudste',
    report: report !== null && /^[0-9a-f-]{36}$/i.test(report) ? report : null,
  }
}

/** Writes an address as the query of the inbox; empty for what it shows at first. */
export function writeInbox({ tab, oldestFirst, report }: InboxAddress): string {
  const query = new URLSearchParams()
  if (tab !== 'open') query.set('lijst', tabNames[tab])
  if (oldestFirst) query.set('volgorde', 'oudste')
  if (report !== null) query.set('melding', report)
  return query.size === 0 ? '' : `?${query}`
}
