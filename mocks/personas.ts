import type { Account } from '../src/api/ports/accounts.ts'
import { type ExamplePerson, examplePeople } from '../src/domain/examples/people.ts'
import type { OrganisationId } from '../src/domain/people.ts'

export type Persona = ExamplePerson

export const personas = Object.keys(examplePeople) as readonly Persona[]

/** Names the persona who sends a request, where several windows ask one host. */
export const personaHeader = 'demo-persona'

/** The organisation of the demo; its id is fixed so that a kept demo goes on after a reload. */
export const demoOrganisationId: OrganisationId = '01900000-0000-7000-8000-000000000000'

/** The id under which a persona acts; made from its place in the list, so it never changes. */
export const personaId = (persona: Persona): string =>
  `01900000-0000-7000-8000-0000000001${String(personas.indexOf(persona)).padStart(2, '0')}`

/** Everybody in the organisation of the demo. */
export const everybody: readonly Account[] = personas.map((persona) => ({
  ...examplePeople[persona],
  id: personaId(persona),
  active: true,
  hasPassword: true,
  hasSecondFactor: false,
  lastSignInOn: null,
}))
