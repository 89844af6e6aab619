import { compareText } from '../../src/api/caseOrder.ts'
import type { CalendarFeed } from '../../src/api/ports/calendar.ts'
import { cursorAt, type Page, placeOf } from '../../src/api/cursor.ts'
import type { RegisterExport } from '../../src/api/ports/exports.ts'
import type { OutwardStore, OutwardTransaction } from '../../src/api/ports/outward.ts'
import type { WebhookDelivery } from '../../src/api/ports/webhooks.ts'
import type { Content, Draft, HeldFeed } from './content.ts'
import { pageOf } from './lists.ts'
import { asKept, type Table } from './table.ts'

/** The questions about what leaves the house by itself. */
export const outwardOver = (content: Content): OutwardStore => ({
  calendarFeeds: async (owner) =>
    byCreation(content.calendarFeeds)
      .filter((feed) => feed.owner === owner)
      .map(withoutHash),
  putCalendarFeed: async (feed, codeHash) => void content.calendarFeeds.set(feed.id, asKept({ ...feed, codeHash })),
  deleteCalendarFeed: async (id, owner) =>
    content.calendarFeeds.get(id)?.owner === owner && content.calendarFeeds.delete(id),
  calendarFeedByCode: async (codeHash) => {
    const found = [...content.calendarFeeds.values()].find((feed) => feed.codeHash === codeHash)
    return found ? withoutHash(found) : null
  },
  calendarFeedWasRead: async (id, on) => {
    const feed = content.calendarFeeds.get(id)
    if (feed) content.calendarFeeds.set(id, { ...feed, lastReadOn: on })
  },

  webhooks: async () => byCreation(content.webhooks),
  webhook: async (id) => content.webhooks.get(id) ?? null,
  deleteWebhook: async (id) => {
    for (const [key, { webhook }] of content.webhookDeliveries)
      if (webhook === id) content.webhookDeliveries.delete(key)
    return content.webhooks.delete(id)
  },
  webhookDeliveries: async ({ webhook, limit, cursor }) => {
    const own = [...content.webhookDeliveries.values()].filter((one) => one.webhook === webhook)
    return newestFirst(own, ({ createdAt }) => createdAt, { list: 'deliveries', limit, cursor })
  },
  webhookDelivery: async (id) => content.webhookDeliveries.get(id) ?? null,
  forgetDeliveries: async (before) => {
    for (const [key, { createdAt }] of content.webhookDeliveries)
      if (createdAt < before) content.webhookDeliveries.delete(key)
  },

  registerExports: async ({ limit, cursor }) =>
    newestFirst([...content.registerExports.values()], ({ at }) => at, { list: 'exports', limit, cursor }),
  registerExport: async (id) => content.registerExports.get(id) ?? null,
})

/** The same in a transaction. */
export const outwardOn = (draft: Draft): OutwardTransaction => ({
  activeWebhooks: async () =>
    draft.webhooks
      .keys()
      .flatMap((id) => draft.webhooks.get(id) ?? [])
      .filter(({ state }) => state === 'active')
      .toSorted(firstMadeFirst),
  lockWebhook: async (id) => draft.webhooks.get(id) ?? null,
  putWebhook: async (webhook) => draft.webhooks.set(webhook.id, asKept(webhook)),
  putDelivery: async (delivery) => draft.webhookDeliveries.set(delivery.id, asKept(delivery)),
  putRegisterExport: async (made) => draft.registerExports.set(made.id, asKept(made)),
})

function withoutHash(held: HeldFeed): CalendarFeed {
  const { codeHash: _, ...feed } = held
  return feed
}

type Made = { readonly id: string; readonly createdAt: string }
const firstMadeFirst = (a: Made, b: Made) => compareText(a.createdAt, b.createdAt) || compareText(a.id, b.id)
const byCreation = <Row extends Made>(rows: Table<Row>): readonly Row[] => [...rows.values()].toSorted(firstMadeFirst)

function newestFirst<Row extends WebhookDelivery | RegisterExport>(
  rows: readonly Row[],
  atOf: (row: Row) => string,
  { list, limit, cursor }: { readonly list: string; readonly limit: number; readonly cursor: string | null },
): Page<Row> {
  const [at, id] = cursor === null ? [] : placeOf(list, cursor, ['string', 'string']).map(String)
  const rest = rows
    .filter((row) => at === undefined || id === undefined || atOf(row) < at || (atOf(row) === at && row.id < id))
    .toSorted((a, b) => compareText(atOf(b), atOf(a)) || compareText(b.id, a.id))
  return pageOf(rest, limit, (last) => cursorAt(list, [atOf(last), last.id]))
}
