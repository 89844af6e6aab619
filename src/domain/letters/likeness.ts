import { type Addressee, samenessOf } from './addressee.ts'

/** How two entries of a list are the same person: by where mail reaches them, or by name and front door. */
export const likenessKinds = ['email', 'home', 'entry'] as const
export type LikenessKind = (typeof likenessKinds)[number]

/** Somebody who stands on a list already, or twice in one. */
export type Twin = {
  /** Place in the list that comes in, from 1. */
  readonly row: number
  readonly by: LikenessKind
  /** The number that they have already; null when they stand earlier in the same list. */
  readonly number: number | null
  readonly earlierRow: number | null
}

/** By what somebody is known again, the surest first. */
function likenessesOf(addressee: Addressee): readonly (readonly [LikenessKind, string])[] {
  const email = addressee.email?.trim().toLowerCase() ?? ''
  const home = homeOf(addressee.address)
  return [
    ...(email === '' ? [] : [['email', email] as const]),
    ...(home === null ? [] : [['home', `${bareName(addressee.name)} ${home}`] as const]),
    ['entry', samenessOf(addressee)],
  ]
}

/** Dutch postcode and house number with what follows it; null where there is no such postcode. */
function homeOf(address: readonly string[]): string | null {
  const postcode = /\b([1-9]\d{3}|0000) ?([a-z]{2})\b/i
  const at = address.findIndex((line) => postcode.test(line))
  const [, digits, letters] = postcode.exec(address[at] ?? '') ?? []
  if (digits === undefined || letters === undefined) return null
  const street = address.slice(0, at).findLast((line) => /\d/.test(line)) ?? (address[at] ?? '').replace(postcode, '')
  const house = /\d+[^,]*$/.exec(street)?.[0] ?? ''
  return `${digits}${letters.toLowerCase()} ${bare(house)}`
}

const salutations =
  /^(?:(?:de )?(?:heer|hr|dhr)|mevrouw|mevr|mw|mejuffrouw|familie|fam|meneer|mr|mrs|ms|dr|drs|ing|ir|prof)\.? +/i
const bareName = (name: string): string => bare(name.trim().replace(salutations, ''))

/** Letters and digits alone, without capitals and accents. */
const bare = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Knows people again, of however many portions they come in. */
export type TwinFinder = {
  /** Remembers who stands on the lists of the case. */
  readonly remember: (listed: readonly (Addressee & { readonly number: number })[]) => void
  /** Who of the next people of the list that comes in is known already; they are remembered too. */
  readonly find: (people: readonly Addressee[]) => readonly Twin[]
  /** Another one that knows the same people. */
  readonly copy: () => TwinFinder
}

/**
 * Finds who of a list stands on the lists of the case already, or twice in this one: told twice, people think that there
 * were two breaches.
 */
export const twinFinder = (): TwinFinder => finderOf(new Map())

type Known = Map<string, Pick<Twin, 'number' | 'earlierRow'>>

function finderOf(known: Known): TwinFinder {
  const keep = (person: Addressee, place: Pick<Twin, 'number' | 'earlierRow'>) => {
    for (const [kind, text] of likenessesOf(person))
      if (!known.has(`${kind} ${text}`)) known.set(`${kind} ${text}`, place)
  }
  let rows = 0
  return {
    copy: () => finderOf(new Map(known)),
    remember: (listed) => {
      for (const person of listed) keep(person, { number: person.number, earlierRow: null })
    },
    find: (people) =>
      people.flatMap((person) => {
        rows += 1
        const found = likenessesOf(person).find(([kind, text]) => known.has(`${kind} ${text}`))
        const place = found && known.get(`${found[0]} ${found[1]}`)
        keep(person, { number: null, earlierRow: rows })
        return found && place ? [{ row: rows, by: found[0], ...place }] : []
      }),
  }
}
