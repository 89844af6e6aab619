import type { KeptFile } from '../files/keptFile.ts'
import type { UserId } from '../people.ts'
import { record, refuse } from '../recorded.ts'
import type { Day, Instant } from '../time.ts'
import type { Case } from './case.ts'
import { type Context, refusalInFuture, refusalToHandle, refusalWithout } from './context.ts'
import type { CaseDecision, Refusal } from './refusal.ts'

/** Notes and evidence may be added to a closed case too: they change no decision. */
export const refusalToAddNote = (_breach: Case, { by }: Pick<Context, 'by'>): Refusal | null =>
  refusalWithout('handleCases', by)

/** Adds a note; when it happened may lie before now. */
export function addNote(
  command: { readonly text: string; readonly happenedAt: Instant },
  breach: Case,
  context: Context,
): CaseDecision {
  const refused = refusalToAddNote(breach, context) ?? refusalInFuture(context.now, { happenedAt: command.happenedAt })
  return refused ? refuse(refused) : record({ type: 'noteAdded', noteId: context.newId(), ...command })
}

/** Records a piece of evidence: the file itself, or where it is kept, with its SHA-256 if known. Never the leaked data themselves. */
export function attachEvidence(
  command: {
    readonly name: string
    readonly description: string
    readonly sha256: string | null
    readonly file?: KeptFile
  },
  breach: Case,
  context: Context,
): CaseDecision {
  const refused = refusalToAddNote(breach, context)
  return refused ? refuse(refused) : record({ type: 'evidenceAttached', evidenceId: context.newId(), ...command })
}

/** A case on legal hold keeps everything; who handles cases may destroy what should not have been kept, also afterwards. */
export function refusalToDestroyContent({ legalHold }: Case, { by }: Pick<Context, 'by'>): Refusal | null {
  const refused = refusalWithout('handleCases', by)
  if (refused || !legalHold) return refused
  return { code: 'onLegalHold', since: legalHold.recordedAt, reason: legalHold.reason }
}

/**
 * Destroys the content of one file before its time, such as a picture that shows the leaked data themselves. That it was
 * there, its name and its fingerprint stay, as does a copy with parts covered.
 */
export function destroyContent(
  command: { readonly fileId: string; readonly reason: string },
  breach: Case,
  context: Context,
): CaseDecision {
  const piece = breach.evidence.find(({ file }) => file?.fileId === command.fileId)
  const gone = piece?.contentDestroyed
  const refused: Refusal | null =
    refusalToDestroyContent(breach, context) ??
    (!piece ? { code: 'fileUnknown' } : gone ? { code: 'fileContentGone', at: gone.at } : null)
  return refused ? refuse(refused) : record({ type: 'fileContentDestroyed', ...command })
}

/** Why somebody may not add a task now; null when they may. */
export const refusalToAddTask = (breach: Case, { by }: Pick<Context, 'by'>): Refusal | null =>
  refusalToHandle(breach, by)

/** Adds something to do, with whom and by which day. */
export function addTask(
  command: { readonly text: string; readonly owner: UserId | null; readonly dueOn: Day | null },
  breach: Case,
  context: Context,
): CaseDecision {
  const refused = refusalToAddTask(breach, context)
  return refused ? refuse(refused) : record({ type: 'taskAdded', taskId: context.newId(), ...command })
}

/** Ends a task: done, or dropped with the reason. */
export function endTask(
  command: { readonly taskId: string; readonly dropped: string | null },
  breach: Case,
  context: Context,
): CaseDecision {
  const { taskId, dropped } = command
  const task = breach.tasks.find((candidate) => candidate.taskId === taskId)
  const refused: Refusal | null =
    refusalToAddTask(breach, context) ??
    (!task ? { code: 'taskUnknown' } : task.state === 'open' ? null : { code: 'taskNotOpen' })
  if (refused) return refuse(refused)
  return record(dropped === null ? { type: 'taskDone', taskId } : { type: 'taskDropped', taskId, reason: dropped })
}
