import type { WhyReturned } from '../mail/whyReturned.ts'
import type { RecordedActor } from '../people.ts'
import type { Instant } from '../time.ts'

/** What we write to people outside: each has a template that an organisation can make its own. */
export const messageKinds = ['acknowledgement', 'question', 'destructionRequest', 'destructionReminder'] as const
export type MessageKind = (typeof messageKinds)[number]

export const messageLanguages = ['nl', 'en'] as const
export type MessageLanguage = (typeof messageLanguages)[number]

/** What a wrong recipient says of copies. */
export const copiesAnswers = ['noCopies', 'passedOn'] as const
export type CopiesAnswer = (typeof copiesAnswers)[number]

export type DestructionDeclared = {
  readonly type: 'destructionDeclared'
  /** The request that is answered. */
  readonly messageId: string
  readonly copies: CopiesAnswer
  /** In their own words; absent where nothing was written, and once it is destroyed. */
  readonly remark?: string
}

/** What stands of messages in the history of a case or a report. */
export type MessageEvent =
  | {
      /** What will be sent, to the letter. */
      readonly type: 'messageWritten'
      readonly messageId: string
      readonly kind: MessageKind
      readonly language: MessageLanguage
      /** The request that a reminder reminds of. */
      readonly reminds?: string
      /** Names nobody: it is read on locked screens and in lists. */
      readonly subject: string
      /** Absent, with the address, once the personal details are destroyed. */
      readonly text?: string
      readonly address?: string
    }
  | { readonly type: 'messageSent'; readonly messageId: string }
  /** A mail server gave it back: whoever it went to has not read it. */
  | { readonly type: 'messageReturned'; readonly messageId: string; readonly because: WhyReturned }
  | DestructionDeclared
  /** After the last reminder nothing was heard. */
  | { readonly type: 'destructionNotDeclared'; readonly messageId: string }

export type Message = {
  readonly messageId: string
  readonly kind: MessageKind
  readonly language: MessageLanguage
  readonly reminds: string | null
  readonly subject: string
  readonly text: string | null
  readonly address: string | null
  readonly writtenAt: Instant
  readonly by: RecordedActor
  /** When a mail server took it; null while it waits. */
  readonly sentAt: Instant | null
  /** When we heard that it did not arrive, and why; null while nobody said so. */
  readonly returned: { readonly at: Instant; readonly because: WhyReturned } | null
  readonly declared: { readonly at: Instant; readonly copies: CopiesAnswer; readonly remark: string | null } | null
  /** When it was recorded that nothing was heard. */
  readonly silentAt: Instant | null
}

/** The messages of a case or a report after one more event. */
export function messagesAfter(
  before: readonly Message[],
  event: MessageEvent,
  { recordedAt, by }: { readonly recordedAt: Instant; readonly by: RecordedActor },
): readonly Message[] {
  const change = (next: Partial<Message>) =>
    before.map((message) => (message.messageId === event.messageId ? { ...message, ...next } : message))
  switch (event.type) {
    case 'messageWritten': {
      const { messageId, kind, language, reminds = null, subject, text = null, address = null } = event
      const written = { messageId, kind, language, reminds, subject, text, address, writtenAt: recordedAt, by }
      return [...before, { ...written, sentAt: null, returned: null, declared: null, silentAt: null }]
    }
    case 'messageSent':
      return change({ sentAt: recordedAt })
    case 'messageReturned':
      return change({ returned: { at: recordedAt, because: event.because } })
    case 'destructionDeclared':
      return change({ declared: { at: recordedAt, copies: event.copies, remark: event.remark ?? null } })
    case 'destructionNotDeclared':
      return change({ silentAt: recordedAt })
  }
}

/**
 * The requests to destroy that left and that nobody has answered yet, the oldest first. One that came back asked nobody
 * anything: silence after it says nothing.
 */
export const openRequests = (messages: readonly Message[]): readonly Message[] =>
  messages.filter(
    ({ kind, sentAt, returned, declared }) =>
      kind === 'destructionRequest' && sentAt !== null && returned === null && declared === null,
  )

/** What follows when a mail server gives a message back; nothing where that is known, or it was answered after all. */
export function messageCameBack(
  messageId: string,
  because: WhyReturned,
  messages: readonly Message[],
): readonly Extract<MessageEvent, { type: 'messageReturned' }>[] {
  const message = messages.find((one) => one.messageId === messageId)
  const isNews = message?.returned === null && message.declared === null
  return isNews ? [{ type: 'messageReturned', messageId, because }] : []
}

/** The reminders of one request. */
export const remindersOf = (messages: readonly Message[], messageId: string): readonly Message[] =>
  messages.filter(({ reminds }) => reminds === messageId)
