import type { RecordedActor } from './people.ts'
import type { Instant } from './time.ts'

/** An event as it stands in a stream: what happened, and the two times and the person every entry carries. */
export type Recorded<Event> = {
  /** 1 for the first event of the stream, then without gaps. */
  readonly version: number
  readonly recordedAt: Instant
  /** When it happened in the world; the moment of recording when nothing else was said. */
  readonly happenedAt: Instant
  readonly by: RecordedActor
  readonly event: Event
}

/** What a verb answers: new events to record, or why it cannot be. */
export type Decision<Event, Refused> = { readonly events: readonly Event[] } | { readonly refused: Refused }

/** The answer of a verb that cannot be done. */
export const refuse = <Refused>(refused: Refused): { readonly refused: Refused } => ({ refused })
/** The answer of a verb that is done: what is to be recorded, in its order. */
export const record = <Event>(...events: readonly Event[]): { readonly events: readonly Event[] } => ({ events })
