import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import type { SecretBox } from '../api/ports/webhooks.ts'

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/**
 * Seals secrets of other systems under a key derived from the master key; each sealed text begins with the name of that
 * key, so that one under another master key is recognised.
 * @param secret derived from the master key for this purpose alone
 */
export function secretBoxFrom(secret: string): SecretBox {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'sealing', 32))
  const name = createHash('sha256').update(key).digest('hex').slice(0, 16)
  return {
    seal: (plain, about) => {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv(algorithm, key, nonce)
      cipher.setAAD(Buffer.from(about))
      const sealed = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return `${name}:${sealed.toString('base64url')}`
    },
    open: (sealed, about) => {
      const [under, text = ''] = sealed.split(':')
      if (under !== name) throw new Error('A secret was sealed under another master key')
      const bytes = Buffer.from(text, 'base64url')
      const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
      decipher.setAAD(Buffer.from(about))
      decipher.setAuthTag(bytes.subarray(-tagBytes))
      return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]).toString('utf8')
    },
  }
}
