import type { JobNews } from '../../src/api/ports/jobs.ts'
import type { OrganisationStore, Store } from '../../src/api/ports.ts'
import type { CaseQuery, ReportQuery } from '../../src/api/ports/lists.ts'
import type { Changes } from '../../src/api/ports/changes.ts'
import { Desk, officer, zeeland } from './kit.ts'

export type Opened = {
  readonly store: Store
  readonly changes: Changes
  readonly jobNews: JobNews
  clock: { now: string }
}

export const tuesday = '2026-11-17T13:10:00.000Z'

/** An empty store with one organisation on a Tuesday, and somebody at its desk. */
export async function freshDesk(
  open: () => Promise<Opened>,
): Promise<{ opened: Opened; store: OrganisationStore; desk: Desk }> {
  const opened = await open()
  opened.clock.now = tuesday
  await opened.store.createOrganisation(zeeland())
  const store = opened.store.of(zeeland().id)
  return { opened, store, desk: new Desk(store, zeeland().id) }
}

export const allCases = (over: Partial<CaseQuery> = {}): CaseQuery => ({
  me: officer.id,
  searchRestricted: false,
  sort: 'reference',
  descending: false,
  limit: 50,
  cursor: null,
  now: tuesday,
  ...over,
})

export const allReports = (over: Partial<ReportQuery> = {}): ReportQuery => ({
  state: 'all',
  searchRestricted: false,
  descending: true,
  limit: 50,
  cursor: null,
  now: tuesday,
  ...over,
})
