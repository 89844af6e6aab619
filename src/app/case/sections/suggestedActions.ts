import type { ContainmentKind } from '../../../domain/case/events.ts'
import type { IncidentKind } from '../../../domain/law/facts.ts'

const recipient: readonly ContainmentKind[] = [
  'recipientAskedToDestroy',
  'recipientConfirmedDestruction',
  'recipientDeniedOrSilent',
]

/** What usually helps for each kind of incident, in the order in which it is done. */
const byKind: Record<IncidentKind, readonly ContainmentKind[]> = {
  mailWrong: recipient,
  mailCc: recipient,
  postWrong: ['documentRetrieved', ...recipient],
  postOpened: ['documentRetrieved', 'evidenceSecured'],
  postLost: ['documentRetrieved'],
  auth: ['accessRevoked', 'evidenceSecured'],
  share: ['accessRevoked', 'takenOffline', 'evidenceSecured'],
  device: ['deviceWiped', 'passwordsReset', 'accessRevoked'],
  published: ['takenOffline', 'searchEnginesAsked', 'evidenceSecured'],
  cyber: ['systemIsolated', 'passwordsReset', 'accessRevoked', 'evidenceSecured', 'restoredFromBackup'],
  wrongFile: ['documentRetrieved', 'accessRevoked'],
  other: [],
}
const whenUnknown: readonly ContainmentKind[] = [
  'recipientAskedToDestroy',
  'takenOffline',
  'accessRevoked',
  'documentRetrieved',
]

/** The measures to offer first. */
export const suggestedActions = (
  kind: IncidentKind | null,
  ourRole: 'controller' | 'processor',
): readonly ContainmentKind[] => [
  ...(kind === null || kind === 'other' ? whenUnknown : byKind[kind]),
  ...(ourRole === 'controller' && kind === 'cyber' ? (['processorInstructed'] as const) : []),
]
