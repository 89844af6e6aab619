import { isWorkingDay } from '../../domain/law/amsterdam.ts'
import { recordSilence } from '../../domain/messages/destruction.ts'
import { type Message, openRequests, remindersOf } from '../../domain/messages/message.ts'
import { afterQuietHours, messageSettingsOf } from '../../domain/messages/settings.ts'
import type { CaseId } from '../../domain/report/events.ts'
import { dayOf, hoursBetween, type Instant } from '../../domain/time.ts'
import { type LoadedCase, lockCase, recordOnCase } from '../cases/caseStream.ts'
import type { Organisation, OrganisationStore, Ports } from '../ports.ts'
import { contextOf, type Writing } from '../writing.ts'
import { compose, dayInWords } from './compose.ts'
import { postOffice } from './postOffice.ts'

/** Reminds wrong recipients who were asked to destroy something and have not answered, and in the end records their silence. */
export async function remind(store: OrganisationStore, organisation: Organisation, ports: Ports): Promise<void> {
  const now = ports.clock()
  const { quietHours } = messageSettingsOf(organisation)
  // A reminder can wait until people are at work; then this comes by again.
  if (afterQuietHours(quietHours, now) !== now || !isWorkingDay(dayOf(now))) return
  for (const id of await store.casesAwaitingDestruction())
    await store.transaction((tx) => remindIn(id, { tx, ports, organisation, by: postOffice, now }))
}

async function remindIn(id: CaseId, writing: Writing): Promise<void> {
  const loaded = await lockCase(writing, id)
  if (!loaded) return
  const settings = messageSettingsOf(writing.organisation)
  let current: LoadedCase = loaded
  for (const request of openRequests(loaded.breach.messages)) {
    const days = hoursBetween(request.sentAt ?? writing.now, writing.now) / 24
    if (request.silentAt === null && days >= settings.silenceDays) {
      const events = recordSilence(request.messageId, current.breach, contextOf(writing))
      current = await recordOnCase(writing, current, events)
      await writing.tx.closeDestructionRequest(request.messageId)
    } else if (
      remindersOf(current.breach.messages, request.messageId).length < duePassed(settings.reminderDays, days)
    ) {
      current = await writeReminder(writing, current, request)
    }
  }
}

const duePassed = (reminderDays: readonly number[], days: number): number =>
  reminderDays.filter((day) => day <= days).length

async function writeReminder(writing: Writing, loaded: LoadedCase, request: Message): Promise<LoadedCase> {
  const { organisation, ports } = writing
  const { messageId: reminds, language, address } = request
  if (address === null) return loaded
  const messageId = ports.newId()
  const written = compose(organisation, 'destructionReminder', language, {
    reference: loaded.breach.reference,
    askedOn: dayInWords(request.sentAt ?? request.writtenAt, language),
  })
  const after = await recordOnCase(writing, loaded, [
    { type: 'messageWritten', messageId, kind: 'destructionReminder', language, reminds, ...written, address },
  ])
  await orderSending(writing, loaded.breach.id, messageId)
  return after
}

const orderSending = ({ tx, by }: Writing, caseId: CaseId, messageId: string): Promise<string> =>
  tx.orderJob({
    kind: 'mail',
    subject: { kind: 'case', id: caseId },
    data: { message: 'destructionReminder', messageId },
    key: `message ${messageId}`,
    by: { kind: by.kind, id: by.id },
  })

/** So long ago a moment may lie and still be acted upon: a server that was away makes up for it. */
export const isRecent = (at: Instant, now: Instant, hours: number): boolean => {
  const passed = hoursBetween(at, now)
  return passed >= 0 && passed < hours
}
