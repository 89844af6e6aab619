import { addTask } from '../../domain/case/keepFile.ts'
import { lockCase } from '../cases/caseStream.ts'
import { decided } from '../cases/writeCase.ts'
import type { Writing } from '../writing.ts'

/**
 * Makes what came in something to do for who handles the case, or for whoever takes it on; nothing of a closed case.
 * @param text the same one is given once, until it is done
 */
export async function tellHandler(writing: Writing, caseId: string, text: string): Promise<void> {
  const loaded = await lockCase(writing, caseId)
  if (!loaded || loaded.breach.handling === 'closed') return
  if (loaded.breach.tasks.some((task) => task.state === 'open' && task.text === text)) return
  await decided(writing, loaded, (breach, context) =>
    addTask({ text, owner: breach.handler, dueOn: null }, breach, context),
  )
}
