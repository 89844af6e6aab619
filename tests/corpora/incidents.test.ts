import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseList, CaseView } from '../../src/contract/cases.ts'
import type { OutcomeSettled, ReportList } from '../../src/contract/reports.ts'
import type { Category, IncidentKind, Nature, SpecialCategory } from '../../src/domain/law/facts.ts'
import { type ApiClient, apiClient } from '../support/apiClient.ts'
import { type ProductServer, startProductServer } from '../support/productServer.ts'
import { corpusDir, isThere } from '../support/shared.ts'

/** One incident of the VERIS Community Database (CC BY-SA 4.0). */
type Incident = {
  readonly source_id: string
  readonly summary: string | null
  readonly victim_name: string | null
  readonly actions: Readonly<Record<string, unknown>>
  readonly data: readonly { readonly variety: string; readonly amount?: number | null }[]
  readonly data_total: number | null
  readonly confidentiality: boolean
  readonly integrity: boolean
  readonly availability: boolean
}

const path = `${corpusDir}/incidents/vcdb.jsonl`
const incidents: readonly Incident[] = isThere(path)
  ? readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Incident)
  : []

const atOnce = 8

/** Does the work on all of them, a few at a time, in their order. */
async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  let next = 0
  const worker = async (): Promise<void> => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

const described = ({ summary, victim_name, source_id }: Incident): string =>
  [summary, victim_name, source_id].filter((part) => part !== null).join('\n')

const naturesOf = ({ confidentiality, integrity, availability }: Incident): Nature[] => [
  ...(confidentiality ? (['confidentiality'] as const) : []),
  ...(integrity ? (['integrity'] as const) : []),
  ...(availability ? (['availability'] as const) : []),
]

const kindOf = ({ actions }: Incident): IncidentKind =>
  'hacking' in actions || 'malware' in actions || 'social' in actions
    ? 'cyber'
    : 'physical' in actions
      ? 'device'
      : 'other'

const categoryOf: Readonly<Record<string, Category>> = {
  Bank: 'financial',
  Payment: 'card',
  Credentials: 'access',
  Personal: 'name',
}
const categoriesOf = ({ data }: Incident): Category[] => [
  ...new Set(data.flatMap(({ variety }) => categoryOf[variety] ?? (variety === 'Medical' ? [] : (['other'] as const)))),
]
const specialOf = ({ data }: Incident): SpecialCategory[] =>
  data.some(({ variety }) => variety === 'Medical') ? ['health'] : []

describe.skipIf(incidents.length === 0)('956 real incidents, from reports to a worklist in which each is found', () => {
  let server: ProductServer
  let api: ApiClient
  const cases = new Map<string, { readonly id: string; readonly reference: string }>()

  beforeAll(async () => {
    server = await startProductServer()
    api = apiClient(server.origin, server.organisationWithToken().token)
  })
  afterAll(() => server.stop())

  it('come in as reports, each once however often it is sent', async () => {
    const ids = new Set<string>()
    await each(incidents, async (incident) => {
      const body = { channel: 'system', description: described(incident), sourceReference: incident.source_id }
      const [first, again] = [
        await api.send<{ id: string }>('POST', 'reports', body, { 'idempotency-key': incident.source_id }),
        await api.send<{ id: string }>('POST', 'reports', body, { 'idempotency-key': incident.source_id }),
      ]
      expect(again.id).toBe(first.id)
      ids.add(first.id)
      const { case: opened } = await api.send<OutcomeSettled>('POST', `reports/${first.id}/outcomes`, {
        outcome: 'caseOpened',
        title: `Incident ${incident.source_id}`,
      })
      if (opened) cases.set(incident.source_id, opened)
    })
    expect(ids.size).toBe(incidents.length)
    expect(cases.size).toBe(incidents.length)
    const { counts }: ReportList = await api.get('reports?state=all&limit=1')
    expect(counts).toMatchObject({ open: 0, settled: incidents.length })
  })

  it('have references without a gap and without a double', () => {
    const numbers = [...cases.values()]
      .map(({ reference }) => Number(reference.split('-').at(-1)))
      .toSorted((a, b) => a - b)
    expect(numbers).toEqual(incidents.map((_, index) => index + 1))
  })

  it('take the data of the incident', async () => {
    await each(incidents, async (incident) => {
      const opened = cases.get(incident.source_id)
      if (!opened) throw new Error('no case')
      const people = incident.data_total
        ? { min: incident.data_total, max: incident.data_total, estimate: true }
        : undefined
      const facts = {
        natures: naturesOf(incident),
        categories: categoriesOf(incident),
        specialCategories: specialOf(incident),
        people,
      }
      await api.write({ id: opened.id, version: 1 }, 'PUT', 'breached-data', { facts, incidentKind: kindOf(incident) })
    })
  })

  it('are all paged through once, in the order of their numbers', async () => {
    const seen: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const page: CaseList = await api.get(
        `cases?view=team&sort=reference&limit=97${next && `&cursor=${encodeURIComponent(next)}`}`,
      )
      seen.push(...page.items.map(({ reference }) => reference))
      next = page.next
    }
    expect(seen).toHaveLength(incidents.length)
    expect(seen).toEqual([...new Set(seen)].toSorted())
  })

  it.each(['confidentiality', 'integrity', 'availability'] as const)(
    'are counted by nature %s as we count them ourselves',
    async (nature) => {
      const { counts }: CaseList = await api.get(`cases?view=team&nature=${nature}&limit=1`)
      expect(counts.matching).toBe(incidents.filter((incident) => naturesOf(incident).includes(nature)).length)
    },
  )

  it.each(['cyber', 'device', 'other'] as const)('are counted by kind %s as we count them ourselves', async (kind) => {
    const { counts }: CaseList = await api.get(`cases?view=team&incidentKind=${kind}&limit=1`)
    expect(counts.matching).toBe(incidents.filter((incident) => kindOf(incident) === kind).length)
  })

  it.each(['financial', 'card', 'access', 'name', 'other'] as const)(
    'are counted by category %s as we count them ourselves',
    async (category) => {
      const { counts }: CaseList = await api.get(`cases?view=team&category=${category}&limit=1`)
      expect(counts.matching).toBe(incidents.filter((incident) => categoriesOf(incident).includes(category)).length)
    },
  )

  it('are each found again by the words of their report', async () => {
    const missed: string[] = []
    await each(incidents, async (incident) => {
      // The identity in the source database is the one word that no two incidents share.
      const q = incident.source_id.replace('vcdb:', '')
      const { items }: CaseList = await api.send('POST', 'case-searches', { q, limit: 5 })
      if (items[0]?.reference !== cases.get(incident.source_id)?.reference) missed.push(incident.source_id)
    })
    expect(missed).toEqual([])
  })

  it('show their report in the case', async () => {
    const incident = incidents[0]
    const opened = incident && cases.get(incident.source_id)
    const breach = await api.get<CaseView>(`cases/${opened?.id}`)
    expect(breach.reports.map(({ description }) => description)).toEqual([incident && described(incident)])
  })
})
