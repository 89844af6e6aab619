import type { ReportView } from '../../contract/reports.ts'
import type { DomainNames } from '../text/domainShape.ts'
import type { inbox } from '../text/nl/inbox.ts'

/** Who reported, as far as this person may know: a name, else a role, else that it is unknown. */
export function senderOf(
  { reporter, channel }: Pick<ReportView, 'reporter' | 'channel'>,
  text: typeof inbox,
  names: DomainNames,
): string {
  if (reporter === null) return channel === 'system' ? names.channel.system : text.unknownSender
  const name = reporter.name?.trim() ?? ''
  return name === '' ? names.reporterRole[reporter.role] : name
}
