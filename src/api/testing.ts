import { memoryStore } from '../../mocks/memoryStore.ts'
import { openBox } from '../../mocks/openBox.ts'
import type { CaseView } from '../contract/cases.ts'
import type { Problem } from '../contract/problems.ts'
import { noDetails } from '../domain/organisationDetails.ts'
import { defaultPolicy, type Policy, type Role, type UserId } from '../domain/people.ts'
import { addHours, type Instant } from '../domain/time.ts'
import { createApi } from './createApi.ts'
import { jobDefinitions } from './jobs/jobDefinitions.ts'
import { makeJobRunner } from './jobs/jobRunner.ts'
import { makeMailClock } from './mail/mailClock.ts'
import { MailRefused, type OutgoingMail } from './ports/mail.ts'
import type { Organisation, Ports } from './ports.ts'
import type { Identity, Person, Principal } from './ports/identity.ts'
import type { Accounts } from './ports/accounts.ts'
import type { PostAbroad } from './ports/webhooks.ts'

/** Tuesday 17 November 2026, 15:00 in the Netherlands. */
export const testNow: Instant = '2026-11-17T14:00:00.000Z'

const organisation = (digit: number, slug: string): Organisation => ({
  id: `01900000-0000-7000-8000-00000000000${digit}`,
  name: `Gemeente ${slug} (voorbeeld)`,
  slug,
  policy: defaultPolicy,
  secondFactor: 'optional',
  deskHours: 'Werkdagen van 9 tot 17 uur',
  deskPhone: '000 000 00 00',
  houseStyle: null,
  details: noDetails,
})
const waterveen = organisation(1, 'waterveen')
const elders = organisation(2, 'elders')

const person = (id: string, name: string, roles: readonly Role[], home = waterveen): Principal => ({
  kind: 'user',
  id,
  name,
  roles,
  organisation: home.id,
  secondFactorDue: false,
})

/** Who can be asking in a test; `stranger` is a privacy officer of another organisation. */
export const people = {
  anna: person('anna', 'Anna (voorbeeld)', ['privacy-officer']),
  bram: person('bram', 'Bram (voorbeeld)', ['privacy-officer']),
  lead: person('lead', 'Lotte (voorbeeld)', ['team-lead']),
  dpo: person('dpo', 'Fatima (voorbeeld)', ['dpo']),
  ciso: person('ciso', 'Cas (voorbeeld)', ['ciso']),
  auditor: person('auditor', 'Oumaima (voorbeeld)', ['auditor']),
  administrator: person('administrator', 'Bert (voorbeeld)', ['administrator']),
  stranger: person('stranger', 'Stijn (voorbeeld)', ['privacy-officer'], elders),
  halfway: { ...person('halfway', 'Hugo (voorbeeld)', ['privacy-officer']), secondFactorDue: true },
} as const satisfies Record<string, Principal>
export type Who = keyof typeof people

export type Sent = {
  readonly as?: Who | null
  readonly body?: unknown
  /** Sent instead of a body as JSON, exactly so. */
  readonly raw?: string | Uint8Array<ArrayBuffer>
  readonly version?: number
  readonly key?: string
  readonly headers?: Readonly<Record<string, string>>
}
export type Got<Body> = {
  readonly status: number
  readonly headers: Headers
  readonly body: Body
  readonly text: string
}

/** The API over a fresh store in memory, or over one that a test brings along, with a clock that stands still until it is told otherwise. */
export function testApi({
  now = testNow,
  accounts,
  policy,
  sessions,
  scanFile,
  post,
  host,
  jobs,
  isThere = false,
  hasMail = true,
}: {
  now?: Instant
  accounts?: Accounts
  policy?: Partial<Policy>
  sessions?: Identity['sessions']
  scanFile?: Ports['scanFile']
  /** What becomes of messages to other systems; without it nothing may leave. */
  post?: PostAbroad
  host?: Pick<Ports, 'store' | 'changes'>
  /** Whether the organisations of the host were made before. */
  isThere?: boolean
  /** Whether a mail server is set up. */
  hasMail?: boolean
  /** Handlers in the place of ours. */
  jobs?: Partial<typeof jobDefinitions>
} = {}) {
  let moment = now
  const gone = new Set<UserId>()
  let ids = 0
  const logged: unknown[] = []
  const sent: OutgoingMail[] = []
  let refusal: MailRefused['code'] | null = null
  let meanwhile = async (): Promise<void> => undefined
  const { store, changes } = host ?? memoryStore({ clock: () => moment })
  const ready = Promise.all(
    isThere
      ? []
      : [
          store.createOrganisation({ ...waterveen, policy: { ...defaultPolicy, ...policy } }),
          store.createOrganisation(elders),
        ],
  )
  const newId = () => `01900000-0000-7000-8000-${String(++ids).padStart(12, '0')}`
  const ports: Ports = {
    store,
    changes,
    clock: () => moment,
    ...(accounts && { accounts }),
    ...(scanFile && { scanFile }),
    ...(post && { webhooks: { secrets: openBox, post, reaches: (url) => url.startsWith('https:') } }),
    identity: {
      ...(sessions && { sessions }),
      whoIs: async (request) =>
        Object.values(people).find(({ id }) => id === request.headers.get('authorization')) ?? null,
      people: async (id) =>
        Object.values(people)
          .filter((one) => one.organisation === id)
          .map((one) => ({ ...personOf(one), active: !gone.has(one.id) })),
    },
    newId,
    newSecret: () => `${newId()}_geheim`,
    hash: sha256,
    houseStyles: () => ['rivierenland', 'waterveen'],
    ...(hasMail && {
      mailer: {
        domain: 'mail.example',
        pages: 'https://lek.example',
        send: async (mail) => {
          if (refusal) throw new MailRefused(refusal, false)
          sent.push(mail)
          await meanwhile()
        },
      },
    }),
    log: ({ error }) => logged.push(error),
  }
  const app = createApi(ports)
  const definitions = { ...jobDefinitions, ...jobs }
  const runner = makeJobRunner(ports, definitions)
  const mailClock = makeMailClock(ports)

  async function send<Body = Problem>(
    method: string,
    path: string,
    { as = 'anna', body, raw, version, key, headers }: Sent = {},
  ): Promise<Got<Body>> {
    await ready
    const content = raw ?? (body === undefined ? undefined : JSON.stringify(body))
    const response = await app.request(`/api/v1/${path}`, {
      method,
      headers: {
        ...(as && { authorization: people[as].id }),
        ...(content !== undefined && { 'content-type': 'application/json' }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
        ...(key !== undefined && { 'idempotency-key': key }),
        ...headers,
      },
      ...(content !== undefined && { body: content }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson && text !== '' ? JSON.parse(text) : undefined) as Body,
      text,
    }
  }

  /** A report and the case opened from it, at version 1. */
  async function openedCase({ as = 'anna', ...report }: { as?: Who; [field: string]: unknown } = {}): Promise<{
    caseId: string
    reportId: string
    reference: string
  }> {
    const taken = await send<{ id: string }>('POST', 'reports', {
      as,
      body: { channel: 'phone', description: 'Brief over schulden bij de buren bezorgd', ...report },
    })
    const outcome = await send<{ case: { id: string; reference: string } }>(
      'POST',
      `reports/${taken.body.id}/outcomes`,
      {
        as,
        body: { outcome: 'caseOpened', title: 'Brief schuldhulp naar verkeerde ontvanger' },
      },
    )
    return { caseId: outcome.body.case.id, reportId: taken.body.id, reference: outcome.body.case.reference }
  }

  return {
    app,
    store,
    logged,
    send,
    openedCase,
    organisation: waterveen,
    ports,
    /** Does the jobs whose moment has come; answers how many. */
    runJobs: () => ready.then(() => runner.runDue(waterveen.id)),
    /** Orders what is due by the clock: warnings, digests, reminders. */
    tick: () => ready.then(() => mailClock(waterveen.id)),
    /** What a mail server took, in order. */
    sent,
    /** What happens while a mail server has a mail and did not answer yet. */
    whileSending: (happens: () => Promise<void>) => {
      meanwhile = happens
    },
    refuseMail: (code: MailRefused['code'] | null) => {
      refusal = code
    },
    runner,
    definitions,
    ready,
    /** How many entries the stream of a case has. */
    entries: async (id: string) => (await store.of(waterveen.id).history({ kind: 'case', id })).length,
    /** Closes the account of somebody, as for the others to see. */
    leaves: (who: Who) => void gone.add(people[who].id),
    /** Lets so many hours pass. */
    advance: (hours: number) => {
      moment = addHours(moment, hours)
    },
  }
}
export type TestApi = ReturnType<typeof testApi>

const personOf = ({ id, name, roles }: Principal): Person => ({ id, name, roles, active: true })

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Facts of a letter about debts that the neighbours opened. */
export const wrongLetter = {
  facts: {
    natures: ['confidentiality'],
    availability: 'none',
    integrity: 'none',
    categories: ['name', 'address', 'debts'],
    specialCategories: [],
    identifiability: 'maximum',
    people: { min: 1, max: 1, estimate: false },
    recipients: { kind: 'known', trusted: 'no', destructionConfirmed: 'no', public: false },
    maliciousIntent: 'no',
  },
  incidentKind: 'postWrong',
  subjectGroups: ['customers'],
  consequences: 'De buren weten van de schulden',
} as const

/** Writes one case step by step, each on the version the step before gave. */
export function handling(api: TestApi, caseId: string, as: Who = 'anna') {
  let version = 1
  return {
    async does(method: 'POST' | 'PUT', path: string, body: unknown): Promise<CaseView> {
      const {
        status,
        body: shown,
        text,
      } = await api.send<CaseView>(method, `cases/${caseId}/${path}`, { as, body, version })
      if (status !== 200) throw new Error(`${method} ${path}: ${status} ${text}`)
      version = shown.version
      return shown
    },
  }
}
