import { createApi } from '../src/api/createApi.ts'
import { jobDefinitions } from '../src/api/jobs/jobDefinitions.ts'
import type { ArrivedMail } from '../src/api/mail-intake/arrivedMail.ts'
import { takeMail } from '../src/api/mail-intake/takeMail.ts'
import { makeMailClock } from '../src/api/mail/mailClock.ts'
import { makeJobRunner } from '../src/api/jobs/jobRunner.ts'
import { renewSummaries } from '../src/api/organisation/renewSummaries.ts'
import { MailRefused, type OutgoingMail } from '../src/api/ports/mail.ts'
import type { Organisation, Ports } from '../src/api/ports.ts'
import type { Principal } from '../src/api/ports/identity.ts'
import type { Account } from '../src/api/ports/accounts.ts'
import { exampleOrganisation } from '../src/domain/examples/people.ts'
import { exampleScenarios } from '../src/domain/examples/exampleScenarios.ts'
import { replay } from '../src/domain/examples/replay.ts'
import { defaultPolicy } from '../src/domain/people.ts'
import type { Instant } from '../src/domain/time.ts'
import { exampleMails } from './exampleMails.ts'
import { openBox } from './openBox.ts'
import { memoryAccounts } from './memoryAccounts.ts'
import { type Dump, memoryStore } from './memoryStore.ts'
import { demoOrganisationId, everybody, type Persona, personaHeader, personaId, personas } from './personas.ts'

const organisation: Organisation = {
  ...exampleOrganisation,
  id: demoOrganisationId,
  // The demo also shows the terms of network security, which a new organisation switches on itself.
  policy: { ...defaultPolicy, regimes: ['avg', 'cbw'] },
  secondFactor: 'optional',
  houseStyle: null,
}

/** What a host keeps, in a form that JSON carries. */
export type HostContent = { readonly streams: Dump; readonly accounts: readonly Account[] }

/** The very API of the product over the store in memory, with a persona in the place of sign-in. */
export type MemoryHost = {
  fetch(request: Request): Promise<Response>
  /** What was handed to a mail server since the page opened; there is none, so it ends here. */
  readonly outbox: readonly OutgoingMail[]
  /** Orders what is due by the clock: warnings, digests, reminders. */
  tick(): Promise<void>
  /** Does the jobs whose moment has come; those that are ordered while `runsJobs` are done by themselves. */
  runJobs(): Promise<void>
  /** Takes a message in, as from the mailbox of the organisation. */
  bring(mail: ArrivedMail): Promise<void>
  /** Who sends the next requests that name nobody themselves; null for somebody who is not signed in. */
  become(persona: Persona | null): void
  /** Everything kept, to go on from later. */
  dump(): HostContent
  /** Calls back after every change that was kept; returns how to stop. */
  onChange(listener: () => void): () => void
}

/**
 * @param options.clock what time it is for the API
 * @param options.as who is signed in at first
 * @param options.runsJobs whether a job is done as soon as it is ordered
 * @param options.pages where the pages stand, for links in messages
 * @param options.pdf writes documents as PDF, where there are typefaces
 * @param options.content what was kept before; without it there is one organisation and nothing in it
 */
export async function memoryHost({
  clock,
  as = 'officer',
  runsJobs = true,
  pages = 'https://dijkwacht.example',
  pdf,
  content,
}: {
  clock: () => Instant
  as?: Persona | null
  runsJobs?: boolean
  pages?: string
  pdf?: Ports['pdf']
  content?: HostContent
}): Promise<MemoryHost> {
  let persona = as
  const outbox: OutgoingMail[] = []
  const listeners = new Set<() => void>()
  const changed = () => listeners.forEach((listener) => listener())
  const newId = () => crypto.randomUUID()
  const accounts = memoryAccounts(content?.accounts ?? everybody, { newId, changed })
  const memory = memoryStore({ clock, ...(content && { content: content.streams }) })
  const { store, changes } = memory
  changes.subscribe(demoOrganisationId, changed)
  if (!content) await store.createOrganisation(organisation)
  // What an earlier visit left may be summarised in an earlier edition.
  else await renewSummaries(store, { isStopping: () => false, onFailure: (error) => reportError(error) })

  const ports: Ports = {
    store,
    changes,
    clock,
    identity: {
      whoIs: async ({ headers }) => {
        const named = headers.get(personaHeader)
        return principalAmong(
          accounts.all(),
          named === null ? persona : (personas.find((one) => one === named) ?? null),
        )
      },
      people: async () => accounts.all(),
    },
    accounts,
    newId,
    newSecret: () => crypto.randomUUID(),
    hash: sha256,
    ...(pdf && { pdf }),
    // Nothing leaves the page: every message counts as arrived.
    webhooks: { secrets: openBox, post: async () => ({ status: 204 }), reaches: (url) => url.startsWith('https:') },
    // The examples that lie beside the page.
    houseStyles: () => ['rivierenland', 'waterveen'],
    // Nothing leaves the page: mail is as good as sent, but to a name that nobody ever has (RFC 6761, section 6.4).
    mailer: {
      domain: 'dijkwacht.example',
      pages,
      send: async (mail) => {
        if (mail.to.endsWith('.invalid')) throw new MailRefused('addressRefused', true)
        outbox.push(mail)
      },
    },
    // Nobody reads a log here: an unexpected fault goes to the browser, which tells whoever looks.
    log: ({ error }) => reportError(error),
  }
  const api = createApi(ports)
  const runner = makeJobRunner(ports, jobDefinitions)
  const mailClock = makeMailClock(ports)
  const runJobs = async () => {
    if ((await runner.runDue(demoOrganisationId)) > 0) changed()
  }
  if (runsJobs) memory.jobNews.onOrdered(() => void runJobs())

  return {
    fetch: async (request) => {
      const answer = await api.fetch(request)
      // Drafts and the roster are kept without a stream that could tell of them.
      if (request.method !== 'GET' && answer.ok) changed()
      return answer
    },
    outbox,
    tick: () => mailClock(demoOrganisationId),
    runJobs,
    bring: async (mail) => void (await takeMail(ports, demoOrganisationId, mail, ['datalek@waterveen.example'])),
    become: (next) => {
      persona = next
    },
    dump: () => ({ streams: memory.dump(), accounts: accounts.all() }),
    onChange: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** What is kept after the example cases were lived through the API, each request at its own moment before `now`. */
export async function exampleContent(now: Instant): Promise<HostContent> {
  let moment = now
  const host = await memoryHost({ clock: () => moment, runsJobs: false })
  await replay(exampleScenarios(now), async ({ at, as, method, path, headers, body }) => {
    moment = at
    host.become(as)
    const answer = await host.fetch(new Request(`http://localhost/api/v1/${path}`, { method, headers, body }))
    if (!answer.ok) throw new Error(`The example ${method} ${path} was refused: ${await answer.text()}`)
    await host.runJobs()
    return answer.json()
  })
  moment = now
  for (const mail of exampleMails(now)) await host.bring(mail)
  return host.dump()
}

/** The persona with the roles its account has by now; nobody when the account was closed. */
function principalAmong(accounts: readonly Account[], persona: Persona | null): Principal | null {
  const account = persona && accounts.find(({ id }) => id === personaId(persona))
  if (!account?.active) return null
  const { id, name, roles } = account
  return { kind: 'user', id, name, roles, organisation: demoOrganisationId, secondFactorDue: false }
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
