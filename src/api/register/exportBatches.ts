import type { NoBreachReport } from '../../contract/register.ts'
import type { RegisterFilter } from '../../domain/register/registerFilter.ts'
import type { Instant } from '../../domain/time.ts'
import type { NameOf } from '../organisation/directory.ts'
import type { OrganisationStore } from '../ports.ts'
import { readEntries, readNoBreachReports, type WholeEntry } from './readEntries.ts'

const entriesAtOnce = 200

/** What an export is made of. */
export type ExportSource = {
  readonly store: OrganisationStore
  readonly filter: RegisterFilter
  readonly nameOf: NameOf
  readonly now: Instant
  /** How many entries are read at once; absent: some hundreds. */
  readonly atOnce?: number
  /** Hears how many entries were taken each time; what it throws ends the making. */
  readonly onTaken?: (entries: number) => Promise<void>
}

/** The entries of a filter, some hundreds at a time. */
export async function* entryBatches({
  store,
  filter,
  nameOf,
  now,
  atOnce = entriesAtOnce,
  onTaken,
}: ExportSource): AsyncGenerator<readonly WholeEntry[]> {
  let cursor: string | null = null
  do {
    const { items: found, next }: Awaited<ReturnType<OrganisationStore['register']>> = await store.register({
      ...filter,
      limit: atOnce,
      cursor,
    })
    const ids = found.map(({ id }) => id)
    yield await readEntries(store, ids, nameOf, now)
    await onTaken?.(ids.length)
    cursor = next
  } while (cursor !== null)
}

/** The reports that never became a case: they belong where what is no breach is asked for and nothing is chosen that only a case can have. */
export async function* reportBatches({
  store,
  filter,
  nameOf,
}: ExportSource): AsyncGenerator<readonly NoBreachReport[]> {
  const { which, openedFrom, openedBefore, now: _, today: __, ...choices } = filter
  if (which === 'breaches' || Object.values(choices).some((choice) => choice !== undefined)) return
  let cursor: string | null = null
  do {
    const found: Awaited<ReturnType<typeof readNoBreachReports>> = await readNoBreachReports(
      store,
      { receivedFrom: openedFrom, receivedBefore: openedBefore, limit: entriesAtOnce, cursor },
      nameOf,
    )
    yield found.items.map(({ shown }) => shown)
    cursor = found.next
  } while (cursor !== null)
}
