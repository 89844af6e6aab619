import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import type { ListedAddressee } from '../../api/ports/letters.ts'
import type { Owner } from '../files/encryption.ts'

const algorithm = 'aes-256-gcm'
const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16

type Person = Pick<ListedAddressee, 'name' | 'address' | 'email'>
type Place = Pick<ListedAddressee, 'number' | 'listId'>

/**
 * Seals and opens who stands on the lists of one case, each person apart, under a key of the list that comes from the key
 * of the case: with that key destroyed, nobody on any list can be read. Each knows its number, so none can change places.
 */
export function addresseeSeal(owner: Owner, ownerKey: Buffer) {
  const keys = new Map<string, Buffer>()
  const keyOf = (listId: string): Buffer => {
    const known = keys.get(listId) ?? Buffer.from(hkdfSync('sha256', ownerKey, '', `addressees ${listId}`, keyBytes))
    keys.set(listId, known)
    return known
  }
  const about = ({ number, listId }: Place) =>
    Buffer.from(JSON.stringify([owner.organisation, owner.stream.kind, owner.stream.id, listId, number]))
  return {
    seal: ({ name, address, email, ...place }: Person & Place): Buffer => {
      const cipher = createCipheriv(algorithm, keyOf(place.listId), nonceOf(place.number))
      cipher.setAAD(about(place))
      return Buffer.concat([
        cipher.update(JSON.stringify({ name, address, email })),
        cipher.final(),
        cipher.getAuthTag(),
      ])
    },
    /** @throws when it is not what was sealed for this number */
    open: (sealed: Buffer, place: Place): Person => {
      const decipher = createDecipheriv(algorithm, keyOf(place.listId), nonceOf(place.number), {
        authTagLength: tagBytes,
      })
      decipher.setAAD(about(place))
      decipher.setAuthTag(sealed.subarray(-tagBytes))
      const plain = Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()])
      return JSON.parse(plain.toString('utf8')) as Person
    },
  }
}

/** A number is given out once in a case and never written again, so a nonce is used once with its key. */
function nonceOf(number: number): Buffer {
  const nonce = Buffer.alloc(nonceBytes)
  nonce.writeUInt32BE(number, nonceBytes - 4)
  return nonce
}
