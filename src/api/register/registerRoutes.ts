import { registerExportBody, registerPage, registerQuery } from '../../contract/register.ts'
import { startOf } from '../cases/listRoutes.ts'
import { foldCase } from '../cases/caseStream.ts'
import { ok } from '../http/answer.ts'
import { route } from '../http/route.ts'
import type { OrganisationStore, RegisterQuery } from '../ports.ts'
import type { Instant } from '../../domain/time.ts'
import { csvHead, csvLine } from './csv.ts'
import { presentEntry } from './presentEntry.ts'

type Entry = ReturnType<typeof presentEntry>

const entriesPerPage = 200

export const registerRoutes = [
  route(
    {
      id: 'getRegister',
      method: 'get',
      path: '/register',
      access: 'readCases',
      tag: 'Register',
      summary: 'The register of GDPR art. 33(5): every breach found, notified or not',
      query: registerQuery,
      answers: { 200: { description: 'One page, in the order of the references', schema: registerPage } },
    },
    async ({ store, query, house, principal }) => {
      const now = house.ports.clock()
      await store.audit({
        at: now,
        by: { kind: principal.kind, id: principal.id },
        what: 'read',
        object: { kind: 'register', id: null },
        result: 'done',
      })
      return ok(
        await page(
          store,
          { ...period(query), which: query.which, limit: query.limit, cursor: query.cursor ?? null },
          now,
        ),
      )
    },
  ),
  route(
    {
      id: 'postRegisterExport',
      method: 'post',
      path: '/register-exports',
      access: 'exportRegister',
      tag: 'Register',
      summary: 'Export the register, with its purpose; who exported it and why is kept',
      body: registerExportBody,
      bodyExample: { format: 'csv', which: 'all', purpose: 'Verzoek van de AP' },
      answers: {
        200: {
          description: 'The whole register: CSV (UTF-8, semicolons, formulas neutralised) or JSON',
          schema: registerPage,
          other: 'text/csv',
        },
      },
    },
    async (ask) => {
      const { store, body, house, principal } = ask
      const now = house.ports.clock()
      await store.audit({
        at: now,
        by: { kind: principal.kind, id: principal.id },
        what: 'export',
        object: { kind: 'register', id: body.purpose },
        result: 'done',
      })
      const entries = await everyEntry(store, { ...period(body), which: body.which }, now)
      const name = `register-${now.slice(0, 10)}`
      return body.format === 'json'
        ? { ...ok({ entries, next: null }), headers: attachment(`${name}.json`) }
        : {
            status: 200,
            content: [csvHead(), ...entries.map(csvLine)].join(''),
            type: 'text/csv; charset=utf-8',
            headers: attachment(`${name}.csv`),
          }
    },
  ),
]

const attachment = (name: string) => ({ 'Content-Disposition': `attachment; filename="${name}"` })

const period = ({
  openedFrom,
  openedBefore,
}: {
  openedFrom?: string | undefined
  openedBefore?: string | undefined
}) => ({
  openedFrom: startOf(openedFrom),
  openedBefore: startOf(openedBefore),
})

async function page(
  store: OrganisationStore,
  query: RegisterQuery,
  now: Instant,
): Promise<{ entries: readonly Entry[]; next: string | null }> {
  const { items, next } = await store.register(query)
  const histories = await store.histories(
    'case',
    items.map(({ id }) => id),
  )
  const entries = items.map(({ id }, at) => presentEntry(foldCase(id, histories[at] ?? []), now))
  return { entries, next }
}

async function everyEntry(
  store: OrganisationStore,
  query: Omit<RegisterQuery, 'limit' | 'cursor'>,
  now: Instant,
): Promise<readonly Entry[]> {
  const all: Entry[] = []
  let cursor: string | null = null
  do {
    const { entries, next }: Awaited<ReturnType<typeof page>> = await page(
      store,
      { ...query, limit: entriesPerPage, cursor },
      now,
    )
    all.push(...entries)
    cursor = next
  } while (cursor !== null)
  return all
}
