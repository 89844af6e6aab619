import type pg from 'pg'
import { createApi } from '../../api/createApi.ts'
import type { Organisation, Ports } from '../../api/ports.ts'
import type { Principal } from '../../api/ports/identity.ts'
import { type ExamplePerson, examplePeople } from '../../domain/examples/people.ts'
import { exampleScenarios } from '../../domain/examples/exampleScenarios.ts'
import { replay } from '../../domain/examples/replay.ts'
import { insertPerson } from '../identity/accounts.ts'

/**
 * Fills an organisation with the example cases, each request at its own moment before now, through the API like everybody's.
 * The example people become colleagues without a password; the first person takes the privacy officer's part.
 * @throws when the API refuses an example
 */
export async function fillPractice({
  ports,
  pool,
  organisation,
  firstPerson,
}: {
  ports: Ports
  pool: pg.Pool
  organisation: Organisation
  firstPerson: string
}): Promise<void> {
  const now = ports.clock()
  const cast = await makeCast(pool, organisation, firstPerson)
  let moment = now
  let speaker = cast.officer
  const api = createApi({
    ...ports,
    clock: () => moment,
    identity: { whoIs: async () => speaker, people: (id) => ports.identity.people(id) },
  })
  await replay(exampleScenarios(now), async ({ at, as, method, path, headers, body }) => {
    moment = at
    speaker = cast[as]
    const answer = await api.fetch(new Request(`http://practice.invalid/api/v1/${path}`, { method, headers, body }))
    if (!answer.ok) throw new Error(`The example ${method} ${path} was refused: ${await answer.text()}`)
    return answer.json()
  })
}

async function makeCast(
  pool: pg.Pool,
  organisation: Organisation,
  firstPerson: string,
): Promise<Record<ExamplePerson, Principal>> {
  const principal = async (part: ExamplePerson): Promise<Principal> => {
    const { name, email, roles } = examplePeople[part]
    // Another practice organisation of this installation may have the same colleagues already.
    const address = email.replace('@', `+${organisation.id.slice(-6)}@`)
    const id =
      part === 'officer' ? firstPerson : await insertPerson(pool, organisation.id, { name, email: address, roles })
    if (id === null) throw new Error(`There is an account for ${address} already`)
    return { kind: 'user', id, name, organisation: organisation.id, roles, secondFactorDue: false }
  }
  return {
    officer: await principal('officer'),
    colleague: await principal('colleague'),
    teamLead: await principal('teamLead'),
    dpo: await principal('dpo'),
    ciso: await principal('ciso'),
    auditor: await principal('auditor'),
    administrator: await principal('administrator'),
  }
}
