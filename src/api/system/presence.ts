import type { OrganisationId, UserId } from '../../domain/people.ts'
import type { CaseId } from '../../domain/report/events.ts'
import { addHours, type Instant } from '../../domain/time.ts'
import type { Ports } from '../ports.ts'
import type { PresenceSign } from '../ports/changes.ts'

/** Who looks at a case, and in which of its sections. */
export type Here = { readonly by: UserId; readonly section: string | null }

/** One open stream: it hears who else is at the case that its own screen shows. */
type Viewer = {
  readonly connection: string
  readonly by: UserId
  readonly hear: (caseId: CaseId, others: readonly Here[]) => void
}

/** Who is where in each organisation, as told by the screens that have a stream open; kept in memory only. */
export type Presence = {
  /** Whether somebody may open one more stream: a broken program must not hold thousands. */
  mayOpen(organisation: OrganisationId, by: UserId): boolean
  /** Adds a stream; call the answer when it ends, and everybody sees at once that its reader left. */
  open(organisation: OrganisationId, viewer: Viewer): () => void
  /** A screen says which case it shows; null when it shows none. */
  tell(organisation: OrganisationId, sign: PresenceSign): void
  /** Tells the other servers that a stream of this one is still there, and forgets whom they stopped telling of. */
  renew(organisation: OrganisationId, connection: string): void
}

/** More screens than anybody has, fewer than would hurt. */
export const mostStreams = 20
/** A sign that is not renewed for so long came from a server that is gone. */
const forgottenAfterHours = 45 / 3600
/** A sign that was sent before its stream ended arrives within this time, or never. */
const endedIsKnownForHours = 60 / 3600

type Room = { readonly signs: Map<string, PresenceSign & { readonly heardAt: Instant }>; readonly viewers: Set<Viewer> }

/** Who looks at which case now, over all servers; one per process. */
export function makePresence({ changes, clock }: Pick<Ports, 'changes' | 'clock'>): Presence {
  /** Only where somebody here has a stream open: nobody else hears. */
  const rooms = new Map<OrganisationId, Room & { readonly stop: () => void }>()
  const endedAt = new Map<string, Instant>()

  const rememberEnded = (connection: string) => {
    const oldest = addHours(clock(), -endedIsKnownForHours)
    for (const [one, at] of endedAt) if (at < oldest) endedAt.delete(one)
    endedAt.set(connection, clock())
  }

  const roomOf = (organisation: OrganisationId): Room => {
    const known = rooms.get(organisation)
    if (known) return known
    const stop = changes.presence?.subscribe(organisation, (sign) => hear(organisation, sign)) ?? (() => {})
    const room = { signs: new Map(), viewers: new Set<Viewer>(), stop }
    rooms.set(organisation, room)
    return room
  }

  const hear = (organisation: OrganisationId, sign: PresenceSign) => {
    if (sign.ended) rememberEnded(sign.connection)
    const room = rooms.get(organisation)
    if (room && !(sign.place && endedAt.has(sign.connection))) apply(room, sign)
  }

  const apply = ({ signs, viewers }: Room, sign: PresenceSign) => {
    const before = signs.get(sign.connection)
    // Nobody moves somebody else about.
    if (before && before.by !== sign.by) return
    if (sign.place && !before) makeRoom(signs, sign.by)
    if (sign.place) signs.set(sign.connection, { ...sign, heardAt: clock() })
    else signs.delete(sign.connection)
    if (before?.place?.caseId === sign.place?.caseId && before?.place?.section === sign.place?.section) return
    const touched = new Set([before?.place?.caseId, sign.place?.caseId])
    for (const viewer of viewers) {
      const caseId = signs.get(viewer.connection)?.place?.caseId
      if (caseId !== undefined && touched.has(caseId)) viewer.hear(caseId, othersAt(signs, caseId, viewer.by))
    }
  }

  const tell = (organisation: OrganisationId, sign: PresenceSign) => {
    hear(organisation, sign)
    // The stream may be one of another server.
    changes.presence?.tell(organisation, sign)
  }

  return {
    mayOpen: (organisation, by) =>
      [...(rooms.get(organisation)?.viewers ?? [])].filter((viewer) => viewer.by === by).length < mostStreams,
    open(organisation, viewer) {
      const { viewers } = roomOf(organisation)
      viewers.add(viewer)
      return () => {
        viewers.delete(viewer)
        tell(organisation, { connection: viewer.connection, by: viewer.by, place: null, ended: true })
        const room = rooms.get(organisation)
        if (!room || room.viewers.size > 0) return
        room.stop()
        rooms.delete(organisation)
      }
    },
    tell,
    renew(organisation, connection) {
      const room = rooms.get(organisation)
      if (!room) return
      const own = room.signs.get(connection)
      if (own) {
        room.signs.set(connection, { ...own, heardAt: clock() })
        changes.presence?.tell(organisation, { connection, by: own.by, place: own.place })
      }
      const oldest = addHours(clock(), -forgottenAfterHours)
      for (const sign of room.signs.values())
        if (sign.heardAt < oldest) apply(room, { connection: sign.connection, by: sign.by, place: null })
    },
  }
}

/** Somebody who names ever new connections pushes out their own oldest. */
function makeRoom(signs: Room['signs'], by: UserId): void {
  const own = [...signs.values()].filter((sign) => sign.by === by)
  if (own.length < mostStreams) return
  const [oldest] = own
  if (oldest) signs.delete(oldest.connection)
}

/** The others at a case, each once: somebody with two windows there is named by the first. */
function othersAt(signs: Room['signs'], caseId: CaseId, me: UserId): readonly Here[] {
  const others = new Map<UserId, Here>()
  for (const { by, place } of signs.values())
    if (by !== me && place?.caseId === caseId && !others.has(by)) others.set(by, { by, section: place.section })
  return [...others.values()]
}
