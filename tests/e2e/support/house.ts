import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, inject } from 'vitest'
import type { SetupBody, SetupDone } from '../../../src/contract/setup.ts'
import type { Role } from '../../../src/domain/people.ts'
import { apiClient, type ApiClient } from '../../support/apiClient.ts'
import { type ProductServer, startProductServer } from '../../support/productServer.ts'
import { type Desk, type DeskOptions, startBrowser } from './browser.ts'

/** Somebody with an account. Nobody here exists. */
export type Person = { readonly name: string; readonly email: string; readonly password: string }

/** An organisation that works with the product: the server, its people, and desks to work at. */
export type House = {
  readonly server: ProductServer
  readonly organisation: SetupDone['organisation']
  /** The first account: privacy officer and administrator. */
  readonly officer: Person
  /** Makes an account of one role on the command line. */
  hire(name: string, role: Role): Person
  /** A desk at which this person has signed in; without a person, one at which nobody has. */
  desk(person: Person | null, options?: Omit<DeskOptions, 'origin'>): Promise<Desk>
  /** The same organisation as another system sees it. */
  readonly api: ApiClient
}

export const firstOfficer: Person = {
  name: 'Noor Proefpersoon',
  email: 'noor@gemeente-proef.example',
  password: 'dijken houden het water tegen',
}

/** The one-time code that an empty installation shows on its console, some time after it first answers. */
export async function codeOnConsole(server: ProductServer, looks = 200): Promise<string> {
  const shown = /: ([A-Z0-9]{4}(?:-[A-Z0-9]{4}){2})\s/.exec(server.console())?.[1]
  if (shown !== undefined) return shown
  if (looks === 0) throw new Error(`The console shows no code:\n${server.console()}`)
  await setTimeout(50)
  return codeOnConsole(server, looks - 1)
}

/** Starts an installation for the tests of a file, set up; `practice` is full of the example cases. */
export function startHouse(kind: SetupBody['kind'] = 'organisation'): { readonly house: () => House } {
  const browser = startBrowser()
  let started: House | undefined
  beforeAll(async () => {
    started = await moveIn(kind, browser.desk)
  })
  afterAll(() => started?.server.stop())
  return {
    house: () => {
      if (!started) throw new Error('The server did not start')
      return started
    },
  }
}

type OpenDesk = (options: DeskOptions) => Promise<Desk>

/** What setting up gave: the organisation, and a token of an officer in it. */
type Keys = Pick<House, 'organisation'> & { readonly token: string }

/** Each kind is set up once in a run; whoever comes later lives in a copy of what the first one found. */
async function moveIn(kind: SetupBody['kind'], openDesk: OpenDesk): Promise<House> {
  const model = join(inject('models'), kind)
  const keys = `${model}.json`
  if (existsSync(keys))
    return furnish(await startProductServer(model), JSON.parse(readFileSync(keys, 'utf8')) as Keys, openDesk)

  const server = await startProductServer()
  const made = await settle(server, kind)
  await server.end()
  mkdirSync(model)
  server.copyTo(model)
  writeFileSync(keys, JSON.stringify(made))
  await server.startAgain()
  return furnish(server, made, openDesk)
}

/** Sets up a server on which nobody has been yet. */
export async function setUp(server: ProductServer, kind: SetupBody['kind'], openDesk: OpenDesk): Promise<House> {
  return furnish(server, await settle(server, kind), openDesk)
}

async function settle(server: ProductServer, kind: SetupBody['kind']): Promise<Keys> {
  const { origin } = server
  const code = await codeOnConsole(server)
  const body: SetupBody =
    kind === 'practice'
      ? { kind, code, account: firstOfficer }
      : { kind, code, organisation: { name: 'Gemeente Proef', slug: 'proef' }, account: firstOfficer }
  const answer = await fetch(`${origin}/api/v1/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`Setting up answered ${answer.status}: ${await answer.text()}`)
  const { organisation } = (await answer.json()) as SetupDone
  return { organisation, token: server.tokenFor(organisation.id, 'privacy-officer') }
}

function furnish(server: ProductServer, { organisation, token }: Keys, openDesk: OpenDesk): House {
  const { origin } = server
  return {
    server,
    organisation,
    officer: firstOfficer,
    hire: (name, role) => {
      const email = `${name.split(' ', 1)[0]?.toLowerCase()}@gemeente-proef.example`
      const options = { organisation: organisation.id, name, email, role }
      const words = Object.entries(options).flatMap(([option, value]) => [`--${option}`, value])
      const said = server.command('account', 'create', ...words)
      return { name, email, password: said.trimEnd().split('\n').at(-1) ?? '' }
    },
    desk: async (person, options = {}) => {
      const desk = await openDesk({ origin, ...options })
      if (person) await takeSession(desk, origin, person)
      return desk
    },
    api: apiClient(origin, token),
  }
}

/** Signs in without the screen, for tests that are about something else. */
async function takeSession({ context }: Desk, origin: string, { email, password }: Person): Promise<void> {
  const answer = await context.request.post('/api/auth/sign-in/email', {
    data: { email, password },
    headers: { origin },
  })
  if (!answer.ok()) throw new Error(`Signing in answered ${answer.status()}: ${await answer.text()}`)
}
