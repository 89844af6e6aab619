import { useQuery } from '@tanstack/react-query'
import { mailIntakeText } from '../text/mailIntake.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { Alert } from '../ui/Alert.tsx'
import { useNow } from '../ui/Now.tsx'
import { mailboxesQuery } from './mailboxesQuery.ts'

/** Says that nothing, or not everything, comes in by mail; nothing while all is well, or while nobody can tell. */
export function MailboxAlert() {
  const { mailbox: text } = useText(mailIntakeText)
  const format = useFormat()
  const now = useNow()
  const { data } = useQuery({ ...mailboxesQuery, throwOnError: false })
  const items = data?.items ?? []
  const stuck = items.find(({ condition }) => condition === 'stuck')
  if (stuck)
    return (
      <Alert kind="warning" title={text.stuckTitle}>
        {stuck.fault !== null && `${text.faults[stuck.fault]} `}
        {text.stuckSince(format.shortMoment(stuck.silentSince, now))}
      </Alert>
    )
  if (items.every(({ failing }) => failing === 0)) return null
  return (
    <Alert kind="warning" title={text.failingTitle}>
      {text.failingHint}
    </Alert>
  )
}
