import type { Instant } from '../time.ts'
import type { CaseEvent } from './events.ts'

/** When an event says it happened in the world; null when it happened at the moment of recording. */
export function happenedAtOf(event: CaseEvent): Instant | null {
  switch (event.type) {
    case 'containmentActionRecorded':
    case 'noteAdded':
    case 'letterOutcomesRecorded':
      return event.happenedAt
    case 'awarenessEstablished':
      return event.awareAt
    case 'significanceJudged':
      return event.awareAt
    case 'leakContained':
      return event.containedAt
    case 'authorityNotified':
    case 'policeReportFiled':
      return event.filedAt
    case 'subjectsInformed':
    case 'controllersInformed':
      return event.informedAt
    case 'otherAuthorityNotified':
      return event.notifiedAt
    case 'authorityResponded':
    case 'reporterCorrected':
      return event.receivedAt
    case 'authorityAnswered':
      return event.answeredAt
    default:
      return null
  }
}
