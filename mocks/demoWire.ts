import type { OutgoingMail } from '../src/api/ports/mail.ts'
import type { Instant } from '../src/domain/time.ts'

/** What a demo begins with: cases on which work is going on, or an organisation in which nothing happened yet. */
export type Beginning = 'examples' | 'empty'

/** A message of which the visitor may read what would have left. */
export type Posted = Pick<OutgoingMail, 'messageId' | 'to' | 'subject' | 'text'>

/** What a window says to the demo, beside the requests it asks over the wire. */
export type Said =
  | {
      readonly kind: 'hello'
      /** The lock that this window holds as long as it lives. */
      readonly lock: string
      /** Where the pages stand, for links in messages. */
      readonly pages: string
    }
  | { readonly kind: 'beginAfresh'; readonly beginning: Beginning }

/** What the demo says to every window. */
export type Heard =
  | { readonly kind: 'ready'; readonly startedAt: Instant }
  | { readonly kind: 'posted'; readonly outbox: readonly Posted[] }
  /** Everything is new: what a window shows is of a demo that is over. */
  | { readonly kind: 'begunAfresh' }
  /** The demo does not run: only beginning afresh helps. */
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'fault'; readonly message: string }
