import { beforeAll } from 'vitest'
import type { Role } from '../../../src/domain/people.ts'
import { expectAccessible } from './axe.ts'
import { startDemo } from './demoWorld.ts'
import { startHouse } from './house.ts'
import type { Look } from './wholeJob.ts'
import type { Part, World } from './world.ts'

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
