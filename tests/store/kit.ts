import { createHash } from 'node:crypto'
import type { History, Organisation, OrganisationStore, SearchText, Transaction } from '../../src/api/ports.ts'
import type { Case } from '../../src/domain/case/case.ts'
import type { Context } from '../../src/domain/case/context.ts'
import type { CaseEvent } from '../../src/domain/case/events.ts'
import { happenedAtOf } from '../../src/domain/case/happenedAt.ts'
import { caseFrom } from '../../src/domain/case/evolve.ts'
import { openCase } from '../../src/domain/case/openCase.ts'
import type { CaseDecision } from '../../src/domain/case/refusal.ts'
import { summarise } from '../../src/domain/case/summary.ts'
import { noDetails } from '../../src/domain/organisationDetails.ts'
import type { MailDoubt } from '../../src/domain/mail/judgeMail.ts'
import { type Actor, defaultPolicy, type Policy } from '../../src/domain/people.ts'
import { chainStart, seal, type StreamEvent, type StreamId, unseal } from '../../src/domain/proof.ts'
import type { Decision, Recorded } from '../../src/domain/recorded.ts'
import type { CaseId, Channel, ReportEvent, ReportId } from '../../src/domain/report/events.ts'
import { openCaseFromReport, receiveReport } from '../../src/domain/report/decideOnReport.ts'
import { rowOf } from '../../src/api/reports/reportStream.ts'
import { type Report, reportFrom } from '../../src/domain/report/report.ts'
import type { Instant } from '../../src/domain/time.ts'

export const officer: Actor = { kind: 'user', id: 'anna', roles: ['privacy-officer'] }
export const colleague: Actor = { kind: 'user', id: 'bas', roles: ['privacy-officer'] }

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export const zeeland = (over: Partial<Organisation> = {}): Organisation => ({
  id: '00000000-0000-7000-8000-00000000000a',
  name: 'Gemeente Zeedorp',
  slug: 'zeedorp',
  policy: defaultPolicy,
  secondFactor: 'optional',
  deskHours: 'ma-vr 9-17',
  deskPhone: '0100 123 456',
  houseStyle: null,
  details: noDetails,
  ...over,
})

/** Ids that count up, so that two stores given the same work hold the same rows. */
export function countingIds(): () => string {
  let next = 0
  return () => `00000000-0000-7000-8000-${(next += 1).toString(16).padStart(12, '0')}`
}

/** What the API does with a store, without HTTP: it decides on a folded stream, seals what follows, and keeps the rows. */
export class Desk {
  readonly store: OrganisationStore
  readonly organisation: string
  readonly newId: () => string
  readonly policy: Policy
  now: Instant = '2026-11-17T13:10:00.000Z'
  by: Actor = officer

  constructor(store: OrganisationStore, organisation: string, newId = countingIds(), policy = defaultPolicy) {
    this.store = store
    this.organisation = organisation
    this.newId = newId
    this.policy = policy
  }

  context(): Context {
    return { by: this.by, now: this.now, policy: this.policy, newId: this.newId }
  }

  /** A report by telephone; `text` may be searched in by all, `name` only by those who may read reporters. */
  async receive(
    text: string,
    { channel = 'phone', name = null, source = null, doubt }: ReceivedAs = {},
  ): Promise<ReportId> {
    const id = this.newId()
    const decision = receiveReport(
      {
        channel,
        receivedAt: this.now,
        observedAt: null,
        ongoing: 'unknown',
        description: text,
        reporter: name === null ? null : { role: 'resident', name, phone: null, email: null, callBack: true },
        sourceReference: source,
        ...(doubt && { doubt }),
      },
      this.context(),
    )
    await this.store.transaction((transaction) =>
      this.recordReport(transaction, id, () => decision, { open: text, restricted: name ?? '' }),
    )
    return id
  }

  /** Does something with a report. */
  async triage(id: ReportId, decide: (report: Report) => Decision<ReportEvent, unknown>): Promise<void> {
    await this.store.transaction((transaction) => this.recordReport(transaction, id, decide))
  }

  /** A case from a report, with the next reference of the year. */
  async open(report: ReportId, title: string, search: SearchText = { open: title, restricted: '' }): Promise<CaseId> {
    const id = this.newId()
    await this.store.transaction(async (transaction) => {
      const year = Number(this.now.slice(0, 4))
      const number = await transaction.nextReference(year)
      const reference = `DL-${year}-${String(number).padStart(4, '0')}`
      const opening = {
        reference,
        title,
        reports: [report],
        firstReportAt: this.now,
        ourRole: 'controller',
        controller: null,
        regimes: [],
      } as const
      await this.recordCase(transaction, id, (_, context) => openCase(opening, context), search)
      await this.recordReport(transaction, report, (found) => openCaseFromReport({ caseId: id }, found, this.context()))
    })
    return id
  }

  /** Does something with a case; what is refused changes nothing. */
  async act(id: CaseId, decide: (breach: Case, context: Context) => CaseDecision, search?: SearchText): Promise<void> {
    await this.store.transaction((transaction) => this.recordCase(transaction, id, decide, search))
  }

  private async recordCase(
    transaction: Transaction,
    id: CaseId,
    decide: (breach: Case, context: Context) => CaseDecision,
    search?: SearchText,
  ) {
    const stream = { kind: 'case', id } as const
    const history = await transaction.history(stream, { lock: true })
    const before = caseFrom(id, recorded<CaseEvent>(history))
    const decision = decide(before, this.context())
    if ('refused' in decision || decision.events.length === 0) return
    const added = await this.append(transaction, stream, history, decision.events)
    const after = caseFrom(id, [...recorded<CaseEvent>(history), ...(added as Recorded<CaseEvent>[])])
    await transaction.putCase(summarise(after, this.policy), search)
  }

  private async recordReport(
    transaction: Transaction,
    id: ReportId,
    decide: (report: Report) => Decision<ReportEvent, unknown>,
    search?: SearchText,
  ) {
    const stream = { kind: 'report', id } as const
    const history = await transaction.history(stream, { lock: true })
    const decision = decide(reportFrom(id, recorded<ReportEvent>(history)))
    if ('refused' in decision || decision.events.length === 0) return
    const added = await this.append(transaction, stream, history, decision.events)
    const after = reportFrom(id, [...recorded<ReportEvent>(history), ...(added as Recorded<ReportEvent>[])])
    await transaction.putReport(rowOf(after), search)
  }

  private async append(transaction: Transaction, stream: StreamId, history: History, events: readonly StreamEvent[]) {
    const version = history.length
    const added = events.map((event, at) => ({
      version: version + 1 + at,
      recordedAt: this.now,
      happenedAt: (stream.kind === 'case' ? happenedAtOf(event as CaseEvent) : null) ?? this.now,
      by: { kind: this.by.kind, id: this.by.id },
      event,
    }))
    const sealed = await seal(
      this.organisation,
      stream,
      added,
      history.at(-1)?.entry.hash ?? chainStart,
      sha256,
      this.newId,
    )
    await transaction.append(stream, version, sealed)
    return added
  }
}

type ReceivedAs = {
  readonly channel?: Channel
  readonly name?: string | null
  readonly source?: string | null
  readonly doubt?: MailDoubt
}

export const recorded = <Event extends StreamEvent>(history: History): readonly Recorded<Event>[] =>
  history.map(({ entry, personal }) => unseal<Event>(entry, personal))
