import type { Instant } from '../domain/time.ts'
import type { House } from './house.ts'
import type { AuditFact, OrganisationStore } from './ports.ts'
import type { Principal } from './ports/identity.ts'

/** The fact that somebody did something, or was refused it, for the audit trail; who it was stands there without a name. */
export const factBy = (
  { kind, id }: AuditFact['by'],
  at: Instant,
  what: AuditFact['what'],
  object: AuditFact['object'],
  result: AuditFact['result'] = 'done',
): AuditFact => ({ at, by: { kind, id }, what, object, result })

type Asking = { readonly store: OrganisationStore; readonly principal: Principal; readonly house: House }

/** Keeps that whoever asks searched. What for is not kept: the words may be a name. */
export const auditSearch = ({ store, principal, house }: Asking, kind: 'cases' | 'reports' | 'everything') =>
  store.audit(factBy(principal, house.ports.clock(), 'search', { kind, id: null }))
