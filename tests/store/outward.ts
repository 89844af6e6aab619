import { beforeEach, describe, expect, it } from 'vitest'
import type { CalendarFeed } from '../../src/api/ports/calendar.ts'
import type { RegisterExport } from '../../src/api/ports/exports.ts'
import type { OrganisationStore } from '../../src/api/ports.ts'
import type { Webhook, WebhookDelivery } from '../../src/api/ports/webhooks.ts'
import { addHours } from '../../src/domain/time.ts'
import { freshDesk, type Opened, tuesday } from './fresh.ts'

const id = (digit: number): string => `00000000-0000-7000-8000-0000000000e${digit}`
const feed: CalendarFeed = {
  id: id(1),
  owner: 'anna',
  scope: 'mine',
  language: 'nl',
  createdAt: tuesday,
  lastReadOn: null,
}
const webhook: Webhook = {
  id: id(1),
  name: 'Zaaksysteem "Zaak; één"',
  url: 'https://zaaksysteem.voorbeeld.nl/haak',
  kinds: ['case.caseOpened', 'case.caseClosed'],
  sealedSecret: 'naam:tekst',
  formerSecret: null,
  state: 'active',
  failingSince: null,
  createdAt: tuesday,
  createdBy: 'bert',
}
const delivery: WebhookDelivery = {
  id: id(3),
  webhook: id(1),
  kind: 'case.caseOpened',
  body: '{"type":"case.caseOpened"}',
  createdAt: tuesday,
  state: 'waiting',
  attempts: 0,
  lastAttemptAt: null,
  lastStatus: null,
  problem: null,
}
const made: RegisterExport = {
  id: id(5),
  by: { kind: 'user', id: 'anna' },
  at: tuesday,
  purpose: 'Jaarverslag; "één"',
  format: 'ods',
  version: 'whole',
  language: 'nl',
  asked: { which: 'all', category: ['bsn'] },
  job: null,
  file: null,
}

/** Something of each in a store. */
export async function keepSomethingOutward(store: OrganisationStore): Promise<void> {
  await store.putCalendarFeed(feed, 'hash')
  await store.transaction(async (tx) => {
    await tx.putWebhook(webhook)
    await tx.putDelivery(delivery)
    await tx.putRegisterExport(made)
  })
}

/** What leaves the house by itself: calendars, messages to other systems, exports. */
export function outwardContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name} keeps what leaves the house by itself`, () => {
    let store: OrganisationStore
    beforeEach(async () => {
      ;({ store } = await freshDesk(open))
    })
    const put = (one: Webhook, ...sent: WebhookDelivery[]) =>
      store.transaction(async (tx) => {
        await tx.putWebhook(one)
        for (const each of sent) await tx.putDelivery(each)
      })

    it('finds a calendar by its code and by its owner, until the owner takes it away', async () => {
      await store.putCalendarFeed(feed, 'hash')
      await store.calendarFeedWasRead(feed.id, '2026-11-18')
      const read = { ...feed, lastReadOn: '2026-11-18' }
      expect([await store.calendarFeedByCode('hash'), await store.calendarFeedByCode('other')]).toEqual([read, null])
      expect([await store.calendarFeeds('anna'), await store.calendarFeeds('bas')]).toEqual([[read], []])
      expect(await store.deleteCalendarFeed(feed.id, 'bas')).toBe(false)
      expect(await store.deleteCalendarFeed('no such id', 'anna')).toBe(false)
      expect(await store.deleteCalendarFeed(feed.id, 'anna')).toBe(true)
      expect(await store.calendarFeedByCode('hash')).toBeNull()
    })

    it('gives a webhook back as it was kept last, and as active only while it is', async () => {
      await put(webhook)
      expect(await store.transaction((tx) => tx.activeWebhooks())).toEqual([webhook])
      const paused: Webhook = {
        ...webhook,
        kinds: [],
        state: 'paused',
        failingSince: tuesday,
        formerSecret: { sealed: 'naam:vorige', until: addHours(tuesday, 24) },
      }
      await put(paused)
      expect(await store.transaction((tx) => tx.activeWebhooks())).toEqual([])
      expect([await store.webhook(webhook.id), await store.webhook(id(9)), await store.webhook('none')]).toEqual([
        paused,
        null,
        null,
      ])
      expect(await store.webhooks()).toEqual([paused])
    })

    it('lets one writer of a webhook wait for the other, so that neither writes over what it did not see', async () => {
      await put(webhook)
      const entered = Promise.withResolvers<void>()
      const health = store.transaction(async (tx) => {
        const found = await tx.lockWebhook(webhook.id)
        entered.resolve()
        if (found) await tx.putWebhook({ ...found, failingSince: tuesday })
      })
      await entered.promise
      const secret = store.transaction(async (tx) => {
        const found = await tx.lockWebhook(webhook.id)
        if (found) await tx.putWebhook({ ...found, sealedSecret: 'naam:nieuw' })
      })
      await Promise.all([health, secret])
      expect(await store.webhook(webhook.id)).toEqual({ ...webhook, failingSince: tuesday, sealedSecret: 'naam:nieuw' })
      expect(await store.transaction((tx) => tx.lockWebhook(id(9)))).toBeNull()
    })

    it('lists what was sent to a webhook page by page, the newest first, and forgets it with the webhook', async () => {
      const later = {
        ...delivery,
        id: id(4),
        createdAt: addHours(tuesday, 1),
        state: 'delivered',
        lastStatus: 204,
      } as const
      await put(webhook, delivery, later)
      const page = (cursor: string | null) => store.webhookDeliveries({ webhook: webhook.id, limit: 1, cursor })
      const first = await page(null)
      expect(first.items).toEqual([later])
      expect(await page(first.next)).toEqual({ items: [delivery], next: null })
      await store.forgetDeliveries(addHours(tuesday, 1))
      expect([await store.webhookDelivery(delivery.id), await store.webhookDelivery(later.id)]).toEqual([null, later])
      expect([await store.deleteWebhook(webhook.id), await store.deleteWebhook(webhook.id)]).toEqual([true, false])
      expect(await store.webhookDelivery(later.id)).toBeNull()
    })

    it('remembers every export, the newest first, with the file that a job made', async () => {
      const file = { id: id(7), size: 12, sha256: 'ab', readyAt: addHours(tuesday, 2) }
      const later: RegisterExport = { ...made, id: id(6), at: addHours(tuesday, 1), job: id(8) }
      await store.transaction(async (tx) => {
        await tx.putRegisterExport(made)
        await tx.putRegisterExport(later)
      })
      await store.transaction((tx) => tx.putRegisterExport({ ...later, file }))
      const page = await store.registerExports({ limit: 1, cursor: null })
      expect(page.items).toEqual([{ ...later, file }])
      expect((await store.registerExports({ limit: 1, cursor: page.next })).items).toEqual([made])
      expect([await store.registerExport(made.id), await store.registerExport('none')]).toEqual([made, null])
    })
  })
}
