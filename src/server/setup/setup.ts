import type pg from 'pg'
import type { Organisation, Store } from '../../api/ports.ts'
import { faultsOf } from '../../api/http/faults.ts'
import { languageOf } from '../../api/texts/language.ts'
import { type SetupBody, setupBody, type SetupDone, type SetupState } from '../../contract/setup.ts'
import { exampleOrganisation } from '../../domain/examples/people.ts'
import { noDetails } from '../../domain/organisationDetails.ts'
import { defaultPolicy, type Role } from '../../domain/people.ts'
import { hostHeaders, HostProblemError } from '../hostProblems.ts'
import { insertPerson, setPassword } from '../identity/accounts.ts'
import type { SignInRequest } from '../identity/answerSignIn.ts'
import { passwordFault } from '../identity/passwords.ts'
import { countAttempt } from '../identity/throttle.ts'
import { readJson } from '../readJson.ts'
import { isSetupCode } from './setupCode.ts'

const firstRoles: readonly Role[] = ['administrator', 'privacy-officer']
const allowed = { attempts: 10, seconds: 15 * 60 }

export type Setup = {
  isOpen(): Promise<boolean>
  /** Answers GET and POST of `/api/v1/setup`. @throws HostProblemError for every refusal */
  answer(request: SignInRequest): Promise<Response>
}

/**
 * The first page of an empty installation: whoever can read the server's console makes the organisation and its first account.
 * @param options.fillPractice lives the example cases in the organisation; the first person plays the privacy officer
 */
export function makeSetup({
  store,
  pool,
  code,
  newId,
  fillPractice,
}: {
  store: Store
  pool: pg.Pool
  code: string
  newId: () => string
  fillPractice: (organisation: Organisation, firstPerson: string) => Promise<void>
}): Setup {
  let busy = false
  let done = false

  async function isOpen(): Promise<boolean> {
    // Once there is an organisation, there always is.
    done ||= (await store.organisations()).length > 0
    return !done
  }

  async function create(body: SetupBody): Promise<SetupDone> {
    const { kind, account } = body
    const given =
      kind === 'practice'
        ? exampleOrganisation
        : { ...body.organisation, deskHours: '', deskPhone: '', details: noDetails }
    const organisation: Organisation = {
      ...given,
      id: newId(),
      policy: defaultPolicy,
      secondFactor: 'optional',
      houseStyle: null,
    }
    const fault = passwordFault(account.password, [account.name, account.email, organisation.name])
    if (fault) throw new HostProblemError(fault)

    // The account first: an organisation that nobody can enter would close set-up for good.
    const person = await insertPerson(pool, organisation.id, { ...account, roles: firstRoles })
    if (person === null) throw new HostProblemError('emailTaken')
    try {
      await setPassword(pool, person, account.password)
      await store.createOrganisation(organisation)
    } catch (error) {
      await pool.query('delete from people where id = $1', [person])
      throw error
    }
    if (kind === 'practice') await fillPractice(organisation, person)
    const { id, slug, name } = organisation
    return { organisation: { id, slug, name } }
  }

  return {
    isOpen,
    async answer({ request, address, requestId }) {
      const headers = hostHeaders(requestId)
      if (request.method === 'GET') {
        const state: SetupState = { open: await isOpen() }
        return Response.json(state, { headers })
      }
      if (request.method !== 'POST') throw new HostProblemError('methodNotAllowed', { headers: { Allow: 'GET, POST' } })
      if (!(await isOpen())) throw new HostProblemError('setupDone')
      const body = bodyOf(await readJson(request), request)
      const wait = await countAttempt(pool, [
        { what: 'setup', allowance: allowed },
        { what: `setup from ${address}`, allowance: allowed },
      ])
      if (wait > 0) throw new HostProblemError('tooManyAttempts', { headers: { 'Retry-After': String(wait) } })
      if (!isSetupCode(body.code, code)) throw new HostProblemError('setupCodeWrong')
      // Two who press at the same time: the second finds it done or under way.
      if (busy) throw new HostProblemError('setupDone')
      busy = true
      try {
        // Somebody may have finished since we looked.
        if (!(await isOpen())) throw new HostProblemError('setupDone')
        return Response.json(await create(body), { status: 201, headers })
      } finally {
        busy = false
      }
    },
  }
}

function bodyOf(sent: unknown, request: Request): SetupBody {
  const read = setupBody.safeParse(sent ?? {}, { reportInput: true })
  if (read.success) return read.data
  const language = languageOf(request.headers.get('accept-language'))
  throw new HostProblemError('invalidInput', { errors: faultsOf(read.error.issues, 'body', language) })
}
