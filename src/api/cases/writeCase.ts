import type { Case } from '../../domain/case/case.ts'
import type { Context } from '../../domain/case/context.ts'
import type { CaseDecision } from '../../domain/case/refusal.ts'
import type { CaseId } from '../../domain/report/events.ts'
import type { Answer } from '../http/answer.ts'
import type { Ask } from '../http/route.ts'
import { mailIntake } from '../mail-intake/arrivedMail.ts'
import { postOffice } from '../mail/postOffice.ts'
import { ProblemError, problemOf } from '../problems.ts'
import type { Viewer } from '../reports/presentReport.ts'
import type { ProblemCode } from '../texts/problemCodes.ts'
import { contextOf, writeOnce, type Writing } from '../writing.ts'
import { type LoadedCase, lockCase, recordOnCase } from './caseStream.ts'
import { caseIdFrom } from './caseParams.ts'
import { caseAnswer, showCase, viewerOf } from './showCase.ts'
import { factBy } from '../auditFact.ts'

/** An ask about one case, from somebody of its organisation. */
export type CaseAsk<Body = unknown> = Ask<'handleCases', { readonly id: string }, unknown, Body>

/** What a verb of the domain does with the case as it stands. */
export type Verb = (breach: Case, context: Context) => CaseDecision

/** What came of the work on a case: how it stands now, and how that is answered. */
type Changed = {
  readonly after: LoadedCase
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * The one way to write on a case: load it under lock, check the version seen, decide, record, and answer the case as it
 * then is, all in one transaction. Nothing to record is no failure: the case is answered unchanged.
 * @throws ProblemError notFound, changedMeanwhile, idempotencyKeyReused, or what the verb refuses with
 */
export const writeCase = (ask: CaseAsk, verb: Verb): Promise<Answer> =>
  changeCase(ask, async (writing, loaded) => ({ after: await decided(writing, loaded, verb) }))

/** The same for work on more than this one case; the answer is always this case. */
export async function changeCase(
  ask: CaseAsk,
  work: (writing: Writing, loaded: LoadedCase) => Promise<Changed>,
): Promise<Answer> {
  const { house, principal, store } = ask
  const id = await caseIdFrom(ask.params.id, store)
  const organisation = await house.directory.organisation(principal.organisation)
  const viewer = await viewerOf(ask)
  try {
    return await writeOnce({ house, store, organisation, by: principal, write: ask.write }, async (writing) => {
      const loaded = await caseSeen(writing, id, ask.seen, viewer)
      const { after, status, headers } = await work(writing, loaded)
      const shown = await showCase(after.breach, {
        viewer,
        reader: writing.tx,
        organisation,
        now: writing.now,
        jobs: store,
      })
      return caseAnswer(shown, status, headers)
    })
  } catch (error) {
    if (error instanceof ProblemError && aboutRights.has(error.code)) await auditRefusal(ask, id)
    throw error
  }
}

/** The case under lock, at the version that the asker saw. @throws ProblemError notFound, changedMeanwhile */
async function caseSeen(writing: Writing, id: CaseId, seen: number | null, { nameOf }: Viewer): Promise<LoadedCase> {
  const loaded = await lockCase(writing, id)
  if (!loaded) throw new ProblemError('notFound')
  const { version } = loaded.breach
  if (seen === null || seen === version) return loaded
  const since = loaded.history.slice(seen)
  if (seen < version && since.every(isFromPostOffice)) return loaded
  const changes = since.map(({ entry }) => ({
    version: entry.version,
    type: entry.type,
    recordedAt: entry.recordedAt,
    by: { id: entry.by.id, name: nameOf(entry.by) },
  }))
  throw new ProblemError('changedMeanwhile', {
    currentVersion: version,
    yourVersion: seen,
    inTheWay: { changes },
  })
}

/** That mail left or came back changes nothing of what somebody was looking at: nobody has to read it before saving. */
const isFromPostOffice = ({ entry: { type, by } }: LoadedCase['history'][number]): boolean =>
  by.kind === 'system' && [postOffice.id, mailIntake.id].includes(by.id) && aboutPost.has(type)

const aboutPost: ReadonlySet<string> = new Set([
  'messageWritten',
  'messageSent',
  'messageReturned',
  'containmentActionRecorded',
  'letterOutcomesRecorded',
  'taskAdded',
])

/** Asks the verb and records what it decides. @throws ProblemError with its refusal */
export async function decided(writing: Writing, loaded: LoadedCase, verb: Verb): Promise<LoadedCase> {
  const decision = verb(loaded.breach, contextOf(writing))
  if ('refused' in decision) throw problemOf(decision.refused)
  return recordOnCase(writing, loaded, decision.events)
}

/** Refusals that an auditor wants to see: somebody tried what is not theirs to do. */
const aboutRights: ReadonlySet<ProblemCode> = new Set(['notYourRole', 'handlerGivesNoAdvice', 'readerMayNotBeAsker'])

const auditRefusal = ({ house, principal, store }: CaseAsk, id: CaseId): Promise<void> =>
  store.audit(factBy(principal, house.ports.clock(), 'write', { kind: 'case', id }, 'refused'))
