import type { Instant } from '../../domain/time.ts'
import type { Transaction } from '../ports.ts'
import type { Principal } from '../ports/identity.ts'

/** Keeps who read something of the register, or took it along, and when. */
export const auditRegister = (
  tx: Transaction,
  { kind, id: by }: Principal,
  at: Instant,
  { what, id: about }: { readonly what: 'export' | 'read'; readonly id: string },
): Promise<void> =>
  tx.audit({ at, by: { kind, id: by }, what, object: { kind: 'register', id: about }, result: 'done' })
