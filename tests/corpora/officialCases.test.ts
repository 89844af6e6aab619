import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseView } from '../../src/contract/cases.ts'
import type { RegisterEntry, RegisterPage } from '../../src/contract/register.ts'
import type { OutcomeSettled } from '../../src/contract/reports.ts'
import { officialCases, type OfficialCase } from '../../src/domain/law/official/officialCases.testdata.ts'
import { type ApiClient, apiClient } from '../support/apiClient.ts'
import { type ProductServer, startProductServer } from '../support/productServer.ts'
import { isThere, lawDir } from '../support/shared.ts'

type Published = {
  readonly id: string
  readonly summary: string
  readonly outcome: {
    readonly notify_authority: boolean | 'depends'
    readonly communicate_to_subjects: boolean | 'depends'
  }
}

// The server runs on the real clock: the walk lies within the last sixty hours, so every filing is in time.
const begin = Date.now() - 60 * 3_600_000
const hoursIn = (hours: number): string => new Date(Math.floor(begin / 1000) * 1000 + hours * 3_600_000).toISOString()

const path = `${lawDir}/cases.json`
const published: readonly Published[] = isThere(path)
  ? Object.values(JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>)
      .filter(Array.isArray)
      .flat()
  : []
const factsOf = new Map(officialCases.map((official) => [official.id, official]))

/** Each way a case can officially end: "depends" is walked once each way. */
const walks = published.flatMap(({ id, summary, outcome }) =>
  bothWays(outcome.notify_authority).flatMap((notify) =>
    bothWays(outcome.communicate_to_subjects)
      // Whoever need not tell the authority need not tell the people: high risk includes risk (GDPR art. 33 and 34).
      .filter((inform) => notify || !inform)
      .map((inform) => ({ id, summary, notify, inform })),
  ),
)

function bothWays(answer: boolean | 'depends'): readonly boolean[] {
  return answer === 'depends' ? [true, false] : [answer]
}

describe.skipIf(published.length === 0)('the official cases of the EDPB, from report to register', () => {
  let server: ProductServer
  let api: ApiClient

  beforeAll(async () => {
    server = await startProductServer()
    api = apiClient(server.origin, server.organisationWithToken().token)
  })
  afterAll(() => server.stop())

  it('has the facts of every published case', () => {
    expect(published.map(({ id }) => id).filter((id) => !factsOf.has(id))).toEqual([])
  })

  it.each(walks)('$id ends with notify $notify and inform $inform', async ({ id, summary, notify, inform }) => {
    const official = factsOf.get(id)
    if (!official) throw new Error(`No facts of ${id}`)
    const closed = await walk(official, summary, notify, inform)
    const entry = await inRegister(closed.reference)
    expect(entry).toMatchObject({
      title: official.title,
      authorityState: notify ? 'notified' : 'notRequired',
      subjectsState: inform ? 'informed' : 'notRequired',
      awareAt: hoursIn(0),
      late: false,
    })
    expect(entry.closedAt).not.toBeNull()
    expect(await inExport(closed.reference)).toBe(true)
  })

  async function walk(official: OfficialCase, summary: string, notify: boolean, inform: boolean): Promise<CaseView> {
    const receivedAt = hoursIn(0)
    const report = await api.send<{ id: string }>('POST', 'reports', {
      channel: 'system',
      description: summary,
      receivedAt,
    })
    const { case: opened } = await api.send<OutcomeSettled>('POST', `reports/${report.id}/outcomes`, {
      outcome: 'caseOpened',
      title: official.title,
      ourRole: official.role ?? 'controller',
      regimes: ['avg'],
    })
    if (!opened) throw new Error('The outcome opened no case')
    let breach = await api.get<CaseView>(`cases/${opened.id}`)
    const write = async (method: 'POST' | 'PUT', below: string, body: object) => {
      breach = await api.write(breach, method, below, body)
    }

    await write('PUT', 'awareness', { awareAt: receivedAt })
    await write('POST', 'containment-actions', { kind: 'other', text: summary, happenedAt: hoursIn(1) })
    await write('PUT', 'containment', { contained: true, containedAt: hoursIn(2), how: 'Vastgesteld' })
    await write('PUT', 'breached-data', { facts: official.facts })
    expectAdvice(breach, official)
    const verdict = inform ? 'highRisk' : notify ? 'risk' : 'unlikely'
    await write('POST', 'risk-assessments', { verdict, reason: 'Official outcome of the EDPB' })
    if (official.role === 'processor') {
      await write('POST', 'controllers-communications', { controllers: ['Gemeente Elders'], informedAt: hoursIn(3) })
    }
    await write('POST', 'authority-decisions', {
      decision: notify ? 'notify' : 'doNotNotify',
      reason: 'Official outcome',
    })
    if (notify) {
      await write('POST', 'authority-notifications', {
        kind: 'initial',
        filedAt: hoursIn(20),
        authorityNumber: `AP-${official.id}`,
      })
    }
    await write('POST', 'subjects-decisions', {
      decision: inform ? 'inform' : 'doNotInform',
      ground: null,
      reason: 'Official outcome',
    })
    if (inform) {
      const people = official.facts.people?.min ?? 1
      const letter = { informedAt: hoursIn(44), means: ['letter'], people, text: 'Geachte heer, mevrouw' }
      await write('POST', 'subjects-communications', letter)
    }
    await write('PUT', 'lessons', {
      cause: { origin: 'internal', intent: 'accidental' },
      text: 'Geen, want voorbeeld',
      measures: [],
    })
    await write('POST', 'closures', { reason: null })
    return breach
  }

  /** The advice on the facts is the official answer, or says what it depends on. */
  function expectAdvice({ computed }: CaseView, { expected }: OfficialCase): void {
    const { notifyAuthority, informSubjects, conditions } = computed.advice
    expect({ notifyAuthority, informSubjects }).toEqual(expected)
    if (notifyAuthority === 'depends' || informSubjects === 'depends')
      expect(conditions.some(({ kind }) => kind === 'open')).toBe(true)
  }

  async function inRegister(reference: string): Promise<RegisterEntry> {
    let next: string | null = ''
    while (next !== null) {
      const page: RegisterPage = await api.get(`register?limit=200${next && `&cursor=${encodeURIComponent(next)}`}`)
      const found = page.entries.find((entry) => entry.reference === reference)
      if (found) return found
      next = page.next
    }
    throw new Error(`${reference} is not in the register`)
  }

  async function inExport(reference: string): Promise<boolean> {
    const response = await api.raw('register-exports', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ format: 'csv', purpose: 'Test of the export' }),
    })
    expect(response.status).toBeLessThan(300)
    return (await response.text()).includes(reference)
  }
})
