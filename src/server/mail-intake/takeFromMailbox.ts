import { createHash } from 'node:crypto'
import { takeMail } from '../../api/mail-intake/takeMail.ts'
import type { ArrivedMail } from '../../api/mail-intake/arrivedMail.ts'
import type { Ports } from '../../api/ports.ts'
import type { OrganisationId } from '../../domain/people.ts'
import { addHours, type Instant } from '../../domain/time.ts'
import type { MailboxSettings } from './mailboxSettings.ts'
import type { MailReader } from './mailReader.ts'
import type { OpenMailbox } from './openMailbox.ts'

export type Taking = {
  readonly settings: MailboxSettings
  readonly ports: Ports
  readonly organisation: OrganisationId
  readonly reader: MailReader
  readonly mailbox: OpenMailbox
  readonly stop: AbortSignal
  /** Hears how far it is, after each message. */
  readonly onProgress: (progress: Progress) => void
  readonly onFailure: (error: unknown) => void
}
export type Progress = { readonly waiting: number; readonly failing: number; readonly takenAt: Instant | null }

/** After so many failures a message is kept unread: what it says may be the cause. */
const triesToRead = 3
/** How long after its failures a message is tried again, in hours; the last one from then on. */
const againAfter = [0.005, 0.02, 0.1, 0.5]

/**
 * Takes messages out of an open mailbox, oldest first. A message is marked in the mailbox only after it is kept here; what
 * was kept before a crash and not marked is recognised by its number. One that fails lets the others pass, and is tried
 * again.
 */
export async function mailboxPass(taking: Taking): Promise<() => Promise<void>> {
  const { settings, ports, organisation, mailbox, stop } = taking
  const place = { mailbox: settings.name, uidValidity: mailbox.uidValidity }
  const known = new Set(await ports.store.of(organisation).takenFrom(place))
  const failed = new Map<number, { readonly times: number; readonly againAt: Instant }>()
  let takenAt: Instant | null = null
  await mailbox.finish((await mailbox.unmarked()).filter((uid) => known.has(uid)))

  /** Kept here and not marked there yet. */
  const toMark = new Set<number>()
  /** A mark that fails is no failure of the message, which is kept: it is set again at the next pass. */
  const markDone = async (): Promise<void> => {
    if (toMark.size === 0) return
    try {
      await mailbox.finish([...toMark])
      toMark.clear()
    } catch (error) {
      // A mailbox that is away fails here too.
      await mailbox.unmarked()
      taking.onFailure(error)
    }
  }

  return async () => {
    await markDone()
    const there = (await mailbox.numbers()).filter((uid) => !known.has(uid))
    let waiting = there.length
    const tell = () => taking.onProgress({ waiting, failing: failed.size, takenAt })
    tell()
    for (const uid of there) {
      if (stop.aborted) return
      const before = failed.get(uid)
      if (before && before.againAt > ports.clock()) continue
      try {
        const arrived = await arrivedFrom(taking, { ...place, uid }, (before?.times ?? 0) < triesToRead)
        if (stop.aborted) return
        const own = settings.ownAddresses
        const outcome = arrived && (await takeMail(ports, organisation, arrived, own))
        failed.delete(uid)
        known.add(uid)
        waiting -= 1
        if (outcome) {
          takenAt = ports.clock()
          toMark.add(uid)
          await markDone()
        }
      } catch (error) {
        // A store or a mailbox that is away is no fault of the message.
        if (!(await ports.store.ready().catch(() => false))) throw error
        await mailbox.unmarked()
        const times = (before?.times ?? 0) + 1
        const hours = againAfter[Math.min(times, againAfter.length) - 1] ?? 1
        failed.set(uid, { times, againAt: addHours(ports.clock(), hours) })
        taking.onFailure(error)
      }
      tell()
    }
  }
}

/** The message as it is there; null when somebody took it away. @param isRead false: its words are left alone */
async function arrivedFrom(
  { mailbox, reader, ports }: Taking,
  place: ArrivedMail['place'],
  isRead: boolean,
): Promise<ArrivedMail | null> {
  const fetched = await mailbox.fetch(place.uid)
  if (!fetched) return null
  const { source, headers, arrivedAt } = fetched
  const read = isRead ? await reader.read(source ?? headers) : null
  return {
    place,
    arrivedAt: arrivedAt ?? ports.clock(),
    identity: createHash('sha256').update(headers).digest('hex'),
    read,
    original: source,
    doubt: source === null ? 'tooLarge' : read === null ? 'unreadable' : null,
  }
}
