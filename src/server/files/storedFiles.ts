import { createHash } from 'node:crypto'
import type { FileOwner, FileStore } from '../../api/ports/files.ts'
import type { OrganisationId } from '../../domain/people.ts'
import { addHours } from '../../domain/time.ts'
import { isId } from '../postgres/rows.ts'
import type { Session } from '../postgres/session.ts'
import { currentOrganisation } from '../postgres/upsert.ts'
import { chunkBytes, chunksOf, newOwnerKey, newSalt, unwrapped, type WrappingKey } from './encryption.ts'

type Within = <Result>(work: (session: Session) => Promise<Result>) => Promise<Result>

const stagedForHours = 24

/**
 * Files in the database, in encrypted chunks. A connection is held for one chunk at a time, so a slow sender or reader
 * holds none, and at most two chunks of a file are in memory.
 */
export function filesOver(within: Within, organisation: OrganisationId, wrapping: WrappingKey | null): FileStore {
  const needed = (): WrappingKey => {
    if (!wrapping) throw new Error('Files need a key, and this store was opened without one')
    return wrapping
  }
  const discardFile = (id: string) =>
    within(async (session) => {
      if (isId(id)) await session.query('delete from files where id = $1 and staged_at is not null', [id])
    })

  return {
    discardFile,
    stageFile: async ({ id, owner: stream, at }, content) => {
      const owner = { organisation, stream }
      const salt = newSalt()
      const key = await within(async (session) => {
        await session.query('delete from files where staged_at < $1', [addHours(at, -stagedForHours)])
        const ownerKey = await ownerKeyIn(session, owner, needed())
        await session.query(insertFile, [id, stream.kind, stream.id, salt, at])
        return ownerKey
      })
      const chunks = chunksOf(owner, key, { id, salt })
      const put = (plain: Uint8Array, position: number, last: boolean) =>
        within((session) => session.query(insertChunk, [id, position, chunks.seal(plain, position, last)]))
      const hash = createHash('sha256')
      let size = 0
      try {
        let position = 0
        // One chunk is held back: the last has to know that it is.
        let held: Buffer | null = null
        for await (const plain of inChunks(content)) {
          if (held) await put(held, position++, false)
          hash.update(plain)
          size += plain.byteLength
          held = plain
        }
        await put(held ?? Buffer.alloc(0), position, true)
        await within((session) => session.query('update files set size = $2 where id = $1', [id, size]))
      } catch (error) {
        await discardFile(id)
        throw error
      }
      return { size, sha256: hash.digest('hex') }
    },

    fileContent: async (id, stream) => {
      if (!isId(id) || !isId(stream.id)) return null
      const owner = { organisation, stream }
      const found = await within(async (session) => {
        const [file] = await session.query<{ size: string; salt: Buffer; wrapped: Buffer }>(selectFile, [
          id,
          stream.kind,
          stream.id,
        ])
        return file ?? null
      })
      if (!found) return null
      const key = unwrapped(found.wrapped, owner, needed())
      const chunks = chunksOf(owner, key, { id, salt: found.salt })
      const last = Math.max(0, Math.ceil(Number(found.size) / chunkBytes) - 1)
      let position = 0
      return new ReadableStream<Uint8Array<ArrayBuffer>>(
        {
          pull: async (controller) => {
            const [chunk] = await within((session) => session.query<{ content: Buffer }>(selectChunk, [id, position]))
            if (!chunk) throw new Error('A chunk of a file is not there any more')
            controller.enqueue(new Uint8Array(chunks.open(chunk.content, position, position === last)))
            if (position === last) controller.close()
            position += 1
          },
        },
        { highWaterMark: 0 },
      )
    },
  }
}

/** The key of a case or report, made with its first file; of two at once, the one that was kept first counts. */
export async function ownerKeyIn(
  session: Session,
  owner: { readonly organisation: OrganisationId; readonly stream: FileOwner },
  wrapping: WrappingKey,
): Promise<Buffer> {
  const { kind, id } = owner.stream
  const fresh = newOwnerKey(owner, wrapping)
  await session.query(insertKey, [kind, id, fresh.wrapped, wrapping.name])
  const [kept] = await session.query<{ wrapped: Buffer }>(
    'select wrapped from file_keys where kind = $1 and owner_id = $2',
    [kind, id],
  )
  if (!kept) throw new Error('The key of these files was destroyed at this very moment')
  return unwrapped(kept.wrapped, owner, wrapping)
}

/** Content in pieces of one chunk each, the last one shorter. */
async function* inChunks(content: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let chunk = Buffer.alloc(chunkBytes)
  let filled = 0
  for await (const piece of content) {
    for (let taken = 0; taken < piece.byteLength;) {
      const part = piece.subarray(taken, taken + chunkBytes - filled)
      chunk.set(part, filled)
      filled += part.byteLength
      taken += part.byteLength
      if (filled < chunkBytes) continue
      yield chunk
      chunk = Buffer.alloc(chunkBytes)
      filled = 0
    }
  }
  if (filled > 0) yield chunk.subarray(0, filled)
}

const insertKey = `
  insert into file_keys (organisation_id, kind, owner_id, wrapped, wrapped_with)
  values (${currentOrganisation}, $1, $2, $3, $4) on conflict do nothing`
const insertFile = `
  insert into files (organisation_id, id, kind, owner_id, salt, staged_at)
  values (${currentOrganisation}, $1, $2, $3, $4, $5)`
const insertChunk = `
  insert into file_chunks (organisation_id, file_id, position, content) values (${currentOrganisation}, $1, $2, $3)`
const selectFile = `
  select f.size, f.salt, k.wrapped from files f join file_keys k using (organisation_id, kind, owner_id)
  where f.id = $1 and f.kind = $2 and f.owner_id = $3 and f.staged_at is null`
const selectChunk = 'select content from file_chunks where file_id = $1 and position = $2'
