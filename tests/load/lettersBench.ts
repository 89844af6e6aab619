import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { createApi } from '../../src/api/createApi.ts'
import { letterFormats, type LetterFormat, type LettersView } from '../../src/contract/letters.ts'
import { findRunningCluster } from '../../src/server/postgres/cluster/cluster.ts'
import { postgresStore } from '../../src/server/postgres/postgresStore.ts'
import { startProductServer } from '../support/productServer.ts'
import { besideAJob, say, settled, took } from './besideAJob.ts'
import { seedCases } from './seedCases.ts'

/**
 * How long the letters to many people take to be made, how much memory that takes, and what the worklist feels of it:
 * `npm run bench:letters`, or `npm run bench:letters -- 2000 8 odt` for so many people, so many pairs of turns, and one
 * format. What is over before those turns is ordered again.
 */
const [givenPeople, givenPairs, ...givenFormats] = process.argv.slice(2)
const people = Number(givenPeople ?? 10_000)
const pairs = Number(givenPairs ?? 16)
const wantedFormats = letterFormats.filter((one) => givenFormats.includes(one))
const formats: readonly LetterFormat[] = wantedFormats.length === 0 ? ['odt', 'docx', 'pdf'] : wantedFormats
const otherCases = 5_000
const now = () => new Date().toISOString()

const server = await startProductServer()
try {
  const { organisation, token } = server.organisationWithToken()
  const cluster = await findRunningCluster(server.dataDir)
  if (!cluster) throw new Error('The server runs without its own PostgreSQL')
  await seedCases(cluster.appUrl, organisation, otherCases, now())
  await settled(cluster.adminUrl)
  const ask = askerOf(token)
  const letters = await approvedLetter(ask, cluster.appUrl, organisation)
  let from = performance.now()
  await letters.list()
  say(`${people} people listed ${took(from)}, beside ${otherCases} cases`)

  const bench = besideAJob(server, token, pairs)
  for (const format of formats) {
    say(`\n${people} letters as ${format}`)
    await bench.stopped(() => letters.order(format))
    const { id } = await bench.whole(() => letters.order(format), { mayRepeat: true })
    if (process.argv.includes('turns')) continue
    from = performance.now()
    say(`fetched: ${((await letters.fetched(id)) / 1e6).toFixed(1)} MB ${took(from)}`)
  }
  bench.close()
} finally {
  await server.stop()
}

type Ask = ReturnType<typeof askerOf>

function askerOf(token: string) {
  return async (method: string, path: string, body?: unknown, version?: number): Promise<Response> => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    }
    const init: RequestInit = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
    const answer = await fetch(`${server.origin}/api/v1/${path}`, init)
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
    return answer
  }
}

/** A case with a letter that may go out, and what can be done with it. */
async function approvedLetter(ask: Ask, appUrl: string, organisation: string) {
  const json = async <Body>(answer: Promise<Response>) => (await (await answer).json()) as Body
  const report = await json<{ id: string }>(ask('POST', 'reports', { channel: 'phone', description: 'Meting' }))
  const opened = await json<{ case: { id: string } }>(
    ask('POST', `reports/${report.id}/outcomes`, { outcome: 'caseOpened', title: 'Meting' }),
  )
  const path = `cases/${opened.case.id}`
  const facts = { natures: ['confidentiality'], categories: ['name', 'address', 'iban', 'bsn'] }
  await ask('PUT', `${path}/breached-data`, { facts, incidentKind: 'published', subjectGroups: ['customers'] }, 1)
  await ask('POST', `${path}/containment-actions`, { kind: 'takenOffline' })
  const [begun] = (await json<LettersView>(ask('POST', `${path}/letters`, { kind: 'letter' }))).items
  if (!begun) throw new Error('No letter was begun')
  const letter = `${path}/letters/${begun.letterId}`
  const { nl } = begun.texts
  const texts = { nl: { ...nl, sections: { ...nl.sections, contact: 'Bel ons: 000 000 00 00.' } } }
  const revision = begun.revision + 1
  await ask('PUT', letter, { texts }, begun.revision)
  await ask('POST', `${letter}/offers`, undefined, revision)
  await approve(appUrl, organisation, letter, revision)
  return {
    list: () =>
      ask('POST', `${path}/addressees`, {
        addressees: Array.from({ length: people }, (_, at) => ({
          name: `Mevrouw V. Voorbeeld-${at + 1}`,
          address: [`Voorbeeldstraat ${at + 1}`, '0000 AA  Waterveen'],
        })),
      }),
    order: async (format: LetterFormat): Promise<string> => {
      const { documents } = await json<LettersView>(ask('POST', `${letter}/documents`, { format }, revision))
      return documents[0]?.id ?? ''
    },
    fetched: async (job: string): Promise<number> => {
      const { body } = await ask('GET', `${path}/letter-documents/${job}`)
      let bytes = 0
      if (body) for await (const piece of body) bytes += piece.byteLength
      return bytes
    },
  }
}

/** Reads the letter as a second person, whom no token stands for: through the same API over the same database. */
async function approve(appUrl: string, organisation: string, letter: string, revision: number): Promise<void> {
  const opened = await postgresStore({ url: appUrl, clock: now, connections: 2 })
  const reader = {
    kind: 'user',
    id: 'second-reader',
    name: 'Tweede lezer (voorbeeld)',
    roles: ['privacy-officer'],
    organisation,
    secondFactorDue: false,
  } as const
  const api = createApi({
    store: opened.store,
    changes: opened.changes,
    identity: { whoIs: async () => reader, people: async () => [] },
    clock: now,
    newId: randomUUID,
    newSecret: () => randomBytes(20).toString('base64url'),
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    log: console.error,
  })
  const answer = await api.request(`/api/v1/${letter}/reviews`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'if-match': `"${revision}"` },
    body: JSON.stringify({ outcome: 'approved' }),
  })
  if (!answer.ok) throw new Error(`The letter was not approved: ${await answer.text()}`)
  await opened.close()
}
