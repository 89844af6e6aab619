import type { ReportView } from '../../../contract/reports.ts'
import { pages } from '../../shell/pages.ts'
import { mailIntakeText } from '../../text/mailIntake.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { Link } from '../../ui/Link.tsx'
import { Moment } from '../../ui/Moment.tsx'
import { queryOfReport } from '../address.ts'

/** What is known of a report because it came by mail, as items of a summary list; empty for other reports. */
export function useMailFacts({ mail, concerns }: ReportView) {
  const { facts: text, look } = useText(mailIntakeText)
  if (!mail) return []
  const subject = mail.subject?.trim() ?? ''
  return [
    ...(subject === '' ? [] : [{ term: text.subject, value: subject }]),
    ...(mail.to.length === 0 ? [] : [{ term: text.to, value: mail.to.join(', ') }]),
    ...(mail.sentAt === null ? [] : [{ term: text.sentAt, value: <Moment at={mail.sentAt} /> }]),
    ...(mail.leftOut.length === 0
      ? []
      : [
          {
            term: text.leftOut,
            value: mail.leftOut.map((one) => `${one.name} (${text.because[one.because]})`).join(', '),
          },
        ]),
    ...(mail.isSigned ? [{ term: text.signed, value: text.signedUnchecked }] : []),
    ...(concerns ? [{ term: look.concerns, value: <Link to={addressOf(concerns)}>{concerns.reference}</Link> }] : []),
  ]
}

const addressOf = ({ kind, id, reference }: NonNullable<ReportView['concerns']>): string =>
  kind === 'case' ? pages.case(reference) : pages.inbox + queryOfReport(id)
