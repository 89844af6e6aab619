import { compareText } from '../../src/api/caseOrder.ts'
import type { WatchStore } from '../../src/api/ports/watch.ts'
import { type Content, streamKey } from './content.ts'

type WatchNotes = Omit<WatchStore, 'dutyPeriods' | 'deleteDutyPeriod'>

/** The questions of who keeps watch. */
export const watchOver = (content: Content): WatchNotes => ({
  lastRecordedIn: async (ids) =>
    ids.map((id) => content.streams.get(streamKey({ kind: 'case', id }))?.at(-1)?.entry.recordedAt ?? null),
  watchNotes: async (since) =>
    [...content.watchNotes.values()]
      .filter(({ writtenAt }) => writtenAt >= since)
      .toSorted((a, b) => compareText(b.writtenAt, a.writtenAt) || compareText(b.id, a.id)),
  deleteWatchNote: async (id) => content.watchNotes.delete(id),
})
