import type { WatchStore } from '../../api/ports/watch.ts'
import type { WatchNote } from '../../domain/watch/watchNote.ts'
import { isId } from './rows.ts'
import type { Session } from './session.ts'

type WatchNotes = Omit<WatchStore, 'dutyPeriods' | 'deleteDutyPeriod'>
type Within = <Result>(work: (session: Session) => Promise<Result>) => Promise<Result>

/** The questions of who keeps watch. */
export const watchOver = (within: Within): WatchNotes => ({
  lastRecordedIn: (ids) =>
    within(async (session) => {
      const rows = await session.query<{ id: string; recordedAt: string }>(
        `select c.id, e.recorded_at as "recordedAt" from cases c, lateral (
           select recorded_at from events where organisation_id = c.organisation_id and kind = 'case' and stream_id = c.id
           order by version desc limit 1) e
         where c.id = any ($1::uuid[])`,
        [ids.filter(isId)],
      )
      const byId = new Map(rows.map(({ id, recordedAt }) => [id, recordedAt]))
      return ids.map((id) => byId.get(id) ?? null)
    }),
  watchNotes: (since) =>
    within((session) =>
      session.query<WatchNote>(
        `select id, by, written_at as "writtenAt", text from watch_notes where written_at >= $1
         order by written_at desc, id desc`,
        [since],
      ),
    ),
  deleteWatchNote: (id) =>
    within(async (session) => {
      if (!isId(id)) return false
      return (await session.query('delete from watch_notes where id = $1 returning id', [id])).length === 1
    }),
})
