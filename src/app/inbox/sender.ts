import type { ReportView } from '../../contract/reports.ts'
import type { DomainNames } from '../../domain/names/domainNames.ts'
import type { inbox } from '../text/nl/inbox.ts'

/** What a report is called: by the name of who reported, else by what is known of them. */
export function headingOf(
  { reporter, channel }: Pick<ReportView, 'reporter' | 'channel'>,
  text: typeof inbox,
  mayKnow: boolean,
): string {
  const name = reporter && nameOf(reporter, channel)
  if (name) return text.reportFrom(name)
  const { reportFromSomebody: somebody } = text
  if (channel === 'system' && (reporter?.role ?? 'anonymous') === 'anonymous') return somebody.system
  if (reporter) return somebody[reporter.role]
  return mayKnow ? somebody.unknown : somebody.hidden
}

/** Who reported, as far as this person may know: a name, else a role, else that it is unknown or not for them. */
export function senderOf(
  { reporter, channel }: Pick<ReportView, 'reporter' | 'channel'>,
  text: typeof inbox,
  names: DomainNames,
  mayKnow = true,
): string {
  if (reporter === null && channel === 'system') return names.channel.system
  if (reporter === null) return mayKnow ? text.unknownSender : text.hiddenSender
  return nameOf(reporter, channel) ?? names.reporterRole[reporter.role]
}

/** A mail without a name has an address at least. */
function nameOf(
  { name, email }: NonNullable<ReportView['reporter']>,
  channel: ReportView['channel'],
): string | undefined {
  return [name, channel === 'mail' ? email : null].map((each) => each?.trim() ?? '').find((each) => each !== '')
}

/** Whether the reporter sees a question that stands in the report: only the form gives a receipt code to look with. */
export const readsItself = ({ channel }: Pick<ReportView, 'channel'>): boolean => channel === 'form'
