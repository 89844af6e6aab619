import type { ReportView } from '../../contract/reports.ts'
import type { DomainNames } from '../../domain/names/domainNames.ts'
import type { inbox } from '../text/nl/inbox.ts'

/** What a report is called: by the name of who reported, else by what is known of them. */
export function headingOf({ reporter, channel }: Pick<ReportView, 'reporter' | 'channel'>, text: typeof inbox): string {
  const name = reporter && nameOf(reporter, channel)
  if (name) return text.reportFrom(name)
  const { reportFromSomebody: somebody } = text
  if (channel === 'system' && (reporter?.role ?? 'anonymous') === 'anonymous') return somebody.system
  return reporter ? somebody[reporter.role] : somebody.unknown
}

/** Who reported, as far as this person may know: a name, else a role, else that it is unknown. */
export function senderOf(
  { reporter, channel }: Pick<ReportView, 'reporter' | 'channel'>,
  text: typeof inbox,
  names: DomainNames,
): string {
  if (reporter === null) return channel === 'system' ? names.channel.system : text.unknownSender
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
