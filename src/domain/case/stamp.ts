import type { RecordedActor } from '../people.ts'
import type { Instant } from '../time.ts'

/** Where an entry of the case stands in its stream: which event, when recorded, by whom. */
export type Stamp = { readonly version: number; readonly recordedAt: Instant; readonly by: RecordedActor }
