import type { UserId } from '../../domain/people.ts'
import type { Instant } from '../../domain/time.ts'
import type { WebhookKind } from '../../domain/webhooks/webhookKinds.ts'
import type { Page } from '../cursor.ts'

/** An address of another system that is told what happens here. */
export type Webhook = {
  readonly id: string
  /** What it is for, in the words of whoever made it. */
  readonly name: string
  readonly url: string
  /** What it hears of; empty: everything. */
  readonly kinds: readonly WebhookKind[]
  /** With what its messages are signed, sealed; and the one before, which signs too until it is over. */
  readonly sealedSecret: string
  readonly formerSecret: { readonly sealed: string; readonly until: Instant } | null
  readonly state: WebhookState
  /** Since when every message fails; null while they arrive. */
  readonly failingSince: Instant | null
  readonly createdAt: Instant
  readonly createdBy: UserId
}

export const webhookStates = ['active', 'paused', 'disabled'] as const
/** paused: by a person. disabled: by us, because its messages did not arrive for days. */
export type WebhookState = (typeof webhookStates)[number]

export const deliveryStates = ['waiting', 'delivered', 'failed'] as const
/** One message to a webhook, and what became of it. */
export type WebhookDelivery = {
  readonly id: string
  readonly webhook: string
  readonly kind: WebhookKind | 'test'
  /** Exactly as it is sent, each time. */
  readonly body: string
  readonly createdAt: Instant
  readonly state: (typeof deliveryStates)[number]
  readonly attempts: number
  readonly lastAttemptAt: Instant | null
  /** The status that the other system answered last; null where it did not answer. */
  readonly lastStatus: number | null
  /** Why the last attempt failed, as a code. */
  readonly problem: string | null
}

export interface WebhookTransaction {
  /** Those that hear of anything. */
  activeWebhooks(): Promise<readonly Webhook[]>
  /** One as it is now; other writers of it wait until this transaction has ended. */
  lockWebhook(id: string): Promise<Webhook | null>
  putWebhook(webhook: Webhook): Promise<void>
  putDelivery(delivery: WebhookDelivery): Promise<void>
}

export interface WebhookStore {
  /** All, the oldest first. */
  webhooks(): Promise<readonly Webhook[]>
  webhook(id: string): Promise<Webhook | null>
  /** With everything that was sent to it. */
  deleteWebhook(id: string): Promise<boolean>
  /** What was sent to one webhook, the newest first. */
  webhookDeliveries(query: {
    readonly webhook: string
    readonly limit: number
    readonly cursor: string | null
  }): Promise<Page<WebhookDelivery>>
  webhookDelivery(id: string): Promise<WebhookDelivery | null>
  forgetDeliveries(before: Instant): Promise<void>
}

/** What came of sending: the status of the answer, or why there was none, as a code. */
export type PostOutcome =
  | { readonly status: number }
  | { readonly problem: 'unreachable' | 'timedOut' | 'forbiddenAddress' | 'notSecure' }

/** Sends one message to another system, to public addresses only, without following it elsewhere. Never fails. */
export type PostAbroad = (message: {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}) => Promise<PostOutcome>

/** Keeps a secret so that it lies in no backup as it is. */
export type SecretBox = {
  /** @param about what the secret belongs to: it opens for nothing else */
  readonly seal: (secret: string, about: string) => string
  /** @throws when it was sealed for something else, or under another master key */
  readonly open: (sealed: string, about: string) => string
}
