import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { memoryStore } from '../../mocks/memoryStore.ts'
import type { OrganisationStore } from '../../src/api/ports.ts'
import type { CaseQuery, CaseSort } from '../../src/api/ports/lists.ts'
import type { Page } from '../../src/api/cursor.ts'
import { assignHandler } from '../../src/domain/case/assignHandler.ts'
import { askDpo } from '../../src/domain/case/adviseAsDpo.ts'
import { assessRisk } from '../../src/domain/case/assessRisk.ts'
import { declareNoBreach, reopenCase } from '../../src/domain/case/closeCase.ts'
import { setContainment } from '../../src/domain/case/containLeak.ts'
import { decideOnAuthority, notifyAuthority } from '../../src/domain/case/decideOnAuthority.ts'
import { establishAwareness } from '../../src/domain/case/establishAwareness.ts'
import { identifyData } from '../../src/domain/case/identifyData.ts'
import { addNote } from '../../src/domain/case/keepFile.ts'
import { changeTitle } from '../../src/domain/case/openCase.ts'
import { views, urgencyGroups } from '../../src/domain/case/summary.ts'
import { categories, incidentKinds } from '../../src/domain/law/facts.ts'
import { record } from '../../src/domain/recorded.ts'
import { dismissReport, parkReport } from '../../src/domain/report/decideOnReport.ts'
import { addHours, dayOf } from '../../src/domain/time.ts'
import { migrate } from '../../src/server/postgres/migrate.ts'
import { type PostgresStore, postgresStore } from '../../src/server/postgres/postgresStore.ts'
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts'
import { emptied } from './emptied.ts'
import { colleague, Desk, officer, zeeland } from './kit.ts'
import {
  type RegisterAct,
  registerActs,
  registerAnswers,
  type RegisterChoice,
  registerChoices,
} from './registerQuestions.ts'

const start = '2026-10-23T21:00:00.000Z'
/** Words of which no two have a stem in common, so that both stores must find the very same rows. */
const words = ['brief', 'laptop', 'wijkteam', 'schuldhulp', 'zorg', '2026', 'é', '字']
const titles = fc
  .array(fc.constantFrom(...words, 'Ünïcode', 'x'.repeat(300), '\uFFFD', '😀', "'--"), { maxLength: 4 })
  .map((parts) => parts.join(' '))
const nth = fc.nat({ max: 20 })

/** One thing that somebody does, on whichever report or case the number points at. */
type Step = { readonly hours: number; readonly by: 'anna' | 'bas' } & (
  | { readonly does: 'receive'; readonly text: string; readonly name: string | null }
  | { readonly does: 'open'; readonly nth: number; readonly title: string }
  | {
      readonly does:
        | 'park'
        | 'dismiss'
        | 'contain'
        | 'assess'
        | 'notify'
        | 'decide'
        | 'noBreach'
        | 'close'
        | 'reopen'
        | 'askDpo'
        | 'note'
        | 'assign'
        | RegisterAct
      readonly nth: number
    }
  | { readonly does: 'aware'; readonly nth: number; readonly ago: number }
  | { readonly does: 'rename'; readonly nth: number; readonly title: string; readonly search: boolean }
  | {
      readonly does: 'identify'
      readonly nth: number
      readonly people: number
      readonly kind: number
      readonly categories: readonly string[]
    }
  | { readonly does: 'fail' }
)
const when = { hours: fc.integer({ min: 0, max: 30 }), by: fc.constantFrom('anna' as const, 'bas' as const) }
const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      ...when,
      does: fc.constant('receive' as const),
      text: titles,
      name: fc.option(titles),
    }),
  },
  { weight: 4, arbitrary: fc.record({ ...when, does: fc.constant('open' as const), nth, title: titles }) },
  fc.record({
    ...when,
    does: fc.constantFrom(
      'park',
      'dismiss',
      'contain',
      'assess',
      'notify',
      'decide',
      'noBreach',
      'close',
      'reopen',
      'askDpo',
      'note',
      'assign',
      'learn',
      'describe',
      'hold',
      'retain',
      'destroy',
    ),
    nth,
  }),
  fc.record({ ...when, does: fc.constant('aware' as const), nth, ago: fc.nat({ max: 100 }) }),
  fc.record({ ...when, does: fc.constant('rename' as const), nth, title: titles, search: fc.boolean() }),
  {
    weight: 4,
    arbitrary: fc.record({
      ...when,
      does: fc.constant('identify' as const),
      nth,
      people: fc.nat({ max: 3 }),
      kind: fc.nat({ max: 2 }),
      categories: fc.subarray(categories.slice(0, 4)),
    }),
  },
  fc.record({ ...when, does: fc.constant('fail' as const) }),
)

/** Does the steps at one desk; the same steps give the same ids everywhere. */
async function work(
  store: OrganisationStore,
  todo: readonly Step[],
): Promise<{ desk: Desk; cases: string[]; reports: string[] }> {
  const desk = new Desk(store, zeeland().id)
  desk.now = start
  const [cases, reports]: [string[], string[]] = [[], []]
  for (const step of todo) {
    desk.now = addHours(desk.now, step.hours)
    desk.by = step.by === 'anna' ? officer : colleague
    await take(step, desk, cases, reports)
  }
  return { desk, cases, reports }
}

async function take(step: Step, desk: Desk, cases: string[], reports: string[]): Promise<void> {
  if (step.does === 'fail') {
    const failing = desk.store.transaction(async (transaction) => {
      await transaction.nextReference(2026)
      throw new Error('given up')
    })
    await expect(failing).rejects.toThrow('given up')
    return
  }
  if (step.does === 'receive') return void reports.push(await desk.receive(step.text, { name: step.name }))
  const report = reports[step.nth % Math.max(reports.length, 1)]
  if (step.does === 'park' && report) {
    return desk.triage(report, (found) =>
      parkReport({ until: addHours(desk.now, 20), reason: 'r' }, found, desk.context()),
    )
  }
  if (step.does === 'dismiss' && report)
    return desk.triage(report, (found) => dismissReport({ reason: 'r' }, found, desk.context()))
  if (step.does === 'open') return void (report && cases.push(await desk.open(report, step.title)))
  const id = cases[step.nth % Math.max(cases.length, 1)]
  if (!id) return
  switch (step.does) {
    case 'aware':
      return desk.act(id, (breach, context) =>
        establishAwareness(
          { awareAt: addHours(desk.now, -step.ago), reason: 'r', moments: noMoments },
          breach,
          context,
        ),
      )
    case 'rename':
      return desk.act(
        id,
        (breach, context) => changeTitle({ title: step.title }, breach, context),
        step.search ? { open: step.title, restricted: 'wijkteam' } : undefined,
      )
    case 'identify':
      return desk.act(id, (breach, context) =>
        identifyData(
          {
            facts: {
              natures: ['confidentiality'],
              categories: categories.filter((one) => step.categories.includes(one)),
              people: { min: 0, max: step.people, estimate: true },
            },
            incidentKind: incidentKinds[step.kind] ?? null,
            subjectGroups: [],
            consequences: '',
            numbersNote: 'r',
          },
          breach,
          context,
        ),
      )
    case 'contain':
      return desk.act(id, (breach, context) =>
        setContainment({ contained: true, containedAt: desk.now, how: 'r' }, breach, context),
      )
    case 'assess':
      return desk.act(id, (breach, context) => assessRisk({ verdict: 'risk', reason: 'r' }, breach, context))
    case 'decide':
      return desk.act(id, (breach, context) =>
        decideOnAuthority({ decision: 'doNotNotify', reason: 'r' }, breach, context),
      )
    case 'notify':
      return desk.act(id, (breach, context) =>
        notifyAuthority(
          { kind: 'initial', filedAt: desk.now, authorityNumber: null, delayReason: null, reason: null },
          breach,
          context,
        ),
      )
    case 'noBreach':
      return desk.act(id, (breach, context) => declareNoBreach({ reason: 'r' }, breach, context))
    case 'close':
      // Without all that closing asks for: what the stores make of a closed breach is what matters here.
      return desk.act(id, () => record({ type: 'caseClosed', reason: null }))
    case 'reopen':
      return desk.act(id, (breach, context) => reopenCase({ reason: 'r' }, breach, context))
    case 'askDpo':
      return desk.act(id, askDpo)
    case 'note':
      return desk.act(id, (breach, context) => addNote({ text: 'é 字', happenedAt: desk.now }, breach, context))
    case 'assign':
      return desk.act(id, (breach, context) =>
        assignHandler({ handler: step.nth % 3 === 0 ? null : desk.by, note: null }, breach, context),
      )
    case 'learn':
    case 'describe':
    case 'hold':
    case 'retain':
    case 'destroy':
      return desk.act(id, registerActs[step.does](step.nth))
    default:
      return
  }
}

const noMoments = {
  occurredFrom: null,
  occurredTo: null,
  firstSignalAt: null,
  processorAwareAt: null,
  processorInformedUsAt: null,
}

/** Mostly not asked for: six filters at once would leave nothing to compare. */
const seldom = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })

const questions = fc.record({
  view: seldom(fc.constantFrom(...views)),
  group: seldom(fc.constantFrom(...urgencyGroups)),
  handler: seldom(fc.subarray(['anna', 'bas', 'none'] as const)),
  category: seldom(fc.subarray(categories.slice(0, 4))),
  incidentKind: seldom(fc.subarray(incidentKinds.slice(0, 3))),
  q: seldom(fc.subarray(words, { maxLength: 2 }).map((asked) => asked.join(' '))),
  searchRestricted: fc.boolean(),
  sort: fc.constantFrom<CaseSort>('deadline', 'openedAt', 'reference', 'title', 'people', 'closedAt'),
  descending: fc.boolean(),
  limit: fc.integer({ min: 1, max: 4 }),
  hoursOn: fc.integer({ min: -48, max: 100 }),
  registered: registerChoices,
})

/** All pages, with their cursors. */
async function pages<Item>(find: (cursor: string | null) => Promise<Page<Item>>): Promise<readonly Page<Item>[]> {
  const read: Page<Item>[] = []
  for (let cursor: string | null | undefined = null; cursor !== undefined; cursor = read.at(-1)?.next ?? undefined)
    read.push(await find(cursor))
  return read
}

async function answers(
  store: OrganisationStore,
  ids: { cases: string[]; reports: string[] },
  query: CaseQuery,
  registered: RegisterChoice,
) {
  const { now } = query
  const { sort: _, descending, limit, cursor: __, ...counted } = query
  const reports = {
    state: 'all',
    q: query.q,
    searchRestricted: query.searchRestricted,
    now: query.now,
  } as const
  const summaries = await store.summaries(ids.cases)
  return {
    cases: await pages((cursor) => store.findCases({ ...query, cursor })),
    counts: await store.countCases(counted),
    reports: await pages((cursor) => store.findReports({ ...reports, descending, limit, cursor })),
    reportCounts: await store.countReports({ ...reports, state: 'open' }),
    register: await pages((cursor) =>
      store.register({ which: descending ? 'all' : 'breaches', limit, cursor, now, today: dayOf(now) }),
    ),
    figures: await registerAnswers(store, registered, now),
    precedents: await Promise.all(summaries.map((summary) => store.precedents(summary, limit))),
    histories: await Promise.all([
      ...ids.cases.map((id) => store.history({ kind: 'case', id })),
      ...ids.reports.map((id) => store.history({ kind: 'report', id }, 1)),
    ]),
    openCases: await store.openCaseIds(),
  }
}

let database: TestDatabase | undefined
let opened: PostgresStore | undefined
afterAll(async () => {
  await opened?.close()
  await database?.drop()
})

it('answers every question as the store in memory does, whatever was done before', { timeout: 300_000 }, async () => {
  database = await createTestDatabase({ name: 'migrated', prepare: ({ adminUrl }) => migrate(adminUrl) })
  opened = await postgresStore({ url: database.appUrl, clock: () => start })
  const { adminUrl } = database
  const real = opened.store

  await fc.assert(
    fc.asyncProperty(
      fc.array(steps, { minLength: 10, maxLength: 40, size: 'max' }),
      fc.array(questions, { minLength: 6, maxLength: 12 }),
      async (todo, asked) => {
        await emptied(adminUrl)
        const model = memoryStore({ clock: () => start }).store
        const [modelled, done] = await Promise.all(
          [model, real].map(async (store) => {
            await store.createOrganisation(zeeland())
            return { store: store.of(zeeland().id), ...(await work(store.of(zeeland().id), todo)) }
          }),
        )
        if (!modelled || !done) throw new Error('Nothing was done')
        for (const { hoursOn, registered, ...question } of asked) {
          const query = {
            ...question,
            me: officer.id,
            cursor: null,
            now: addHours(modelled.desk.now, hoursOn),
          }
          const modelSays = await answers(modelled.store, modelled, query, registered)
          expect(await answers(done.store, done, query, registered)).toEqual(modelSays)
        }
      },
    ),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 25) },
  )
})
