import * as z from 'zod'
import {
  calendarFeedBody,
  calendarFeedList,
  type CalendarFeed as FeedShown,
  newCalendarFeed,
} from '../../contract/calendar.ts'
import { id } from '../../contract/primitives.ts'
import type { CaseSummary } from '../../domain/case/summary.ts'
import { mayActor } from '../../domain/people.ts'
import { dayOf, type Instant } from '../../domain/time.ts'
import type { CalendarFeed } from '../ports/calendar.ts'
import { type Answer, basePath, created, noContent, ok } from '../http/answer.ts'
import { route } from '../http/route.ts'
import type { OrganisationStore } from '../ports.ts'
import { ProblemError } from '../problems.ts'
import { admit, type PublicAsk } from '../public/publicAsk.ts'
import { calendarWords, deadlineEvents } from './deadlineEvents.ts'
import { calendarType, icalendar } from './icalendar.ts'

/** The longest calendar: agendas read it whole, again and again. */
const mostCases = 1000
const casesAtOnce = 200

/** Calendars of deadlines: made and revoked by their owners, read by whoever has the address. */
export const calendarRoutes = [
  route(
    {
      id: 'getCalendarFeeds',
      method: 'get',
      path: '/calendar-feeds',
      access: 'readCases',
      tag: 'Organisation',
      summary: 'My calendars of deadlines, without their addresses',
      answers: { 200: { description: 'The oldest first', schema: calendarFeedList } },
    },
    async ({ store, principal }) =>
      ok({ items: (await store.calendarFeeds(principal.id)).map(presentFeed), next: null }),
  ),
  route(
    {
      id: 'postCalendarFeed',
      method: 'post',
      path: '/calendar-feeds',
      access: 'readCases',
      tag: 'Organisation',
      summary: 'Make a calendar of deadlines, with an address that is a secret: references and deadlines, nothing else',
      body: calendarFeedBody,
      bodyExample: { scope: 'mine', language: 'nl' },
      answers: {
        201: { description: 'The calendar with its address, which is not shown again', schema: newCalendarFeed },
      },
      problems: ['personUnknown'],
    },
    async ({ store, principal, body, house, request }) => {
      // It lives and ends with an account; a token has none.
      if (principal.kind !== 'user') throw new ProblemError('personUnknown')
      const { clock, newId, newSecret, hash } = house.ports
      const code = newSecret()
      const feed: CalendarFeed = {
        ...body,
        id: newId(),
        owner: principal.id,
        createdAt: clock(),
        lastReadOn: null,
      }
      await store.putCalendarFeed(feed, await hash(code))
      return created({
        ...presentFeed(feed),
        address: `${new URL(request.url).origin}${basePath}/public/calendars/${code}`,
      })
    },
  ),
  route(
    {
      id: 'deleteCalendarFeed',
      method: 'delete',
      path: '/calendar-feeds/{id}',
      access: 'readCases',
      tag: 'Organisation',
      summary: 'Revoke one of my calendars: its address is worth nothing from now on',
      params: z.object({ id }),
      answers: { 204: { description: 'It is gone' } },
    },
    async ({ store, principal, params }) => {
      if (!(await store.deleteCalendarFeed(params.id, principal.id))) throw new ProblemError('notFound')
      return noContent()
    },
  ),
  route(
    {
      id: 'getPublicCalendar',
      method: 'get',
      path: '/public/calendars/{code}',
      access: 'public',
      tag: 'Public',
      summary: 'Deadlines as an agenda reads them (RFC 5545), by an address that its owner can revoke',
      params: z.object({ code: z.string().regex(/^[\w-]{20,64}$/) }),
      answers: {
        200: { description: 'The calendar', other: 'text/calendar', headers: ['ETag'] },
        304: { description: 'It is the same as before' },
      },
      problems: ['notFound', 'tooManyAttempts'],
    },
    async (ask) => {
      admit('read', ask)
      return readCalendar(ask, ask.params.code)
    },
  ),
]

function presentFeed(feed: CalendarFeed): FeedShown {
  const { owner: _, ...shown } = feed
  return shown
}

/** @throws ProblemError notFound for an address that was revoked or never given, or whose owner may read no cases any more */
async function readCalendar(ask: PublicAsk, code: string): Promise<Answer> {
  const { ports, directory } = ask.house
  const codeHash = await ports.hash(code)
  for (const { id: organisation } of await ports.store.organisations()) {
    const store = ports.store.of(organisation)
    const feed = await store.calendarFeedByCode(codeHash)
    if (!feed) continue
    const owner = (await directory.people(organisation)).get(feed.owner)
    if (!owner?.active || !mayActor({ kind: 'user', ...owner }, 'readCases')) break
    const now = ports.clock()
    await noteRead(store, feed, now)
    const text = await calendarOf(feed, store, { now, origin: new URL(ask.request.url).origin })
    const tag = `"${(await ports.hash(text)).slice(0, 32)}"`
    const headers = { ETag: tag, 'Cache-Control': 'private, no-cache' }
    const isKnown = ask.request.headers
      .get('if-none-match')
      ?.split(/\s*,\s*/)
      .some((known) => known.replace('W/', '') === tag)
    return isKnown
      ? { status: 304, content: null, type: '', headers }
      : {
          status: 200,
          content: text,
          type: calendarType,
          headers: { ...headers, 'Content-Disposition': 'inline; filename="dijkwacht.ics"' },
        }
  }
  throw new ProblemError('notFound')
}

async function noteRead(store: OrganisationStore, feed: CalendarFeed, now: Instant): Promise<void> {
  if (feed.lastReadOn !== dayOf(now)) await store.calendarFeedWasRead(feed.id, dayOf(now))
  await store.audit({
    at: now,
    by: { kind: 'user', id: feed.owner },
    what: 'read',
    object: { kind: 'calendar', id: feed.id },
    result: 'done',
  })
}

async function calendarOf(
  { owner, scope, language }: CalendarFeed,
  store: OrganisationStore,
  { now, origin }: { readonly now: Instant; readonly origin: string },
): Promise<string> {
  const cases: CaseSummary[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<OrganisationStore['findCases']>> = await store.findCases({
      view: scope === 'mine' ? 'mine' : 'team',
      me: owner,
      searchRestricted: false,
      sort: 'deadline',
      descending: false,
      limit: casesAtOnce,
      cursor,
      now,
    })
    cases.push(...page.items)
    cursor = page.next
  } while (cursor !== null && cases.length < mostCases)
  const changed = await store.lastRecordedIn(cases.map((one) => one.id))
  return icalendar({
    name: calendarWords[language].name[scope],
    language,
    events: cases.flatMap((one, at) =>
      deadlineEvents(one, { changedAt: changed[at] ?? one.openedAt, origin, language }),
    ),
  })
}
