import { beforeAll } from 'vitest'
import type { Role } from '../../../src/domain/people.ts'
import type { ApiClient } from '../../support/apiClient.ts'
import { expectAccessible } from './axe.ts'
import type { Desk } from './browser.ts'
import { startDemo } from './demoWorld.ts'
import { startHouse } from './house.ts'
import type { Look } from './wholeJob.ts'

/** Who works in a journey. */
export type Part = 'officer' | 'colleague' | 'teamLead' | 'dpo'

/** Where the product runs, as a journey meets it: an organisation in which nothing happened yet, and its people. */
export type World = {
  /** A window in which this person works; without a person, one for somebody from outside. */
  desk(part: Part | null): Promise<Desk>
  name(part: Part): string
  /** What the organisation knows, asked as the officer. */
  readonly api: Pick<ApiClient, 'get' | 'send'>
  /** Takes the network from one desk; `connect` brings it back. Until then requests may fail. */
  withoutNetwork(desk: Desk, work: (connect: () => Promise<void>) => Promise<void>): Promise<void>
}

/** How a world starts for the tests of a file; `staff` are those who work there beside the officer. */
type Start = (staff?: readonly Part[]) => { readonly world: () => World }

/** Both hosts of the product. Every screen is looked at with axe on one of them: they are the same screens. */
export const worlds: readonly { readonly where: string; readonly look: Look; readonly start: Start }[] = [
  { where: 'on the built server', look: expectAccessible, start: startHouseWorld },
  { where: 'in the demo', look: () => Promise.resolve(), start: startDemo },
]

const staffOfHouse = {
  colleague: { name: 'Bram Proefpersoon', role: 'privacy-officer' },
  teamLead: { name: 'Marit Proefpersoon', role: 'team-lead' },
  dpo: { name: 'Fleur Adviseur', role: 'dpo' },
} as const satisfies Record<Exclude<Part, 'officer'>, { name: string; role: Role }>

function startHouseWorld(staff: readonly Part[] = []): ReturnType<Start> {
  const { house } = startHouse()
  const people = new Map<Part, ReturnType<typeof house>['officer']>()
  const personOf = (part: Part) => {
    const person = people.get(part)
    if (!person) throw new Error(`Nobody was hired as ${part}`)
    return person
  }
  beforeAll(() => {
    people.set('officer', house().officer)
    for (const part of staff)
      if (part !== 'officer') {
        const { name, role } = staffOfHouse[part]
        people.set(part, house().hire(name, role))
      }
  })
  return {
    world: () => ({
      desk: (part) => house().desk(part && personOf(part)),
      name: (part) => personOf(part).name,
      api: house().api,
      withoutNetwork: (desk, work) =>
        desk.withoutNetwork(async () => {
          await desk.context.setOffline(true)
          await work(() => desk.context.setOffline(false))
        }),
    }),
  }
}
