import { compareText, textKey } from '../src/api/caseOrder.ts'
import type { JobNews, JobsOrdered } from '../src/api/ports/jobs.ts'
import type { OrganisationStore, Store } from '../src/api/ports.ts'
import type { SavedView } from '../src/api/ports/lists.ts'
import type { Change, Changes } from '../src/api/ports/changes.ts'
import { asChosen } from '../src/api/organisation/asChosen.ts'
import { noDetails } from '../src/domain/organisationDetails.ts'
import { defaultPolicy, type OrganisationId } from '../src/domain/people.ts'
import type { StreamKind } from '../src/domain/proof.ts'
import type { Instant } from '../src/domain/time.ts'
import {
  type Content,
  contentsFrom,
  type Draft,
  draftOver,
  type Dump,
  dumpOf,
  emptyContent,
  streamKey,
} from './memory/content.ts'
import { filesOver } from './memory/files.ts'
import { forgetJobs, jobsOver } from './memory/jobs.ts'
import { lettersOver } from './memory/letters.ts'
import { listsOver } from './memory/lists.ts'
import { outwardOver } from './memory/outward.ts'
import { mailboxesOver } from './memory/mailboxes.ts'
import { messagesOver } from './memory/messages.ts'
import { registerOver } from './memory/registerLists.ts'
import { importsOver } from './memory/imports.ts'
import { asKept } from './memory/table.ts'
import { watchOver } from './memory/watch.ts'
import { transactionOn } from './memory/transaction.ts'

export type { Dump } from './memory/content.ts'

export type MemoryStore = {
  readonly store: Store
  readonly changes: Changes
  readonly jobNews: JobNews
  /** Everything kept, in a form that JSON carries; give it to `memoryStore` to go on from there. */
  dump(): Dump
}

/**
 * A store in memory that behaves as the one on PostgreSQL does: the specification both are tested against, and the
 * demo's database.
 * @param options.clock for the term of kept answers; @param options.content a dump to go on from
 */
export function memoryStore({ clock, content = [] }: { clock: () => Instant; content?: Dump }): MemoryStore {
  const contents = new Map(contentsFrom(asKept(content)).map((one) => [one.organisation.id, one]))
  const { changes, jobNews, announce } = announcer()
  const bound = new Map<OrganisationId, OrganisationStore>()
  const organisations = () => [...contents.values()].map(({ organisation }) => organisation)

  const store: Store = {
    of: (id) => {
      const known = bound.get(id)
      if (known) return known
      const found = contents.get(id)
      if (!found) return nobodysStore(id, clock)
      const opened = organisationStore(found, clock, (draft) => announce(id, draft))
      bound.set(id, opened)
      return opened
    },
    organisationBySlug: async (slug) => organisations().find((one) => one.slug === slug) ?? null,
    organisations: async () => organisations().toSorted((a, b) => compareText(a.slug, b.slug)),
    createOrganisation: async (organisation) => {
      if (organisations().some(({ id, slug }) => id === organisation.id || slug === organisation.slug)) {
        throw new Error(`There is an organisation ${organisation.slug} already`)
      }
      contents.set(organisation.id, emptyContent(asKept(asChosen(organisation))))
    },
    ready: async () => true,
  }
  return { store, changes, jobNews, dump: () => asKept(dumpOf(contents.values())) }
}

function organisationStore(content: Content, clock: () => Instant, kept: (draft: Draft) => void): OrganisationStore {
  let last: Promise<unknown> = Promise.resolve()

  return {
    ...listsOver(content),
    ...registerOver(content),
    ...watchOver(content),
    ...filesOver(content),
    ...lettersOver(content),
    ...jobsOver(content),
    ...messagesOver(content),
    ...outwardOver(content),
    ...importsOver(content),
    ...mailboxesOver(content),

    transaction: (work) => {
      // One at a time: nobody sees half of another's work, and a number is never given out twice.
      const result = last.then(async () => {
        const draft = draftOver(content)
        const answer = await work(transactionOn(draft, clock))
        draft.keep()
        kept(draft)
        return answer
      })
      last = result.catch(() => undefined)
      return result
    },

    organisation: async () => content.organisation,
    putOrganisation: async (organisation) =>
      void (content.organisation = asKept({ ...asChosen(organisation), id: content.organisation.id })),
    history: async (stream, upToVersion = Infinity) =>
      (content.streams.get(streamKey(stream)) ?? []).slice(0, upToVersion),
    histories: async (kind, ids) => ids.map((id) => [...(content.streams.get(streamKey({ kind, id })) ?? [])]),

    savedViews: async (user) =>
      [...content.savedViews.values()].filter(({ owner, shared }) => shared || owner === user).toSorted(byName),
    putSavedView: async (view) => {
      const owner = content.savedViews.get(view.id)?.owner ?? view.owner
      if (owner === view.owner) content.savedViews.set(view.id, asKept(view))
    },
    deleteSavedView: async (id, owner) => content.savedViews.get(id)?.owner === owner && content.savedViews.delete(id),

    drafts: async (since) =>
      [...content.formDrafts.values()]
        .filter(({ savedAt }) => savedAt >= since)
        .toSorted((a, b) => compareText(b.startedAt, a.startedAt) || compareText(a.id, b.id)),
    draft: async (id, since) => {
      const found = content.formDrafts.get(id)
      return found && found.savedAt >= since ? found : null
    },
    forgetOld: async (before) => {
      for (const { id, savedAt } of content.formDrafts.values())
        if (savedAt < before.drafts) content.formDrafts.delete(id)
      for (const [id, endedAt] of content.endedDrafts) if (endedAt < before.drafts) content.endedDrafts.delete(id)
      for (const [key, { keptAt }] of content.answers) if (keptAt < before.answers) content.answers.delete(key)
      forgetJobs(content, before.jobs)
      for (const sender of content.answeredSenders.keys())
        if ((content.answeredSenders.get(sender) ?? '') < before.senders) content.answeredSenders.delete(sender)
    },

    dutyPeriods: async (until) =>
      [...content.dutyPeriods.values()]
        .filter((period) => period.until >= until)
        .toSorted((a, b) => compareText(a.from, b.from) || compareText(a.id, b.id)),
    deleteDutyPeriod: async (id) => content.dutyPeriods.delete(id),

    reportOfReceipt: async (codeHash) => content.receipts.get(codeHash) ?? null,
    audit: async (fact) => void (content.audit = [...content.audit, asKept(fact)]),
    auditTrail: async ({ object, limit }) =>
      content.audit
        .filter((fact) => !object || (fact.object.kind === object.kind && fact.object.id === object.id))
        .toReversed()
        .slice(0, limit),
  }
}

const byName = (a: SavedView, b: SavedView): number =>
  compareText(textKey(a.name), textKey(b.name)) || compareText(a.id, b.id)

/** An organisation that does not exist has nothing and can keep nothing, as behind row-level security. */
function nobodysStore(id: OrganisationId, clock: () => Instant): OrganisationStore {
  const missing = (): never => {
    throw new Error('There is no such organisation')
  }
  const organisation = {
    id,
    name: '',
    slug: '',
    policy: defaultPolicy,
    secondFactor: 'optional',
    deskHours: '',
    deskPhone: '',
    houseStyle: null,
    details: noDetails,
  } as const
  const empty = organisationStore(emptyContent(organisation), clock, (draft) => void (draft.hasWrites() && missing()))
  const refusing = async (): Promise<never> => missing()
  return {
    ...empty,
    organisation: refusing,
    putOrganisation: refusing,
    putSavedView: refusing,
    stageFile: refusing,
    putMailboxState: refusing,
    putCalendarFeed: refusing,
    audit: refusing,
  }
}

/** Tells listeners what a kept draft appended, after whoever wrote it has gone on. */
function announcer(): {
  changes: Changes
  jobNews: JobNews
  announce: (organisation: OrganisationId, draft: Draft) => void
} {
  const listeners = new Map<OrganisationId, Set<(change: Change) => void>>()
  const jobListeners = new Set<(news: JobsOrdered) => void>()
  return {
    jobNews: {
      onOrdered: (listener) => {
        jobListeners.add(listener)
        return () => void jobListeners.delete(listener)
      },
    },
    changes: {
      subscribe: (organisation, listener) => {
        const ofThis = listeners.get(organisation) ?? new Set()
        listeners.set(organisation, ofThis.add(listener))
        return () => void ofThis.delete(listener)
      },
    },
    announce: (organisation, draft) => {
      const announced = draft.streams.written().map((key) => changeOf(key, draft))
      const ids = draft.jobs.written().filter((id) => draft.jobs.get(id)?.state === 'waiting')
      queueMicrotask(() => {
        for (const change of announced) listeners.get(organisation)?.forEach((listener) => listener(change))
        if (ids.length > 0) jobListeners.forEach((listener) => listener({ organisation, ids }))
      })
    },
  }
}

function changeOf(key: string, draft: Draft): Change {
  const entry = draft.streams.get(key)?.at(-1)?.entry
  const [kind = '', id = ''] = key.split(' ')
  return { stream: { kind: kind as StreamKind, id }, version: entry?.version ?? 0, by: entry?.by.id ?? '' }
}
