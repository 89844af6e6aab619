import { ImapFlow } from 'imapflow'
import { largestMail } from '../../api/mail-intake/arrivedMail.ts'
import type { MailboxFault } from '../../domain/mail/mailboxCondition.ts'
import { type Instant, toInstant } from '../../domain/time.ts'
import type { MailboxSettings } from './mailboxSettings.ts'

/** A message as it lies in the mailbox; `source` is null when it is too large, and then there are only its headers. */
export type FetchedMail = {
  readonly arrivedAt: Instant | null
  readonly source: Uint8Array<ArrayBuffer> | null
  readonly headers: Uint8Array<ArrayBuffer>
}

/** A mailbox that is open for reading. Every call fails once the connection is lost. */
export type OpenMailbox = {
  readonly uidValidity: string
  /** The numbers of all messages in it, oldest first. */
  numbers(): Promise<readonly number[]>
  /** Those that are not marked as done. */
  unmarked(): Promise<readonly number[]>
  /** The message; null when it is not there any more. */
  fetch(uid: number): Promise<FetchedMail | null>
  /** Marks messages as done for people who look into the mailbox, or moves them. */
  finish(uids: readonly number[]): Promise<void>
  /** Resolves when something may have arrived, after so many milliseconds, or when told to; rejects when the connection is lost. */
  wait(longest: number, stop: AbortSignal): Promise<void>
  /** Whether the connection is gone. */
  isLost(): boolean
  close(): Promise<void>
}

/** What a message is marked with once it is kept here. */
const mark = '$Dijkwacht'
/** Of what is too large only so much is fetched, in bytes. */
const longestHead = 262_144
const timeouts = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 120_000 }

/** Why a mailbox could not be opened or read, as a code that people understand. */
export class MailboxError extends Error {
  readonly fault: MailboxFault
  constructor(fault: MailboxFault, cause: unknown) {
    super(fault, { cause })
    this.fault = fault
  }
}

/** Opens a mailbox. @throws MailboxError */
export async function openMailbox(settings: MailboxSettings): Promise<OpenMailbox> {
  const { host, port, tls, user, password, folder, doneFolder } = settings
  const client = new ImapFlow({
    host,
    port,
    secure: tls === 'start',
    ...(tls !== 'start' && { doSTARTTLS: tls === 'upgrade' }),
    auth: { user, pass: password },
    logger: false,
    disableAutoIdle: true,
    // A connection that says nothing for this long is asked whether it lives: some are cut without a word.
    maxIdleTime: 5 * 60_000,
    ...timeouts,
  })
  let lost: Error | null = null
  client.on('error', (error: Error) => (lost ??= error))
  client.on('close', () => (lost ??= new Error('The connection was closed')))
  // The server tells once. What it tells while others are being taken would be waited for until the next look.
  let hasNews = false
  client.on('exists', () => (hasNews = true))
  try {
    await client.connect()
  } catch (error) {
    client.close()
    throw new MailboxError(isRefusal(error) ? 'refused' : 'unreachable', error)
  }
  try {
    const opened = await client.mailboxOpen(folder)
    if (doneFolder !== null) await client.mailboxCreate(doneFolder)
    const search = async (query: Parameters<typeof client.search>[0]) => {
      const found = await client.search(query, { uid: true })
      if (!Array.isArray(found)) throw new Error('The mailbox does not answer a search')
      return found.toSorted((a, b) => a - b)
    }
    return {
      uidValidity: String(opened.uidValidity),
      numbers: () => {
        hasNews = false
        return search({ all: true })
      },
      unmarked: () => search(doneFolder === null ? { unKeyword: mark } : { all: true }),
      fetch: (uid) => fetchMail(client, uid),
      finish: async (uids) => {
        if (uids.length === 0) return
        const range = uids.join(',')
        await client.messageFlagsAdd(range, ['\\Seen', mark], { uid: true })
        if (doneFolder !== null) await client.messageMove(range, doneFolder, { uid: true })
      },
      wait: async (longest, stop) => {
        if (!hasNews) await waitFor(client, longest, stop)
        if (lost) throw lost
      },
      isLost: () => lost !== null || !client.usable,
      close: async () => {
        // In good order where that takes no time; a server that hangs is left alone.
        await Promise.race([client.logout().catch(() => undefined), pause(2000)])
        client.close()
      },
    }
  } catch (error) {
    client.close()
    throw new MailboxError(isAnswer(error) ? 'noFolder' : 'unreachable', error)
  }
}

async function fetchMail(client: ImapFlow, uid: number): Promise<FetchedMail | null> {
  const about = await client.fetchOne(uid, { size: true, internalDate: true }, { uid: true })
  if (!about) return null
  const { size = 0, internalDate } = about
  const at = internalDate === undefined ? Number.NaN : new Date(internalDate).getTime()
  const isTooLarge = size > largestMail
  const limit = isTooLarge ? { source: { start: 0, maxLength: longestHead } } : { source: true }
  const fetched = await client.fetchOne(uid, limit, { uid: true })
  if (!fetched || !fetched.source) return null
  const source = new Uint8Array(fetched.source)
  return {
    arrivedAt: Number.isNaN(at) ? null : toInstant(new Date(at).toISOString()),
    source: isTooLarge ? null : source,
    headers: isTooLarge ? headersOf(source) : source,
  }
}

/** The headers alone: what comes after them was cut somewhere. */
function headersOf(source: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const text = new TextDecoder('latin1').decode(source)
  const end = /\r?\n\r?\n/.exec(text)?.index ?? source.byteLength
  return source.slice(0, end)
}

/** Idles until the server tells of something, or long enough. */
function waitFor(client: ImapFlow, longest: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      stop.removeEventListener('abort', done)
      client.off('exists', done).off('close', done)
      resolve()
    }
    const timer = setTimeout(done, longest)
    stop.addEventListener('abort', done)
    client.on('exists', done).on('close', done)
    if (stop.aborted) done()
    client.idle().then(undefined, done)
  })
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds).unref())

const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'authenticationFailed' in error && error.authenticationFailed === true
/** The server answered, with no. */
const isAnswer = (error: unknown): boolean => error instanceof Error && 'responseStatus' in error
