import fc from 'fast-check'
import type { OrganisationStore } from '../../src/api/ports.ts'
import type { Case } from '../../src/domain/case/case.ts'
import type { Context } from '../../src/domain/case/context.ts'
import { setRetention } from '../../src/domain/case/closeCase.ts'
import { holdForLaw } from '../../src/domain/case/holdForLaw.ts'
import { recordRegisterDetails } from '../../src/domain/case/recordRegisterDetails.ts'
import type { CaseDecision } from '../../src/domain/case/refusal.ts'
import { categories, incidentKinds } from '../../src/domain/law/facts.ts'
import { record } from '../../src/domain/recorded.ts'
import { notRecorded, type RegisterFilter, retentionStates } from '../../src/domain/register/registerFilter.ts'
import { causes } from '../../src/domain/register/registerFacts.ts'
import { figuresOf } from '../../src/domain/register/statistics.ts'
import { addHours, dayOf, type Instant } from '../../src/domain/time.ts'

/** What somebody does with a case of which only the register and its figures speak. */
export const registerActs = {
  learn: (nth: number) => () =>
    record({
      type: 'lessonsRecorded',
      cause: { origin: nth % 2 === 0 ? 'internal' : 'external', intent: nth % 3 === 0 ? 'malicious' : 'accidental' },
      text: 'r',
      measures: [],
    }),
  describe: (nth: number) => (breach: Case, context: Context) =>
    recordRegisterDetails(
      { department: nth % 2 === 0 ? 'Burgerzaken' : 'Ünïe; "zorg"', processings: [], summary: null },
      breach,
      context,
    ),
  hold: (nth: number) => (breach: Case, context: Context) =>
    holdForLaw({ hold: nth % 2 === 0, reason: 'r' }, breach, context),
  retain: (nth: number) => (breach: Case, context: Context) =>
    setRetention({ basis: 'other', until: nth % 2 === 0 ? '2026-10-20' : '2027-10-20', reason: 'r' }, breach, context),
  destroy: () => () => record({ type: 'personalDetailsDestroyed', what: ['notes'], proof: 'p' }),
} satisfies Record<string, (nth: number) => (breach: Case, context: Context) => CaseDecision>
export type RegisterAct = keyof typeof registerActs

const seldom = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })

export const registerChoices = fc.record({
  which: fc.constantFrom('breaches', 'noBreach', 'all'),
  incidentKind: seldom(fc.subarray([...incidentKinds.slice(0, 3), notRecorded])),
  category: seldom(fc.subarray(categories.slice(0, 4))),
  cause: seldom(fc.subarray([...causes, notRecorded])),
  department: seldom(fc.subarray(['Burgerzaken', 'Ünïe; "zorg"', notRecorded])),
  handler: seldom(fc.subarray(['anna', 'bas', notRecorded])),
  open: seldom(fc.boolean()),
  notified: seldom(fc.boolean()),
  late: seldom(fc.boolean()),
  contained: seldom(fc.boolean()),
  peopleKnown: seldom(fc.boolean()),
  retention: seldom(fc.constantFrom(...retentionStates)),
})
export type RegisterChoice = typeof registerChoices extends fc.Arbitrary<infer Choice> ? Choice : never

/** What a store says of the register; rows without the order in which they came, for they have none. */
export async function registerAnswers(store: OrganisationStore, choice: RegisterChoice, now: Instant) {
  const filter = { ...choice, openedBefore: addHours(now, -1), now, today: dayOf(now) } as RegisterFilter
  const rows: string[] = []
  for await (const batch of store.registerRows(filter)) {
    rows.push(...batch.map((row) => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)))))
  }
  return {
    rows: rows.toSorted(),
    figures: figuresOf(await store.countFigures(filter)),
    counts: await store.countRegister([filter, { ...filter, which: 'all' }]),
    work: (await store.openWork())
      .map((one) => JSON.stringify([one.handler, one.dueAt, one.waiting, one.contained]))
      .toSorted(),
    noBreach: await store.noBreachReports({ receivedBefore: now, limit: 2, cursor: null }),
  }
}
