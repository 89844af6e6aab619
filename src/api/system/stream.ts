import type { ChangeOut, PresenceOut } from '../../contract/organisation.ts'
import { sections } from '../../domain/case/sections.ts'
import { mayActor } from '../../domain/people.ts'
import type { House } from '../house.ts'
import type { Principal } from '../ports/identity.ts'
import type { Change } from '../ports/changes.ts'
import type { Language } from '../texts/language.ts'
import type { Here } from './presence.ts'

/** So often the reader is looked at: whether it is still there, and whether it may still hear. */
const lookEvery = 15_000

type StreamAsk = {
  readonly house: House
  readonly principal: Principal
  readonly request: Request
  readonly language: Language
}

/**
 * A stream of server-sent events over the changes of one organisation and who else is at the case on the screen, until the
 * reader goes away or may hear no more: signed out, session over, account closed, or another role.
 */
export function streamOf({ house, principal, request, language }: StreamAsk): ReadableStream<Uint8Array> {
  const { ports, presence, directory } = house
  const { organisation } = principal
  const encoder = new TextEncoder()
  const connection = ports.newId()
  let stop = () => {}
  return new ReadableStream({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      const end = () => {
        stop()
        try {
          controller.close()
        } catch {
          // The reader has cancelled already.
        }
      }
      send(`retry: 3000\n: connected\n\nevent: connected\ndata: ${JSON.stringify({ connection })}\n\n`)
      if (request.headers.has('last-event-id')) send('event: refresh\ndata: {}\n\n')

      let isOver = false
      const hear = async (caseId: string, others: readonly Here[]) => {
        const colleagues = others.map(({ by }) => by)
        const nameOf = await directory.names(organisation, language, colleagues)
        if (!isOver) send(presenceEvent(caseId, others, (id) => nameOf({ kind: 'user', id })))
      }
      const look = async () => {
        if (!(await mayStillHear(house, principal, request))) end()
      }
      const leave = presence.open(organisation, {
        connection,
        by: principal.id,
        hear: (caseId, others) => void hear(caseId, others).catch(() => undefined),
      })
      const unsubscribe = ports.changes.subscribe(organisation, (change) => send(eventOf(change, principal)))
      const unsubscribeEnding = ports.identity.sessions?.onEnding(() => void look())
      const looking = setInterval(() => {
        send(': still here\n\n')
        presence.renew(organisation, connection)
        void look()
      }, lookEvery)
      stop = () => {
        if (isOver) return
        isOver = true
        clearInterval(looking)
        unsubscribe()
        unsubscribeEnding?.()
        leave()
      }
      request.signal.addEventListener('abort', end)
      if (request.signal.aborted) end()
    },
    cancel: () => stop(),
  })
}

/** A store that does not answer for a moment ends no stream: the next look will tell. */
async function mayStillHear({ ports }: House, principal: Principal, request: Request): Promise<boolean> {
  const { sessions } = ports.identity
  if (!sessions) return true
  try {
    const now = await sessions.stillIs(request)
    return now !== null && now.id === principal.id && !now.secondFactorDue && mayActor(now, 'readCases')
  } catch {
    return true
  }
}

function eventOf({ stream, version, by }: Change, principal: Principal): string {
  const change: ChangeOut = { kind: stream.kind, id: stream.id, version, byMe: by === principal.id }
  return `id: ${stream.kind}-${stream.id}-${version}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`
}

function presenceEvent(caseId: string, others: readonly Here[], nameOf: (id: string) => string): string {
  const told: PresenceOut = {
    caseId,
    people: others.map(({ by, section }) => ({
      id: by,
      name: nameOf(by),
      section: sections.find((one) => one === section) ?? null,
    })),
  }
  return `event: presence\ndata: ${JSON.stringify(told)}\n\n`
}
