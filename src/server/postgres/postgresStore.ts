import pg from 'pg'
import { and, desc, eq, isNull, or } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { compareText, textKey } from '../../api/caseOrder.ts'
import type { JobNews } from '../../api/ports/jobs.ts'
import { asChosen } from '../../api/organisation/asChosen.ts'
import type { AuditFact, OrganisationStore, Store, Transaction } from '../../api/ports.ts'
import type { SavedView } from '../../api/ports/lists.ts'
import type { Changes } from '../../api/ports/changes.ts'
import { likenessOf, mostAlike, precedentsSought } from '../../api/resemblance.ts'
import type { CaseSummary } from '../../domain/case/summary.ts'
import type { OrganisationId } from '../../domain/people.ts'
import type { Instant } from '../../domain/time.ts'
import { ConfigError } from '../configError.ts'
import { wrappingKeyFrom, type WrappingKey } from '../files/encryption.ts'
import { filesOver } from '../files/storedFiles.ts'
import { lettersOver } from '../letters/storedLetters.ts'
import { gatherAudit } from './auditBuffer.ts'
import { countCases, findCases } from './caseLists.ts'
import { listenForChanges } from './changes.ts'
import { findBest } from './findBest.ts'
import { importsOver } from './imports.ts'
import { mailboxesOver } from './mailboxes.ts'
import { jobsOver } from './jobs.ts'
import { messagesOver } from './messages.ts'
import { outwardOver } from './outward.ts'
import { registerOver, type SharedFigures } from './registerLists.ts'
import { countReports, findReports } from './reportLists.ts'
import { formsOver } from './forms.ts'
import { isId } from './rows.ts'
import { auditFacts, organisations, receipts, savedViews } from './schema.ts'
import { openSessions, type Session, type Sessions } from './session.ts'
import { sharingTurns } from './sharedTurns.ts'
import { takingTurns } from './takingTurns.ts'
import { beginTransaction, readHistories, readHistory } from './transaction.ts'
import { upsert } from './upsert.ts'
import { watchOver } from './watch.ts'

export type PostgresStore = {
  readonly store: Store
  readonly changes: Changes
  readonly jobNews: JobNews
  /** Keeps what is still to be kept and gives all connections back. */
  close(): Promise<void>
}

export type PostgresStoreOptions = {
  /** Address of the application's role, which row-level security holds for. */
  readonly url: string
  /** For the term of kept answers. */
  readonly clock: () => Instant
  /** The secret under which files lie encrypted; without it none can be taken in or read. */
  readonly fileSecret?: string
  /** Hears of facts about reading that could not be kept. */
  readonly onLost?: (error: unknown) => void
  readonly connections?: number
}

/**
 * The store on PostgreSQL.
 * @throws when the role of the address would not be held by row-level security
 */
export async function postgresStore({
  url,
  clock,
  fileSecret,
  onLost,
  connections = 16,
}: PostgresStoreOptions): Promise<PostgresStore> {
  const sessions = openSessions(url, connections)
  // Work in a transaction may ask the store something beside it: when all connections were lent to such work, all would wait.
  const inTurn = takingTurns(Math.max(1, Math.floor((connections * 3) / 4)))
  const sharedFigures: SharedFigures = sharingTurns()
  try {
    await checkRole(sessions)
  } catch (error) {
    await sessions.close()
    throw error
  }
  const announcements = listenForChanges(url)
  await announcements.tried
  const audit = gatherAudit(sessions, onLost)
  const wrapping = fileSecret === undefined ? null : wrappingKeyFrom(fileSecret)

  const store: Store = {
    of: (organisation) =>
      organisationStore(organisation, {
        sessions,
        inTurn,
        sharedFigures,
        clock,
        audit,
        wrapping,
        announcements,
      }),
    organisationBySlug: (slug) =>
      sessions.without(async ({ client }) => {
        const [found] = await drizzle(client).select().from(organisations).where(eq(organisations.slug, slug))
        return found ? asChosen(found) : null
      }),
    organisations: async () => {
      const all = await sessions.without(({ client }) => drizzle(client).select().from(organisations))
      return all.map(asChosen).toSorted((a, b) => compareText(a.slug, b.slug))
    },
    createOrganisation: (organisation) =>
      sessions.within(
        organisation.id,
        async ({ client }) => void (await drizzle(client).insert(organisations).values(organisation)),
      ),
    ready: () =>
      sessions
        .without((session) => session.query('select 1 from organisations limit 1'))
        .then(
          () => true,
          () => false,
        ),
  }
  return {
    store,
    changes: announcements,
    jobNews: announcements,
    close: async () => {
      await audit.close()
      await announcements.close()
      await sessions.close()
    },
  }
}

async function checkRole(sessions: Sessions): Promise<void> {
  const [role] = await sessions.without((session) =>
    session.query<{ unfit: boolean }>(
      `select rolsuper or rolbypassrls or pg_has_role(tableowner, 'member')
                or not has_table_privilege('public.cases', 'insert') as unfit
       from pg_roles, pg_tables where rolname = current_user and schemaname = 'public' and tablename = 'cases'`,
    ),
  )
  if (role?.unfit !== false)
    throw new ConfigError(
      'The application needs a role of its own, which owns no table and does not pass row-level security: dijkwacht_app.',
    )
}

type Workings = {
  readonly sessions: Sessions
  /** Transactions take turns, so that some connections are left to those that only read. */
  readonly inTurn: ReturnType<typeof takingTurns>
  readonly sharedFigures: SharedFigures
  readonly clock: () => Instant
  readonly audit: ReturnType<typeof gatherAudit>
  readonly wrapping: WrappingKey | null
  readonly announcements: ReturnType<typeof listenForChanges>
}

function organisationStore(
  organisation: OrganisationId,
  { sessions, inTurn, sharedFigures, clock, audit, wrapping, announcements }: Workings,
): OrganisationStore {
  const within = <Result>(work: (session: Session) => Promise<Result>) => sessions.within(organisation, work)

  const runOnce = <Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> =>
    within(async (session) => {
      const open = beginTransaction(session, organisation, clock, wrapping)
      try {
        const result = await work(open.transaction)
        await open.commit()
        announcements.announce(
          organisation,
          open.appended.map(({ stream, sealed }) => ({ stream, ...lastOf(sealed) })),
        )
        if (open.offered.length > 0) announcements.announceJobs({ organisation, ids: open.offered })
        return result
      } catch (error) {
        // A connection that is gone has undone everything already; what matters is why.
        await open.rollback().catch(() => undefined)
        throw error
      }
    })

  const summaries = async (session: Session, ids: readonly string[]): Promise<readonly CaseSummary[]> => {
    const rows = await session.query<{ id: string; summary: CaseSummary }>(
      'select id, summary from cases where id = any ($1::uuid[])',
      [ids.filter(isId)],
    )
    const byId = new Map(rows.map(({ id, summary }) => [id, summary]))
    return ids.map((id) => byId.get(id)).filter((summary) => summary !== undefined)
  }

  return {
    transaction: async (work) => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await inTurn(() => runOnce(work))
        } catch (error) {
          // Two pieces of work held what the other wanted; PostgreSQL undid this one, so it can begin afresh.
          if (attempt === 5 || !(error instanceof pg.DatabaseError) || error.code !== deadlockDetected) throw error
        }
      }
    },

    organisation: () =>
      within(async ({ client }) => {
        const [found] = await drizzle(client).select().from(organisations).where(eq(organisations.id, organisation))
        if (!found) throw new Error('There is no such organisation')
        return asChosen(found)
      }),
    putOrganisation: (settings) =>
      within(async ({ client }) => {
        // A column that is not named would keep what was chosen before.
        const own = { ...settings, messages: settings.messages ?? {}, id: organisation }
        await drizzle(client).update(organisations).set(own).where(eq(organisations.id, organisation))
      }),

    history: (stream, upToVersion) => within((session) => readHistory(session, stream, upToVersion)),
    histories: (kind, ids) => within((session) => readHistories(session, kind, ids)),
    caseIdOf: (reference) =>
      within(async (session) => {
        const rows = await session.query<{ id: string }>('select id from cases where reference = $1', [reference])
        return rows[0]?.id ?? null
      }),
    summaries: (ids) => within((session) => summaries(session, ids)),
    openCaseIds: () =>
      within(async (session) => {
        const rows = await session.query<{ id: string }>('select id from cases where is_open order by id')
        return rows.map(({ id }) => id)
      }),
    outdatedCaseIds: (edition) =>
      within(async (session) => {
        const rows = await session.query<{ id: string }>(
          'select id from cases where summary_edition < $1 order by is_open desc, opened_at desc, id',
          [edition],
        )
        return rows.map(({ id }) => id)
      }),
    findCases: (query) => within((session) => findCases(session, query)),
    countCases: (query) => within((session) => countCases(session, query)),
    findReports: (query) => within((session) => findReports(session, query)),
    countReports: (query) => within((session) => countReports(session, query)),
    search: (query) => findBest(within, query),
    ...registerOver(within, organisation, sharedFigures),

    precedents: (like, limit) =>
      within(async (session) => {
        const candidates = await session.query<{
          id: string
          closedAt: string
          categories: string[]
          recipient: string | null
        }>(
          `select id, closed_at as "closedAt", categories, recipient from cases
           where not is_open and outcome = 'breach' and incident_kind = $1 and id <> $2
           order by closed_at desc, id desc limit ${precedentsSought}`,
          [like.incidentKind, like.id],
        )
        return summaries(session, mostAlike(likenessOf(like), candidates, limit))
      }),

    savedViews: (user) =>
      within(async ({ client }) => {
        const { id, name, owner, shared, query } = savedViews
        const seen = or(eq(savedViews.shared, true), eq(savedViews.owner, user))
        const views = await drizzle(client).select({ id, name, owner, shared, query }).from(savedViews).where(seen)
        return views.toSorted(byName)
      }),
    putSavedView: ({ id, name, owner, shared, query }) =>
      within(async (session) => {
        const statement = upsert(
          'saved_views',
          ['id', 'name', 'owner', 'shared', 'query'],
          ['id'],
          'where saved_views.owner = excluded.owner',
        )
        await session.query(statement, [id, name, owner, shared, query])
      }),
    deleteSavedView: (id, owner) =>
      within(async ({ client }) => {
        const own = and(eq(savedViews.id, id), eq(savedViews.owner, owner))
        return (await drizzle(client).delete(savedViews).where(own)).rowCount === 1
      }),

    ...formsOver(within),
    ...watchOver(within),
    ...jobsOver(within),
    ...messagesOver(within),
    ...outwardOver(within),
    ...importsOver(within),
    ...mailboxesOver(within),
    ...filesOver(within, organisation, wrapping),
    ...lettersOver(within, organisation, wrapping),

    reportOfReceipt: (codeHash) =>
      within(async ({ client }) => {
        const [found] = await drizzle(client).select().from(receipts).where(eq(receipts.codeHash, codeHash))
        return found?.reportId ?? null
      }),

    audit: (fact) => audit.add(organisation, fact),
    auditTrail: async ({ object, limit }) => {
      await audit.flush()
      return within(async ({ client }) => {
        const { objectKind, objectId } = auditFacts
        const about =
          object && and(eq(objectKind, object.kind), object.id === null ? isNull(objectId) : eq(objectId, object.id))
        const rows = await drizzle(client)
          .select()
          .from(auditFacts)
          .where(about)
          .orderBy(desc(auditFacts.number))
          .limit(limit)
        return rows.map(factOf)
      })
    },
  }
}

const deadlockDetected = '40P01'

const lastOf = (
  sealed: readonly { readonly entry: { readonly version: number; readonly by: { readonly id: string } } }[],
) => {
  const entry = sealed.at(-1)?.entry
  return { version: entry?.version ?? 0, by: entry?.by.id ?? '' }
}

const byName = (a: SavedView, b: SavedView): number =>
  compareText(textKey(a.name), textKey(b.name)) || compareText(a.id, b.id)

const factOf = (row: typeof auditFacts.$inferSelect): AuditFact => ({
  at: row.at,
  by: { kind: row.byKind as AuditFact['by']['kind'], id: row.byId },
  what: row.what as AuditFact['what'],
  object: { kind: row.objectKind, id: row.objectId },
  result: row.result as AuditFact['result'],
})
