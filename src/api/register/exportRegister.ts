import type { NoBreachReport } from '../../contract/register.ts'
import type { RegisterFilter } from '../../domain/register/registerFilter.ts'
import type { Instant } from '../../domain/time.ts'
import type { NameOf } from '../organisation/directory.ts'
import type { OrganisationStore } from '../ports.ts'
import { csvHead, csvLine, csvReportLine } from './csv.ts'
import { readEntries, readNoBreachReports, type WholeEntry } from './readEntries.ts'

const entriesAtOnce = 200

type Source = {
  readonly store: OrganisationStore
  readonly filter: RegisterFilter
  readonly nameOf: NameOf
  readonly now: Instant
}

/** The register as one file, made while it is read: never more than some hundreds of cases are held at once. */
export const csvFile = (source: Source): ReadableStream<Uint8Array> =>
  streamOf(async function* () {
    yield csvHead()
    for await (const entries of batches(source)) yield entries.map(csvLine).join('')
    for await (const reports of reportBatches(source)) yield reports.map(csvReportLine).join('')
  })

/** The same as JSON of the contract's `RegisterExport`. */
export const jsonFile = (source: Source): ReadableStream<Uint8Array> =>
  streamOf(async function* () {
    yield '{"entries":['
    yield* items(batches(source))
    yield '],"reports":['
    yield* items(reportBatches(source))
    yield ']}'
  })

async function* items(found: AsyncIterable<readonly unknown[]>): AsyncGenerator<string> {
  let isFirst = true
  for await (const batch of found) {
    if (batch.length === 0) continue
    yield `${isFirst ? '' : ','}${batch.map((item) => JSON.stringify(item)).join(',')}`
    isFirst = false
  }
}

async function* batches({ store, filter, nameOf, now }: Source): AsyncGenerator<readonly WholeEntry[]> {
  let cursor: string | null = null
  do {
    const { items: found, next }: Awaited<ReturnType<OrganisationStore['register']>> = await store.register({
      ...filter,
      limit: entriesAtOnce,
      cursor,
    })
    const ids = found.map(({ id }) => id)
    yield await readEntries(store, ids, nameOf, now)
    cursor = next
  } while (cursor !== null)
}

/** Reports belong where what is no breach is asked for and nothing is chosen that only a case can have. */
async function* reportBatches({ store, filter, nameOf }: Source): AsyncGenerator<readonly NoBreachReport[]> {
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

/** Text in UTF-8 that is made only as fast as it is taken; whoever stops taking stops the making. */
function streamOf(parts: () => AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const source = parts()
  return new ReadableStream({
    pull: async (controller) => {
      const part: IteratorResult<string, unknown> = await source.next()
      if (part.done) controller.close()
      else controller.enqueue(encoder.encode(part.value))
    },
    cancel: async () => void (await source.return(undefined)),
  })
}
