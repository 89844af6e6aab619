import { and, asc, desc, eq, getTableColumns, gte } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { OrganisationStore } from '../../api/ports.ts'
import type { Draft } from '../../domain/report/draft.ts'
import { isId } from './rows.ts'
import { drafts, dutyPeriods } from './schema.ts'
import type { Session } from './session.ts'
import { currentOrganisation } from './upsert.ts'

/** Keeps a draft; when it was begun stays as it was. */
export const putDraft = `
  insert into drafts (organisation_id, id, kind, by, report, started_at, saved_at, answers)
  values (${currentOrganisation}, $1, $2, $3, $4, $5, $6, $7)
  on conflict (organisation_id, id) do update set kind = excluded.kind, by = excluded.by, report = excluded.report,
    saved_at = excluded.saved_at, answers = excluded.answers`

/** The draft under an id as it is written in a transaction: as kept, or with only the moment of its end. */
export const selectDraft = `
  select (select to_json(d) from (
      select id, kind, by, report, started_at as "startedAt", saved_at as "savedAt", answers from drafts where id = $1
    ) d) as draft,
    exists (select from ended_drafts where id = $1) as ended`

/** Remembers that a draft is gone, so that a save that arrives late does not bring it back. */
export const endDraft = `
  insert into ended_drafts (organisation_id, id, ended_at) values (${currentOrganisation}, $1, $2)
  on conflict (organisation_id, id) do nothing`

/** A draft as the statement `putDraft` takes it. */
export const draftValues = ({ id, kind, by, report, startedAt, savedAt, answers }: Draft): readonly unknown[] => [
  id,
  kind,
  by,
  report,
  startedAt,
  savedAt,
  JSON.stringify(answers),
]

type Forms = Pick<OrganisationStore, 'drafts' | 'draft' | 'forgetOld' | 'dutyPeriods' | 'deleteDutyPeriod'>
type Within = <Result>(work: (session: Session) => Promise<Result>) => Promise<Result>

/** Forms under way, and the duty roster: what the desk itself writes down beside the cases. */
export function formsOver(within: Within): Forms {
  const { organisationId: _, ...draftColumns } = getTableColumns(drafts)
  const { organisationId: __, ...dutyColumns } = getTableColumns(dutyPeriods)
  return {
    drafts: (since) =>
      within(({ client }) =>
        drizzle(client)
          .select(draftColumns)
          .from(drafts)
          .where(gte(drafts.savedAt, since))
          .orderBy(desc(drafts.startedAt), asc(drafts.id)),
      ),
    draft: (id, since) =>
      within(async ({ client }) => {
        if (!isId(id)) return null
        const asked = and(eq(drafts.id, id), gte(drafts.savedAt, since))
        return (await drizzle(client).select(draftColumns).from(drafts).where(asked))[0] ?? null
      }),
    forgetOld: (before) =>
      within(async (session) => {
        await session.query('delete from drafts where saved_at < $1', [before.drafts])
        await session.query('delete from ended_drafts where ended_at < $1', [before.drafts])
        await session.query('delete from kept_answers where kept_at < $1', [before.answers])
        await session.query('delete from background_jobs where ended_at < $1', [before.jobs])
        await session.query('delete from answered_senders where at < $1', [before.senders])
      }),
    dutyPeriods: (until) =>
      within(({ client }) =>
        drizzle(client)
          .select(dutyColumns)
          .from(dutyPeriods)
          .where(gte(dutyPeriods.until, until))
          .orderBy(asc(dutyPeriods.from), asc(dutyPeriods.id)),
      ),
    deleteDutyPeriod: (id) =>
      within(
        async ({ client }) =>
          isId(id) && (await drizzle(client).delete(dutyPeriods).where(eq(dutyPeriods.id, id))).rowCount === 1,
      ),
  }
}
