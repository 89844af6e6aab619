import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Role } from '../../domain/people.ts'
import { domainText } from '../text/domain.ts'
import { settingsText } from '../text/settings.ts'
import { useLanguage, useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { Button } from '../ui/Button.tsx'
import { DataTable } from '../ui/table/DataTable.tsx'
import type { DataTableColumn } from '../ui/table/dataTableColumns.ts'
import { Tag } from '../ui/Tag.tsx'
import { useSortedRows } from '../ui/table/useSortedRows.ts'
import type { settings } from '../text/nl/settings.ts'
import { accountsQuery, type Account, type CodeGiven } from './accountsQuery.ts'
import { AccountDialog } from './AccountDialog.tsx'
import { CodeDialog } from './CodeDialog.tsx'
import { NewAccountDialog } from './NewAccountDialog.tsx'
import styles from './Settings.module.css'

type RoleNames = Readonly<Record<Role, string>>

const accountsColumns = (
  text: typeof settings,
  edit: (account: Account) => void,
): readonly DataTableColumn<Account>[] => [
  {
    id: 'name',
    header: text.columns.name,
    sortable: true,
    leads: true,
    cell: (row) => <NameCell account={row} />,
  },
  {
    id: 'roles',
    header: text.columns.roles,
    sortable: true,
    cell: (row) => <RolesCell account={row} />,
  },
  {
    id: 'signIn',
    header: text.columns.signIn,
    sortable: true,
    cell: (row) => <SignInCell account={row} />,
  },
  {
    id: 'lastSignInOn',
    header: text.columns.lastSignIn,
    sortable: true,
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

/** What is read in a column is what it sorts by. */
const sortTexts = (text: typeof settings, roles: RoleNames) => ({
  name: ({ name }: Account) => name,
  roles: (account: Account) => rolesInWords(account, roles),
  signIn: (account: Account) => signInInWords(account, text),
  lastSignInOn: ({ lastSignInOn }: Account) => lastSignInOn,
})

/** Who can sign in, as what; for administrators. */
export function Accounts() {
  const text = useText(settingsText)
  const { data: accounts } = useSuspenseQuery(accountsQuery)
  const [editing, setEditing] = useState<Account | null>(null)
  const [adding, setAdding] = useState(false)
  const [code, setCode] = useState<CodeGiven | null>(null)
  const columns = useMemo(() => accountsColumns(text, setEditing), [text])
  const { language } = useLanguage()
  const names = useText(domainText)
  const by = useMemo(() => sortTexts(text, names.role), [text, names])
  const { rows, sort, onSort } = useSortedRows(accounts, by, language)
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
        data={rows}
        sort={sort}
        onSort={onSort}
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

const rolesInWords = ({ roles }: Account, names: RoleNames) => roles.map((role) => names[role]).join(', ')

function signInInWords({ hasPassword, hasSecondFactor }: Account, text: typeof settings): string {
  if (!hasPassword) return text.noPassword
  return hasSecondFactor ? text.withSecondFactor : text.withoutSecondFactor
}

function RolesCell({ account }: { account: Account }) {
  return rolesInWords(account, useText(domainText).role)
}

function SignInCell({ account }: { account: Account }) {
  const words = signInInWords(account, useText(settingsText))
  return account.hasPassword ? words : <Tag tone="soon">{words}</Tag>
}

function DayCell({ day }: { day: string | null }) {
  const text = useText(settingsText)
  const format = useFormat()
  return day === null ? <span className={styles.soft}>{text.never}</span> : format.day(`${day}T12:00:00Z`)
}
