import type { Case } from '../../case/case.ts'
import { notifyAuthority, type NotifyAuthority } from '../../case/decideOnAuthority.ts'
import type { CaseEvent } from '../../case/events.ts'
import type { BreachedData } from '../../case/codes.ts'
import { after, by, dataIdentified, hoursLater, officer } from '../../case/testing.ts'
import { authorityFormOf, nextFiling } from './authorityForm.ts'
import { ap202208 as pack } from './packs/ap202208.ts'

export const organisation = { name: 'Gemeente Waterveen (voorbeeld)' }
export const contact = { name: 'Officer (voorbeeld)', phone: '000 000 00 00' }

export const formAt = (breach: Case, hours = 1) =>
  authorityFormOf(breach, { filing: nextFiling(breach, hoursLater(hours)), organisation, contact }, pack)
export const answersIn = (breach: Case, hours = 1) =>
  Object.fromEntries(
    formAt(breach, hours).chapters.flatMap(({ answers }) =>
      answers.map(({ question, value, provenance, version }) => [question.id, { value, provenance, version }]),
    ),
  )
export const missing = { value: null, provenance: 'missing', version: null }

export const initial: NotifyAuthority = {
  kind: 'initial',
  filedAt: hoursLater(40),
  authorityNumber: '20261119-000123',
  delayReason: null,
  reason: null,
}
export const filed = (breach: Case, filing: Partial<NotifyAuthority> = {}, hours = 40) => {
  const context = by(officer, hoursLater(hours))
  return after(breach, notifyAuthority({ ...initial, filedAt: hoursLater(hours), ...filing }, breach, context), context)
}
export const withData = (change: Partial<BreachedData>): CaseEvent => ({
  ...(dataIdentified as CaseEvent & BreachedData),
  ...change,
})

export const caseFromMore = (breach: Case, event: CaseEvent): Case =>
  after(breach, { events: [event] }, by(officer, hoursLater(41)))
