import * as z from 'zod'
import { id } from '../../contract/primitives.ts'
import { promises, standingStill, watchNote, watchNoteBody, watchNoteList } from '../../contract/watch.ts'
import { refusalWithout } from '../../domain/case/context.ts'
import type { CaseSummary } from '../../domain/case/summary.ts'
import { mayActor, type UserId } from '../../domain/people.ts'
import { addHours, type Instant } from '../../domain/time.ts'
import { nearUntil, standstillOf } from '../../domain/watch/standstill.ts'
import { type WatchNote, watchNotesAreKeptForHours } from '../../domain/watch/watchNote.ts'
import { presentRow } from '../cases/presentRow.ts'
import { viewerOf } from '../cases/showCase.ts'
import type { Person } from '../ports/identity.ts'
import { created, noContent, ok } from '../http/answer.ts'
import { type Ask, route } from '../http/route.ts'
import type { CaseQuery } from '../ports/lists.ts'
import { abilityOf, ProblemError } from '../problems.ts'
import type { Viewer } from '../reports/presentReport.ts'
import { writeOnce } from '../writing.ts'
import { presentPromises } from './presentPromises.ts'
import { factBy } from '../auditFact.ts'

/** So many cases are looked at, those due first; more than that is no list that anybody reads. */
const mostCases = 200

/** What whoever leads or takes over the watch asks beside the worklist. */
export const watchRoutes = [
  route(
    {
      id: 'getStandingStill',
      method: 'get',
      path: '/standing-still',
      access: 'readCases',
      tag: 'Cases',
      summary:
        'Open cases that do not move although they should: nobody has them, who has them is gone, nothing was recorded, or others keep them waiting',
      answers: { 200: { description: 'At most twenty cases, the nearest term first', schema: standingStill } },
    },
    async (ask) => {
      const { store, house } = ask
      const now = house.ports.clock()
      const gone = goneAmong([...(await house.directory.people(ask.principal.organisation)).values()])
      const unassigned = { ...openCases(ask, now), view: 'unassigned' } as const
      const [near, goners, nobodys, ofNobody, viewer] = await Promise.all([
        store.findCases({ ...openCases(ask, now), dueBefore: nearUntil(now) }),
        gone.length === 0 ? null : store.findCases({ ...openCases(ask, now), handler: gone }),
        // A case that nobody has always stands still: to count them all, only those that may be shown need to be read.
        store.findCases({ ...unassigned, limit: mostShown }),
        store.countCases(unassigned),
        viewerOf(ask),
      ])
      const looked = [...near.items, ...(goners?.items ?? [])].filter(({ handler }) => handler !== null)
      const found = [...new Map([...looked, ...nobodys.items].map((summary) => [summary.id, summary])).values()]
      const moments = await store.lastRecordedIn(found.map((summary) => summary.id))
      const still = found.flatMap((summary, at) => {
        const lastRecordedAt = moments[at] ?? summary.openedAt
        const isGone = summary.handler !== null && gone.includes(summary.handler)
        const reasons = standstillOf(summary, lastRecordedAt, now, isGone)
        return reasons.length > 0 ? [{ summary, lastRecordedAt, reasons }] : []
      })
      const items = still
        .toSorted((a, b) => compareDue(a.summary, b.summary))
        .slice(0, mostShown)
        .map(({ summary, ...rest }) => ({ case: presentRow(summary, now, viewer), ...rest }))
      const all = still.filter(({ summary }) => summary.handler !== null).length + ofNobody.matching
      const more = [near, goners].some((page) => (page?.next ?? null) !== null)
      return ok({ now, items, all, more, next: null })
    },
  ),
  route(
    {
      id: 'getPromises',
      method: 'get',
      path: '/promises',
      access: 'readCases',
      tag: 'Cases',
      summary: 'What was promised in open cases: open tasks, and what the AP waits for',
      answers: { 200: { description: 'Tasks by their days, questions by their terms', schema: promises } },
    },
    async (ask) => {
      const { store, house, principal } = ask
      const now = house.ports.clock()
      const query: CaseQuery = { ...openCases(ask, now), promised: true }
      const [page, counts, { nameOf }] = await Promise.all([
        store.findCases(query),
        store.countCases(query),
        viewerOf(ask),
      ])
      const ids = page.items.map((summary) => summary.id)
      const histories = await store.histories('case', ids)
      // Texts of the files are shown here, so it is kept that somebody read them.
      for (const caseId of ids) await store.audit(factBy(principal, now, 'read', { kind: 'case', id: caseId }))
      return ok({ ...presentPromises(ids, histories, nameOf), cases: counts.matching, next: null })
    },
  ),
  route(
    {
      id: 'getWatchNotes',
      method: 'get',
      path: '/watch-notes',
      access: 'readCases',
      tag: 'Organisation',
      summary: 'What one watch leaves for the next, of the last two weeks',
      answers: { 200: { description: 'The notes, the latest first', schema: watchNoteList } },
    },
    async (ask) => {
      const now = ask.house.ports.clock()
      const [notes, viewer] = await Promise.all([ask.store.watchNotes(keptSince(now)), viewerOf(ask)])
      return ok({
        items: notes.map((note) => presentNote(note, viewer)),
        can: { write: abilityOf(refusalWithout('handleCases', ask.principal), ask.language) },
        next: null,
      })
    },
  ),
  route(
    {
      id: 'postWatchNote',
      method: 'post',
      path: '/watch-notes',
      access: 'handleCases',
      tag: 'Organisation',
      summary: 'Leave a note for the next watch',
      body: watchNoteBody,
      countsOnce: true,
      bodyExample: { text: 'De drukker belt morgen om acht uur terug over DL-2026-0143.' },
      answers: { 201: { description: 'The note', schema: watchNote, headers: ['Location'] } },
    },
    async (ask) => {
      const { house, principal, body } = ask
      const [viewer, organisation] = await Promise.all([
        viewerOf(ask),
        house.directory.organisation(principal.organisation),
      ])
      return writeOnce({ ...ask, by: principal, organisation }, async ({ tx, now }) => {
        const note: WatchNote = { id: house.ports.newId(), by: principal.id, writtenAt: now, text: body.text }
        await tx.putWatchNote(note, keptSince(now))
        return created(presentNote(note, viewer), `/watch-notes/${note.id}`)
      })
    },
  ),
  route(
    {
      id: 'deleteWatchNote',
      method: 'delete',
      path: '/watch-notes/{id}',
      access: 'handleCases',
      tag: 'Organisation',
      summary: 'Take away a note that has been dealt with',
      params: z.object({ id }),
      answers: { 204: { description: 'It is gone' } },
    },
    async ({ store, params }) => {
      if (!(await store.deleteWatchNote(params.id))) throw new ProblemError('notFound')
      return noContent()
    },
  ),
]

const mostShown = 20

/** Who may still stand as handler of a case, but handles none any more. */
const goneAmong = (people: readonly Person[]): readonly UserId[] =>
  people.filter((person) => !person.active || !mayActor({ ...person, kind: 'user' }, 'handleCases')).map(({ id }) => id)
const keptSince = (now: Instant): Instant => addHours(now, -watchNotesAreKeptForHours)

const openCases = ({ principal }: Ask<'readCases'>, now: Instant): CaseQuery => ({
  view: 'team',
  me: principal.id,
  searchRestricted: false,
  sort: 'deadline',
  descending: false,
  limit: mostCases,
  cursor: null,
  now,
})

const compareDue = (a: CaseSummary, b: CaseSummary): number => {
  const [first, second] = [a.dueAt ?? noTerm + a.openedAt, b.dueAt ?? noTerm + b.openedAt]
  return first < second ? -1 : first > second ? 1 : 0
}
const noTerm = '9999'

const presentNote = ({ by, ...note }: WatchNote, { by: reader, language, nameOf }: Viewer) => ({
  ...note,
  by: { id: by, name: nameOf({ kind: 'user', id: by }) },
  can: { remove: abilityOf(refusalWithout('handleCases', reader), language) },
})
