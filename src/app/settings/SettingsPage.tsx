import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useSearchParams } from 'react-router'
import { MailboxAlert } from '../mailbox/MailboxAlert.tsx'
import { meQuery } from '../shell/meQuery.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { pages } from '../shell/pages.ts'
import { settingsText } from '../text/settings.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { TabLinks } from '../ui/TabLinks.tsx'
import { MySettings } from './MySettings.tsx'
import styles from './Settings.module.css'

const LeftToSetUp = lazy(async () => ({ default: (await import('./LeftToSetUp.tsx')).LeftToSetUp }))
const OrganisationSettings = lazy(async () => ({
  default: (await import('./OrganisationSettings.tsx')).OrganisationSettings,
}))
const DetailsSettings = lazy(async () => ({ default: (await import('./DetailsSettings.tsx')).DetailsSettings }))
const DutySettings = lazy(async () => ({ default: (await import('./DutySettings.tsx')).DutySettings }))
const MessageSettings = lazy(async () => ({ default: (await import('../mail/MessageSettings.tsx')).MessageSettings }))
const MailboxSettings = lazy(async () => ({
  default: (await import('../mailbox/MailboxSettings.tsx')).MailboxSettings,
}))
const JobsSettings = lazy(async () => ({ default: (await import('../mail/JobsSettings.tsx')).JobsSettings }))
const WebhooksSettings = lazy(async () => ({
  default: (await import('./webhooks/WebhooksSettings.tsx')).WebhooksSettings,
}))
const Accounts = lazy(async () => ({ default: (await import('./Accounts.tsx')).Accounts }))

const partNames = {
  mine: 'mijn',
  organisation: 'organisatie',
  details: 'gegevens',
  messages: 'berichten',
  mailbox: 'postvak',
  duty: 'dienst',
  jobs: 'taken',
  webhooks: 'koppelingen',
  accounts: 'accounts',
} as const
type Part = keyof typeof partNames

/** What one can set: for oneself, for the organisation, and, as administrator, the accounts. */
export function Component() {
  const text = useText(settingsText)
  const { data: me } = useSuspenseQuery(meQuery)
  const [query] = useSearchParams()
  const parts: readonly Part[] = [
    'mine',
    'organisation',
    'details',
    'messages',
    'mailbox',
    ...(me.can.readCases === true ? (['duty'] as const) : []),
    ...(me.can.handleJobs === true ? (['jobs'] as const) : []),
    ...(me.can.manageOrganisation === true ? (['webhooks', 'accounts'] as const) : []),
  ]
  const current = parts.find((part) => partNames[part] === query.get('deel')) ?? 'mine'
  return (
    <div className={styles.page}>
      <PageHeading title={text.title} documentTitle={`${text.title}: ${text.parts[current]}`} />
      <MailboxAlert />
      {me.can.manageOrganisation === true && (
        <Suspense fallback={null}>
          <LeftToSetUp me={me} />
        </Suspense>
      )}
      <TabLinks
        label={text.partsLabel}
        tabs={parts.map((part) => ({
          to: `${pages.settings}?deel=${partNames[part]}`,
          label: text.parts[part],
          current: part === current,
        }))}
      />
      <Suspense fallback={<Skeleton lines={6} />}>
        {current === 'mine' && <MySettings />}
        {current === 'organisation' && <OrganisationSettings />}
        {current === 'details' && <DetailsSettings />}
        {current === 'duty' && <DutySettings />}
        {current === 'messages' && <MessageSettings />}
        {current === 'mailbox' && <MailboxSettings />}
        {current === 'jobs' && <JobsSettings />}
        {current === 'webhooks' && <WebhooksSettings />}
        {current === 'accounts' && <Accounts />}
      </Suspense>
    </div>
  )
}
