import { createHash } from 'node:crypto'
import pg from 'pg'
import { wordsOf } from '../../src/api/searchWords.ts'
import { caseValues, eventRowOf, reportValues } from '../../src/server/postgres/rows.ts'
import type { Instant } from '../../src/domain/time.ts'
import { type ExampleCase, exampleCase } from './exampleCases.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const caseColumns = [
  'organisation_id',
  'id',
  'reference',
  'reference_key',
  'title_key',
  'opened_at',
  'closed_at',
  'due_at',
  'is_open',
  'is_waiting',
  'is_promised',
  'may_not_read',
  'handler',
  'authority_state',
  'subjects_state',
  'outcome',
  'incident_kind',
  'recipient',
  'people',
  'natures',
  'categories',
  'controller',
  'department',
  'cause',
  'opened_month',
  'people_min',
  'is_notified',
  'is_filed_late',
  'clock_ends',
  'is_contained',
  'hours_to_awareness',
  'hours_to_containment',
  'hours_to_decision',
  'retention_until',
  'on_legal_hold',
  'destroyed_at',
  'summary_edition',
  'summary',
]
const reportColumns = [
  'organisation_id',
  'id',
  'version',
  'state',
  'channel',
  'received_at',
  'call_back_wanted',
  'called_back',
  'parked_until',
  'case_id',
  'seen_by',
]

/**
 * Statements that take whole rows as JSON; everything of a batch goes in one transaction. A row is read in `from`: read where
 * its columns are named, it would be read once for each of them.
 */
const statements = {
  events: 'insert into events select * from jsonb_populate_recordset(null::events, $1)',
  personal: 'insert into personal_details select * from jsonb_populate_recordset(null::personal_details, $1)',
  cases: `insert into cases (${caseColumns.join(', ')}, words)
    select ${caseColumns.map((column) => `one.${column}`).join(', ')}, words_to_find(open, restricted)
    from json_to_recordset($1) as given (row json, open text[], restricted text[]), json_populate_record(null::cases, row) as one`,
  reports: `insert into reports (${reportColumns.join(', ')}, words)
    select ${reportColumns.map((column) => `one.${column}`).join(', ')}, words_to_find(open, restricted)
    from json_to_recordset($1) as given (row json, open text[], restricted text[]), json_populate_record(null::reports, row) as one`,
  words: `insert into search_words
    select organisation_id, unnest(open), false from jsonb_to_recordset($1) as given (organisation_id uuid, open text[])
    union select organisation_id, unnest(restricted), true from jsonb_to_recordset($1) as given (organisation_id uuid, restricted text[])
    on conflict do nothing`,
}

/**
 * Fills an organisation with so many example cases, whole streams with valid chains, in batches.
 * @param url of a role that may insert; @param organisation that exists and has no cases yet
 */
export async function seedCases(url: string, organisation: string, count: number, now: Instant): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query("select set_config('dijkwacht.organisation', $1, false)", [organisation])
    // A power cut may cost what is made anew in a minute.
    await client.query('set synchronous_commit = off')
    const batch = 1000
    let kept = Promise.resolve()
    for (let from = 0; from < count; from += batch) {
      const cases: ExampleCase[] = []
      for (let number = from; number < Math.min(from + batch, count); number += 1) {
        cases.push(
          await exampleCase(number, organisation, now, idOf(1, number), idOf(2, number), referenceOf(number), sha256),
        )
      }
      // The database keeps one batch while we make the next.
      await kept
      kept = keep(client, organisation, cases)
      kept.catch(() => undefined)
    }
    await kept
    const year = Number(now.slice(0, 4))
    await client.query(
      'insert into reference_numbers select $1, year, $2 from generate_series($3::int - 6, $3::int + 1) year',
      [organisation, count, year],
    )
  } finally {
    await client.end()
  }
}

const idOf = (kind: number, number: number): string =>
  `0190${kind}000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
/** The years repeat, so that a reference says when a case may have been opened, and stays unique. */
const referenceOf = (number: number): string =>
  `DL-${2021 + (number % 6)}-${String(Math.floor(number / 6) + 1).padStart(4, '0')}`

async function keep(client: pg.Client, organisation: string, cases: readonly ExampleCase[]): Promise<void> {
  const sealed = cases.flatMap((one) => one.sealed)
  const place = ({ entry }: ExampleCase['sealed'][number]) => ({
    organisation_id: organisation,
    kind: entry.stream.kind,
    stream_id: entry.stream.id,
  })
  const words = cases.map(({ summary, text, reporter }) => {
    return {
      organisation_id: organisation,
      open: wordsOf(`${summary.reference} ${summary.title} ${summary.authorityNumber ?? ''} ${text}`),
      restricted: wordsOf(reporter),
    }
  })
  const caseRows = cases.map(({ summary }, at) => ({
    row: { organisation_id: organisation, ...caseValues(summary), summary },
    ...words[at],
  }))
  const reportRows = cases.map(({ report }, at) => ({
    row: { organisation_id: organisation, ...reportValues(report, sha256) },
    ...words[at],
  }))
  const personal = sealed.flatMap((one) =>
    one.personal ? [{ ...place(one), version: one.entry.version, ...one.personal }] : [],
  )

  await client.query('begin')
  await client.query(statements.events, [
    JSON.stringify(sealed.map((one) => ({ ...place(one), ...eventRowOf(one.entry) }))),
  ])
  await client.query(statements.personal, [JSON.stringify(personal)])
  await client.query(statements.cases, [JSON.stringify(caseRows)])
  await client.query(statements.reports, [JSON.stringify(reportRows)])
  await client.query(statements.words, [JSON.stringify(words)])
  await client.query('commit')
}
