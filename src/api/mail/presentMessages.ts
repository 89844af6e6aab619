import type { MessageDraft, MessageList } from '../../contract/messages.ts'
import { refusalToTriage } from '../../domain/report/decideOnReport.ts'
import type { BackgroundJob } from '../../domain/jobs/job.ts'
import type { Message, MessageKind, MessageLanguage } from '../../domain/messages/message.ts'
import { messageSettingsOf } from '../../domain/messages/settings.ts'
import type { Template } from '../../domain/messages/template.ts'
import { mayActor } from '../../domain/people.ts'
import type { StreamId } from '../../domain/proof.ts'
import type { Organisation, OrganisationStore, Ports } from '../ports.ts'
import { abilityOf } from '../problems.ts'
import type { Viewer } from '../reports/presentReport.ts'

/** So many jobs of one case or report are looked through to say why a message still waits. */
const mostJobs = 200

/** What was written by mail about a case or report, and what became of it. */
export async function presentMessages(
  subject: StreamId,
  messages: readonly Message[],
  { store, ports, viewer }: { store: OrganisationStore; ports: Ports; viewer: Viewer },
): Promise<MessageList> {
  const { items: jobs } = await store.findJobs({ subject, kind: ['mail'], limit: mostJobs, cursor: null })
  const mayReadPersonal = mayActor(viewer.by, 'readReporters')
  return {
    items: messages
      .map((message) => {
        const job = jobs.find((one) => sends(one, message))
        return {
          ...message,
          text: mayReadPersonal ? message.text : null,
          address: mayReadPersonal ? message.address : null,
          by: { ...message.by, name: viewer.nameOf(message.by) },
          problem: message.sentAt === null ? (job?.problem ?? null) : null,
          jobId: job?.id ?? null,
          declared: message.declared && {
            ...message.declared,
            remark: mayReadPersonal ? message.declared.remark : null,
          },
        }
      })
      .toReversed(),
    isSetUp: ports.mailer !== undefined,
    can: { write: abilityOf(refusalToTriage(viewer.by), viewer.language) },
    next: null,
  }
}

const sends = (job: BackgroundJob, { messageId }: Message): boolean =>
  job.id === messageId || job.data['messageId'] === messageId

/** A message as it would go out, for an officer to change and send. */
export const presentDraft = (
  kind: MessageKind,
  language: MessageLanguage,
  { subject, text }: Template,
  { address, organisation, ports }: { address: string | null; organisation: Organisation; ports: Ports },
): MessageDraft => ({
  kind,
  language,
  subject,
  text,
  address,
  fromName: messageSettingsOf(organisation).senderName ?? organisation.name,
  isSetUp: ports.mailer !== undefined,
})
