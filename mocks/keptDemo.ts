import type { Instant } from '../src/domain/time.ts'
import type { HostContent } from './memoryHost.ts'

/** What a visitor's browser keeps of the demo. */
export type KeptDemo = { readonly startedAt: Instant; readonly content: HostContent }

const databaseName = 'dijkwacht-demo'
const storeName = 'demo'
const keptKey = 'kept'
/** Goes up when what is kept changes its shape. */
const contentVersion = 4

const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('The browser keeps nothing')))
  })

async function inStore<Result>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const opening = indexedDB.open(databaseName, contentVersion)
  opening.addEventListener('upgradeneeded', () => {
    // What an older demo kept lacks what this one counts: it starts anew.
    if (opening.result.objectStoreNames.contains(storeName)) opening.result.deleteObjectStore(storeName)
    opening.result.createObjectStore(storeName)
  })
  const database = await done(opening)
  try {
    return await done(act(database.transaction(storeName, mode).objectStore(storeName)))
  } finally {
    database.close()
  }
}

/** What an earlier visit left, or null; a browser that keeps nothing (private mode) has no earlier visits. */
export async function keptDemo(): Promise<KeptDemo | null> {
  try {
    return ((await inStore('readonly', (store) => store.get(keptKey))) as KeptDemo | undefined) ?? null
  } catch {
    return null
  }
}

/** Forgets what was kept, so that the demo that starts next is a new one. */
export async function forgetDemo(): Promise<void> {
  try {
    await inStore('readwrite', (store) => store.delete(keptKey))
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Writes the demo down for a later visit; where the browser keeps nothing, it lasts as long as its windows. */
export async function keepDemo(kept: KeptDemo): Promise<void> {
  try {
    await inStore('readwrite', (store) => store.put(kept, keptKey))
  } catch {
    // Nothing is lost that would not be lost anyway.
  }
}
