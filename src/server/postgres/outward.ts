import type { CalendarFeed, CalendarStore } from '../../api/ports/calendar.ts'
import { cursorAt, type Page, placeOf, UnknownCursor } from '../../api/cursor.ts'
import type { ExportStore, RegisterExport } from '../../api/ports/exports.ts'
import type { OutwardStore, OutwardTransaction } from '../../api/ports/outward.ts'
import type { Webhook, WebhookDelivery, WebhookStore } from '../../api/ports/webhooks.ts'
import { recordsIn } from './records.ts'
import { isId } from './rows.ts'
import type { Session } from './session.ts'

type Within = <Result>(work: (session: Session) => Promise<Result>) => Promise<Result>

const feeds = recordsIn<CalendarFeed & { readonly codeHash: string }>('calendar_feeds', {
  id: 'id',
  owner: 'owner',
  scope: 'scope',
  language: 'language',
  createdAt: 'created_at',
  lastReadOn: 'last_read_on',
  codeHash: 'code_hash',
})

/** Calendars of deadlines. */
const calendarsOver = (within: Within): CalendarStore => ({
  calendarFeeds: (owner) =>
    within(async (session) => {
      const found = await session.query<CalendarFeed & { codeHash: string }>(
        `select ${feeds.selected} from calendar_feeds where owner = $1 order by created_at, id`,
        [owner],
      )
      return found.map(withoutHash)
    }),
  putCalendarFeed: (feed, codeHash) =>
    within(async (session) => void (await session.query(feeds.put, feeds.valuesOf({ ...feed, codeHash })))),
  deleteCalendarFeed: (id, owner) =>
    within(async (session) => {
      if (!isId(id)) return false
      const text = 'delete from calendar_feeds where id = $1 and owner = $2 returning id'
      return (await session.query(text, [id, owner])).length === 1
    }),
  calendarFeedByCode: (codeHash) =>
    within(async (session) => {
      const [found] = await session.query<CalendarFeed & { codeHash: string }>(
        `select ${feeds.selected} from calendar_feeds where code_hash = $1`,
        [codeHash],
      )
      return found ? withoutHash(found) : null
    }),
  calendarFeedWasRead: (id, on) =>
    within(
      async (session) =>
        void (await session.query('update calendar_feeds set last_read_on = $2 where id = $1', [id, on])),
    ),
})

function withoutHash(held: CalendarFeed & { readonly codeHash: string }): CalendarFeed {
  const { codeHash: _, ...feed } = held
  return feed
}

const webhooks = recordsIn<Webhook>(
  'webhooks',
  {
    id: 'id',
    name: 'name',
    url: 'url',
    kinds: 'kinds',
    sealedSecret: 'sealed_secret',
    formerSecret: 'former_secret',
    state: 'state',
    failingSince: 'failing_since',
    createdAt: 'created_at',
    createdBy: 'created_by',
  },
  ['kinds', 'formerSecret'],
)
const deliveries = recordsIn<WebhookDelivery>('webhook_deliveries', {
  id: 'id',
  webhook: 'webhook_id',
  kind: 'kind',
  body: 'body',
  createdAt: 'created_at',
  state: 'state',
  attempts: 'attempts',
  lastAttemptAt: 'last_attempt_at',
  lastStatus: 'last_status',
  problem: 'problem',
})

/** Systems that are told, and what was sent to them. */
const webhooksOver = (within: Within): WebhookStore => ({
  webhooks: () =>
    within((session) => session.query<Webhook>(`select ${webhooks.selected} from webhooks order by created_at, id`)),
  webhook: (id) => within((session) => one<Webhook>(session, 'webhooks', webhooks.selected, id)),
  deleteWebhook: (id) =>
    within(async (session) => {
      if (!isId(id)) return false
      return (await session.query('delete from webhooks where id = $1 returning id', [id])).length === 1
    }),
  webhookDeliveries: ({ webhook, limit, cursor }) =>
    within(async (session) => {
      if (!isId(webhook)) return { items: [], next: null }
      const rows = await newestFirst<WebhookDelivery>(session, {
        from: `select ${deliveries.selected} from webhook_deliveries where webhook_id = $1`,
        parameters: [webhook],
        by: 'created_at',
        list: 'deliveries',
        cursor,
        limit,
      })
      return pageOf(rows, limit, (last) => cursorAt('deliveries', [last.createdAt, last.id]))
    }),
  webhookDelivery: (id) =>
    within((session) => one<WebhookDelivery>(session, 'webhook_deliveries', deliveries.selected, id)),
  forgetDeliveries: (before) =>
    within(
      async (session) => void (await session.query('delete from webhook_deliveries where created_at < $1', [before])),
    ),
})

const registerExports = recordsIn<RegisterExport>(
  'register_exports',
  {
    id: 'id',
    by: 'by',
    at: 'at',
    purpose: 'purpose',
    format: 'format',
    version: 'version',
    language: 'language',
    asked: 'asked',
    job: 'job_id',
    file: 'file',
  },
  ['by', 'asked', 'file'],
)

/** What was taken along of the register. */
const exportsOver = (within: Within): ExportStore => ({
  registerExports: ({ limit, cursor }) =>
    within(async (session) => {
      const rows = await newestFirst<RegisterExport>(session, {
        from: `select ${registerExports.selected} from register_exports where true`,
        parameters: [],
        by: 'at',
        list: 'exports',
        cursor,
        limit,
      })
      return pageOf(rows, limit, (last) => cursorAt('exports', [last.at, last.id]))
    }),
  registerExport: (id) =>
    within((session) => one<RegisterExport>(session, 'register_exports', registerExports.selected, id)),
})

/** The questions about what leaves the house by itself. */
export const outwardOver = (within: Within): OutwardStore => ({
  ...calendarsOver(within),
  ...webhooksOver(within),
  ...exportsOver(within),
})

/** How a transaction sends what it writes, and what it reads. */
type Ways = {
  readonly session: Session
  readonly send: (text: string, values?: readonly unknown[]) => void
  readonly read: <Answer>(answer: Promise<Answer>) => Promise<Answer>
}

/** The same in a transaction. */
export const outwardIn = ({ session, send, read }: Ways): OutwardTransaction => ({
  activeWebhooks: () =>
    read(
      session.query<Webhook>(
        `select ${webhooks.selected} from webhooks where state = 'active' order by created_at, id`,
      ),
    ),
  lockWebhook: (id) => read(one<Webhook>(session, 'webhooks', webhooks.selected, id, 'for update')),
  putWebhook: async (webhook) => send(webhooks.put, webhooks.valuesOf(webhook)),
  putDelivery: async (delivery) => send(deliveries.put, deliveries.valuesOf(delivery)),
  putRegisterExport: async (made) => send(registerExports.put, registerExports.valuesOf(made)),
})

async function one<Row extends Readonly<Record<string, unknown>>>(
  session: Session,
  table: string,
  selected: string,
  id: string,
  lock: '' | 'for update' = '',
): Promise<Row | null> {
  if (!isId(id)) return null
  return (await session.query<Row>(`select ${selected} from ${table} where id = $1 ${lock}`, [id]))[0] ?? null
}

type Listing = {
  readonly from: string
  readonly parameters: readonly unknown[]
  readonly by: string
  readonly list: string
  readonly cursor: string | null
  readonly limit: number
}

/** One row more than a page, the newest first. */
function newestFirst<Row extends Readonly<Record<string, unknown>>>(
  session: Session,
  { from, parameters, by, list, cursor, limit }: Listing,
): Promise<readonly Row[]> {
  const [at = '', id = ''] = cursor === null ? [] : placeOf(list, cursor, ['string', 'string']).map(String)
  if (cursor !== null && !isId(id)) throw new UnknownCursor()
  const number = parameters.length
  const before = cursor === null ? '' : `and (${by}, id) < ($${number + 1}, $${number + 2})`
  return session.query<Row>(`${from} ${before} order by ${by} desc, id desc limit ${limit + 1}`, [
    ...parameters,
    ...(cursor === null ? [] : [at, id]),
  ])
}

function pageOf<Row>(rows: readonly Row[], limit: number, next: (last: Row) => string): Page<Row> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: last !== undefined && rows.length > limit ? next(last) : null }
}
