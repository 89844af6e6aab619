import type { CalendarStore } from './calendar.ts'
import type { ExportStore, ExportTransaction } from './exports.ts'
import type { WebhookStore, WebhookTransaction } from './webhooks.ts'

/** What is asked of a store about what leaves the house by itself: calendars, messages to other systems, exports. */
export interface OutwardStore extends CalendarStore, WebhookStore, ExportStore {}
/** The same within a transaction. */
export interface OutwardTransaction extends WebhookTransaction, ExportTransaction {}
