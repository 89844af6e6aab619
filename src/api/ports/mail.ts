import type { CaseId } from '../../domain/report/events.ts'

/** One message as a mail server gets it; plain text, for nothing else reaches everybody and hides nothing. */
export type OutgoingMail = {
  /** Without angle brackets; the same for every attempt, so that a receiver recognises a repeat. */
  readonly messageId: string
  readonly fromName: string
  readonly to: string
  readonly replyTo: string | null
  readonly subject: string
  readonly text: string
  readonly language: 'nl' | 'en'
  /** The message that this one answers, without angle brackets; null for none. */
  readonly inReplyTo: string | null
  /** Sent by itself: as an answer, or of its own accord; null for what somebody wrote. */
  readonly automatic: 'auto-replied' | 'auto-generated' | null
}

/** A mail server did not take a message, as a code that people understand. */
export class MailRefused extends Error {
  readonly code: 'addressRefused' | 'mailServerRefused' | 'mailServerAway' | 'mailServerDenied' | 'mailServerNotSecure'
  /** Trying again will not help. */
  readonly isFinal: boolean
  constructor(code: MailRefused['code'], isFinal: boolean) {
    super(code)
    this.code = code
    this.isFinal = isFinal
  }
}

export interface Mailer {
  /** Resolves once the mail server took the message. @throws MailRefused */
  send(mail: OutgoingMail): Promise<void>
  /** The host part of our message ids: that of our own address. */
  readonly domain: string
  /** By which address people reach our pages, without a slash at its end. */
  readonly pages: string
}

/** What a transaction does with the codes by which a wrong recipient answers. */
export interface MessageTransaction {
  /** Links a code, by its hash, to a request to destroy. */
  putDestructionCode(codeHash: string, request: DestructionRequestKey): Promise<void>
  /** Nothing is awaited of a request any more; its codes still show what became of it. */
  closeDestructionRequest(messageId: string): Promise<void>
}

export type DestructionRequestKey = { readonly caseId: CaseId; readonly messageId: string }

export interface MessageStore {
  destructionRequestOf(codeHash: string): Promise<DestructionRequestKey | null>
  /** The cases in which an answer to a request is awaited. */
  casesAwaitingDestruction(): Promise<readonly CaseId[]>
}
