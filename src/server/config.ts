import { resolve } from 'node:path'
import { ConfigError } from './configError.ts'
import type { ClamdAddress } from './files/clamd.ts'
import { type MailboxSettings, mailboxesFrom } from './mail-intake/mailboxSettings.ts'
import type { MailConfig } from './mail/smtpMailer.ts'
import { withoutConnectionName } from './postgres/connectionName.ts'
import { networksOf } from './webhooks/networks.ts'

/** What an operator can choose, read once at the start. */
export type Config = {
  readonly host: string
  readonly port: number
  /** The address by which people reach us, without a slash at its end; null when nobody said. */
  readonly publicUrl: string | null
  readonly dataDir: string
  /** A database of the operator's own; null for the PostgreSQL that we run ourselves. */
  readonly database: { readonly ownerUrl: string; readonly appUrl: string } | null
  readonly masterKeyFile: string
  /** How many proxies stand before us and add to `X-Forwarded-For`; 0 means that header is not believed. */
  readonly proxies: number
  /** A ClamAV daemon that scans files as they come in; null or absent where there is none. */
  readonly clamd?: ClamdAddress | null
  /** Mailboxes whose messages become reports. */
  readonly mailboxes?: readonly MailboxSettings[]
  /** Networks that messages to other systems may go to beside everything public, such as `10.0.0.0/8`. */
  readonly webhookNetworks?: readonly string[]
  /** The mail server that takes our mail; null or absent where there is none, and then mail waits. */
  readonly mail?: MailConfig | null
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

export { ConfigError } from './configError.ts'

/**
 * Reads the settings from the environment (names and meaning: docs/operating.md).
 * @throws ConfigError for a value that cannot be used
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  // A setting without a value is one that was not made.
  const env = Object.fromEntries(Object.entries(environment).filter(([, value]) => value))
  const dataDir = resolve(env['DATA_DIR'] ?? './data')
  return {
    host: env['HOST'] ?? '127.0.0.1',
    port: wholeNumber('PORT', env['PORT'] ?? '8080', 65_535),
    publicUrl: publicUrlFrom(env['PUBLIC_URL']),
    dataDir,
    database: databaseFrom(env),
    masterKeyFile: resolve(env['MASTER_KEY_FILE'] ?? `${dataDir}/master.key`),
    proxies: wholeNumber('PROXIES', env['PROXIES'] ?? '0', 10),
    clamd: clamdFrom(env),
    mailboxes: mailboxesFrom(env),
    mail: mailFrom(env),
    webhookNetworks: networksFrom(env['WEBHOOK_NETWORKS'] ?? ''),
    logLevel: logLevelFrom(env['LOG_LEVEL'] ?? 'info'),
  }
}

function wholeNumber(name: string, text: string, most: number): number {
  const number = Number(text)
  if (!/^\d+$/.test(text) || number > most)
    throw new ConfigError(`${name} is "${text}"; it must be a whole number from 0 to ${most}.`)
  return number
}

function publicUrlFrom(text: string | undefined): string | null {
  if (!text) return null
  const url = URL.parse(text)
  if (!url || !['http:', 'https:'].includes(url.protocol))
    throw new ConfigError(`PUBLIC_URL is "${text}"; it must begin with https:// or http://.`)
  if (url.pathname !== '/' || url.search || url.hash)
    throw new ConfigError(`PUBLIC_URL is "${text}"; it must be the address of a whole host, without a path.`)
  return url.origin
}

/** Without a login for the application, the owner's connections take its role, so that row-level security holds for them. */
function databaseFrom(env: Readonly<Record<string, string | undefined>>): Config['database'] {
  const given = env['DATABASE_URL']
  if (!given) return null
  const ownerUrl = withoutConnectionName(given)
  const appUrl = env['DATABASE_APP_URL'] ?? withRole(ownerUrl, 'dijkwacht_app')
  return { ownerUrl, appUrl: withoutConnectionName(appUrl) }
}

/** A socket of this machine goes before a daemon elsewhere. */
function clamdFrom(env: Readonly<Record<string, string | undefined>>): ClamdAddress | null {
  const path = env['CLAMD_SOCKET']
  if (path) return { path }
  const host = env['CLAMD_HOST']
  return host ? { host, port: wholeNumber('CLAMD_PORT', env['CLAMD_PORT'] ?? '3310', 65_535) } : null
}

function networksFrom(text: string): readonly string[] {
  const networks = text.split(/[\s,]+/).filter((part) => part !== '')
  try {
    networksOf(networks)
  } catch {
    throw new ConfigError(
      `WEBHOOK_NETWORKS is "${text}"; it must name networks such as 10.0.0.0/8, with commas between.`,
    )
  }
  return networks
}

function mailFrom(env: Readonly<Record<string, string | undefined>>): MailConfig | null {
  const smtpUrl = env['SMTP_URL']
  if (!smtpUrl) return null
  const url = URL.parse(smtpUrl)
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol))
    throw new ConfigError('SMTP_URL must look like smtps://user:password@host:465.')
  const from = env['MAIL_FROM'] ?? ''
  if (!/^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/.test(from))
    throw new ConfigError('MAIL_FROM must be the address that mail comes from, such as datalek@voorbeeld.nl.')
  const tls = env['SMTP_TLS'] ?? 'required'
  if (tls !== 'required' && tls !== 'optional')
    throw new ConfigError(`SMTP_TLS is "${tls}"; it must be required or optional.`)
  return { smtpUrl, from, requireTls: tls === 'required' && !isThisMachine(url.hostname) }
}

/** What goes to this machine itself, nobody on the way can read. */
const isThisMachine = (host: string): boolean => /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(host)

function withRole(url: string, role: string): string {
  const changed = URL.parse(url)
  if (!changed) throw new ConfigError('DATABASE_URL must look like postgres://user:password@host:5432/database.')
  changed.searchParams.set('options', `-c role=${role}`)
  return changed.toString()
}

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const

function logLevelFrom(text: string): Config['logLevel'] {
  const level = logLevels.find((candidate) => candidate === text)
  if (!level) throw new ConfigError(`LOG_LEVEL is "${text}"; it must be one of ${logLevels.join(', ')}.`)
  return level
}
