import { randomUUIDv7 } from 'node:crypto'
import type { Organisation } from '../../api/ports.ts'
import { slug as shortName } from '../../contract/primitives.ts'
import { noDetails } from '../../domain/organisationDetails.ts'
import { defaultPolicy } from '../../domain/people.ts'
import type { Database } from '../openDatabase.ts'
import { type Command, CommandError, one } from './command.ts'

export const organisationCommands: readonly Command[] = [
  {
    name: 'organisation create',
    summary: 'makes an organisation and prints its id as the last line',
    options: {
      name: { means: 'its name, as people read it', required: true },
      slug: { means: 'its short name in addresses: small letters, digits and dashes', required: true },
    },
    async run({ database: { store }, options, say }) {
      const slug = one(options, 'slug')
      if (!shortName.safeParse(slug).success)
        throw new CommandError(
          `"${slug}" cannot be a short name: use 2 to 63 small letters, digits and dashes, and not "ontvangst".`,
        )
      if (await store.organisationBySlug(slug))
        throw new CommandError(`There is an organisation with the short name "${slug}" already.`)
      const id = randomUUIDv7()
      await store.createOrganisation({
        id,
        slug,
        name: one(options, 'name'),
        policy: defaultPolicy,
        secondFactor: 'optional',
        deskHours: '',
        deskPhone: '',
        houseStyle: null,
        details: noDetails,
      })
      say(id)
    },
  },
  {
    name: 'organisation list',
    summary: 'lists the organisations: id, short name, name',
    options: {},
    async run({ database: { store }, say }) {
      for (const { id, slug, name } of await store.organisations()) say(`${id}  ${slug}  ${name}`)
    },
  },
]

/** The organisation with this id or short name. @throws CommandError when there is none */
export async function organisationNamed({ store }: Pick<Database, 'store'>, named: string): Promise<Organisation> {
  const found = (await store.organisations()).find(({ id, slug }) => id === named || slug === named)
  if (!found) throw new CommandError(`There is no organisation "${named}"; "organisation list" shows which there are.`)
  return found
}
