import type { CaseEventType } from '../case/events.ts'
import type { DomainNames } from './domainNames.ts'

/**
 * What an event is called in a history. A correction is called so: two moments that were both "established" would contradict each other.
 * @param event its kind, and of a moment of awareness the one that it corrects
 */
export const eventName = (
  { type, corrects }: { readonly type: CaseEventType; readonly corrects?: unknown },
  names: Pick<DomainNames, 'event' | 'awarenessCorrected'>,
): string =>
  type === 'awarenessEstablished' && typeof corrects === 'string' ? names.awarenessCorrected : names.event[type]
