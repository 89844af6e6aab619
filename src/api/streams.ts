import type { History } from './ports.ts'
import type { StreamEvent, StreamId } from '../domain/proof.ts'
import type { Recorded } from '../domain/recorded.ts'
import type { Instant } from '../domain/time.ts'
import type { Writing } from './writing.ts'

/** Reads streams, inside a transaction or outside. */
export type Reader = { history(stream: StreamId): Promise<History> }

/** What was decided becomes entries: numbered, timed and signed. */
export function recorded<Event extends StreamEvent>(
  events: readonly Event[],
  version: number,
  { by, now }: Pick<Writing, 'by' | 'now'>,
  happenedAt: (event: Event) => Instant | null,
): readonly Recorded<Event>[] {
  return events.map((event, index) => ({
    version: version + index + 1,
    recordedAt: now,
    happenedAt: happenedAt(event) ?? now,
    by: { kind: by.kind, id: by.id },
    event,
  }))
}
