import type { CalendarStore } from './calendarPorts.ts'
import type { ExportStore, ExportTransaction } from './exportPorts.ts'
import type { WebhookStore, WebhookTransaction } from './webhookPorts.ts'

/** What is asked of a store about what leaves the house by itself: calendars, messages to other systems, exports. */
export interface OutwardStore extends CalendarStore, WebhookStore, ExportStore {}
/** The same within a transaction. */
export interface OutwardTransaction extends WebhookTransaction, ExportTransaction {}
