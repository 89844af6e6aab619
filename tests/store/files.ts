import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { OrganisationStore } from '../../src/api/ports.ts'
import type { StreamId } from '../../src/domain/proof.ts'
import { addHours } from '../../src/domain/time.ts'
import { freshDesk, type Opened, tuesday } from './fresh.ts'
import type { Desk } from './kit.ts'

async function* inPieces(content: Uint8Array, length = 100_000) {
  for (let at = 0; at < content.length; at += length) yield content.subarray(at, at + length)
}

/** What a store must do with files. */
export function filesContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name} keeps files`, () => {
    let store: OrganisationStore
    let desk: Desk
    let owner: StreamId
    beforeEach(async () => {
      ;({ store, desk } = await freshDesk(open))
      owner = { kind: 'case', id: await desk.open(await desk.receive('Een brief'), 'Brief') }
    })
    const stage = (content: Uint8Array, { id = desk.newId(), at = tuesday, of = owner } = {}) =>
      store.stageFile({ id, owner: of, at }, inPieces(content)).then((staged) => ({ id, ...staged }))
    const keep = (id: string) => store.transaction((tx) => tx.keepFile(id))
    const contentOf = async (id: string, of = owner) => {
      const content = await store.fileContent(id, of)
      return content && new Uint8Array(await new Response(content).arrayBuffer())
    }

    it.each([1, 262_143, 262_144, 262_145, 524_288, 700_001])('of %i bytes, byte for byte', async (length) => {
      const content = Uint8Array.from({ length }, (_, at) => (at * 31) % 251)
      const { id, size, sha256 } = await stage(content)
      expect({ size, sha256 }).toEqual({ size: length, sha256: createHash('sha256').update(content).digest('hex') })
      await keep(id)
      const kept = await contentOf(id)
      expect(kept && Buffer.compare(kept, content)).toBe(0)
    })

    it('from the moment a transaction keeps them, and not when it fails', async () => {
      const { id } = await stage(Uint8Array.of(1))
      expect(await contentOf(id)).toBeNull()
      const failing = store.transaction(async (tx) => {
        await tx.keepFile(id)
        throw new Error('given up')
      })
      await expect(failing).rejects.toThrow('given up')
      expect(await contentOf(id)).toBeNull()
      await keep(id)
      await store.discardFile(id)
      expect(await contentOf(id)).toEqual(Uint8Array.of(1))
    })

    it('no longer than a day when nobody keeps them', async () => {
      const forgotten = await stage(Uint8Array.of(1))
      const waiting = await stage(Uint8Array.of(2), { at: addHours(tuesday, 20) })
      await stage(Uint8Array.of(3), { at: addHours(tuesday, 25) })
      await expect(keep(forgotten.id)).rejects.toThrow(/not there/)
      await keep(waiting.id)
    })

    it('not at all when their content breaks off', async () => {
      const id = desk.newId()
      async function* broken() {
        yield Uint8Array.of(1)
        throw new Error('the line went dead')
      }
      await expect(store.stageFile({ id, owner, at: tuesday }, broken())).rejects.toThrow('the line went dead')
      await expect(keep(id)).rejects.toThrow(/not there/)
    })

    it('for their own case or report only', async () => {
      const { id } = await stage(Uint8Array.of(1))
      await keep(id)
      expect(await contentOf(id, { kind: 'report', id: owner.id })).toBeNull()
      expect(await contentOf(id, { kind: 'case', id: desk.newId() })).toBeNull()
    })

    it('until one of them is destroyed by its owner', async () => {
      const [gone, stays] = [await stage(Uint8Array.of(1)), await stage(Uint8Array.of(2))]
      await keep(gone.id)
      await keep(stays.id)
      await store.transaction((tx) => tx.destroyFile(stays.id, { kind: 'report', id: owner.id }))
      await store.transaction((tx) => tx.destroyFile(gone.id, owner))
      expect(await contentOf(gone.id)).toBeNull()
      expect(await contentOf(stays.id)).toEqual(Uint8Array.of(2))
    })

    it('until they are destroyed, and those of others after that', async () => {
      const other: StreamId = { kind: 'report', id: await desk.receive('Nog een') }
      const [mine, theirs] = [await stage(Uint8Array.of(1)), await stage(Uint8Array.of(2), { of: other })]
      await keep(mine.id)
      await keep(theirs.id)
      await store.transaction((tx) => tx.destroyFiles(owner))
      expect(await contentOf(mine.id)).toBeNull()
      expect(await contentOf(theirs.id, other)).toEqual(Uint8Array.of(2))
      const later = await stage(Uint8Array.of(3))
      await keep(later.id)
      expect(await contentOf(later.id)).toEqual(Uint8Array.of(3))
    })
  })
}
