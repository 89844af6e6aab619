import type { Case } from '../../case/case.ts'
import type { FilingKind } from '../../case/codes.ts'
import type { AwarenessSources } from '../../case/moments.ts'
import type { OrganisationDetails } from '../../organisationDetails.ts'
import type { Role } from '../../people.ts'
import { dayOf, type Instant } from '../../time.ts'
import { derived, either, type FormAnswers, type GivenAnswer, missing, perhaps, recorded, written } from './answer.ts'
import { answersOnData } from './answersOnData.ts'
import { answersOnPeople } from './answersOnPeople.ts'
import { filingCodes, supervisors } from './formCodes.ts'

/** A filing that is made or would be: what the form asks about the notification itself. */
export type FilingOfForm = {
  readonly kind: FilingKind
  readonly at: Instant
  /** The entry that records it; null while it is not filed. */
  readonly version: number | null
  readonly delayReason: string | null
  readonly reason: string | null
  readonly answers: readonly GivenAnswer[]
}

/** What the form asks that stands in no case: who we are and whom the AP can reach. */
export type FormParties = {
  readonly organisation: { readonly name: string; readonly details?: OrganisationDetails } | null
  /** Who files, with the telephone on which the AP gets an answer. */
  readonly contact: { readonly name: string; readonly phone: string | null; readonly role?: Role | null } | null
}

/** Every answer that a case can give to the AP form, by question. What nobody recorded is absent or missing, never guessed. */
export const answersOfCase = (breach: Case, filing: FilingOfForm, parties: FormParties): FormAnswers => ({
  ...answersOnFiling(breach, filing),
  ...answersOnParties(breach, parties),
  ...answersOnTime(breach, filing),
  ...answersOnData(breach),
  ...answersOnPeople(breach),
})

// A case opens with its first entry, which says under which laws it falls and for whom.
const opening = 1

function answersOnFiling({ authority, regimes, otherAuthorities }: Case, filing: FilingOfForm): FormAnswers {
  const earlier = authority.notifications.findLast(({ authorityNumber }) => authorityNumber !== null)
  const kind = filingCodes[filing.kind]
  const laws = regimes.filter((regime) => regime !== 'cbw')
  const names = otherAuthorities.map(({ authority: name }) => name)
  const codeOf = (name: string) => supervisors.find((code) => code === name.trim().toLowerCase()) ?? 'other'
  return {
    '1.1': recorded(kind, filing.version),
    '1.1a': written(earlier?.authorityNumber, earlier?.version ?? null),
    '1.1b': written(filing.reason, filing.version),
    '1.2': laws.length > 0 ? recorded(laws, opening) : missing,
    '1.3': perhaps([...new Set(names.map(codeOf))]),
    '1.3o': perhaps(names.filter((name) => codeOf(name) === 'other').join(', ')),
  }
}

const answersOnParties = ({ controller }: Case, { organisation, contact }: FormParties): FormAnswers => ({
  '3.1.1a': written(organisation?.name, null),
  '3.1.1b': either(
    written(controller, opening),
    written(organisation?.details?.controller, null),
    perhaps(organisation?.name ?? null),
  ),
  ...answersOnDetails(organisation?.details),
  '3.2.1': contact
    ? recorded(partsOf({ name: contact.name, position: contact.role, phone: contact.phone }), null)
    : missing,
})

function answersOnDetails(details: OrganisationDetails | undefined): FormAnswers {
  // Whoever uses this is a public body.
  if (!details) return { '3.1.2': derived('public_admin') }
  const { street, postcode, city, dpoNumber, tradeNumber, sector, contact } = details
  const address = partsOf({ street, postcode, city })
  const reachable = partsOf(contact)
  return {
    '3.1.1c': Object.keys(address).length > 0 ? recorded(address, null) : missing,
    '3.1.1d': written(dpoNumber, null),
    '3.1.1e': written(tradeNumber, null),
    '3.1.2': recorded(sector === 'other' ? 'other' : 'public_admin', null),
    '3.2.2': contact.name.trim() === '' ? missing : recorded(reachable, null),
  }
}

/** The parts of a group that somebody filled in. */
const partsOf = (parts: Readonly<Record<string, string | null | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(parts).flatMap(([part, text]) => (text && text.trim() !== '' ? [[part, text]] : [])),
  )

function answersOnTime(breach: Case, { delayReason, version }: FilingOfForm): FormAnswers {
  const { awareness, containment, authority } = breach
  const moments = awareness?.moments
  const at = awareness?.version ?? null
  const given = authority.notifications.findLast((filing) => filing.delayReason !== null)
  const ended = containment.state.leak === 'contained' ? containment.state.containedAt : null
  // The form takes a day where nobody wrote the hour down.
  const asKnown = (instant: string) => (breach.imported?.withoutHour.includes(instant) ? dayOf(instant) : instant)
  return {
    '4.1.1': written(moments?.occurredFrom, at),
    '4.1.2': either(written(moments?.occurredTo, at), perhaps(ended && asKnown(ended))),
    '4.2': either(written(moments?.firstSignalAt, at), derived(asKnown(breach.firstReportAt))),
    '4.3': either(perhaps(discoveredFrom(moments?.sources), at), perhaps(awareness?.reason ?? null, at)),
    '4.5': either(written(delayReason, version), written(given?.delayReason, given?.version ?? null)),
  }
}

/** From what it appeared, in the order of discovery. It says from what, where the form asks how: to be checked. */
const discoveredFrom = (sources: AwarenessSources = {}): string => {
  const discovery = [sources.firstSignal, sources.processorInformedUs, sources.certain]
  const said = discovery.map((source) => source?.trim() ?? '').filter((source) => source !== '')
  return [...new Set(said)].join('\n')
}
