import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import type { OrganisationId } from '../../domain/people.ts'
import type { FileOwner } from '../../api/ports/files.ts'

const algorithm = 'aes-256-gcm'
const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16

/** How much plain content lies in one chunk, in bytes; only the last chunk of a file is shorter. */
export const chunkBytes = 262_144

/** The case, report or piece of work whose files lie under one key. */
export type Owner = { readonly organisation: OrganisationId; readonly stream: FileOwner }

/** A key under which the keys of all owners lie, and its name, by which a change of master key is recognised. */
export type WrappingKey = { readonly key: Buffer; readonly name: string }

/** @param secret derived from the master key for this purpose alone */
export function wrappingKeyFrom(secret: string): WrappingKey {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'wrapping', keyBytes))
  return { key, name: createHash('sha256').update(key).digest('hex').slice(0, 16) }
}

/** A fresh key for one owner, and the same as it is kept. */
export function newOwnerKey(owner: Owner, wrapping: WrappingKey): { readonly key: Buffer; readonly wrapped: Buffer } {
  const fresh = randomBytes(keyBytes)
  return { key: fresh, wrapped: wrappedKey(fresh, owner, wrapping) }
}

/** The key of an owner as it is kept. */
export function wrappedKey(ownerKey: Buffer, owner: Owner, { key }: WrappingKey): Buffer {
  const nonce = randomBytes(nonceBytes)
  return Buffer.concat([nonce, sealed(ownerKey, key, nonce, aboutKey(owner))])
}

/** @throws when it was wrapped with another master key, or for another owner */
export const unwrapped = (wrapped: Buffer, owner: Owner, { key }: WrappingKey): Buffer =>
  unsealed(wrapped.subarray(nonceBytes), key, wrapped.subarray(0, nonceBytes), aboutKey(owner))

export const newSalt = (): Buffer => randomBytes(keyBytes)

/** The key of one file: it needs the key of its owner and the file's own salt, so destroying either destroys the file. */
const fileKey = (ownerKey: Buffer, salt: Buffer, fileId: string): Buffer =>
  Buffer.from(hkdfSync('sha256', ownerKey, salt, `file ${fileId}`, keyBytes))

/** Seals and opens the chunks of one file. Each knows its place and whether it is the last: none can be moved, left out or added. */
export function chunksOf(owner: Owner, ownerKey: Buffer, file: { readonly id: string; readonly salt: Buffer }) {
  const key = fileKey(ownerKey, file.salt, file.id)
  const about = (position: number, last: boolean) =>
    Buffer.from(JSON.stringify([owner.organisation, owner.stream.kind, owner.stream.id, file.id, position, last]))
  return {
    seal: (plain: Uint8Array, position: number, last: boolean) =>
      sealed(plain, key, nonceAt(position), about(position, last)),
    /** @throws when the chunk is not the one that was sealed at this place */
    open: (chunk: Buffer, position: number, last: boolean) =>
      unsealed(chunk, key, nonceAt(position), about(position, last)),
  }
}

const aboutKey = ({ organisation, stream }: Owner): Buffer =>
  Buffer.from(JSON.stringify(['key', organisation, stream.kind, stream.id]))

/** A key serves one file, once, so a place in it is used with that key only once. */
function nonceAt(position: number): Buffer {
  const nonce = Buffer.alloc(nonceBytes)
  nonce.writeUInt32BE(position, nonceBytes - 4)
  return nonce
}

function sealed(plain: Uint8Array, key: Buffer, nonce: Buffer, about: Buffer): Buffer {
  const cipher = createCipheriv(algorithm, key, nonce)
  cipher.setAAD(about)
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function unsealed(chunk: Buffer, key: Buffer, nonce: Buffer, about: Buffer): Buffer {
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
  decipher.setAAD(about)
  decipher.setAuthTag(chunk.subarray(-tagBytes))
  return Buffer.concat([decipher.update(chunk.subarray(0, -tagBytes)), decipher.final()])
}
