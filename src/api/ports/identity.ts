import type { Actor, OrganisationId, Role, UserId } from '../../domain/people.ts'

/** Somebody who is signed in: a person with an account, or a system with a token. */
export type Principal = Actor & {
  readonly name: string
  readonly organisation: OrganisationId
  /** A second factor the organisation demands and this session has not shown yet: nothing but setting it up is open. */
  readonly secondFactorDue: boolean
}

/** Somebody with an account. */
export type Person = {
  readonly id: UserId
  readonly name: string
  readonly roles: readonly Role[]
  readonly active: boolean
}

/** How a host tells who sends a request. */
export interface Identity {
  /** Who sends this request, or null when nobody is signed in (no session, an expired one, an unknown token). */
  whoIs(request: Request): Promise<Principal | null>
  /** The people of an organisation, the inactive ones too: their names still stand in old cases. */
  people(organisation: OrganisationId): Promise<readonly Person[]>
  /** How an answer that goes on for hours learns that its reader may hear no more; absent where no session ends. */
  readonly sessions?: {
    /** As whoIs, without counting as use: who only listens for eight hours is not at work. */
    stillIs(request: Request): Promise<Principal | null>
    /** Calls back when a session, an account or a token may have ended here; returns how to stop. */
    onEnding(listener: () => void): () => void
  }
}
