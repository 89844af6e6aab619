import type { OrganisationId, UserId } from '../../domain/people.ts'
import type { StreamId } from '../../domain/proof.ts'
import type { CaseId } from '../../domain/report/events.ts'

/** That a stream moved on; names no content, so it can travel anywhere. */
export type Change = { readonly stream: StreamId; readonly version: number; readonly by: UserId }

/** Which case a screen shows: from one stream of the live changes, or that it shows none any more. */
export type PresenceSign = {
  readonly connection: string
  readonly by: UserId
  readonly place: { readonly caseId: CaseId; readonly section: string | null } | null
  /** The stream is over: what its screen still says, and arrives later, is about nobody. */
  readonly ended?: true
}

export interface Changes {
  /** Calls back for every change in the organisation from now on, this server's own too; returns how to stop. */
  subscribe(organisation: OrganisationId, listener: (change: Change) => void): () => void
  /** Passes signs of who is where between the servers of one installation; absent where there is only one. Kept nowhere. */
  readonly presence?: {
    tell(organisation: OrganisationId, sign: PresenceSign): void
    subscribe(organisation: OrganisationId, listener: (sign: PresenceSign) => void): () => void
  }
}
