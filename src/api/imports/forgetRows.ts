import { rowsAreKeptForHours, stateOf, withoutRows } from '../../domain/import/registerImport.ts'
import { addHours, type Instant } from '../../domain/time.ts'
import type { OrganisationStore } from '../ports.ts'
import { settled } from './keepImport.ts'

/** More files than this nobody leaves lying in a week. */
const atMost = 500

/** Destroys the rows of files that nobody let in within their term; what was counted of them stays. */
export async function forgetImportRows(
  store: Pick<OrganisationStore, 'registerImports' | 'transaction'>,
  now: Instant,
): Promise<void> {
  const before = addHours(now, -rowsAreKeptForHours)
  for (const { id, fileId, createdAt } of await store.registerImports(atMost)) {
    if (fileId === null || createdAt > before) continue
    await store.transaction(async (tx) => {
      const found = await tx.registerImport(id)
      // A run of which the job was stopped or failed is over, and does not keep its rows.
      const one = found && (await settled(found, tx))
      if (!one || ['running', 'undoing'].includes(stateOf(one))) return
      await tx.destroyFiles({ kind: 'import', id })
      await tx.putRegisterImport(withoutRows(one))
    })
  }
}
