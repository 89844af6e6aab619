import { createHash, randomUUIDv7 } from 'node:crypto'
import {
  type AuditFact,
  type History,
  type KeptAnswer,
  type SearchText,
  type Transaction,
  VersionConflict,
} from '../../api/ports.ts'
import { wordsToFind } from '../../api/searchWords.ts'
import type { Sealed, StreamId } from '../../domain/proof.ts'
import type { Draft } from '../../domain/report/draft.ts'
import { addHours, type Instant } from '../../domain/time.ts'
import { newJob } from '../../domain/jobs/job.ts'
import type { WrappingKey } from '../files/encryption.ts'
import { lettersIn } from '../letters/storedLetters.ts'
import { draftValues, endDraft, putDraft, selectDraft } from './forms.ts'
import { importsIn } from './imports.ts'
import { mailboxesIn } from './mailboxes.ts'
import { closeDestructionRequest, putDestructionCode } from './messages.ts'
import { insertJob, jobValues, putJob, readJob, selectJobByKey } from './jobs.ts'
import { outwardIn } from './outward.ts'
import { caseValues, eventRowOf, type HistoryRow, historyOf, isId, reportValues } from './rows.ts'
import type { Session } from './session.ts'
import { currentOrganisation, upsert } from './upsert.ts'

const answersAreKeptForHours = 24

const entries = `
  e.version, e.type, e.recorded_at, e.happened_at, e.by_kind, e.by_id, e.data, e.personal_id, e.personal_hash,
    e.previous_hash, e.hash, p.data as personal
  from events e left join personal_details p using (organisation_id, kind, stream_id, version)`

const selectHistory = `
  select ${entries}
  where e.kind = $1 and e.stream_id = $2 and e.version <= $3
  order by e.version`

const selectHistories = `
  select e.stream_id as id, ${entries}
  where e.kind = $1 and e.stream_id = any ($2::uuid[])
  order by e.stream_id, e.version`

const insertEvents = `
  insert into events (organisation_id, kind, stream_id, version, type, recorded_at, happened_at, by_kind, by_id, data,
    personal_id, personal_hash, previous_hash, hash)
  select ${currentOrganisation}, $1, $2, *
  from jsonb_to_recordset($3::jsonb) as given (version int, type text, recorded_at text, happened_at text, by_kind text,
    by_id text, data jsonb, personal_id text, personal_hash text, previous_hash text, hash text)`

const insertPersonal = `
  insert into personal_details (organisation_id, kind, stream_id, version, id, salt, data)
  select ${currentOrganisation}, $1, $2, *
  from jsonb_to_recordset($3::jsonb) as given (version int, id text, salt text, data jsonb)`

export const insertAudit = `
  insert into audit_facts (organisation_id, at, by_kind, by_id, what, object_kind, object_id, result)
  select ${currentOrganisation}, * from jsonb_to_recordset($1::jsonb)
    as given (at text, by_kind text, by_id text, what text, object_kind text, object_id text, result text)`

const lockStream = 'select pg_advisory_xact_lock(hashtextextended($1, 0))'

/** The history of a stream up to a version; a stream that cannot exist has none. */
export async function readHistory(session: Session, stream: StreamId, upToVersion = 2 ** 31 - 1): Promise<History> {
  if (!isId(stream.id)) return []
  return historyOf(stream, await session.query<HistoryRow>(selectHistory, [stream.kind, stream.id, upToVersion]))
}

/** Whole histories of one kind in one question, in the order of the ids. */
export async function readHistories(
  session: Session,
  kind: StreamId['kind'],
  ids: readonly string[],
): Promise<readonly History[]> {
  const rows = await session.query<HistoryRow & { readonly id: string }>(selectHistories, [kind, ids.filter(isId)])
  const byId = Map.groupBy(rows, ({ id }) => id)
  return ids.map((id) => historyOf({ kind, id }, byId.get(id) ?? []))
}

/** The facts as the statement `insertAudit` takes them. */
export const auditJson = (facts: readonly AuditFact[]): string =>
  JSON.stringify(
    facts.map(({ at, by, what, object, result }) => {
      return {
        at,
        by_kind: by.kind,
        by_id: by.id,
        what,
        object_kind: object.kind,
        object_id: object.id,
        result,
      }
    }),
  )

/** A transaction on a session, and what it takes to end it well. */
export type OpenTransaction = {
  readonly transaction: Transaction
  /** What was appended, to announce once it is kept. */
  readonly appended: readonly { readonly stream: StreamId; readonly sealed: readonly Sealed[] }[]
  /** Jobs that wait from now on, to tell of once they are kept. */
  readonly offered: readonly string[]
  /** Commits; resolves when everything is durable, rejects when anything of it failed. */
  commit(): Promise<void>
  rollback(): Promise<void>
}

/**
 * Begins a transaction. Writes are sent at once and not waited for, so that most work takes two journeys: what it reads,
 * and what it writes together with the commit. A write that fails makes everything after it fail, the commit too.
 */
export function beginTransaction(
  session: Session,
  organisation: string,
  clock: () => Instant,
  wrapping: WrappingKey | null,
): OpenTransaction {
  const writes: Promise<unknown>[] = []
  const versions = new Map<string, number>()
  const appended: { stream: StreamId; sealed: readonly Sealed[] }[] = []
  const offered: string[] = []
  const keyOf = ({ kind, id }: StreamId) => `${kind} ${id}`
  const send = (text: string, values: readonly unknown[] = []): void => {
    const write = session.query(text, values)
    write.catch(() => undefined)
    writes.push(write)
  }
  /** Holds others off until the end of the transaction; the statements after it see what they kept before. */
  const lock = (what: string) => send(lockStream, [`${organisation} ${what}`])
  /** A read that fails because a write before it failed tells the cause, not the consequence. */
  const read = async <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    try {
      return await answer
    } catch (error) {
      await Promise.all(writes)
      throw error
    }
  }
  send('begin')

  const lockedHistory = async (stream: StreamId): Promise<History> => {
    if (!versions.has(keyOf(stream))) lock(keyOf(stream))
    const history = await read(readHistory(session, stream))
    versions.set(keyOf(stream), history.length)
    return history
  }

  const putSearchText = (table: 'cases' | 'reports', id: string, search: SearchText | undefined) => {
    if (!search) return
    const open = wordsToFind(search.open)
    const restricted = wordsToFind(search.restricted)
    const digest = sha256(JSON.stringify([open, restricted]))
    send('select put_words($1, $2, $3, $4, $5)', [table, id, digest, open, restricted])
  }

  const transaction: Transaction = {
    history: (stream, options) => (options?.lock ? lockedHistory(stream) : read(readHistory(session, stream))),

    append: async (stream, expectedVersion, sealed) => {
      const current = versions.get(keyOf(stream)) ?? (await lockedHistory(stream)).length
      if (current !== expectedVersion) throw new VersionConflict(stream, current)
      if (sealed.some(({ entry }, at) => entry.version !== expectedVersion + 1 + at))
        throw new Error('Entries must follow the stream')
      send(insertEvents, [stream.kind, stream.id, JSON.stringify(sealed.map(({ entry }) => eventRowOf(entry)))])
      const personal = sealed.flatMap((one) => (one.personal ? [{ ...one.personal, version: one.entry.version }] : []))
      if (personal.length > 0) send(insertPersonal, [stream.kind, stream.id, JSON.stringify(personal)])
      versions.set(keyOf(stream), expectedVersion + sealed.length)
      appended.push({ stream, sealed })
    },

    putCase: async (summary, search) => {
      const values = caseValues(summary)
      send(upsert('cases', Object.keys(values), ['id']), Object.values(values))
      putSearchText('cases', summary.id, search)
    },

    summaryEdition: async (id) => {
      const edition = 'select summary_edition as edition from cases where id = $1'
      return (await read(session.query<{ edition: number }>(edition, [id])))[0]?.edition ?? null
    },

    putReport: async (row, search) => {
      const values = reportValues(row, sha256)
      send(upsert('reports', Object.keys(values), ['id']), Object.values(values))
      putSearchText('reports', row.id, search)
    },

    nextReference: async (year) => {
      const [row] = await read(
        session.query<{ last: number }>(
          `insert into reference_numbers as n (organisation_id, year, last) values (${currentOrganisation}, $1, 1)
           on conflict (organisation_id, year) do update set last = n.last + 1 returning last`,
          [year],
        ),
      )
      if (!row) throw new Error('No reference number was given out')
      return row.last
    },

    reportBySource: async (sourceReference) => {
      // Two deliveries of the same report at once: the second waits for the first and finds it.
      lock(`source ${sourceReference}`)
      const rows = await read(
        session.query<{ id: string }>('select id from reports where source_hash = $1', [sha256(sourceReference)]),
      )
      return rows[0]?.id ?? null
    },

    keptAnswer: async (actor, key) => {
      // Two requests with one key at once: the second waits for the first and gets its answer.
      lock(`answer ${actor} ${key}`)
      const rows = await read(
        session.query<{
          fingerprint: string
          status: number
          body: string
          headers: KeptAnswer['headers']
          kept_at: string
        }>(
          'select fingerprint, status, body, headers, kept_at from kept_answers where actor = $1 and key_hash = $2 and kept_at > $3',
          [actor, sha256(key), addHours(clock(), -answersAreKeptForHours)],
        ),
      )
      const [row] = rows
      if (!row) return null
      const { kept_at: keptAt, ...answer } = row
      return { key, actor, ...answer, keptAt }
    },

    keepAnswer: async ({ actor, key, fingerprint, status, body, headers, keptAt }) => {
      const columns = ['actor', 'key_hash', 'key', 'fingerprint', 'status', 'body', 'headers', 'kept_at']
      const values = [actor, sha256(key), key, fingerprint, status, body, JSON.stringify(headers), keptAt]
      send(upsert('kept_answers', columns, ['actor', 'key_hash']), values)
      send(forgetAnswers, [addHours(clock(), -answersAreKeptForHours)])
    },

    draft: async (id) => {
      if (!isId(id)) return null
      lock(`draft ${id}`)
      const [row] = await read(session.query<{ draft: Draft | null; ended: boolean }>(selectDraft, [id]))
      return row?.ended ? 'ended' : (row?.draft ?? null)
    },
    putDraft: async (draft) => send(putDraft, draftValues(draft)),
    endDraft: async (id, at) => {
      if (!isId(id)) return false
      lock(`draft ${id}`)
      send(endDraft, [id, at])
      return (await read(session.query('delete from drafts where id = $1 returning id', [id]))).length > 0
    },

    putDutyPeriod: async ({ id, person, from, until }) =>
      send(upsert('duty_periods', ['id', 'person', 'from_day', 'until_day'], ['id']), [id, person, from, until]),
    putWatchNote: async ({ id, by, writtenAt, text }, forgetBefore) => {
      send('delete from watch_notes where written_at < $1', [forgetBefore])
      send(upsert('watch_notes', ['id', 'by', 'written_at', 'text'], ['id']), [id, by, writtenAt, text])
    },

    putReceipt: async (codeHash, report) =>
      send(`insert into receipts (organisation_id, code_hash, report_id) values (${currentOrganisation}, $1, $2)`, [
        codeHash,
        report,
      ]),

    reportOfReceipt: async (codeHash) => {
      // The same report sent twice at once: the second waits for the first and finds it.
      lock(`receipt ${codeHash}`)
      const rows = await read(
        session.query<{ id: string }>('select report_id as id from receipts where code_hash = $1', [codeHash]),
      )
      return rows[0]?.id ?? null
    },

    destroyDetails: async ({ kind, id }, versions) =>
      send('delete from personal_details where kind = $1 and stream_id = $2 and version = any ($3::int[])', [
        kind,
        id,
        versions,
      ]),

    forgetTraces: async ({ streams, reports, texts }) => {
      const words = [...new Set(texts.flatMap(wordsToFind))]
      send(forgetAnswersAbout, [addHours(clock(), -answersAreKeptForHours), streams])
      send('delete from receipts where report_id = any ($1::uuid[])', [reports])
      send('delete from drafts where report = any ($1::uuid[])', [reports])
      send('select forget_words($1)', [words])
    },

    keepFile: async (id) => {
      const keep = 'update files set staged_at = null where id = $1 and staged_at is not null returning id'
      if ((await read(session.query(keep, [id]))).length === 0) throw new Error('The file is not there any more')
    },
    destroyFile: async (id, { kind, id: owner }) =>
      send('delete from files where id = $1 and kind = $2 and owner_id = $3', [id, kind, owner]),
    // Files and their chunks go with the key they lie under.
    destroyFiles: async ({ kind, id }) => send('delete from file_keys where kind = $1 and owner_id = $2', [kind, id]),

    orderJob: async (order) => {
      const job = newJob(order, randomUUIDv7(), clock())
      offered.push(job.id)
      if (job.key === null) send(insertJob, jobValues(job))
      else if ((await read(session.query(insertJob, jobValues(job)))).length === 0) {
        const [known] = await read(session.query<{ id: string }>(selectJobByKey, [job.key]))
        if (known) return known.id
        throw new Error('A job with this key was taken away at this very moment')
      }
      return job.id
    },
    putDestructionCode: async (codeHash, { caseId, messageId }) =>
      send(putDestructionCode, [codeHash, caseId, messageId, true]),
    closeDestructionRequest: async (messageId) => send(closeDestructionRequest, [messageId]),
    job: (id) => read(readJob(session, id, true)),
    putJob: async (job) => {
      if (job.state === 'waiting') offered.push(job.id)
      send(putJob, jobValues(job))
    },

    ...outwardIn({ session, send, read }),
    ...lettersIn({ session, send, read, lock }, organisation, wrapping),
    ...importsIn({ session, send, read, lock }),
    ...mailboxesIn(session, { read, send, lock }),

    audit: async (fact) => send(insertAudit, [auditJson([fact])]),
  }

  return {
    transaction,
    appended,
    offered,
    commit: async () => {
      send('commit')
      await Promise.all(writes)
    },
    rollback: async () => {
      await session.query('rollback')
    },
  }
}

const forgetAnswersAbout = `
  delete from kept_answers where kept_at <= $1
    or exists (select from unnest($2::text[]) id where strpos(kept_answers.body, id) > 0)`

/** A few at a time, and never those that another transaction forgets at this moment. */
const forgetAnswers = `
  delete from kept_answers where (actor, key_hash) in (
    select actor, key_hash from kept_answers where kept_at <= $1 limit 20 for update skip locked) and kept_at <= $1`

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
