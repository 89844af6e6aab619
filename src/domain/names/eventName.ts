import type { CaseEventType } from '../case/events.ts'
import type { DomainNames } from './domainNames.ts'

/**
 * What an event is called in a history. A correction is called so: two moments that were both "established" would contradict
 * each other. So is the end of a legal hold, which is an event of the same kind as its beginning.
 * @param event its kind, of a moment of awareness the one that it corrects, and of a legal hold whether it stands
 */
export const eventName = (
  { type, corrects, hold }: { readonly type: CaseEventType; readonly corrects?: unknown; readonly hold?: unknown },
  names: Pick<DomainNames, 'event' | 'awarenessCorrected' | 'legalHoldLifted'>,
): string =>
  type === 'awarenessEstablished' && typeof corrects === 'string'
    ? names.awarenessCorrected
    : type === 'legalHoldSet' && hold === false
      ? names.legalHoldLifted
      : names.event[type]
