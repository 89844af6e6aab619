import type { Case } from '../../domain/case/case.ts'
import type { CaseId } from '../../domain/report/events.ts'
import type { Instant } from '../../domain/time.ts'
import type { House } from '../house.ts'
import { type Answer, ok } from '../http/answer.ts'
import { areLettersLeaving } from '../letters/letterCase.ts'
import type { Organisation, OrganisationStore } from '../ports.ts'
import type { Principal } from '../ports/identity.ts'
import type { Viewer } from '../reports/presentReport.ts'
import type { Language } from '../texts/language.ts'
import type { Reader } from '../streams.ts'
import { loadCase, reportsOf } from './caseStream.ts'
import { type CaseShown, presentCase } from './presentCase.ts'

export type Asking = { readonly house: House; readonly principal: Principal; readonly language: Language }

/** Whoever asks, as someone to show things to. Asked before a transaction begins: it may need a connection of its own. */
export async function viewerOf({ house, principal, language }: Asking): Promise<Viewer> {
  const asker = principal.kind === 'user' ? [principal.id] : []
  return { by: principal, language, nameOf: await house.directory.names(principal.organisation, language, asker) }
}

/** From where and for when a case is shown. */
export type Showing = {
  readonly viewer: Viewer
  /** Reads what the view needs of other streams. */
  readonly reader: Reader
  readonly organisation: Organisation
  readonly now: Instant
  readonly newestVersion?: number | null
  /** Knows whether letters of the case are leaving; absent where nothing can be done with it any more. */
  readonly jobs?: Pick<OrganisationStore, 'findJobs'>
}

/** The view of a case with its reports and the names of the cases it refers to. */
export async function showCase(
  breach: Case,
  { viewer, reader, organisation, now, newestVersion = null, jobs }: Showing,
): Promise<CaseShown> {
  const reports = await reportsOf(breach.reports, reader)
  const named = [
    ...breach.linked.map(({ otherCase }) => otherCase),
    ...reports.map(({ caseId }) => caseId),
    breach.mergedInto,
  ].filter((id): id is CaseId => id !== null && id !== breach.id)
  return presentCase(breach, {
    viewer,
    now,
    policy: organisation.policy,
    reports,
    others: await referencesOf(named, reader),
    newestVersion,
    // Asked only where there is a list of people that letters can go to.
    lettersLeave: jobs !== undefined && breach.letters.lists.length > 0 && (await areLettersLeaving(breach.id, jobs)),
  })
}

type Named = { readonly reference: string; readonly title: string }

async function referencesOf(ids: readonly CaseId[], reader: Reader): Promise<ReadonlyMap<CaseId, Named>> {
  const found = new Map<CaseId, Named>()
  for (const id of new Set(ids)) {
    const other = await loadCase(reader, id)
    if (other) found.set(id, { reference: other.breach.reference, title: other.breach.title })
  }
  return found
}

/** An answer that carries a case, with its version as the ETag that `If-Match` wants back. */
export const caseAnswer = (shown: CaseShown, status = 200, headers: Readonly<Record<string, string>> = {}): Answer => ({
  ...ok(shown, { ETag: `"${shown.version}"`, ...headers }),
  status,
})
