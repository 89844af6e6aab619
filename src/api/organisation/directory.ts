import { formerRegister } from '../../domain/case/imported.ts'
import type { RecordedActor, OrganisationId, UserId } from '../../domain/people.ts'
import { mailIntake } from '../mail-intake/arrivedMail.ts'
import type { Organisation, Ports } from '../ports.ts'
import type { Person } from '../ports/identity.ts'
import type { Language } from '../texts/language.ts'

/** Gives the name that belongs to somebody who did something. */
export type NameOf = (actor: RecordedActor) => string

/** People and settings of organisations, remembered for some seconds: almost every answer needs them, and they rarely change. */
export type Directory = {
  readonly organisation: (id: OrganisationId) => Promise<Organisation>
  readonly people: (id: OrganisationId) => Promise<ReadonlyMap<string, Person>>
  /** @param colleagues who certainly have an account, also when that was made elsewhere a moment ago */
  readonly names: (id: OrganisationId, language: Language, colleagues?: readonly UserId[]) => Promise<NameOf>
  /** Forgets an organisation after a change made here. */
  readonly forget: (id: OrganisationId) => void
}

const rememberedFor = 5_000

/** A directory over the store; one per process. */
export function makeDirectory({ store, identity, clock }: Pick<Ports, 'store' | 'identity' | 'clock'>): Directory {
  const organisations = remembering((id) => store.of(id).organisation(), clock)
  const people = remembering(
    async (id) => new Map((await identity.people(id)).map((person) => [person.id, person])),
    clock,
  )
  return {
    organisation: organisations.get,
    people: people.get,
    names: async (id, language, colleagues = []) => {
      let known = await people.get(id)
      if (colleagues.some((colleague) => !known.has(colleague))) {
        people.forget(id)
        known = await people.get(id)
      }
      return (actor) => known.get(actor.id)?.name ?? strangers[language][sources.get(actor.id) ?? actor.kind]
    },
    forget: (id) => {
      organisations.forget(id)
      people.forget(id)
    },
  }
}

/** Where something came in by itself, without anybody who put it there. */
const sources: ReadonlyMap<string, 'formerRegister' | 'mailbox'> = new Map([
  [formerRegister.id, 'formerRegister'],
  [mailIntake.id, 'mailbox'],
])

/** How somebody is called whose account or token is gone, or who never had one. */
const strangers = {
  nl: {
    user: 'Onbekende medewerker',
    system: 'Systeem',
    reporter: 'Melder',
    formerRegister: 'het oude register',
    mailbox: 'Postvak',
  },
  en: {
    user: 'Unknown colleague',
    system: 'System',
    reporter: 'Reporter',
    formerRegister: 'the old register',
    mailbox: 'Mailbox',
  },
} as const

function remembering<Value>(load: (id: OrganisationId) => Promise<Value>, clock: Ports['clock']) {
  const kept = new Map<OrganisationId, { readonly until: number; readonly value: Promise<Value> }>()
  return {
    get: (id: OrganisationId): Promise<Value> => {
      const now = Temporal.Instant.from(clock()).epochMilliseconds
      const found = kept.get(id)
      if (found && now < found.until) return found.value
      const value = load(id)
      kept.set(id, { until: now + rememberedFor, value })
      // A failure is not remembered.
      value.catch(() => kept.delete(id))
      return value
    },
    forget: (id: OrganisationId): void => {
      kept.delete(id)
    },
  }
}
