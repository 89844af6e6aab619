import type { ReportView } from '../../contract/reports.ts'
import type { DomainNames } from '../../domain/names/domainNames.ts'
import type { inbox } from '../text/nl/inbox.ts'

/** Who reported, as far as this person may know: a name, else a role, else that it is unknown. */
export function senderOf(
  { reporter, channel }: Pick<ReportView, 'reporter' | 'channel'>,
  text: typeof inbox,
  names: DomainNames,
): string {
  if (reporter === null) return channel === 'system' ? names.channel.system : text.unknownSender
  // A mail without a name has an address at least.
  const known = [reporter.name, channel === 'mail' ? reporter.email : null].map((each) => each?.trim() ?? '')
  return known.find((each) => each !== '') ?? names.reporterRole[reporter.role]
}
