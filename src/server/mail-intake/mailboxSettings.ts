import { readFileSync } from 'node:fs'
import { ConfigError } from '../configError.ts'

/** A mailbox whose messages become reports of one organisation. */
export type MailboxSettings = {
  /** How people know it: its user, its server and its folder. Never its password. */
  readonly name: string
  readonly host: string
  readonly port: number
  /** `start` speaks TLS from the first byte; `upgrade` insists on STARTTLS; `none` only on this machine itself. */
  readonly tls: 'start' | 'upgrade' | 'none'
  readonly user: string
  readonly password: string
  readonly folder: string
  /** Where messages are moved once they are taken in; null: they stay, marked. */
  readonly doneFolder: string | null
  /** The short name of its organisation; null where there is only one. */
  readonly organisation: string | null
  /** Further addresses that are ours, in small letters: what comes from them is no report. */
  readonly ownAddresses: readonly string[]
}

type Env = Readonly<Record<string, string | undefined>>
type Described = {
  readonly url: string
  readonly folder?: string
  readonly doneFolder?: string
  readonly organisation?: string
  readonly passwordFile?: string
  readonly addresses?: string
}

/**
 * The mailboxes that the environment names (docs/operating.md): one in `IMAP_URL`, or several in `MAILBOXES_FILE`.
 * @throws ConfigError for one that cannot be used
 */
export function mailboxesFrom(env: Env): readonly MailboxSettings[] {
  const sender = /[^\s<>]+@[^\s<>]+/.exec(env['MAIL_FROM'] ?? '')?.[0]?.toLowerCase()
  const own = sender === undefined ? [] : [sender]
  const url = env['IMAP_URL']
  const alone = url
    ? [
        settingsOf('IMAP_URL', own, {
          url,
          ...optional('folder', env['IMAP_FOLDER']),
          ...optional('doneFolder', env['IMAP_DONE_FOLDER']),
          ...optional('organisation', env['IMAP_ORGANISATION']),
          ...optional('passwordFile', env['IMAP_PASSWORD_FILE']),
          ...optional('addresses', env['IMAP_ADDRESSES']),
        }),
      ]
    : []
  const file = env['MAILBOXES_FILE']
  const listed = file ? describedIn(file).map((each) => settingsOf('MAILBOXES_FILE', own, each)) : []
  const all = [...alone, ...listed]
  const twice = all.find(({ name }, at) => all.findIndex((other) => other.name === name) !== at)
  if (twice) throw new ConfigError(`The mailbox ${twice.name} is set twice; a mailbox serves one organisation.`)
  if (listed.length > 1 && listed.some(({ organisation }) => organisation === null))
    throw new ConfigError('MAILBOXES_FILE names several mailboxes; each must say its "organisation".')
  return all
}

const optional = <Name extends string>(name: Name, value: string | undefined): { [Key in Name]?: string } =>
  value ? ({ [name]: value } as { [Key in Name]: string }) : {}

function describedIn(file: string): readonly Described[] {
  let listed: unknown
  try {
    listed = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new ConfigError(`MAILBOXES_FILE is "${file}"; it cannot be read as JSON.`)
  }
  const isDescribed = (one: unknown): one is Described =>
    typeof one === 'object' &&
    one !== null &&
    typeof Reflect.get(one, 'url') === 'string' &&
    Object.values(one).every((value) => typeof value === 'string')
  if (!Array.isArray(listed) || !listed.every(isDescribed))
    throw new ConfigError('MAILBOXES_FILE must hold a list of mailboxes, each with a "url" and otherwise texts only.')
  return listed
}

function settingsOf(name: string, own: readonly string[], described: Described): MailboxSettings {
  const url = URL.parse(described.url)
  const isTls = url?.protocol === 'imaps:'
  if (!url || (!isTls && url.protocol !== 'imap:') || !url.hostname)
    throw new ConfigError(
      `${name} must look like imaps://user:password@mail.voorbeeld.nl; IMAP_FOLDER names the folder.`,
    )
  const user = decodeURIComponent(url.username)
  const password = described.passwordFile ? passwordIn(described.passwordFile) : decodeURIComponent(url.password)
  if (user === '' || password === '')
    throw new ConfigError(
      `${name} lacks the user or the password; IMAP_PASSWORD_FILE may name a file with the password.`,
    )
  const host = url.hostname.replaceAll(/^\[|\]$/g, '')
  const folder = described.folder ?? (decodeURIComponent(url.pathname.slice(1)) || 'INBOX')
  const isHere = ['127.0.0.1', '::1', 'localhost'].includes(host)
  const addresses = (described.addresses ?? '').toLowerCase().split(/[\s,]+/)
  return {
    name: `${user} · ${host} · ${folder}`,
    host,
    port: Number(url.port) || (isTls ? 993 : 143),
    tls: isTls ? 'start' : isHere ? 'none' : 'upgrade',
    user,
    password,
    folder,
    doneFolder: described.doneFolder ?? null,
    organisation: described.organisation ?? null,
    ownAddresses: [...new Set([...own, user.toLowerCase(), ...addresses])].filter((each) => each.includes('@')),
  }
}

function passwordIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    throw new ConfigError(`The password file "${file}" of a mailbox cannot be read.`)
  }
}
