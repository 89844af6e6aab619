import type { ReportView } from '../../contract/reports.ts'
import { pages } from '../shell/pages.ts'
import { inboxText } from '../text/inbox.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { queryOfReport } from './address.ts'

/** Why a report looks like another one, in a line: "zelfde afzender, 20 m eerder gemeld"; null when it does not. */
export function useResemblance({ resembles, receivedAt }: ReportView): string | null {
  const { because: text } = useText(inboxText)
  const format = useFormat()
  if (resembles === null) return null
  const apart = Date.parse(receivedAt) - Date.parse(resembles.receivedAt)
  const near = Math.abs(apart) < 60_000 ? text.sameMoment : text.nearInTime(format.duration(apart), apart >= 0)
  const words = resembles.because.map((reason) => (reason === 'nearInTime' ? near : text[reason]))
  return words.join(', ')
}

type ResemblanceNoteProps = {
  report: ReportView
  resembles: NonNullable<ReportView['resembles']>
  /** Chooses this report and the other one together; absent where that is not possible. */
  onTogether?: (other: string) => void
}

/** The likely double, with every reason, and the way to it. */
export function ResemblanceNote({ report, resembles, onTogether }: ResemblanceNoteProps) {
  const text = useText(inboxText)
  const because = useResemblance(report)
  const { case: open, report: other } = resembles
  return (
    <Alert
      kind="info"
      title={open ? text.resembles(open.reference, open.title) : text.resemblesReport(other.reference)}
      actions={
        open ? (
          <ButtonLink small to={pages.case(open.reference)}>
            {text.readThatCase}
          </ButtonLink>
        ) : (
          <>
            {onTogether && (
              <Button small onClick={() => onTogether(other.id)}>
                {text.together}
              </Button>
            )}
            <ButtonLink small to={pages.inbox + queryOfReport(other.id)}>
              {text.readThat}
            </ButtonLink>
          </>
        )
      }
    >
      {because}
    </Alert>
  )
}
