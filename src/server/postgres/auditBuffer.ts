import type { AuditFact } from '../../api/ports.ts'
import type { OrganisationId } from '../../domain/people.ts'
import type { Sessions } from './session.ts'
import { auditJson, insertAudit } from './transaction.ts'

/** How long facts about reading are gathered, in milliseconds: a page that is read waits for no disk. A power cut loses this much. */
const gatheredFor = 100

export type AuditBuffer = {
  add(organisation: OrganisationId, fact: AuditFact): Promise<void>
  /** Resolves when everything added before is kept. */
  flush(): Promise<void>
  close(): Promise<void>
}

/** Gathers facts about reading and keeps many at once. @param onLost hears why some could not be kept */
export function gatherAudit(sessions: Sessions, onLost: (error: unknown) => void = () => undefined): AuditBuffer {
  let gathered = new Map<OrganisationId, AuditFact[]>()
  let timer: NodeJS.Timeout | undefined
  let keeping: Promise<unknown> = Promise.resolve()

  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const due = gathered
    gathered = new Map()
    // One after the other, so that the facts stand in the order in which they came.
    keeping = keeping.then(() =>
      Promise.all(
        [...due].map(([organisation, facts]) =>
          sessions.within(organisation, (session) => session.query(insertAudit, [auditJson(facts)])),
        ),
      ).catch(onLost),
    )
    await keeping
  }

  return {
    add: async (organisation, fact) => {
      const ofThis = gathered.get(organisation) ?? []
      ofThis.push(fact)
      gathered.set(organisation, ofThis)
      timer ??= setTimeout(() => void flush(), gatheredFor)
    },
    flush,
    close: flush,
  }
}
