import {
  type History,
  type KeptAnswer,
  type SearchText,
  type Transaction,
  VersionConflict,
} from '../../src/api/ports.ts'
import { wordsToFind } from '../../src/api/searchWords.ts'
import { addHours, type Instant } from '../../src/domain/time.ts'
import { type Draft, type Found, streamKey, type Words } from './content.ts'
import { jobsOn } from './jobs.ts'
import { messagesOn } from './messages.ts'
import { outwardOn } from './outward.ts'
import { importsOn } from './imports.ts'
import { mailboxesOn } from './mailboxes.ts'
import { lettersOn } from './letters.ts'
import { asKept } from './table.ts'

const answersAreKeptForHours = 24

/** One piece of work on a draft; whoever runs it keeps the draft or throws it away. */
export function transactionOn(draft: Draft, clock: () => Instant): Transaction {
  const historyOf = (key: string): History => draft.streams.get(key) ?? []
  return {
    history: async (stream) => historyOf(streamKey(stream)),

    append: async (stream, expectedVersion, sealed) => {
      const history = historyOf(streamKey(stream))
      if (history.length !== expectedVersion) throw new VersionConflict(stream, history.length)
      checkVersions(
        expectedVersion,
        sealed.map(({ entry }) => entry.version),
      )
      const added = sealed.map(({ entry, personal }) => asKept({ entry, personal: personal?.data ?? null }))
      draft.streams.set(streamKey(stream), [...history, ...added])
    },

    putCase: async (summary, search) => {
      draft.cases.set(summary.id, found(summary, search, draft.cases.get(summary.id)))
    },

    summaryEdition: async (id) => draft.cases.get(id)?.row.edition ?? null,

    putReport: async (row, search) => {
      const { id, sourceReference } = row
      if (sourceReference !== null) {
        const holder = draft.sources.get(sourceReference) ?? id
        if (holder !== id) throw new Error('Another report came from this place already')
        draft.sources.set(sourceReference, id)
      }
      draft.reports.set(id, found(row, search, draft.reports.get(id)))
    },

    nextReference: async (year) => {
      const next = (draft.references.get(String(year)) ?? 0) + 1
      draft.references.set(String(year), next)
      return next
    },

    reportBySource: async (sourceReference) => draft.sources.get(sourceReference) ?? null,

    keptAnswer: async (actor, key) => {
      const answer = draft.answers.get(answerKey({ actor, key }))
      return answer && answer.keptAt > addHours(clock(), -answersAreKeptForHours) ? answer : null
    },

    keepAnswer: async (answer) => draft.answers.set(answerKey(answer), asKept(answer)),
    draft: async (id) => (draft.endedDrafts.get(id) === undefined ? (draft.formDrafts.get(id) ?? null) : 'ended'),
    putDraft: async (form) => {
      const startedAt = draft.formDrafts.get(form.id)?.startedAt ?? form.startedAt
      draft.formDrafts.set(form.id, asKept({ ...form, startedAt }))
    },
    endDraft: async (id, at) => {
      draft.endedDrafts.set(id, draft.endedDrafts.get(id) ?? at)
      return draft.formDrafts.delete(id)
    },
    putDutyPeriod: async (period) => draft.dutyPeriods.set(period.id, asKept(period)),
    putWatchNote: async (note, forgetBefore) => {
      for (const key of draft.watchNotes.keys())
        if ((draft.watchNotes.get(key)?.writtenAt ?? '') < forgetBefore) draft.watchNotes.delete(key)
      draft.watchNotes.set(note.id, asKept(note))
    },
    putReceipt: async (codeHash, report) => draft.receipts.set(codeHash, report),
    reportOfReceipt: async (codeHash) => draft.receipts.get(codeHash) ?? null,
    destroyDetails: async (stream, versions) => {
      const gone = new Set(versions)
      const history = historyOf(streamKey(stream))
      draft.streams.set(
        streamKey(stream),
        history.map((one) => (gone.has(one.entry.version) ? { ...one, personal: null } : one)),
      )
    },
    // Words are looked for in the texts themselves here, so none stay behind.
    forgetTraces: async ({ streams, reports }) => {
      const isGone = (report: string | null = null) => report !== null && reports.includes(report)
      for (const key of draft.answers.keys()) {
        const { body = '', keptAt = '' } = draft.answers.get(key) ?? {}
        const isOver = keptAt <= addHours(clock(), -answersAreKeptForHours)
        if (isOver || streams.some((id) => body.includes(id))) draft.answers.delete(key)
      }
      for (const key of draft.receipts.keys()) if (isGone(draft.receipts.get(key))) draft.receipts.delete(key)
      for (const key of draft.formDrafts.keys())
        if (isGone(draft.formDrafts.get(key)?.report)) draft.formDrafts.delete(key)
    },
    keepFile: async (id) => {
      const held = draft.files.get(id)
      if (!held) throw new Error('The file is not there any more')
      draft.files.set(id, { ...held, stagedAt: null })
    },
    destroyFile: async (id, owner) => {
      if (draft.files.get(id)?.owner === streamKey(owner)) draft.files.delete(id)
    },
    destroyFiles: async (owner) => {
      for (const key of draft.files.keys())
        if (draft.files.get(key)?.owner === streamKey(owner)) draft.files.delete(key)
    },
    ...jobsOn(draft, clock),
    ...messagesOn(draft),
    ...outwardOn(draft),
    ...importsOn(draft),
    ...mailboxesOn(draft),
    ...lettersOn(draft),
    audit: async (fact) => void draft.audit.push(asKept(fact)),
  }
}

const answerKey = ({ actor, key }: Pick<KeptAnswer, 'actor' | 'key'>): string => JSON.stringify([actor, key])

const noWords: Words = { open: [], restricted: [] }

const found = <Row>(row: Row, search: SearchText | undefined, before: Found<Row> | undefined): Found<Row> => ({
  row: asKept(row),
  words: search
    ? { open: wordsToFind(search.open), restricted: wordsToFind(search.restricted) }
    : (before?.words ?? noWords),
})

/** Entries follow each other without gaps; anything else is a mistake of ours, not of a user. */
function checkVersions(expectedVersion: number, versions: readonly number[]): void {
  if (versions.some((version, at) => version !== expectedVersion + 1 + at))
    throw new Error('Entries must follow the stream')
}
