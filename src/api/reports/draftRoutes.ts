import * as z from 'zod'
import { draftBody, draftList, draftView } from '../../contract/drafts.ts'
import { id } from '../../contract/primitives.ts'
import { type Draft, draftsAreKeptForHours } from '../../domain/report/draft.ts'
import { addHours, type Instant, toInstant } from '../../domain/time.ts'
import { viewerOf } from '../cases/showCase.ts'
import { noContent, ok } from '../http/answer.ts'
import { type Ask, route } from '../http/route.ts'
import { ProblemError } from '../problems.ts'
import type { Viewer } from './presentReport.ts'

const params = z.object({ id: id.transform((one) => one.toLowerCase()) })

/**
 * Forms under way. Colleagues see each other's: when somebody falls ill after a call, the clock of what they heard runs on.
 * A draft is no part of what happened: it leaves as the report or the case that it became.
 */
export const draftRoutes = [
  route(
    {
      id: 'getDrafts',
      method: 'get',
      path: '/drafts',
      access: 'handleCases',
      tag: 'Reports',
      summary: 'Calls and fast lanes that were begun and not sent',
      answers: { 200: { description: 'The newest first', schema: draftList } },
    },
    async (ask) => {
      const [drafts, viewer] = await Promise.all([ask.store.drafts(keptSince(ask)), viewerOf(ask)])
      return ok({ items: drafts.map((draft) => presentDraft(draft, viewer)), next: null })
    },
  ),
  route(
    {
      id: 'getDraft',
      method: 'get',
      path: '/drafts/{id}',
      access: 'handleCases',
      tag: 'Reports',
      summary: 'One draft',
      params,
      answers: { 200: { description: 'The draft', schema: draftView } },
    },
    async (ask) => {
      const [draft, viewer] = await Promise.all([ask.store.draft(ask.params.id, keptSince(ask)), viewerOf(ask)])
      if (!draft) throw new ProblemError('notFound')
      return ok(presentDraft(draft, viewer))
    },
  ),
  route(
    {
      id: 'putDraft',
      method: 'put',
      path: '/drafts/{id}',
      access: 'handleCases',
      tag: 'Reports',
      summary: 'Keep a draft, under an id that the asker makes; it is forgotten two weeks after the last time',
      params,
      body: draftBody,
      bodyExample: { kind: 'call', answers: { description: 'Brief over schulden bij de buren' } },
      answers: { 200: { description: 'The draft as it is kept', schema: draftView } },
      problems: ['draftChanged', 'draftEnded'],
    },
    async (ask) => {
      const { store, house, params: asked, body, principal } = ask
      const now = house.ports.clock()
      const { seen, ...told } = body
      const viewer = await viewerOf(ask)
      const draft = await store.transaction(async (tx): Promise<Draft> => {
        const before = await tx.draft(asked.id)
        if (before === 'ended') throw new ProblemError('draftEnded')
        const changed = before !== null && seen !== null && toInstant(before.savedAt) !== seen
        if (changed) throw new ProblemError('draftChanged', { inTheWay: { savedAt: before.savedAt } })
        const startedAt = before?.startedAt ?? now
        // Each save has a moment of its own, also two within a millisecond: by it the next one is recognised.
        const savedAt = before && before.savedAt >= now ? addHours(before.savedAt, millisecond) : now
        const kept = { ...told, id: asked.id, by: principal.id, startedAt, savedAt }
        await tx.putDraft(kept)
        return kept
      })
      return ok(presentDraft(draft, viewer))
    },
  ),
  route(
    {
      id: 'deleteDraft',
      method: 'delete',
      path: '/drafts/{id}',
      access: 'handleCases',
      tag: 'Reports',
      summary: 'Throw a draft away',
      params,
      answers: { 204: { description: 'It is gone' } },
    },
    async ({ house, store, params: asked }: Ask<'handleCases', z.output<typeof params>>) => {
      const now = house.ports.clock()
      if (!(await store.transaction((tx) => tx.endDraft(asked.id, now)))) throw new ProblemError('notFound')
      return noContent()
    },
  ),
]

const millisecond = 1 / 3_600_000

const keptSince = ({ house }: Pick<Ask, 'house'>): Instant => addHours(house.ports.clock(), -draftsAreKeptForHours)

const presentDraft = ({ by, ...draft }: Draft, { nameOf, by: viewer }: Viewer) => ({
  ...draft,
  by: { id: by, name: nameOf({ kind: 'user', id: by }), me: by === viewer.id },
})
