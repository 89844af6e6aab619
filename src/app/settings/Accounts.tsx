import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { domainText } from '../text/domain.ts'
import { settingsText } from '../text/settings.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { Button } from '../ui/Button.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import type { DataTableColumn } from '../ui/dataTableColumns.ts'
import { Tag } from '../ui/Tag.tsx'
import type { settings } from '../text/nl/settings.ts'
import { accountsQuery, type Account, type CodeGiven } from './accountsQuery.ts'
import { AccountDialog } from './AccountDialog.tsx'
import { CodeDialog } from './CodeDialog.tsx'
import { NewAccountDialog } from './NewAccountDialog.tsx'
import styles from './Settings.module.css'

const accountsColumns = (
  text: typeof settings,
  edit: (account: Account) => void,
): readonly DataTableColumn<Account>[] => [
  {
    id: 'name',
    header: text.columns.name,
    leads: true,
    cell: (row) => <NameCell account={row} />,
  },
  {
    id: 'roles',
    header: text.columns.roles,
    cell: (row) => <RolesCell account={row} />,
  },
  {
    id: 'signIn',
    header: text.columns.signIn,
    cell: (row) => <SignInCell account={row} />,
  },
  {
    id: 'lastSignInOn',
    header: text.columns.lastSignIn,
    width: 'm',
    cell: (row) => <DayCell day={row.lastSignInOn} />,
  },
  {
    id: 'actions',
    header: text.columns.actions,
    width: 'xs',
    cell: (row) => (
      <Button small onClick={() => edit(row)} aria-label={text.editAccount(row.name)}>
        {text.edit}
      </Button>
    ),
  },
]

/** Who can sign in, as what; for administrators. */
export function Accounts() {
  const text = useText(settingsText)
  const { data: accounts } = useSuspenseQuery(accountsQuery)
  const [editing, setEditing] = useState<Account | null>(null)
  const [adding, setAdding] = useState(false)
  const [code, setCode] = useState<CodeGiven | null>(null)
  const columns = useMemo(() => accountsColumns(text, setEditing), [text])
  return (
    <section className={styles.wide} aria-label={text.accountsCaption}>
      <div>
        <Button look="primary" onClick={() => setAdding(true)}>
          {text.addAccount}
        </Button>
      </div>
      <DataTable
        caption={text.accountsCaption}
        columns={columns}
        data={accounts}
        rowId={(account) => account.id}
        rowName={(account) => account.name}
      />
      {adding && (
        <NewAccountDialog
          onClose={() => setAdding(false)}
          onMade={(given) => {
            setAdding(false)
            setCode(given)
          }}
        />
      )}
      {editing && (
        <AccountDialog
          account={editing}
          onClose={() => setEditing(null)}
          onCode={(given) => {
            setEditing(null)
            setCode(given)
          }}
        />
      )}
      {code && <CodeDialog given={code} onClose={() => setCode(null)} />}
    </section>
  )
}

function NameCell({ account: { name, email, active } }: { account: Account }) {
  const text = useText(settingsText)
  return (
    <>
      <b>{name}</b> {!active && <Tag>{text.inactive}</Tag>}
      <div className={styles.soft}>{email}</div>
    </>
  )
}

function RolesCell({ account: { roles } }: { account: Account }) {
  const names = useText(domainText)
  return roles.map((role) => names.role[role]).join(', ')
}

function SignInCell({ account: { hasPassword, hasSecondFactor } }: { account: Account }) {
  const text = useText(settingsText)
  if (!hasPassword) return <Tag tone="soon">{text.noPassword}</Tag>
  return hasSecondFactor ? text.withSecondFactor : text.withoutSecondFactor
}

function DayCell({ day }: { day: string | null }) {
  const text = useText(settingsText)
  const format = useFormat()
  return day === null ? <span className={styles.soft}>{text.never}</span> : format.day(`${day}T12:00:00Z`)
}
