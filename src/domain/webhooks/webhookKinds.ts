import type { CaseEvent } from '../case/events.ts'
import type { StreamKind } from '../proof.ts'
import type { ReportEvent } from '../report/events.ts'

type Kind = `case.${CaseEvent['type']}` | `report.${ReportEvent['type']}`

/** What another system can be told of: steps that mean something outside, never what only this desk does. */
export const webhookKinds = [
  'report.reportReceived',
  'report.reporterAnswered',
  'report.reportIsNoBreach',
  'case.caseOpened',
  'case.handlerAssigned',
  'case.awarenessEstablished',
  'case.leakContained',
  'case.containmentReopened',
  'case.breachedDataIdentified',
  'case.riskAssessed',
  'case.authorityDecided',
  'case.authorityNotified',
  'case.authorityResponded',
  'case.subjectsDecided',
  'case.subjectsInformed',
  'case.caseMerged',
  'case.mergerUndone',
  'case.caseSplit',
  'case.caseIsNoBreach',
  'case.caseClosed',
  'case.caseReopened',
] as const satisfies readonly Kind[]
export type WebhookKind = (typeof webhookKinds)[number]

/** The kind of an event in a stream of that kind; null for what nobody outside is told. */
export const webhookKindOf = (stream: StreamKind, type: string): WebhookKind | null =>
  webhookKinds.find((kind) => kind === `${stream}.${type}`) ?? null
