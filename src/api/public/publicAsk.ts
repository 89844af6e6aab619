import * as z from 'zod'
import type { Actor } from '../../domain/people.ts'
import type { ReportId } from '../../domain/report/events.ts'
import type { Ask } from '../http/route.ts'
import type { Organisation, OrganisationStore } from '../ports.ts'
import { ProblemError } from '../problems.ts'
import type { publicAllowances } from './allowances.ts'
import { receiptCodeTyped } from './receiptCode.ts'

/** What the routes share that are open to everybody. */
export type PublicAsk = Ask<'public'>

/** A receipt code as somebody typed it. */
export const codeParams = z.object({ code: z.string().regex(/^[0-9a-zA-Z -]{25,60}$/) })

/** Whoever reports without an account. */
export const reporter: Actor = { kind: 'reporter', id: 'reporter', roles: [] }

/** @throws ProblemError tooManyAttempts */
export function admit(what: keyof typeof publicAllowances, { house, request }: PublicAsk): void {
  const { ports, throttle } = house
  throttle.admit(what, ports.addressOf?.(request) ?? '', ports.clock())
}

/** For writing as a reporter. Nobody's key could be told from another's without an account: repeats are not recognised. */
export const writeAsk = ({ house }: PublicAsk, organisation: Organisation) => ({
  house,
  organisation,
  store: house.ports.store.of(organisation.id),
  by: reporter,
  write: null,
})

type Receipt = {
  readonly store: OrganisationStore
  readonly organisation: Organisation
  readonly reportId: ReportId
}

/**
 * The report of a receipt, wherever it is: the code alone says which organisation it was for.
 * @throws ProblemError notFound
 */
export async function receiptCalled(code: string, { house: { ports } }: PublicAsk): Promise<Receipt> {
  const codeHash = await ports.hash(receiptCodeTyped(code))
  for (const organisation of await ports.store.organisations()) {
    const store = ports.store.of(organisation.id)
    const reportId = await store.reportOfReceipt(codeHash)
    if (reportId) return { store, organisation, reportId }
  }
  throw new ProblemError('notFound')
}
