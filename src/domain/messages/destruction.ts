import type { Case } from '../case/case.ts'
import type { ContainmentStep } from '../case/containmentSteps.ts'
import type { Context } from '../case/context.ts'
import { refusalToContain } from '../case/containLeak.ts'
import type { CaseEvent } from '../case/events.ts'
import type { ContainmentKind } from '../case/codes.ts'
import type { CaseDecision } from '../case/refusal.ts'
import { record, refuse } from '../recorded.ts'
import { type CopiesAnswer, type MessageLanguage, openRequests } from './message.ts'

type Written = {
  readonly messageId: string
  readonly language: MessageLanguage
  readonly subject: string
  readonly text: string
  readonly address: string
}

/** Asks a wrong recipient to destroy what they got; a measure of containment, recorded as such once it left. */
export function askForDestruction(command: Written, breach: Case, context: Context): CaseDecision {
  const refused = refusalToContain(breach, context)
  return refused ? refuse(refused) : record({ type: 'messageWritten', kind: 'destructionRequest', ...command })
}

/** What follows when a message of a case was taken by a mail server. */
export function messageLeft(
  messageId: string,
  breach: Case,
  context: Pick<Context, 'now' | 'newId'>,
): readonly CaseEvent[] {
  const message = breach.messages.find((one) => one.messageId === messageId)
  const sent: CaseEvent = { type: 'messageSent', messageId }
  return message?.kind === 'destructionRequest' && breach.handling !== 'closed'
    ? [sent, measure('recipientAskedToDestroy', 'askRecipient', context)]
    : [sent]
}

/**
 * What follows when a wrong recipient declares that they destroyed everything. It weighs in the risk at once: the facts say
 * so, and a decision that rested on the older ones shows it. What was passed on before is out of reach: then nobody may count
 * on destruction, whatever others declare afterwards.
 */
export function declareDestruction(
  { messageId, copies, remark }: { readonly messageId: string; readonly copies: CopiesAnswer; readonly remark: string },
  breach: Case,
  context: Pick<Context, 'now' | 'newId'>,
): readonly CaseEvent[] {
  const declared: CaseEvent = { type: 'destructionDeclared', messageId, copies, ...(remark !== '' && { remark }) }
  if (breach.handling === 'closed') return [declared]
  return [
    declared,
    measure('recipientConfirmedDestruction', 'confirmInWriting', context),
    ...factsAfter(messageId, copies, breach),
  ]
}

function factsAfter(messageId: string, copies: CopiesAnswer, breach: Case): readonly CaseEvent[] {
  if (copies === 'passedOn') return destructionInFacts(breach, 'no')
  const isLast = openRequests(breach.messages).every((one) => one.messageId === messageId)
  const isWhole = isLast && !breach.messages.some(({ declared }) => declared?.copies === 'passedOn')
  return isWhole ? destructionInFacts(breach, 'yes') : []
}

/** What follows when a wrong recipient stays silent after the last reminder: nobody may count on destruction any more. */
export function recordSilence(
  messageId: string,
  breach: Case,
  context: Pick<Context, 'now' | 'newId'>,
): readonly CaseEvent[] {
  const silent: CaseEvent = { type: 'destructionNotDeclared', messageId }
  if (breach.handling === 'closed') return [silent]
  return [silent, measure('recipientDeniedOrSilent', null, context), ...destructionInFacts(breach, 'no')]
}

const measure = (
  kind: ContainmentKind,
  step: ContainmentStep | null,
  { now, newId }: Pick<Context, 'now' | 'newId'>,
): CaseEvent => ({
  type: 'containmentActionRecorded',
  actionId: newId(),
  kind,
  ...(step && { step }),
  text: '',
  happenedAt: now,
})

/** The recorded facts with what is known of destruction by now; nothing where they say so already, or nobody is known. */
function destructionInFacts({ breachedData }: Case, destructionConfirmed: 'yes' | 'no'): readonly CaseEvent[] {
  const recipients = breachedData?.facts.recipients
  if (!breachedData || recipients?.kind !== 'known' || recipients.destructionConfirmed === destructionConfirmed)
    return []
  const { facts, incidentKind, subjectGroups, consequences, numbersNote } = breachedData
  const changed = { ...facts, recipients: { ...recipients, destructionConfirmed } }
  return [{ type: 'breachedDataIdentified', facts: changed, incidentKind, subjectGroups, consequences, numbersNote }]
}
